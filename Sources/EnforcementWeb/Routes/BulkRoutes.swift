import EnforcementCore
import EnforcementOffice
import Hummingbird

/// One form for many nodes: what is asked once is answered for all, each is done by itself, and
/// the result names each that failed and why.
enum BulkRoutes {
    /// Nodes in one go.
    static let nodesMax = 50

    /// A node as a list names it: `17:funds.approve:payout-2`, with the limit it is timed by where
    /// the form has an answer ready for it: `17:control.sign-ruling:case:P2-03`.
    struct Node: Sendable, Hashable {
        let file: Int
        let act: String
        let subject: Subject
        let limit: String?

        init?(_ text: String) {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard (3...4).contains(parts.count), let file = Int(parts[0]),
                let subject = Subject(String(parts[2]))
            else { return nil }
            self.file = file
            act = String(parts[1])
            self.subject = subject
            limit = parts.count == 4 ? String(parts[3]) : nil
        }

        var text: String { "\(file):\(act):\(subject)" + (limit.map { ":" + $0 } ?? "") }
    }

    /// The nodes of an address. A list that offers several acts names none in its nodes
    /// (`17::hold-2`): the button that was pressed does.
    private static func nodes(_ query: Pairs) -> [Node] {
        query.all("node").prefix(nodesMax).compactMap { text in
            Node(text.replacing("::", with: ":\(query["act"] ?? ""):", maxReplacements: 1))
        }
    }

    static func show(_ call: Call) async throws -> Response {
        let nodes = nodes(call.query)
        guard !nodes.isEmpty else { return .see(Back(call.query).path) }
        return .page(try await page(call, nodes, Pairs()).html(call.house))
    }

    static func perform(_ call: Call) async throws -> Response {
        let posted = try await call.form()
        guard let act = call.house.line.acts[posted["act"] ?? ""] else {
            throw Problem(.unknownAct)
        }
        let nodes = nodes(posted).filter { $0.act == act.name }
        let back = Back(posted)
        guard !nodes.isEmpty else { return .see(back.path) }
        var results: [BulkPage.Result] = []
        for node in nodes { results.append(try await perform(node, act, posted, call)) }
        let page = BulkResultPage(
            frame: call.frame(call.language[.bulkTitle], back.place), title: act.form.title,
            results: results, back: back)
        return .page(page.html(call.house))
    }

    /// One of many; what stands in its way is told, the others go on.
    private static func perform(
        _ node: Node, _ act: any Act.Type, _ posted: Pairs, _ call: Call
    ) async throws -> BulkPage.Result {
        let id = FileID(court: call.house.court, number: node.file)
        let visitor = try call.person()
        do throws(OfficeError) {
            let file = try await call.house.office.file(id)
            let answers = answers(node, act, posted, file, call.language)
            _ = try await call.house.office.perform(
                OfficeRequest(
                    actor: visitor.id, court: id.court, file: id, act: act.name, answers: answers,
                    actID: posted["act_id"].map { "web-\(visitor.id.text)-\($0)-\(node.text)" }))
            return BulkPage.Result(file: id, name: name(file, call.language), refusal: nil)
        } catch {
            let card = try await call.house.lists.card(id)
            return BulkPage.Result(
                file: id, name: card?.name(call.language) ?? id.description,
                refusal: error.refusal)
        }
    }

    /// The shared answers, and the thing of this very case.
    private static func answers(
        _ node: Node, _ act: any Act.Type, _ posted: Pairs, _ file: CaseFile, _ language: Language
    ) -> JSON {
        var values = posted
        for field in act.form.fields {
            guard case .subject(let kind) = field.kind else { continue }
            let things = FormOptions.things(kind, file, language)
            let chosen =
                node.subject.kind == kind
                ? String(node.subject.number) : things.count == 1 ? things[0].code : nil
            values = values.setting(field.name, to: chosen)
        }
        return FormReader(act.form.fields, values).answers
    }

    private static func name(_ file: CaseFile, _ language: Language) -> String {
        file.number?.description ?? language(.fileNumber, file.id.number)
    }

    private static func page(
        _ call: Call, _ nodes: [Node], _ values: Pairs
    ) async throws -> BulkPage {
        let visitor = try call.person()
        var groups: [BulkPage.Group] = []
        for node in nodes {
            guard let act = call.house.line.acts[node.act] else { continue }
            let id = FileID(court: call.house.court, number: node.file)
            let item = try await item(node, act, id, call)
            let ready = Ready.answers(to: node.limit)
            let place = groups.firstIndex { $0.act.name == act.name && $0.ready == ready }
            if let place {
                groups[place].items.append(item)
            } else {
                groups.append(
                    BulkPage.Group(
                        act: act, items: [item], actID: Hash.hex(Hash.random(12)), ready: ready))
            }
        }
        return BulkPage(
            frame: call.frame(call.language[.bulkTitle], Back(call.query).place),
            groups: groups.sorted { $0.items.count > $1.items.count }, court: visitor.court,
            formToken: visitor.formToken, back: Back(call.query))
    }

    /// A node as the form for many names it: with the thing it is about, and what may be held in
    /// the case for those who put a sum to it.
    private static func item(
        _ node: Node, _ act: any Act.Type, _ id: FileID, _ call: Call
    ) async throws -> BulkPage.Item {
        var item = BulkPage.Item(
            node: node.text, file: id, name: "\(node.file)", title: "",
            subject: call.language.subject(node.subject.description), owed: nil)
        guard let card = try await call.house.lists.card(id) else { return item }
        item.name = card.name(call.language)
        item.title = card.title
        guard call.house.line.desk(of: act.name)?.code == Control.code else { return item }
        let file = try await call.house.office.file(id)
        let things = FormOptions.things(node.subject.kind, file, call.language)
        let number = String(node.subject.number)
        item.subject = things.first { $0.code == number }?.label ?? item.subject
        let hasSum = act.form.fields.contains { field in
            if case .money = field.kind { true } else { false }
        }
        if hasSum { item.owed = file.owed(on: call.house.today) }
        return item
    }
}
