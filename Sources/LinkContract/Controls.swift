// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The members are named as on the wire (handbook 6.3, 6.4).

/// An order over one account or thing (KZQQ, 控制请求). Answered for itself, not with a batch.
/// Sent twice under one `BDHM` with the same content it is one order.
public struct ControlRequest: Codable, Sendable, Hashable {
    public var BDHM: String
    /// 性质: always `2`, a control.
    public var XZ: String = "2"
    public var XM: String
    public var ZJLX: String
    public var DSRZJHM: String
    public var FYDM: String
    public var FYMC: String
    public var AH: String
    public var CBR: String
    public var YHDH: String
    /// 裁定书、协助执行通知书文号.
    public var CKWH: String
    public var WSBH: String
    public var kzzh: ControlLine

    public init(
        BDHM: String, XM: String, ZJLX: String, DSRZJHM: String, FYDM: String, FYMC: String,
        AH: String, CBR: String, YHDH: String, CKWH: String, WSBH: String, kzzh: ControlLine
    ) {
        self.BDHM = BDHM
        self.XM = XM
        self.ZJLX = ZJLX
        self.DSRZJHM = DSRZJHM
        self.FYDM = FYDM
        self.FYMC = FYMC
        self.AH = AH
        self.CBR = CBR
        self.YHDH = YHDH
        self.CKWH = CKWH
        self.WSBH = WSBH
        self.kzzh = kzzh
    }
}

/// What is to be done to the account or thing (kzzh).
public struct ControlLine: Codable, Sendable, Hashable {
    /// 控制类型: `1` deposit, `2` other.
    public var KZLX: String
    /// 控制措施: `01` freeze, `02` renew, `03` wait, `04` release, `05` release while waiting,
    /// `06` deduct, `07` extract income, `08` freeze and deduct.
    public var KZCS: String
    /// 账号或登记号.
    public var KHZH: String
    /// 控制内容: `1` money in the account, `2` the account or thing as a whole.
    public var KZNR: String
    public var BZ: String
    /// 申请金额. With `04`: by how much the limit is lowered; the whole limit ends the control.
    public var JE: String
    /// 起止日期, both in force. With `02`: the new last day.
    public var KSRQ: String?
    public var JSRQ: String?
    /// 原冻结案号、原冻结请求单号: what `02`, `04`, `05` and `06` act on.
    public var YDJAH: String?
    public var YDJDH: String?
    /// 执行款专户户名、账号、开户行: where `06` and `08` pay to.
    public var ZXKZHHM: String?
    public var ZXKZHZH: String?
    public var ZXKZHKHH: String?

    public init(
        KZLX: String, KZCS: String, KHZH: String, KZNR: String, BZ: String = "156", JE: String,
        KSRQ: String? = nil, JSRQ: String? = nil, YDJAH: String? = nil, YDJDH: String? = nil,
        ZXKZHHM: String? = nil, ZXKZHZH: String? = nil, ZXKZHKHH: String? = nil
    ) {
        self.KZLX = KZLX
        self.KZCS = KZCS
        self.KHZH = KHZH
        self.KZNR = KZNR
        self.BZ = BZ
        self.JE = JE
        self.KSRQ = KSRQ
        self.JSRQ = JSRQ
        self.YDJAH = YDJAH
        self.YDJDH = YDJDH
        self.ZXKZHHM = ZXKZHHM
        self.ZXKZHZH = ZXKZHZH
        self.ZXKZHKHH = ZXKZHKHH
    }
}

/// What became of an order (KZFK, 控制反馈), and later what changed by itself: a waiting freeze
/// that moved up is told again under the same `BDHM` with a higher `FKXH`.
public struct ControlFeedback: Codable, Sendable, Hashable {
    public var BDHM: String
    public var JGDM: String
    /// 反馈序号 within this `BDHM`, from 1. An older one after a newer one counts for nothing.
    public var FKXH: Int
    public var KHZH: String
    public var KZCS: String
    /// 控制结果: `1` done, `2` not done.
    public var KZZT: String
    /// 是否轮候: `1` it waits behind another authority and holds nothing yet.
    public var SFLH: String
    /// 余额、可用余额 after it.
    public var YE: String
    public var KYYE: String
    /// 措施始期、终期, both in force.
    public var CSKSRQ: String?
    public var CSJSRQ: String?
    /// 冻结限额、实际控制、超额控制 (the part of the limit that still catches later deposits). With
    /// `06`: `SKJE` is what was taken, `DJXE` the limit left.
    public var DJXE: String
    public var SKJE: String
    public var CESKJE: String
    /// 未能控制原因.
    public var WNKZYY: String?
    public var FKSJ: String

