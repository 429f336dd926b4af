import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation
import Hummingbird
import Testing

/// A court with its books: case 1, 张某某 against 李某某 over 160,000 yuan, and a bank.
final class FundsCourt {
    let web: WebCourt
    private let store: SQLiteStore
    private let path: String
    static let boundary = "示例边界-7".utf8.map { String($0, radix: 16) }.joined()

    init() async throws {
        path = FileManager.default.temporaryDirectory.path + "/funds-\(UUID()).sqlite"
        store = try SQLiteStore(path: path)
        web = try await WebCourt(isDemo: true, store: store)
        try await takeIn()
    }

    deinit {
        for end in ["", "-wal", "-shm"] {
            _ = unlink(path + end)
        }
    }

    func act(_ person: String, _ name: String, _ answers: JSON) async throws {
        let answer = try await web.ask(person, .post, "/api/v1/cases/1/acts/\(name)", answers)
        #expect(answer.status == 200, "\(name): \(answer.text)")
    }

    private func takeIn() async throws {
        let filed = try await web.ask(
            "lian-1", .post, "/api/v1/cases", WebDataTests.application)
        #expect(filed.status == 201, "\(filed.text)")
        try await act("lian-1", "filing.accept", ["type": "执"])
        try await act("lian-1", "filing.assign-class", ["class": "fast", "team": "su-1"])
        try await act(
            "su-1-leader", "filing.assign-handler", ["officer": "su-1-a", "judge": "su-1-judge"])
        try await act(
            "lian-1", "filing.record-reception",
            [
                "applicant": 1, "electronic": false, "settles": false, "bank": "示例银行登封支行",
                "account": "6200000000000000001",
            ])
    }

    var file: CaseFile {
        get async throws { try await web.office.file(FileID(court: 1, number: 1)) }
    }

    var subAccount: String {
        get async throws {
            try await web.office.court(1).subAccount(of: FileID(court: 1, number: 1)).description
        }
    }

    /// The bank's statement of some days: lines as the CSV has them, added up.
    func statement(
        _ from: String, _ through: String, opening: String, _ lines: [[String]]
    ) async throws -> [UInt8] {
        let account = try await web.office.court(1).fundsAccount
        func sum(_ direction: String) -> Money {
            Money.sum(lines.filter { $0[2] == direction }.map { Money(yuan: $0[3])! })
        }
        let closing = Money(yuan: opening)! + sum("credit") - sum("debit")
        let rows = [
            ["account,currency,from,through,opening,closing,count,total_credit,total_debit"],
            [
                account, "CNY", from, through, opening, "\(closing)", "\(lines.count)",
                "\(sum("credit"))", "\(sum("debit"))",
            ],
            [
                "reference,booked_day,direction,amount,counterparty,counterparty_account",
                "sub_account,remark,transfer,return_flag",
            ],
        ]
        return Array((rows + lines).map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    /// The first day: one line to the sub-account, one of the debtor over the whole claim, one of
    /// nobody we know.
    func firstDay() async throws -> [UInt8] {
        try await statement(
            "2022-08-09", "2022-08-09", opening: "0.00",
            [
                [
                    "LS1", "2022-08-09", "credit", "1000.00", "李某某", "6200000000000000009",
                    try await subAccount, "", "", "0",
                ],
                [
                    "LS2", "2022-08-09", "credit", "160000.00", "李某某", "6200000000000000009",
                    "", "还款", "", "0",
                ],
                ["LS3", "2022-08-09", "credit", "300.00", "钱某某", "", "", "", "", "0"],
            ])
    }

    func browser(_ person: String) async throws -> Browser {
        var browser = Browser(web)
        #expect(try await browser.post("/sign-in/as", ["person": person]).status == 303)
        return browser
    }

    /// What was computed for receipt 1: 900 to the creditor, 100 fee.
    func compute() async throws {
        try await act(
            "su-1-a", "funds.compute",
            ["receipt": 1, "payee": 1, "toPayee": "900.00", "fee": "100.00"])
    }
}

extension Browser {
    /// Posts a file as a form does, with the token of the page it stands on.
    mutating func upload(
        _ path: String, _ file: [UInt8], from page: WebCourt.Answer
    ) async throws -> WebCourt.Answer {
        let token = Browser.hidden("csrf", in: page.text) ?? ""
        let mark = "--" + FundsCourt.boundary
        let head =
            "\(mark)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(token)\r\n"
            + "\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
        var headers = headers
        headers["Content-Type"] = "multipart/form-data; boundary=\(FundsCourt.boundary)"
        let body = Array(head.utf8) + file + Array("\r\n\(mark)--\r\n".utf8)
        return try await court.send(.post, path, headers, body)
    }
}
