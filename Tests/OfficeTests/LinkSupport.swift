import EnforcementCore
import EnforcementOffice
import EnforcementSim
import LinkContract
import Synchronization

@testable import EnforcementLinks

/// Invented institutions, keys and messages for tests of the links.
enum LinkSample {
    static let now = Moment("2022-08-09T10:30:00+08:00")!
    static let bank = institution("YH001", .bank)

    static func institution(
        _ code: String, _ kind: Institution.Kind, endpoint: String = "http://127.0.0.1:1/api",
        isActive: Bool = true
    ) -> Institution {
        Institution(
            code: code, name: "示例银行", kind: kind, channel: .headquarters, endpoint: endpoint,
            measures: Measure.allCases, pushes: true, perMinute: 600, opens: 0, closes: 24,
            isActive: isActive)
    }

    static let party = LinkParty(
        name: "李某某", isPerson: true, identity: "41018519900101001X",
        caseNumber: "（2022）豫0185执17号", officer: "李法官", phone: "0371-0000-0001")

    static func order(_ number: Int) -> OrderID {
        OrderID(file: FileID(court: 1, number: 17), number: number)
    }

    static let answer = InquiryFeedback(
        PCH: "ZX1B9", JGDM: "YH001",
        fkList: [
            InquiryAnswer(
                BDHM: "ZX1A17A1",
                zhxxList: [
                    AccountRecord(
                        CCXH: 1, KHZH: "6217000000001234", KHWD: "登封支行", YE: "1300.00",
                        KYYE: "1250.50"),
                    AccountRecord(
                        CCXH: 2, KHZH: "6217000000005678", CCLB: "10", YE: "88.00",
                        djxxList: [
                            PriorFreeze(
                                CSXH: 1, DJJG: "郑州市示例法院", DJWH: "（2021）豫01执1号",
                                DJJE: "500.00", DJJZRQ: "2022-12-31")
                        ]),
                ],
                ccxxList: [
                    ThingRecord(
                        CCXH: 1, CCLX: "CL", CCBH: "豫A00001", CCMC: "示例牌轿车", GZ: "52000.00")
                ],
                sfxx: IdentityRecord(ZT: "1", DZ: "登封市示例路1号", LXDH: "19900000002"),
                FKSJ: "2022-08-09T10:29:00+08:00")
        ])

    static let control = ControlFeedback(
        BDHM: "ZX1A17A3", JGDM: "YH001", FKXH: 1, KHZH: "6217000000001234", KZCS: "01",
        KZZT: "1", YE: "1300.00", KYYE: "0.00", CSKSRQ: "2022-08-09", CSJSRQ: "2023-08-08",
        DJXE: "160000.00", SKJE: "1250.50", CESKJE: "158749.50",
        FKSJ: "2022-08-09T10:29:30+08:00")

    static let inflow = Inflow(
        JGDM: "YH001", LSH: "R202208090001", KHZH: "6217000000001234", JE: "800.00",
        YE: "2100.00", KYYE: "0.00", SKJE: "800.00", YDJDH: "ZX1A17A3",
        SJ: "2022-08-09T10:29:40+08:00")

    static let statement = StatementLines(
        JGDM: "YH001", ZH: "41018500000001",
        lsList: [
            StatementLine(
                LSH: "YH-1", JDBZ: "C", JE: "800.00", JZRQ: "2022-08-09", DFHM: "李某某",
                DFZH: "6217000000001234", ZZH: "4101850000000100000001700", FY: "案款"),
            StatementLine(
                LSH: "YH-2", JDBZ: "D", JE: "0.01", JZRQ: "2022-08-08", DFHM: "张某某",
                DFZH: "6217000000005678", ZFBH: "1-17-1-1-1"),
            StatementLine(
                LSH: "YH-3", JDBZ: "C", JE: "0.01", JZRQ: "2022-08-09", ZFBH: "1-17-1-1-1",
                TPBZ: "1"),
        ])

    static func bytes(_ message: some Encodable) -> [UInt8] {
        InstitutionLink.encoded(message) ?? []
    }

    /// The key pair of the example in GB/T 32918.5 (A.2).
    static let publicPEM = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAECfnfMR5UIaFQ3X0WHkvFxnIXn60Y
        M/wHa7CP81bzUCDM6kkM4md1pS3G6nGMwapgCu0F+/NeCEpmMvYHLamtEw==
        -----END PUBLIC KEY-----
        """
    static let privatePEM = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgOUUgj3shRLE/NuOK
        xtOflYiTk2koYLUaQvuB7033xbihRANCAAQJ+d8xHlQhoVDdfRYeS8XGchefrRgz
        /AdrsI/zVvNQIMzqSQziZ3WlLcbqcYzBqmAK7QX7814ISmYy9gctqa0T
        -----END PRIVATE KEY-----
        """
    static let secret = "示例密钥-only-for-tests"

    static func signer() throws -> LinkSigner { LinkSigner(keys: try LinkKeys(secret: secret)) }
}

/// A desk that keeps what it is given and answers what it was told to.
final class RecordingDesk: LinkDesk {
    private let answer: LinkTaken
    private let kept = Mutex<[String]>([])

    var taken: [String] { kept.withLock { $0 } }

    init(_ answer: LinkTaken = .taken) { self.answer = answer }

    func take(
        _ replies: [InquiryReply], batch: String, from institution: Institution
    ) async -> LinkTaken {
        keep("\(institution.code) \(batch) \(replies.count)")
    }

    func take(_ reply: ControlReply, from institution: Institution) async -> LinkTaken {
        keep("\(institution.code) \(reply.order) \(reply.held)")
    }

    func take(_ inflow: InflowNotice, from institution: Institution) async -> LinkTaken {
        keep("\(institution.code) \(inflow.reference) \(inflow.amount)")
    }

    func take(_ notice: StatementLinesNotice, from institution: Institution) async -> LinkTaken {
        keep("\(institution.code) \(notice.account) \(notice.lines.map(\.reference))")
    }

    private func keep(_ text: String) -> LinkTaken {
        kept.withLock { $0.append(text) }
        return answer
    }
}
