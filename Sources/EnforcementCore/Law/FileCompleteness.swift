/// One kind of paper an e-file must hold as the case stands (到期应有而未到的材料).
public struct DuePaper: Sendable, Hashable {
    /// Code of the document; nil where the parties' own papers bear none.
    public let code: String?
    public let title: Words
    public let place: FilePlace
    /// How many of the kind.
    public let count: Int
    /// The day from which it is due: that of the step it records.
    public let since: Day
    /// How many stand in the file.
    public let here: Int

    public var isMissing: Bool { here < count }
    public var missing: Int { max(0, count - here) }
}

/// Which papers are due in an e-file by what has happened, which are here, which are missing
/// (同步审查, P8-03). A paper counts under the code it was filed with; papers without a code under
/// the item they lie in.
///
/// - Law: handbook 8 (documents by node), 10.5 (their places).
public struct FileCompleteness: Sendable {
    public let due: [DuePaper]

    public var missing: [DuePaper] { due.filter(\.isMissing) }
    public var isComplete: Bool { !due.contains(where: \.isMissing) }

    public init(of file: CaseFile) {
        var list = DueList(file: file)
        list.opening()
        list.course()
        list.measures()
        list.money()
        list.ending()
        due = list.due
    }
}

/// Gathers what is due, step by step.
private struct DueList {
    let file: CaseFile
    var due: [DuePaper] = []

    mutating func opening() {
        guard let submitted = file.submittedOn else { return }
        let restored = file.type == .restored
        add("W02", restored ? "恢复执行申请书" : "申请执行书", "Application", 1, submitted)
        if file.type != .preservation {
            add(nil, "执行依据", "Basis of enforcement", 1, submitted, .basis)
        }
        if let reception = file.reception {
            add("W05", "初次接待笔录", "Record of first reception", 1, reception.on)
            add("W06", "送达地址、收款账户确认书", "Address and account confirmed", 1, reception.on)
        }
        add("W01", "受理案件通知书", "Notice of acceptance", 1, file.filedOn)
    }

    mutating func course() {
        add("W03", "执行通知书", "Notice of enforcement", 1, file.noticeIssuedOn)
        add("W04", "报告财产令", "Order to report property", 1, file.noticeIssuedOn)
        let served = file.services.filter(\.isDone)
        add("W40", "送达回证", "Proof of service", Set(served.map(\.party)).count, served.first?.on)
        add(
            "W08", "询问、约谈笔录", "Record of a talk", file.interviews.count,
            file.interviews.first?.on)
        let answered = file.inquiries.compactMap(\.answeredOn).min()
        add("W07", "财产查询反馈汇总表", "Summary of inquiries", 1, answered)
        add("W24", "执行和解协议", "Settlement", 1, file.settlement?.signedOn)
    }

    mutating func measures() {
        let rulings = file.rulings.filter { $0.kind != .deduction }
        add(
            "W09", "执行裁定书（查封、扣押、冻结）", "Ruling of control", rulings.count,
            rulings.first?.signedOn)
        let deductions = file.rulings.filter { $0.kind == .deduction }
        add(
            "W09b", "执行裁定书（划拨、提取）", "Ruling to deduct", deductions.count,
            deductions.first?.signedOn)
        // Every ruling under which something was ordered goes with its notice (SZ20 1).
        let used = file.rulings.filter { ruling in
            file.holds.contains { $0.ruling == ruling.number }
        }
        add("W10", "协助执行通知书", "Notice to assist", used.count, used.first?.signedOn)
        let restricted = file.parties.compactMap { $0.restriction?.signedOn }
        add("W16", "限制消费令", "Restriction of spending", restricted.count, restricted.min())
        let detained = file.outside.detentions.compactMap(\.detainedOn)
        add("W14", "拘留决定书", "Order of detention", detained.count, detained.min())
        add("W41", "腾迁公告", "Notice to leave", 1, file.outside.evictionNoticeOn)
        add("W42", "强制执行笔录、交付笔录", "Record of handing over", 1, file.outside.evictedOn)
        let sold = file.assets.flatMap(\.sales).compactMap(\.confirmedOn)
        add("W25c", "成交裁定书", "Ruling of sale", sold.count, sold.min())
    }

    mutating func money() {
        let paid = file.payouts.compactMap(\.paidOn)
        add("W34", "执行款发放审批表", "Approval of payout", paid.count, paid.min())
    }

    mutating func ending() {
        if let approved = file.dormancy.approvedOn {
            add("W29", "执行裁定书（终结本次执行程序）", "Ruling of dormancy", 1, approved)
            // Without the applicant's signature it is the panel's (INT22 517).
            if !file.dormancy.applicantAgrees {
                add("W28", "合议庭评议笔录", "Deliberation", 1, approved)
            }
        }
        if let talked = file.dormancy.interviewedOn {
            add("W29a", "终本约谈笔录", "Talk before dormancy", 1, talked)
        }
        guard let closed = file.closedOn, let mode = file.closedBy else { return }
        switch mode {
        case .fulfilled, .withdrawn:
            add("W43", "结案通知书、结案审批表", "Notice of closing", 1, closed)
        case .terminated, .refused, .dismissed:
            add("W44", "终结（不予、驳回）裁定书", "Ruling that ends the case", 1, closed)
        case .dormant: break
        }
    }

    /// Nothing where the day is not known, that is, where the step was not taken.
    private mutating func add(
        _ code: String?, _ zh: String, _ en: String, _ count: Int, _ since: Day?,
        _ section: FileSection? = nil
    ) {
        guard count > 0, let since,
            let section = section ?? code.flatMap({ FileCatalogue.section(ofCode: $0) })
        else { return }
        let place = FileCatalogue.place(of: section, in: file.type)
        let here = file.papers.filter { paper in
            paper.isStanding && (code == nil ? paper.place == place : paper.code == code)
        }
        due.append(
            DuePaper(
                code: code, title: Words(zh, en), place: place, count: count, since: since,
                here: here.count))
    }
}
