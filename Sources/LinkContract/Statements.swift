// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The members are named as on the wire (handbook 6.3, 6.4).

/// Lines of the court's account for case money, told by the bank that keeps it as it books them
/// (流水推送). The statement of the day, as a file, stays the bank's last word.
public struct StatementLines: Codable, Sendable, Hashable {
    public var JGDM: String
    /// 账号: the account for case money.
    public var ZH: String
    /// 流水, in the bank's order: 1 to 1,000.
    public var lsList: [StatementLine]

    public init(JGDM: String, ZH: String, lsList: [StatementLine]) {
        self.JGDM = JGDM
        self.ZH = ZH
        self.lsList = lsList
    }
}

/// One line (ls). Told again it is the same; changed it is refused.
public struct StatementLine: Codable, Sendable, Hashable {
    /// 流水号: the bank's own, never used twice on this account, the same in its files.
    public var LSH: String
    /// 借贷标志: `C` money in, `D` money out.
    public var JDBZ: String
    /// 金额, above zero.
    public var JE: String
    /// 记账日 `2022-08-09`.
    public var JZRQ: String
    /// 对方户名、对方账号; none where the bank books by itself.
    public var DFHM: String?
    public var DFZH: String?
    /// 子账号 the payer paid to.
    public var ZZH: String?
    /// 附言.
    public var FY: String?
    /// 支付编号: the court's number of the transfer, on money it sent or that comes back.
    public var ZFBH: String?
    /// 退票标志: `1` money the court sent comes back; only with `C`.
    public var TPBZ: String

    public init(
        LSH: String, JDBZ: String, JE: String, JZRQ: String, DFHM: String? = nil,
        DFZH: String? = nil, ZZH: String? = nil, FY: String? = nil, ZFBH: String? = nil,
        TPBZ: String = "0"
    ) {
        self.LSH = LSH
        self.JDBZ = JDBZ
        self.JE = JE
        self.JZRQ = JZRQ
        self.DFHM = DFHM
        self.DFZH = DFZH
        self.ZZH = ZZH
        self.FY = FY
        self.ZFBH = ZFBH
        self.TPBZ = TPBZ
    }
}
