import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Files between the court and its bank: statements in, payment files out, results in.
enum FundsBankRoutes {
    // MARK: Statements

    static func statement(_ call: Call) async throws -> Response {
        try statementPage(call, nil, nil)
    }

    static func takeStatement(_ call: Call) async throws -> Response {
        guard try call.person().mayOfCourt("funds.take-statement", call.house.line) else {
            throw Problem.notAllowed
        }
        let bytes = try await call.upload().file
        do {
            return try statementPage(call, try await take(statement: bytes, call), nil)
        } catch let refusal as Refusal {
            return try statementPage(call, nil, refusal, .unprocessableContent)
        } catch OfficeError.refused(let refusal) {
            return try statementPage(call, nil, refusal, .conflict)
        }
    }

    /// - Throws: `Refusal` where the file is not believed; then nothing is booked.
    static func take(statement bytes: [UInt8], _ call: Call) async throws -> Cashier.Intake {
        let house = call.house
        let visitor = try call.person()
        let statement = try call.bank().statement(bytes, account: visitor.court.fundsAccount)
        let cashier = Cashier(
            office: house.office, lists: try call.funds(), court: house.court)
        return try await cashier.take(
            statement, digest: Hash.hex(Hash.sha256(bytes)), by: visitor.id)
    }

    private static func statementPage(
        _ call: Call, _ intake: Cashier.Intake?, _ refusal: Refusal?,
        _ status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let visitor = try call.person()
        guard visitor.mayOfCourt("funds.take-statement", call.house.line) else {
            throw Problem.notAllowed
        }
        let page = FundsStatementPage(
            account: visitor.court.fundsAccount, intake: intake, refusal: refusal,
            formToken: visitor.formToken, language: call.language)
        var response = FundsRoutes.page(call, .statement, page.html)
        response.status = status
        return response
    }

    // MARK: Batches

    static func batches(_ call: Call) async throws -> Response {
        let list = FundsBatches(
            batches: try await call.funds().batches(court: call.house.court, limit: 200),
            language: call.language)
        return FundsRoutes.page(call, .batches, list.html)
    }

    static func batch(_ call: Call) async throws -> Response {
        try await batchPage(call, nil, nil)
    }

    static func takeResults(_ call: Call) async throws -> Response {
        try mustPay(call)
        let bytes = try await call.upload().file
        do {
            return try await batchPage(call, try await take(results: bytes, call), nil)
        } catch let refusal as Refusal {
            return try await batchPage(call, nil, refusal, .unprocessableContent)
        }
    }

    /// - Throws: `Refusal` where the file is not believed; then nothing is recorded.
    static func take(results bytes: [UInt8], _ call: Call) async throws -> ResultIntake {
        let batch = try call.value("batch")
        let results = try call.bank().results(bytes)
        let cashier = Cashier(
            office: call.house.office, lists: try call.funds(), court: call.house.court)
        return try await cashier.take(results: results, of: batch, by: try call.person().id)
    }

    /// The payment file of a batch: full account numbers, for those who pay.
    static func file(_ call: Call) async throws -> Response {
        try mustPay(call)
        let visitor = try call.person()
        let name = try call.value("batch")
        let format = try call.choice("format", PaymentFormat.init(rawValue:)) ?? .csv
        let orders = try await orders(of: name, call)
        guard !orders.isEmpty else { throw Problem.notFound }
        let bytes = try call.bank().payments(
            format, orders, batch: name, court: visitor.court, on: call.house.today)
        let isCSV = format == .csv
        return .file(
            bytes, type: isCSV ? "text/csv; charset=utf-8" : "application/xml", name: name,
            ending: isCSV ? "csv" : "xml")
    }

