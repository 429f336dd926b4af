// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The members are named as on the wire (handbook 6.3, 6.4).

/// A batch of inquiries to one institution (CXQQ, 查询请求). Answered as a whole once every request
/// in it has been worked on. Sent twice under one `PCH` it is one batch.
///
/// Member names are those of the national interface (pinyin initials), see `docs/linkage/`.
public struct InquiryBatch: Codable, Sendable, Hashable {
    /// 批次号: at most 30 letters and digits, chosen by the court.
    public var PCH: String
    /// 法院代码、法院名称.
    public var FYDM: String
    public var FYMC: String
    /// 1 to 100 requests.
    public var cxqqList: [InquiryRequest]

    public init(PCH: String, FYDM: String, FYMC: String, cxqqList: [InquiryRequest]) {
        self.PCH = PCH
        self.FYDM = FYDM
        self.FYMC = FYMC
        self.cxqqList = cxqqList
    }
}

/// What a court asks about one debtor (cxqq).
public struct InquiryRequest: Codable, Sendable, Hashable {
    /// 请求单号: at most 30 letters and digits, never used twice.
    public var BDHM: String
    /// 性质: always `1`, an inquiry.
    public var XZ: String = "1"
    /// 被执行人姓名或名称.
    public var XM: String
    /// 证件类型: `01` resident ID, `02` unified credit code.
    public var ZJLX: String
    /// 证件号码.
    public var DSRZJHM: String
    /// 执行案号、承办法官、电话.
    public var AH: String
    public var CBR: String
    public var YHDH: String
    /// 是否关注进账: `1` asks for a push of every later credit to any account of this person.
    public var SFGZ: String

    public init(
        BDHM: String, XM: String, ZJLX: String, DSRZJHM: String, AH: String, CBR: String,
        YHDH: String, SFGZ: String
    ) {
        self.BDHM = BDHM
        self.XM = XM
        self.ZJLX = ZJLX
        self.DSRZJHM = DSRZJHM
        self.AH = AH
        self.CBR = CBR
        self.YHDH = YHDH
        self.SFGZ = SFGZ
    }
}

/// The answer to a batch (CXFK, 查询反馈): one `fk` for each request.
public struct InquiryFeedback: Codable, Sendable, Hashable {
    public var PCH: String
    /// 机构代码.
    public var JGDM: String
    public var fkList: [InquiryAnswer]

    public init(PCH: String, JGDM: String, fkList: [InquiryAnswer]) {
        self.PCH = PCH
        self.JGDM = JGDM
        self.fkList = fkList
    }
}

/// What an institution knows about one debtor. A bank that knows nothing still returns one account
/// whose `KHZH` is `查无开户信息`.
public struct InquiryAnswer: Codable, Sendable, Hashable {
    public static let nothing = "查无开户信息"

    public var BDHM: String
    /// 账户, from banks and payment institutions.
    public var zhxxList: [AccountRecord]?
    /// 其他财产: vehicles, real estate, securities, equity, housing fund.
    public var ccxxList: [ThingRecord]?
    /// 身份, from the police and from market supervision.
    public var sfxx: IdentityRecord?
    /// 反馈时间, `2022-08-09T10:30:00+08:00`.
    public var FKSJ: String

    public init(
        BDHM: String, zhxxList: [AccountRecord]? = nil, ccxxList: [ThingRecord]? = nil,
        sfxx: IdentityRecord? = nil, FKSJ: String
    ) {
        self.BDHM = BDHM
        self.zhxxList = zhxxList
        self.ccxxList = ccxxList
        self.sfxx = sfxx
        self.FKSJ = FKSJ
    }
}

/// One account (zhxx). Amounts are yuan with two decimals, as text.
public struct AccountRecord: Codable, Sendable, Hashable {
    /// 序号.
    public var CCXH: Int
    /// 账号, at most 32 digits; or `查无开户信息`.
    public var KHZH: String
    /// 账户类别: `00` ordinary, `10` wages, `11` pension, `20` social security, `21` subsistence
    /// allowance, `22` migrant workers' wages, `23` party or union funds, `24` security deposit,
    /// `25` supervised account, `26` reserve of a bank.
    public var CCLB: String
    /// 账户状态: `0` normal, `1` closed, `2` suspended.
    public var ZHZT: String
    /// 开户网点.
    public var KHWD: String
    /// 币种; `156` is yuan.
    public var BZ: String
    /// 余额、可用余额.
    public var YE: String
    public var KYYE: String
    /// 在先冻结.
    public var djxxList: [PriorFreeze]?

    public init(
        CCXH: Int, KHZH: String, CCLB: String = "00", ZHZT: String = "0", KHWD: String = "",
        BZ: String = "156", YE: String = "0.00", KYYE: String = "0.00",
        djxxList: [PriorFreeze]? = nil
    ) {
        self.CCXH = CCXH
        self.KHZH = KHZH
        self.CCLB = CCLB
        self.ZHZT = ZHZT
        self.KHWD = KHWD
        self.BZ = BZ
        self.YE = YE
        self.KYYE = KYYE
        self.djxxList = djxxList
    }
}

/// A control another authority has over the same thing (djxx).
public struct PriorFreeze: Codable, Sendable, Hashable {
    /// 措施序号、冻结机关、文号.
    public var CSXH: Int
    public var DJJG: String
    public var DJWH: String
    /// 冻结金额、到期日 `2022-08-09`.
    public var DJJE: String
    public var DJJZRQ: String

    public init(CSXH: Int, DJJG: String, DJWH: String, DJJE: String, DJJZRQ: String) {
        self.CSXH = CSXH
        self.DJJG = DJJG
        self.DJWH = DJWH
        self.DJJE = DJJE
        self.DJJZRQ = DJJZRQ
    }
}

/// One thing other than an account (ccxx).
public struct ThingRecord: Codable, Sendable, Hashable {
    public var CCXH: Int
    /// 财产类别: `CL` vehicle, `IP` real estate, `ZQ` securities, `GS` equity, `GJJ` housing fund.
    public var CCLX: String
    /// 登记号: plate and VIN, unit number, security and account, registered code. At most 64.
    public var CCBH: String
    /// 名称, for people.
    public var CCMC: String
    /// 估值, where the institution has one.
    public var GZ: String?
    /// 是否抵押、质押: `1` yes.
    public var SFDY: String
    public var djxxList: [PriorFreeze]?

    public init(
        CCXH: Int, CCLX: String, CCBH: String, CCMC: String, GZ: String? = nil,
        SFDY: String = "0", djxxList: [PriorFreeze]? = nil
    ) {
        self.CCXH = CCXH
        self.CCLX = CCLX
        self.CCBH = CCBH
        self.CCMC = CCMC
        self.GZ = GZ
        self.SFDY = SFDY
        self.djxxList = djxxList
    }
}

/// Whether a debtor is alive or exists, and where (sfxx).
public struct IdentityRecord: Codable, Sendable, Hashable {
    /// 状态: `1` alive or existing, `2` dead or dissolved, `3` unknown to us.
    public var ZT: String
    /// 户籍地或住所、联系电话, where known.
    public var DZ: String?
    public var LXDH: String?

    public init(ZT: String, DZ: String? = nil, LXDH: String? = nil) {
        self.ZT = ZT
        self.DZ = DZ
        self.LXDH = LXDH
    }
}
