/// A person whose property is written in a script instead of thrown by dice. What is left out, the
/// person does not have.
public struct ScriptedPerson: Codable, Sendable, Hashable {
    public struct Prior: Codable, Sendable, Hashable {
        public var authority: String
        public var document: String
        public var amount: String
        /// Days from the founding of the world to its last day in force.
        public var days: Int

        public init(authority: String, document: String, amount: String, days: Int) {
            self.authority = authority
            self.document = document
            self.amount = amount
            self.days = days
        }
    }

    public struct Account: Codable, Sendable, Hashable {
        /// Code of the institution that keeps it.
        public var code: String
        public var number: String
        public var balance: String
        /// 账户类别; ordinary where left out.
        public var category: String?
        public var priors: [Prior]?

        public init(
            code: String, number: String, balance: String, category: String? = nil,
            priors: [Prior]? = nil
        ) {
            self.code = code
            self.number = number
            self.balance = balance
            self.category = category
            self.priors = priors
        }
    }

    public struct Thing: Codable, Sendable, Hashable {
        public var code: String
        /// 财产类别 `CL`, `IP`, `ZQ`, `GS`, `GJJ`.
        public var kind: String
        public var number: String
        public var name: String
        public var value: String?
        public var isPledged: Bool?
        public var priors: [Prior]?

        public init(
            code: String, kind: String, number: String, name: String, value: String? = nil,
            isPledged: Bool? = nil, priors: [Prior]? = nil
        ) {
            self.code = code
            self.kind = kind
            self.number = number
            self.name = name
            self.value = value
            self.isPledged = isPledged
            self.priors = priors
        }
    }

    /// Money that will come in.
    public struct Credit: Codable, Sendable, Hashable {
        public var code: String
        public var number: String
        public var amount: String
        /// Seconds from the moment at which the script is read.
        public var afterSeconds: Int
        /// Again each month on the same day; once, where left out.
        public var isMonthly: Bool?

        public init(
            code: String, number: String, amount: String, afterSeconds: Int,
            isMonthly: Bool? = nil
        ) {
            self.code = code
            self.number = number
            self.amount = amount
            self.afterSeconds = afterSeconds
            self.isMonthly = isMonthly
        }
    }

    /// Identity number or unified credit code.
    public var identity: String
    public var accounts: [Account]?
    public var things: [Thing]?
    public var credits: [Credit]?
    public var isDead: Bool?

    public init(
        identity: String, accounts: [Account]? = nil, things: [Thing]? = nil,
        credits: [Credit]? = nil, isDead: Bool? = nil
    ) {
        self.identity = identity
        self.accounts = accounts
        self.things = things
        self.credits = credits
        self.isDead = isDead
    }
}
