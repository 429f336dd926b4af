import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The robot at work, and what it holds.
enum ControlRoutes {
    static let pageMax = 50

    static func cases(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        let may = { (name: String) in visitor.may(name, house.line) }
        let usual: AgentWork.State = may("control.start") == nil ? .working : .idle
        let state = try call.choice("state", AgentWork.State.init(rawValue:)) ?? usual
        var query = try AgentCaseQuery(call)
        query.state = state.rawValue
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        let list = ControlCases(
            court: visitor.court, state: state, cases: try await house.controls.agentCases(query),
            act: may(ControlCases.act(from: state)), query: call.query.setting("lang", to: nil),
            offset: query.offset, limit: pageMax, formToken: visitor.formToken,
            actID: Hash.hex(Hash.random(12)), language: call.language)
        return try await page(call, .cases, shown: state, list.html)
    }

    static func orders(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        var query = try OrderQuery(call)
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        let list = ControlOrders(
            court: visitor.court, orders: try await house.controls.orders(query),
            state: query.state, query: call.query, offset: query.offset, limit: pageMax,
            canSettle: visitor.may("control.settle-order", house.line) != nil,
            language: call.language)
        return try await page(call, .orders, list.html)
    }

    static func institutions(_ call: Call) async throws -> Response {
        let house = call.house
        let centre = try await house.controls.controlCentre(court: house.court, on: house.today)
        let speed = ControlSpeed(
            court: try call.person().court, centre: centre, language: call.language)
        return page(call, .institutions, centre, speed.html)
    }

    static func saved(_ call: Call) async throws -> Response {
        let house = call.house
        let thisYear = house.today.year
        let year = try call.number("year") ?? thisYear
        guard (1950...thisYear).contains(year) else {
            throw Problem(
                .unprocessableContent, "query.range", "year须在1950至\(thisYear)之间",
                "year must lie in 1950 to \(thisYear)", field: "year")
        }
        let saved = ControlSaved(
            court: try call.person().court, year: year, thisYear: thisYear,
            teams: try await house.controls.workSaved(court: house.court, year: year),
            language: call.language)
        return try await page(call, .saved, saved.html)
    }

    private static func page(
        _ call: Call, _ section: ControlPage.Section, shown: AgentWork.State? = nil,
        _ content: HTML
    ) async throws -> Response {
        let house = call.house
        let centre = try await house.controls.controlCentre(court: house.court, on: house.today)
        return page(call, section, centre, shown: shown, content)
    }

    private static func page(
        _ call: Call, _ section: ControlPage.Section, _ centre: ControlCentre,
        shown: AgentWork.State? = nil, _ content: HTML
    ) -> Response {
        let page = ControlPage(
            frame: call.frame(call.language[.controlPlace], .control, topic: "control"),
            section: section, centre: centre, shown: shown, content: content)
        return .page(page.html(call.house))
    }

    /// The custody ledger.
    static func property(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        var query = try CustodyQuery(call)
        if call.query["state"] == nil { query.state = PropertyPage.usual(call.query) }
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        let page = PropertyPage(
            frame: call.frame(call.language[.propertyPlace], .property, topic: "control"),
            court: visitor.court, today: house.today,
            holds: try await house.controls.custody(query),
            query: call.query.setting("lang", to: nil), offset: query.offset, limit: pageMax,
            acts: ["control.renew", "control.release"].compactMap { visitor.may($0, house.line) })
        return .page(page.html(house))
    }
}

extension Visitor {
    /// The act of that name, if one of the visitor's roles may ask for it. Which cases, the office
    /// says.
    func may(_ name: String, _ line: Line) -> (any Act.Type)? {
        guard let act = line.acts[name], act.form.by.contains(where: { person.roles.contains($0) })
        else { return nil }
        return act
    }
}

extension Call {
    /// One of a few words in the address; another is told (422).
    func choice<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
        guard let text = query[name] else { return nil }
        guard let value = read(text) else {
            throw Problem(
                .unprocessableContent, "query.choice", "\(name)不是可选的值",
                "\(name) is not one of the choices", field: name)
        }
        return value
    }
}

extension OrderQuery {
    init(_ call: Call) throws {
        self.init(court: call.house.court)
        state = try call.choice("state") { ControlOrders.states.contains($0) ? $0 : nil }
        institution = call.query["institution"]
        file = try call.number("file")
    }
}

extension CustodyQuery {
    init(_ call: Call) throws {
        self.init(court: call.house.court)
        kind = try call.choice("kind", Asset.Kind.init(rawValue:))?.rawValue
        state = try call.choice("state") { text in
            text == Self.inForce || text == PropertyPage.all || Hold.State(rawValue: text) != nil
                ? text : nil
        }
        if state == PropertyPage.all { state = nil }
        team = call.query["team"]
        text = call.query["q"].map { String($0.prefix(80)) }
        endsBy = try call.choice("ends") { text in
            guard let days = Int(text), (0...400).contains(days) else { return nil }
            return call.house.today.adding(days: days)
        }
    }
}

extension AgentCaseQuery {
    init(_ call: Call) throws {
        self.init(court: call.house.court)
        if let known = try call.choice("state", AgentWork.State.init(rawValue:)) {
            state = known.rawValue
        }
        team = call.query["team"]
        judge = call.query["judge"]
    }
}
