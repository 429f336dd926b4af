import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import LinkContract
import Logging
import Testing

@testable import EnforcementLinks

/// A court on SQLite whose account is kept by bank YH001, with the doors the bank calls at.
struct StatementLinesCourt {
    let court: SmallCourt
    let store: SQLiteStore
    let doors: LinkCallbacks
    private let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(path: folder.appending(path: "court.sqlite").path())
        court = try await SmallCourt(journal: store)
        doors = LinkCallbacks(
            office: court.office, court: 1, keys: try LinkKeys(secret: LinkSample.secret),
            desk: AgentDesk(
                office: court.office, queue: store, court: 1, log: quiet,
                cashier: Cashier(office: court.office, lists: store, court: 1)), log: quiet)
        for code in ["YH001", "YH002"] {
            try await court.ask(
                "guan", .own(of: 1), "control.name-institution",
                PretendInstitution(code: code).registration)
        }
        try await set(bank: "YH001")
    }

    private struct PretendInstitution {
        let code: String

        var registration: JSON {
            [
                "code": .string(code), "name": "示例银行", "kind": "bank",
                "channel": "headquarters", "endpoint": "http://127.0.0.1:1", "measures": [],
                "pushes": true, "perMinute": 60, "opens": 0, "closes": 24, "active": true,
            ]
        }
    }

    func set(bank: String?, account: String = "4101850000000099") async throws {
        try await court.ask(
            "guan", .own(of: 1), "housekeeping.set-court",
            [
                "name": "示例县人民法院", "sign": "示例法院", "code": "豫0199",
                "phone": "0371-0000-0003", "account": "示例县人民法院执行款专户",
                "fundsAccount": .string(account), "fundsBank": bank.map { .string($0) } ?? .null,
                "directorApprovesBelow": "100000.00",
            ])
    }

    func credit(_ reference: String, _ amount: String, to file: FileID?) async throws
        -> StatementLine
    {
        let own = try await court.office.court(1)
        return StatementLine(
            LSH: reference, JDBZ: "C", JE: amount, JZRQ: "2022-08-09", DFHM: "李某某",
            ZZH: file.map { own.subAccount(of: $0).description })
    }

    /// What the bank is told: the status, and the number or the code with the field.
    func push(
        _ lines: [StatementLine], from bank: String = "YH001", to account: String? = nil
    ) async throws -> String {
        let message = StatementLines(JGDM: bank, ZH: account ?? "4101850000000099", lsList: lines)
        let path = "/link/v1/\(bank)/statement-lines"
        let body = LinkSample.bytes(message)
        let headers = try LinkSample.signer().headers(
            to: bank, method: "POST", path: path, body: body, at: court.clock.now,
            nonce: UUID().uuidString.filter { $0 != "-" })
        let call = LinkCall(
            kind: .statementLines, institution: bank, method: "POST", path: path,
            headers: Dictionary(
                uniqueKeysWithValues: (headers ?? []).map { ($0.name.lowercased(), $0.value) }),
            body: body)
        switch await doors.take(call) {
        case .taken(let number): return "202 \(number)"
        case .problem(let status, let refusal, _):
            return "\(status) \(refusal.code) \(refusal.field ?? refusal.words.en)"
        }
    }

    var bankBalance: Money {
        get async throws {
            try await store.ledger(court: 1, through: Day("2022-08-09")!).balance(.bank)
        }
    }
}

@Suite("流水推送 the bank tells of the court's account as it books")
struct StatementLinesTests {
    @Test("a line with a sub-account books itself, another waits; told again, nothing twice")
    func once() async throws {
        let bank = try await StatementLinesCourt()
        let file = try await bank.court.filed()
        let lines = [
            try await bank.credit("YH1", "800.00", to: file),
            try await bank.credit("YH2", "5.00", to: nil),
        ]
        #expect(try await bank.push(lines) == "202 YH2")
        #expect(try await bank.court.office.file(file).received == Money(fen: 80_000))
        #expect(try await bank.store.suspense(court: 1, limit: 9, offset: 0).total == 1)
        #expect(try await bank.bankBalance == Money(fen: 80_500))
        #expect(try await bank.push(lines) == "202 YH2")
        let more = [lines[1], try await bank.credit("YH3", "1.00", to: file), lines[0]]
        #expect(try await bank.push(more) == "202 YH1")
        #expect(try await bank.bankBalance == Money(fen: 80_600))
        #expect(try await bank.court.office.file(file).receipts.count == 2)
    }