    private static func orders(of batch: String, _ call: Call) async throws -> [PaymentOrder] {
        var query = TransferQuery(court: call.house.court)
        query.batch = batch
        var orders: [PaymentOrder] = []
        while true {
            let page = try await call.funds().transfers(query)
            for row in page.rows {
                let transfer = row.transfer
                let number = row.caseNumber ?? "\(transfer.file.number)"
                orders.append(
                    PaymentOrder(
                        transfer: transfer.transferNumber.description, payee: transfer.name,
                        payeeBank: transfer.bank.isEmpty ? "原付款行" : transfer.bank,
                        payeeAccount: transfer.account,
                        amount: transfer.amount,
                        purpose: number + (transfer.isToCreditor ? "执行款" : "退款")))
            }
            guard page.rows.count == query.limit, let last = page.rows.last?.transfer else {
                return orders
            }
            query.after = (last.file.number, last.payout, last.number)
        }
    }

    /// Only those who stand at the third gate see whole account numbers.
    static func mustPay(_ call: Call) throws {
        guard try call.person().may("funds.pay-out", call.house.line) != nil else {
            throw Problem.notAllowed
        }
    }

    /// Everything approved goes out in one batch, in the background; its page shows how far it is.
    /// Asked again under the same name it goes on where it was.
    static func payAll(_ call: Call) async throws -> Response {
        try mustPay(call)
        guard let queue = call.house.payouts else { throw Problem.notFound }
        let name = try await call.form()["batch"] ?? ""
        guard (1...35).contains(name.count),
            name.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || isLetterOrDigit($0) })
        else {
            throw Problem(
                .unprocessableContent, "field.batch", "支付批次由字母、数字和短横组成，不超过35个",
                "A batch is named by letters, digits and hyphens, at most 35", field: "batch")
        }
        await call.house.payoutRuns.start(
            PayoutBatch(court: call.house.court, name: name),
            PayoutDay(office: call.house.office, queue: queue), by: try call.person().id)
        return .see("/funds/batches/\(name)")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func batchPage(
        _ call: Call, _ intake: ResultIntake?, _ refusal: Refusal?,
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let name = try call.value("batch")
        let known = try await call.funds().batches(court: call.house.court, limit: 10_000)
        let run = await call.house.payoutRuns.run(of: name)
        let nothing = PaymentBatch(name: name, ordered: Tally(), paid: Tally(), returned: Tally())
        guard let batch = known.first(where: { $0.name == name }) ?? run.map({ _ in nothing })
        else { throw Problem.notFound }
        let visitor = try call.person()
        var query = TransferQuery(court: call.house.court)
        (query.batch, query.limit) = (name, 50)
        query.state = try call.choice("state", Transfer.State.init(rawValue:))
        query.after = after(call.query["after"])
        let transfers = try await call.funds().transfers(query)
        let page = FundsBatchPage(
            batch: batch, run: run, transfers: transfers, state: query.state,
            mayPay: visitor.may("funds.pay-out", call.house.line) != nil,
            next: next(call, name, transfers.rows, query.limit), intake: intake, refusal: refusal,
            formToken: visitor.formToken, language: call.language)
        var response = FundsRoutes.page(call, .batches, page.html)
        response.status = status
        return response
    }

    /// The place in the order of file, payout and number: `17-1-1`.
    private static func after(_ text: String?) -> (file: Int, payout: Int, number: Int) {
        let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? (parts[0], parts[1], parts[2]) : (0, 0, 0)
    }

    private static func next(
        _ call: Call, _ name: String, _ rows: [ListedTransfer], _ limit: Int
    ) -> String? {
        guard rows.count == limit, let last = rows.last?.transfer else { return nil }
        let query = call.query.setting(
            "after", to: "\(last.file.number)-\(last.payout)-\(last.number)")
        return "/funds/batches/\(Encoded.encode(name))?\(query.encoded)"
    }
}

extension Call {
    /// The bank's layouts.
    ///
    /// - Throws: 503 where no file goes to the bank or comes from it.
    func bank() throws -> any BankFiles {
        guard let bank = house.bank else {
            throw Problem(
                .serviceUnavailable, "bank.none", "本系统未启用银行文件", "No bank files here")
        }
        return bank
    }
}
