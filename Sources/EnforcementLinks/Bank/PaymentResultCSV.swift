import EnforcementCore

/// The results of a batch as CSV: one head record with their number, then the transfers.
enum PaymentResultCSV {
    private static let head = CSVTable(["batch": "批次", "count": "笔数"])
    /// The last column is a word of two, so that a file cut off in it is seen to be.
    private static let body = CSVTable([
        "transfer": "转账编号", "day": "日期", "reference": "流水号", "reason": "原因",
        "result": "结果",
    ])

    static func read(_ bytes: [UInt8]) throws(StatementFault) -> [(PaymentResult, Int)] {
        var scanner = CSVScanner(bytes)
        guard let first = try scanner.next(), head.isHeader(first) else {
            throw StatementFault(.form, line: 1)
        }
        guard let said = try head.readRow(&scanner) else { throw StatementFault(.truncated) }
        guard let batch = try said.read("batch", BankText.freeIfAny) else {
            throw StatementFault(.missing, line: said.line, "batch")
        }
        try body.readHeader(&scanner)
        var results: [(PaymentResult, Int)] = []
        while let record = try body.readRow(&scanner) {
            guard results.count < BankFile.linesMax else {
                throw StatementFault(.large, line: record.line)
            }
            results.append((try result(record, batch: batch), record.line))
        }
        try BankText.check(said["count"], results.count, line: said.line, "count")
        return results
    }

    private static func result(
        _ record: CSVRecord, batch: String
    ) throws(StatementFault) -> PaymentResult {
        let isPaid = try record.isFirst("result", ["paid", "成功"], ["returned", "退回"])
        let reason = try record.read("reason", BankText.freeIfAny)
        guard isPaid == (reason == nil) else {
            throw StatementFault(
                isPaid ? .contradiction(of: "result") : .missing, line: record.line, "reason")
        }
        return PaymentResult(
            batch: batch, transfer: try record.read("transfer", BankText.number),
            outcome: isPaid ? .paid : .returned, on: try record.read("day", BankText.day),
            reference: try record.read("reference", BankText.numberIfAny), reason: reason)
    }
}
