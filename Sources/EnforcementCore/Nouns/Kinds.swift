/// Kind of enforcement case, by the characters in its number (handbook 4.1).
public enum CaseType: String, Choosable, Hashable, Codable {
    case first = "执"
    case restored = "执恢"
    case preservation = "执保"
    case objection = "执异"
    case reconsideration = "执复"
    case supervision = "执监"
    case coordination = "执协"
    case other = "执他"

    public var label: Words {
        switch self {
        case .first: Words("首次执行", "First enforcement")
        case .restored: Words("恢复执行", "Restored enforcement")
        case .preservation: Words("财产保全执行", "Preservation")
        case .objection: Words("执行异议", "Objection")
        case .reconsideration: Words("执行复议", "Reconsideration")
        case .supervision: Words("执行监督", "Supervision")
        case .coordination: Words("执行协调", "Coordination")
        case .other: Words("其他执行", "Other")
        }
    }
}

/// The four classes of case, each for its kind of team (繁简分流, handbook 9.1).
public enum CaseClass: String, Choosable, Hashable, Codable {
    case fast, simple, ordinary, special

    public var label: Words {
        switch self {
        case .fast: Words("速执", "Fast")
        case .simple: Words("简执", "Simple")
        case .ordinary: Words("普执", "Ordinary")
        case .special: Words("特执", "Special")
        }
    }
}

/// The six ways a first-enforcement case may close (handbook 4.4).
public enum ClosingMode: String, Choosable, Hashable, Codable {
    case fulfilled, dormant, terminated, withdrawn, refused, dismissed

    public var label: Words {
        switch self {
        case .fulfilled: Words("执行完毕", "Fully enforced")
        case .dormant: Words("终结本次执行程序", "Closed without property")
        case .terminated: Words("终结执行", "Terminated")
        case .withdrawn: Words("销案", "Struck off")
        case .refused: Words("不予执行", "Enforcement refused")
        case .dismissed: Words("驳回申请", "Application dismissed")
        }
    }
}

/// Why days do not count towards the case limit (handbook 2.4, X01–X09).
public enum PauseGround: String, Choosable, Hashable, Codable {
    case announcement = "X01"
    case appraisal = "X02"
    case sale = "X03"
    case stay = "X04"
    case deferral = "X05"
    case higherCourt = "X06"
    case jurisdiction = "X07"
    case consultation = "X08"
    case dispute = "X09"

    public var label: Words {
        switch self {
        case .announcement: Words("公告期间", "Service by announcement")
        case .appraisal: Words("评估、审计、鉴定", "Appraisal or audit")
        case .sale: Words("拍卖、变卖财产", "Sale of property")
        case .stay: Words("中止执行", "Stay")
        case .deferral: Words("和解或担保后暂缓", "Deferral on settlement or security")
        case .higherCourt: Words("上级法院通知暂缓", "Deferral by a higher court")
        case .jurisdiction: Words("管辖权异议、争议", "Dispute over jurisdiction")
        case .consultation: Words("向上级请示", "Question put to a higher court")
        case .dispute: Words("执行争议报请协调", "Dispute between courts")
        }
    }

    /// The article that takes these days out.
    public var law: Law {
        switch self {
        case .announcement, .appraisal: .tl00(9)
        case .sale, .stay, .deferral, .higherCourt, .jurisdiction: .tl00(9)
        case .consultation, .dispute: .steps2006(13)
        }
    }
}
