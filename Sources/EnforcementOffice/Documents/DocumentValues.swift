public import EnforcementCore

/// What is known for the slots of a document: out of the case, and by hand for the rest.
///
/// Pure: the case, the court's file, the thing it is about and the day are all it looks at.
public struct DocumentValues: Sendable {
    public let day: Day
    public internal(set) var scalars: [String: String] = [:]
    public internal(set) var lists: [String: [[String: String]]] = [:]
    /// Slots that may stay empty: there is nothing to say.
    var empty: Set<String> = []

    /// - Parameters:
    ///   - about: the party, thing or sum the document is about; `.whole` for the case.
    ///   - number: the number of the document, see `CaseFile.documentNumber`.
    ///   - answers: what the drafter filled in. What the case knows is not overwritten.
    public init(
        _ file: CaseFile, court: CourtFile, about: Subject = .whole, number: String? = nil,
        day: Day, answers: [String: String] = [:]
    ) {
        self.day = day
        put(file, court)
        putMoney(file, court)
        putLists(file)
        putThing(about, file, court)
        self["文号"] = number ?? file.number?.description
        for (name, value) in answers where scalars[name] == nil { self[name] = value }
    }

    /// Puts a value in; a blank one counts as none.
    subscript(name: String) -> String? {
        get { scalars[name] }
        set {
            guard let value = newValue, value.contains(where: { !$0.isWhitespace }) else { return }
            scalars[name] = value
        }
    }

    // MARK: The case

    private mutating func put(_ file: CaseFile, _ court: CourtFile) {
        self["法院"] = court.name
        self["法院电话"] = court.phone
        self["案号"] = file.number?.description
        self["今日"] = day.chinese
        if let claim = file.claim {
            self["案由"] = claim.cause
            self["执行依据"] = "\(claim.basisCourt)\(claim.basis)\(claim.basisKind.label.zh)"
            self["依据机关"] = claim.basisCourt
            self["依据文号"] = claim.basis
            self["行为义务"] = claim.duty
            self["依据履行期限"] = claim.due?.chinese
        }
        self["申请执行人"] = Self.names(file.applicants)
        self["被执行人"] = Self.names(file.debtors)
        for (name, day) in [
            ("收到申请日期", file.submittedOn), ("立案日期", file.filedOn),
            ("通知日期", file.noticeIssuedOn), ("履行期限", file.performDue),
            ("报告期限", file.reportDue), ("接待日期", file.reception?.on),
            ("约谈日期", file.dormancy.interviewedOn),
        ] { self[name] = day?.chinese }
        putPeople(file, court)
        self["接待线索"] = file.reception.map { $0.leads.isEmpty ? "暂无" : $0.leads }
        self["和解意愿"] = file.reception.map {
            $0.wishesSettlement ? "有和解意愿" : "暂无和解意愿"
        }
        self["结案方式"] = (file.closedBy ?? file.closing?.mode)?.label.zh
        self["结案理由"] = file.closing?.note
        if file.dormancy.interviewedOn != nil {
            self["终本意见"] = file.dormancy.applicantAgrees ? "同意" : "不同意"
        }
        self["已采取措施"] = file.measuresTaken
        self["查明财产"] = file.propertyFound
    }

    private mutating func putPeople(_ file: CaseFile, _ court: CourtFile) {
        self["繁简类型"] = file.caseClass?.label.zh
        self["团队"] = file.team.flatMap { court.teams[$0]?.name }
        self["承办人"] = court.person(file.handler)?.name
        self["承办人电话"] = court.person(file.handler)?.phone
        self["承办法官"] = court.person(file.judge)?.name
        for (name, role) in [("院长", Role.president), ("局长", .director)] {
            let holders = court.people.values.filter { $0.isActive && $0.roles.contains(role) }
            self[name] = holders.sorted { $0.id.text < $1.id.text }.first?.name
        }
    }

    private mutating func putMoney(_ file: CaseFile, _ court: CourtFile) {
        self["案款账户"] = court.accountText
        self["案款账号"] = court.subAccount(of: file.id).description
        guard let claim = file.claim else { return }
        self["标的额"] = claim.amount.grouped
        self["标的额大写"] = claim.amount.capital
        self["执行费"] = EnforcementFee.on(claim.amount).grouped
        self["应执行总额"] = file.owed(on: day).grouped
        self["已到位"] = file.received.grouped
        self["未到位"] = file.outstanding.grouped
        self["计息截止日"] = day.chinese
        do throws(Refusal) {
            guard let sheet = try file.debtSheet(asOf: day) else { return }
            self["迟延利息"] = sheet.delayInterest.owed.grouped
            lists["每项计息"] = sheet.rows.filter { $0.from != nil }.map { row in
                [
                    "项目": row.kind == .interest ? "一般债务利息" : "加倍部分债务利息",
                    "起": row.from?.description ?? "", "止": row.to?.description ?? "",
                    "天数": String(row.days), "基数": row.base.grouped,
                    "利率": row.rate?.percent ?? "", "金额": row.amount.grouped,
                ]
            }
        } catch {
            // A claim that cannot be reckoned yet leaves its slots open, and they are named.
            return
        }
    }

    static func names(_ parties: [Party]) -> String? {
        parties.isEmpty ? nil : parties.map(\.name).joined(separator: "、")
    }
}

extension Party {
    /// `，公民身份号码…，住…`: what the papers have of it.
    var particulars: String {
        let identity = identity.map {
            (kind == .person ? "，公民身份号码" : "，统一社会信用代码") + $0
        }
        let place = (address ?? serviceAddress).map {
            (kind == .person ? "，住" : "，住所地") + $0
        }
        return (identity ?? "") + (place ?? "")
    }
}

extension CaseFile {
    /// What was done, in one sentence by time; nil before anything was.
    var measuresTaken: String? {
        var done: [String] = []
        if let noticeIssuedOn {
            done.append("于\(noticeIssuedOn.chinese)向被执行人发出执行通知书、报告财产令")
        }
        if let first = inquiries.first {
            done.append(
                "自\(first.askedOn.chinese)起通过网络执行查控系统查询被执行人财产"
                    + "\(inquiries.count)次")
        }
        for investigation in investigations.prefix(6) {
            done.append("于\(investigation.on.chinese)进行\(investigation.way.label.zh)")
        }
        let held = holds.filter(\.isInForce)
        if !held.isEmpty { done.append("控制财产\(held.count)项") }
        for debtor in debtors {
            guard let day = debtor.restriction?.signedOn else { continue }
            done.append("于\(day.chinese)对\(debtor.name)采取限制消费措施")
        }
        return done.isEmpty ? nil : "本院" + done.joined(separator: "；")
    }

    /// What the debtors have, as far as is known; nil before anybody looked.
    var propertyFound: String? {
        guard !inquiries.isEmpty || !assets.isEmpty else { return nil }
        if assets.isEmpty { return "未发现可供执行的财产" }
        let names = assets.prefix(12).map { asset in
            let value = asset.value.map { "（\($0.grouped)元）" } ?? ""
            return "\(asset.institution)\(asset.kind.label.zh)\(asset.name)\(value)"
        }
        return names.joined(separator: "、") + (assets.count > 12 ? "等\(assets.count)项" : "")
    }
}
