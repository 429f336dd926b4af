/// The first reception record (初次接待笔录), made at the window beside filing (X1-03).
public struct Reception: Sendable, Hashable, Codable {
    public let on: Day
    /// What the applicant knows of the debtor's property and whereabouts.
    public let leads: String
    public let wishesSettlement: Bool

    public init(on: Day, leads: String, wishesSettlement: Bool) {
        self.on = on
        self.leads = leads
        self.wishesSettlement = wishesSettlement
    }
}

/// One attempt to serve papers on a party (送达, P1-04).
public struct Service: Sendable, Hashable, Codable {
    public enum Way: String, Choosable, Hashable, Codable {
        case electronic, post, direct, announcement

        public var label: Words {
            switch self {
            case .electronic: Words("电子送达", "Electronic")
            case .post: Words("邮寄送达", "Post")
            case .direct: Words("直接送达", "In person")
            case .announcement: Words("公告送达", "Announcement")
            }
        }
    }

    public let party: Int
    public let way: Way
    public let on: Day
    public let isDone: Bool

    public init(party: Int, way: Way, on: Day, isDone: Bool) {
        self.party = party
        self.way = way
        self.on = on
        self.isDone = isDone
    }
}

/// What a debtor answered to the order to report property (报告财产令, P1-05).
public struct PropertyReport: Sendable, Hashable, Codable {
    public enum Outcome: String, Choosable, Hashable, Codable {
        case truthful, faulty, missing

        public var label: Words {
            switch self {
            case .truthful: Words("已如实报告", "Reported truthfully")
            case .faulty: Words("报告不实或不全", "False or incomplete")
            case .missing: Words("逾期未报告", "Not reported")
            }
        }
    }

    public let outcome: Outcome
    public let on: Day

    public init(outcome: Outcome, on: Day) {
        self.outcome = outcome
        self.on = on
    }
}

/// An investigation beyond the network: on site, by search, reward or audit (P3-03).
public struct Investigation: Sendable, Hashable, Codable {
    public enum Way: String, Choosable, Hashable, Codable {
        case site, search, reward, audit

        public var label: Words {
            switch self {
            case .site: Words("现场调查", "On site")
            case .search: Words("搜查", "Search")
            case .reward: Words("悬赏公告", "Reward notice")
            case .audit: Words("审计调查", "Audit")
            }
        }
    }

    public let way: Way
    public let on: Day
    public let gist: String

    public init(way: Way, on: Day, gist: String) {
        self.way = way
        self.on = on
        self.gist = gist
    }
}

/// One round of property inquiry on one debtor, and what came back.
public struct Inquiry: Sendable, Hashable, Codable {
    public let number: Int
    public let debtor: Int
    public let askedOn: Day
    public var answeredOn: Day?
    public var foundAnything: Bool

    public init(number: Int, debtor: Int, askedOn: Day) {
        self.number = number
        self.debtor = debtor
        self.askedOn = askedOn
        foundAnything = false
    }
}

/// A hint where property or the debtor may be found (财产线索).
public struct Lead: Sendable, Hashable, Codable {
    public let number: Int
    public let text: String
    public let isUrgent: Bool
    public let givenOn: Day
    public var checkedOn: Day?
    public var wasUseful: Bool

    public init(number: Int, text: String, isUrgent: Bool, givenOn: Day) {
        self.number = number
        self.text = text
        self.isUrgent = isUrgent
        self.givenOn = givenOn
        wasUseful = false
    }
}

/// A talk on record with a party (询问、约谈笔录, W08).
public struct Interview: Sendable, Hashable, Codable {
    public let party: Int
    public let on: Day
    public let gist: String

    public init(party: Int, on: Day, gist: String) {
        self.party = party
        self.on = on
        self.gist = gist
    }
}

/// A settlement in enforcement (执行和解), watched instalment by instalment.
public struct Settlement: Sendable, Hashable, Codable {
    public struct Instalment: Sendable, Hashable, Codable {
        public let number: Int
        public let amount: Money
        public let due: Day
        public var performedOn: Day?
    }

    public let signedOn: Day
    public var instalments: [Instalment]
    public var breachedOn: Day?

    public var isPerformed: Bool { instalments.allSatisfy { $0.performedOn != nil } }
}

