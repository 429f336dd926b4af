/// The file of one case (卷宗): the folded state all desks read. Facts change it, nothing else.
public struct CaseFile: Sendable {
    public let id: FileID
    /// Number of entries folded in; the next one is `version + 1`.
    public internal(set) var version = 0
    /// When the last entry was made; the next is never earlier, whatever a clock says.
    public internal(set) var lastAt: Moment?

    // What it is
    public var number: CaseNumber?
    public var type = CaseType.first
    public var claim: Claim?
    public var parties: [Party] = []
    public var submittedOn: Day?
    public var filedOn: Day?
    /// Papers asked for, once, as a list (一次性告知); empty when nothing is missing.
    public var missing: [String] = []
    public var wasAskedForPapers = false
    public var refusedOn: Day?
    public var reception: Reception?
    /// Codes parties read their page with: at most one each.
    public var queryCodes: [QueryCode] = []

    // Where it is and whose
    /// The desk it is at; nil before anything was handed in.
    public internal(set) var station: Station?
    public var caseClass: CaseClass?
    public var triage = TriageState()
    public var team: TeamID?
    public var handler: PersonID?
    public var judge: PersonID?
    public var receivedOn: Day?
    public var takenOverOn: Day?

    // What was done
    public var noticeIssuedOn: Day?
    /// Last day of the period for performance fixed in the notice.
    public var performDue: Day?
    /// Last day for the property report fixed in the order.
    public var reportDue: Day?
    public var leadsAskedOn: Day?
    public var services: [Service] = []
    public var inquiries: [Inquiry] = []
    public var assets: [Asset] = []
    public var rulings: [Ruling] = []
    public var holds: [Hold] = []
    public var orders: [LinkOrder] = []
    public var agent = AgentWork()
    public var leads: [Lead] = []
    public var interviews: [Interview] = []
    public var investigations: [Investigation] = []
    public var workLog: [String] = []
    public var settlement: Settlement?
    public var pauses: [Pause] = []
    public var outside = OutsideWork()

    // Money
    /// The claim item by item; empty until it was stated so.
    public var items: [ClaimItem] = []
    /// Creditors with documents of their own who share in what comes in (参与分配).
    public var joined: [JoinedClaim] = []
    public var plans: [DistributionPlan] = []
    public var receipts: [Receipt] = []
    public var payouts: [Payout] = []
    /// New accounts of payees that wait for their second check.
    public var accountAsks: [AccountAsk] = []

    /// The e-file (电子卷宗), in the order of filing.
    public var papers: [FiledPaper] = []
    /// Documents of the court (文书), in the order of drafting.
    public internal(set) var documents: [CaseDocument] = []
    /// The whole of it as one PDF, made when it was archived.
    public var bound: BoundFile?

    // Warnings, letters, clocks
    public var warnings: [Warning] = []
    public var letters: [PostedLetter] = []
    public internal(set) var deadlines: [Deadline] = []

    // The end
    public var dormancy = Dormant()
    public var closing: ClosingState?
    public var closedOn: Day?
    public var closedBy: ClosingMode?
    public var archivedOn: Day?
    public var archiveNumber: String?

    public init(id: FileID) { self.id = id }
}

/// Where a case is on the line: at which desk, since when, brought by which entry.
public struct Station: Sendable, Hashable {
    public let desk: String
    public let since: Day
    public let entry: Int

    public init(desk: String, since: Day, entry: Int) {
        self.desk = desk
        self.since = since
        self.entry = entry
    }
}

extension CaseFile {
    /// Code of the desk the case is at; empty before anything was handed in.
    public var desk: String { station?.desk ?? "" }
    public var applicants: [Party] { parties.filter { $0.side == .applicant } }
    public var debtors: [Party] { parties.filter { $0.side == .debtor } }
    public var isOpen: Bool { filedOn != nil && closedOn == nil }

    public func party(_ number: Int) -> Party? { parties.first { $0.number == number } }
    public func asset(_ number: Int) -> Asset? { assets.first { $0.number == number } }
    public func hold(_ number: Int) -> Hold? { holds.first { $0.number == number } }
    public func order(_ number: Int) -> LinkOrder? { orders.first { $0.number == number } }
    public func receipt(_ number: Int) -> Receipt? { receipts.first { $0.number == number } }
    public func payout(_ number: Int) -> Payout? { payouts.first { $0.number == number } }
    public func paper(_ number: Int) -> FiledPaper? { papers.first { $0.number == number } }
    public func warning(_ number: Int) -> Warning? { warnings.first { $0.number == number } }

    public func deadline(_ limit: String, _ subject: Subject = .whole) -> Deadline? {
        deadlines.last { $0.limit == limit && $0.subject == subject && $0.isOpen }
    }

    /// What controls in force really hold; waiting ones count zero (handbook 3.8).
    public var controlled: Money {
        holds.reduce(.zero) { $1.state == .effective ? $0 + $1.held : $0 }
    }

    /// `张某某 诉 李某某`, the way a list names a case.
    public var title: String {
        let left = applicants.first?.name ?? "—"
        let right = debtors.first?.name ?? "—"
        return "\(left) 申请执行 \(right)\(debtors.count > 1 ? " 等" : "")"
    }
}