    public init(
        BDHM: String, JGDM: String, FKXH: Int, KHZH: String, KZCS: String, KZZT: String,
        SFLH: String = "0", YE: String, KYYE: String, CSKSRQ: String? = nil,
        CSJSRQ: String? = nil, DJXE: String, SKJE: String, CESKJE: String,
        WNKZYY: String? = nil, FKSJ: String
    ) {
        self.BDHM = BDHM
        self.JGDM = JGDM
        self.FKXH = FKXH
        self.KHZH = KHZH
        self.KZCS = KZCS
        self.KZZT = KZZT
        self.SFLH = SFLH
        self.YE = YE
        self.KYYE = KYYE
        self.CSKSRQ = CSKSRQ
        self.CSJSRQ = CSJSRQ
        self.DJXE = DJXE
        self.SKJE = SKJE
        self.CESKJE = CESKJE
        self.WNKZYY = WNKZYY
        self.FKSJ = FKSJ
    }
}

/// Money that came into a watched account (进账通知).
public struct Inflow: Codable, Sendable, Hashable {
    public var JGDM: String
    /// 流水号: the institution's own, never used twice.
    public var LSH: String
    public var KHZH: String
    /// 进账金额、余额、可用余额 after it.
    public var JE: String
    public var YE: String
    public var KYYE: String
    /// 其中被在先限额冻结 of this court, under which request (none where empty).
    public var SKJE: String
    public var YDJDH: String?
    /// 入账时间.
    public var SJ: String

    public init(
        JGDM: String, LSH: String, KHZH: String, JE: String, YE: String, KYYE: String,
        SKJE: String = "0.00", YDJDH: String? = nil, SJ: String
    ) {
        self.JGDM = JGDM
        self.LSH = LSH
        self.KHZH = KHZH
        self.JE = JE
        self.YE = YE
        self.KYYE = KYYE
        self.SKJE = SKJE
        self.YDJDH = YDJDH
        self.SJ = SJ
    }
}

/// Asks a polled institution for the balances of accounts, at most 100 at a time.
public struct BalanceRequest: Codable, Sendable, Hashable {
    public var khzhList: [String]

    public init(khzhList: [String]) { self.khzhList = khzhList }
}

/// The balances, each with the last credit the institution has booked there.
public struct BalanceFeedback: Codable, Sendable, Hashable {
    public var JGDM: String
    /// An account unknown to the institution is left out. An account without a credit since it was
    /// opened has an empty `LSH`.
    public var yeList: [Inflow]

    public init(JGDM: String, yeList: [Inflow]) {
        self.JGDM = JGDM
        self.yeList = yeList
    }
}

/// The answer to whatever was taken in.
public struct Receipt: Codable, Sendable, Hashable {
    /// `PCH`, `BDHM` or `LSH` of what was taken.
    public var DH: String

    public init(DH: String) { self.DH = DH }
}

/// What is signed: five lines, joined by a line feed. `docs/linkage/` describes the headers.
public enum LinkSignature {
    public static let institution = "X-Link-Institution"
    public static let time = "X-Link-Time"
    public static let nonce = "X-Link-Nonce"
    /// `hmac-sha256 HEX` or `sm2-sm3 HEX`.
    public static let signature = "X-Link-Signature"

    /// - Parameters:
    ///   - path: as sent, with its query.
    ///   - time: the header's text, `2022-08-09T10:30:00+08:00`.
    ///   - bodyHash: SHA-256 of the body in lower-case hexadecimal; of nothing where there is none.
    public static func text(
        method: String, path: String, time: String, nonce: String, bodyHash: String
    ) -> String {
        [method, path, time, nonce, bodyHash].joined(separator: "\n")
    }
}
