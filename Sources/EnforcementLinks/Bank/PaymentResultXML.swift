import EnforcementCore

/// The results of a batch as ISO 20022 pain.002 (CustomerPaymentStatusReport), versions 03 to 10.
enum PaymentResultXML {
    static func read(_ bytes: [UInt8]) throws(StatementFault) -> [(PaymentResult, Int)] {
        var message = try MarkupMessage(
            bytes, kind: "pain.002.001", versions: 3...10, body: "CstmrPmtStsRpt")
        var made: Day?
        var batch: String?
        var reported = 0
        var results: [(PaymentResult, Int)] = []
        while let tag = try message.next() {
            let element = try message.element(tag)
            switch element.name {
            case "GrpHdr" where made == nil:
                made = try element.required("CreDtTm").read(BankText.dayOfMoment)
            case "OrgnlGrpInfAndSts" where batch == nil:
                batch = try element.required("OrgnlMsgId").read(BankText.free)
            case "OrgnlPmtInfAndSts":
                guard let made, let batch else { throw columns(element) }
                for transfer in element.children("TxInfAndSts") {
                    reported += 1
                    guard reported <= BankFile.linesMax else {
                        throw StatementFault(.large, line: transfer.line)
                    }
                    if let result = try result(transfer, batch: batch, made: made) {
                        results.append((result, transfer.line))
                    }
                }
            case "GrpHdr", "OrgnlGrpInfAndSts": throw columns(element)
            default: break
            }
        }
        try message.finish()
        // A word on the batch alone does not say which transfers it is about.
        guard reported > 0 else { throw StatementFault(.missing, "TxInfAndSts") }
        return results
    }

    private static func columns(_ element: MarkupElement) -> StatementFault {
        StatementFault(.columns, line: element.line, element.name)
    }

    /// Nil while the bank is still at it.
    private static func result(
        _ element: MarkupElement, batch: String, made: Day
    ) throws(StatementFault) -> PaymentResult? {
        let status = try element.required("TxSts")
        let outcome: PaymentResult.Outcome
        switch try status.text() {
        case "ACSC", "ACCC": outcome = .paid
        case "RJCT": outcome = .returned
        case "RCVD", "PDNG", "ACTC", "ACCP", "ACSP", "ACWC", "ACFC", "PATC": return nil
        default: throw StatementFault(.choice, line: status.line, "TxSts")
        }
        var reason: String?
        if outcome == .returned { reason = try self.reason(element) }
        return PaymentResult(
            batch: batch,
            transfer: try element.required("OrgnlEndToEndId").read(BankText.number),
            outcome: outcome, on: try day(element) ?? made,
            reference: try element.at("AcctSvcrRef")?.read(BankText.number), reason: reason)
    }

    private static func day(_ element: MarkupElement) throws(StatementFault) -> Day? {
        if let settled = try element.at("FctvIntrBkSttlmDt") {
            return try StatementXMLEntry.day(of: settled)
        }
        return try element.at("AccptncDtTm")?.read(BankText.dayOfMoment)
    }

    /// Codes and words of all reasons, `AC01 账号不存在`.
    private static func reason(_ element: MarkupElement) throws(StatementFault) -> String {
        var said: [String] = []
        for reason in element.children("StsRsnInf") {
            if let code = try reason.at("Rsn", "Cd") { said.append(try code.text()) }
            if let code = try reason.at("Rsn", "Prtry") { said.append(try code.text()) }
            for words in reason.children("AddtlInf") { said.append(try words.text()) }
        }
        let words = said.filter { !$0.isEmpty }.joined(separator: " ")
        guard !words.isEmpty else {
            throw StatementFault(.missing, line: element.line, "StsRsnInf")
        }
        return try BankText.free(words, line: element.line, "StsRsnInf")
    }
}