/// Closing without property (终本) on its way: each step of the approval, then the pool.
public struct Dormant: Sendable, Hashable, Codable {
    /// The day the applicant is asked to come (终本约谈).
    public var invitedFor: Day?
    /// Points of the checklist confirmed by hand, with the note that says why.
    public var confirmed: [String: String] = [:]
    public var interviewedOn: Day?
    public var applicantAgrees = false
    public var proposedBy: PersonID?
    public var approvedOn: Day?
    public var servedOn: Day?
    public var publishedOn: Day?
    public var requeries: [Day] = []
    public var restoredOn: Day?
}

/// A closing on its way through review (结案审批).
public struct ClosingState: Sendable, Hashable, Codable {
    public let mode: ClosingMode
    public let proposedBy: PersonID
    public let note: String

    public init(mode: ClosingMode, proposedBy: PersonID, note: String) {
        self.mode = mode
        self.proposedBy = proposedBy
        self.note = note
    }
}

/// A letter of the case, the entry it left with, and where it stands with the carrier.
public struct PostedLetter: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waiting for its sender.
        case queued
        /// Taken by the gateway.
        case sent
        case delivered
        /// Could not be written or delivered: the clerk's open node.
        case failed
        /// The clerk told the applicant in another way.
        case settled

        public var label: Words {
            switch self {
            case .queued: Words("待发", "Queued")
            case .sent: Words("已发出", "Sent")
            case .delivered: Words("已送达手机", "Delivered")
            case .failed: Words("未成功", "Failed")
            case .settled: Words("已另行告知", "Told otherwise")
            }
        }
    }

    public let letter: Letter
    public let entry: Int
    public let writtenAt: Moment
    public var state: State

    public init(_ letter: Letter, entry: Int, writtenAt: Moment, state: State = .queued) {
        self.letter = letter
        self.entry = entry
        self.writtenAt = writtenAt
        self.state = state
    }

    public var number: Int { letter.number }
}

/// Work done outside the belt: bailiffs, detention, eviction, sale, errands, petitions.
public struct OutsideWork: Sendable, Hashable, Codable {
    public var bailiffsAskedOn: Day?
    public var bailiffsSentOn: Day?
    public var detentions: [Detained] = []
    public var evictionNoticeOn: Day?
    /// The premises to be cleared, and the last day to leave by oneself.
    public var premises: String?
    public var leaveBy: Day?
    public var evictedOn: Day?
    public var errands: [Errand] = []
    public var petitions: [Petition] = []
    public var supervisionOrders: [SupervisionOrder] = []
    public var faults: [Fault] = []
}

/// A judicial detention (司法拘留): at most fifteen days for each act (handbook D02).
public struct Detained: Sendable, Hashable, Codable {
    public let number: Int
    public let party: Int
    public let ground: String
    public let days: Int
    public let approvedBy: PersonID
    public var detainedOn: Day?
    public var familyNotifiedOn: Day?
    public var releasedOn: Day?
}

/// An errand another court does for us (委托事项).
public struct Errand: Sendable, Hashable, Codable {
    public let number: Int
    public let court: String
    public let matter: String
    public let sentOn: Day
    public var returnedOn: Day?
    public var result: String?
}

/// A petition about the case (执行信访): received, handled, answered.
public struct Petition: Sendable, Hashable, Codable {
    public let number: Int
    public let petitioner: String
    public let appeal: String
    public let receivedOn: Day
    public var recordedOn: Day?
    public var closedOn: Day?
    public var isFaultFound: Bool
}

/// A supervision order (督办通知, W39): the command centre asks the officer for an answer.
public struct SupervisionOrder: Sendable, Hashable, Codable {
    public let number: Int
    /// The asset it is about, if it is about one.
    public let asset: Int?
    public let matter: String
    public let issuedOn: Day
    public var answeredOn: Day?
    public var answer: String?
}

/// A fault found on a petition, on its way into the scores (M4-03).
public struct Fault: Sendable, Hashable, Codable {
    public let petition: Int
    public let person: PersonID
    public let note: String
    public let recordedBy: PersonID
    public let recordedOn: Day
    /// What the review made of it; nil while it is open.
    public var isUpheld: Bool?
}
