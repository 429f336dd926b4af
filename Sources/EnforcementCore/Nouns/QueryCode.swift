/// What a party reads its own page with (查询密码): handed out at the window, never sent.
///
/// The record keeps its fingerprint; the code itself stands on the slip alone.
/// - Law: handbook 7.3 X1 (collected in person with an identity paper), 10.2 rule 11.
public struct QueryCode: Sendable, Hashable, Codable {
    /// The paper looked at before the code was handed over.
    public enum Paper: String, Choosable, Hashable, Codable {
        case identityCard = "identity-card"
        case passport
        case licence
        case agent

        public var label: Words {
            switch self {
            case .identityCard: Words("居民身份证", "Identity card")
            case .passport: Words("护照等其他身份证件", "Passport or another identity paper")
            case .licence:
                Words("营业执照、法定代表人身份证明", "Licence and the representative's paper")
            case .agent:
                Words("授权委托书、代理人身份证件", "Power of attorney and the agent's paper")
            }
        }
    }

    public let party: Int
    /// SHA-256 over case, party and code: 64 hexadecimal digits.
    public let fingerprint: String
    public let issuedOn: Day
    /// The last day it opens the page.
    public let until: Day

    public init(party: Int, fingerprint: String, issuedOn: Day, until: Day) {
        self.party = party
        self.fingerprint = fingerprint
        self.issuedOn = issuedOn
        self.until = until
    }

    /// Days a code is good for at most.
    public static let daysMax = 180
}

extension CaseFile {
    /// The code a party may use on a day; nil: none, revoked, or run out.
    public func queryCode(of party: Int, on day: Day) -> QueryCode? {
        queryCodes.first { $0.party == party && day <= $0.until }
    }

    /// A party asks for itself only; the court's people ask for any.
    func mustSpeakForItself(_ party: Int, _ occasion: Occasion) throws(Refusal) {
        guard occasion.actor.roles.contains(.party) else { return }
        guard occasion.actor.id == .party(party, of: id) else {
            throw Refusal(
                "party.other", "只能办理您本人的事项", "For yourself only", field: "party")
        }
    }
}

extension PersonID {
    /// A party of a case as actor, such as `party:17.1`. No sign-in name has a colon.
    public static func party(_ number: Int, of file: FileID) -> PersonID {
        PersonID("party:\(file.number).\(number)")
    }

    /// The party of the case this is; nil for everybody else.
    public func party(of file: CaseFile) -> Party? {
        file.parties.first { self == .party($0.number, of: file.id) }
    }

    public func isParty(of file: CaseFile) -> Bool { party(of: file) != nil }
}

extension Actor {
    /// A party that speaks for itself.
    public static func party(_ party: Party, of file: FileID) -> Actor {
        Actor(id: .party(party.number, of: file), name: party.name, roles: [.party])
    }
}