    @Test(
        "many at once, each several times: each line is booked once, and all are taken in the end")
    func crowd() async throws {
        let bank = try await StatementLinesCourt()
        let file = try await bank.court.filed()
        var lines: [StatementLine] = []
        for number in 1...12 {
            lines.append(
                try await bank.credit("YH\(number)", "1.00", to: number % 3 == 0 ? nil : file))
        }
        let all = lines
        try await withThrowingTaskGroup(of: Void.self) { group in
            for start in 0..<8 {
                group.addTask {
                    let part = Array(all[start..<start + 5])
                    for _ in 1...20 where try await bank.push(part).hasPrefix("503") {}
                }
            }
            try await group.waitForAll()
        }
        #expect(try await bank.push(all) == "202 YH12")
        #expect(try await bank.bankBalance == Money(fen: 1_200))
        #expect(try await bank.court.office.file(file).received == Money(fen: 800))
    }

    @Test("the same reference with another sum, day, direction or sub-account: 409 naming it")
    func differs() async throws {
        let bank = try await StatementLinesCourt()
        let (file, other) = (try await bank.court.filed(), try await bank.court.filed())
        let first = try await bank.credit("YH1", "800.00", to: file)
        #expect(try await bank.push([first]) == "202 YH1")
        let changes: [(inout StatementLine) -> Void] = [
            { $0.JE = "800.01" }, { $0.JZRQ = "2022-08-08" }, { $0.JDBZ = "D" },
        ]
        var changed = changes.map { change in
            var line = first
            change(&line)
            return line
        }
        changed.append(try await bank.credit("YH1", "800.00", to: other))
        for line in changed {
            let told = try await bank.push([
                try await bank.credit("YH9", "1.00", to: file), line,
            ])
            #expect(
                told == "409 funds.line-differs "
                    + "Line 2, YH1, is on record with another content")
        }
        #expect(try await bank.bankBalance == Money(fen: 80_000), "nothing of them is booked")
    }

    @Test("only the bank that keeps the account may tell of it, and of no other account")
    func others() async throws {
        let bank = try await StatementLinesCourt()
        let file = try await bank.court.filed()
        let lines = [try await bank.credit("YH1", "800.00", to: file)]
        #expect(try await bank.push(lines, from: "YH002").hasPrefix("403 link.not-our-bank"))
        #expect(try await bank.push(lines, to: "4101850000000098") == "422 link.account ZH")
        try await bank.set(bank: nil)
        #expect(try await bank.push(lines).hasPrefix("403 link.not-our-bank"))
        #expect(try await bank.bankBalance == .zero)
        try await bank.set(bank: "YH001")
        #expect(try await bank.push(lines) == "202 YH1")
    }

    @Test("the account is 6 to 23 digits, and its bank is one of the registry")
    func particulars() async throws {
        let bank = try await StatementLinesCourt()
        for account in ["41018", "410185000000000000000001", "4101-8500", "４１０１８５"] {
            let error = await #expect(throws: OfficeError.self) {
                try await bank.set(bank: nil, account: account)
            }
            #expect(error?.refusal.field == "fundsAccount", "\(account)")
        }
        let error = await #expect(throws: OfficeError.self) {
            try await bank.set(bank: "YH003")
        }
        #expect(error?.refusal.code == "housekeeping.no-bank")
        #expect(try await bank.court.office.court(1).fundsBank == "YH001")
    }
}
