/// Who holds or registers property and answers the court's inquiries and orders (协助执行机构),
/// as the court's registry of institutions keeps it.
public struct Institution: Sendable, Hashable, Codable {
    /// What kind it is, and so what it can know (handbook 6.2).
    public enum Kind: String, Choosable, Hashable, Codable {
        case bank, payment, realEstate, vehicle, securities, market, providentFund, police

        public var label: Words {
            switch self {
            case .bank: Words("商业银行", "Bank")
            case .payment: Words("互联网支付", "Internet payment")
            case .realEstate: Words("不动产登记", "Real estate registry")
            case .vehicle: Words("车辆登记", "Vehicle registry")
            case .securities: Words("证券登记结算", "Securities")
            case .market: Words("市场监管", "Market supervision")
            case .providentFund: Words("公积金中心", "Housing fund")
            case .police: Words("公安（身份、下落）", "Police: identity and whereabouts")
            }
        }

        /// The kind code in messages to it (handbook 6.2).
        public var code: String {
            switch self {
            case .bank: "YH"
            case .payment: "IF"
            case .realEstate: "IP"
            case .vehicle: "CL"
            case .securities: "ZQ"
            case .market: "GS"
            case .providentFund: "GJJ"
            case .police: "GA"
            }
        }

        /// Whether it keeps money in accounts.
        public var keepsAccounts: Bool { self == .bank || self == .payment }
    }

    /// How it is reached (handbook 6.1).
    public enum Channel: String, Choosable, Hashable, Codable {
        case headquarters, direct

        public var label: Words {
            switch self {
            case .headquarters: Words("总对总", "Headquarters to headquarters")
            case .direct: Words("点对点", "Point to point")
            }
        }
    }

    /// Letters and digits, at most 17, as in its messages (机构代码).
    public let code: String
    public let name: String
    public let kind: Kind
    public let channel: Channel
    /// Where it is asked: `https://…`, or `http://` on this machine only.
    public let endpoint: String
    /// What it can do online; empty: it only answers inquiries.
    public let measures: [Measure]
    /// Whether it tells of money that comes in; where not, balances are polled.
    public let pushes: Bool
    /// The most requests it takes in a minute.
    public let perMinute: Int
    /// The hours of the day it takes requests, such as 0..<24; controls do not wait for them.
    public let opens: Int
    public let closes: Int
    public let isActive: Bool

    public init(
        code: String, name: String, kind: Kind, channel: Channel, endpoint: String,
        measures: [Measure], pushes: Bool, perMinute: Int, opens: Int, closes: Int, isActive: Bool
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.channel = channel
        self.endpoint = endpoint
        self.measures = measures
        self.pushes = pushes
        self.perMinute = perMinute
        self.opens = opens
        self.closes = closes
        self.isActive = isActive
    }

    public func canDo(_ measure: Measure) -> Bool { isActive && measures.contains(measure) }

    public func isOpen(at moment: Moment) -> Bool {
        opens <= moment.hour && moment.hour < closes
    }
}
