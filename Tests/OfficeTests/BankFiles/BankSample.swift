import EnforcementCore

@testable import EnforcementLinks

/// Three days of an invented court's account, in both forms.
enum BankSample {
    static let account = "4100000000000185"

    static let lines = [
        BankLine(
            reference: "R001", direction: .credit, amount: Money(fen: 100_000_00),
            bookedOn: day("2026-03-02"), counterparty: "示例有限公司",
            counterpartyAccount: "6200000000000000001", subAccount: "4100000000000185012",
            remark: "（2026）豫0185执12号 执行款, \"首笔\""),
        BankLine(
            reference: "R002", direction: .debit, amount: Money(fen: 60_000_50),
            bookedOn: day("2026-03-03"), counterparty: "张某某",
            counterpartyAccount: "6200000000000000002", remark: "案款", transfer: "0185-12-3-1"),
        BankLine(
            reference: "R003", direction: .credit, amount: Money(fen: 60_000_50),
            bookedOn: day("2026-03-04"), counterparty: "张某某",
            counterpartyAccount: "6200000000000000002", remark: "账号不存在 <退> & 回",
            transfer: "0185-12-3-1", isReturn: true),
        BankLine(
            reference: "R004", direction: .credit, amount: Money(fen: 3_07),
            bookedOn: day("2026-03-04"), counterparty: "", remark: "利息"),
    ]

    static let statement = BankStatement(
        account: account, from: day("2026-03-02"), through: day("2026-03-04"),
        opening: Money(fen: 1_000_00), closing: Money(fen: 101_003_07), lines: lines)

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func read(_ text: String) throws(StatementFault) -> BankStatement {
        try StatementReader.read(Array(text.utf8), account: account)
    }
}

/// Builds the CSV of a statement.
enum BankCSV {
    static let head = "account,currency,from,through,opening,closing,count,total_credit,total_debit"
    static let body =
        "reference,booked_day,direction,amount,counterparty,counterparty_account,sub_account,"
        + "remark,transfer,return_flag"

    static let text = write(BankSample.statement)

    static func write(_ statement: BankStatement, end: String = "\r\n") -> String {
        func sum(_ direction: BankLine.Direction) -> Money {
            Money.sum(statement.lines.filter { $0.direction == direction }.map(\.amount))
        }
        let said: [Any] = [
            statement.account, "CNY", statement.from, statement.through, statement.opening,
            statement.closing, statement.lines.count, sum(.credit), sum(.debit),
        ]
        let rows = [head, row(said.map { "\($0)" }), body] + statement.lines.map(write)
        return rows.map { $0 + end }.joined()
    }

    private static func write(_ line: BankLine) -> String {
        row([
            line.reference, "\(line.bookedOn)", line.direction.rawValue, "\(line.amount)",
            line.counterparty, line.counterpartyAccount ?? "", line.subAccount ?? "",
            line.remark ?? "", line.transfer ?? "", line.isReturn ? "1" : "0",
        ])
    }

    private static func row(_ fields: [String]) -> String {
        fields.map { field in
            field.contains { ",\"\n".contains($0) }
                ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",")
    }
}

/// Builds a camt.053, an element a line.
enum BankXML {
    static let text = write(BankSample.statement)

    static func write(_ statement: BankStatement, version: Int = 8) -> String {
        document(part(statement, version: version), version: version)
    }

    static func document(_ parts: String, version: Int = 8) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.0\(version)">
        <BkToCstmrStmt>
        <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-05T01:00:00+08:00</CreDtTm></GrpHdr>
        \(parts)
        </BkToCstmrStmt>
        </Document>

        """
    }

    static func part(_ statement: BankStatement, version: Int = 8) -> String {
        """
        <Stmt>
        <Id>S1</Id>
        <Acct><Id><Othr><Id>\(statement.account)</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
        \(balance("OPBD", statement.opening, statement.from))
        \(balance("CLBD", statement.closing, statement.through))
        <TxsSummry><TtlNtries>
        <NbOfNtries>\(statement.lines.count)</NbOfNtries>
        </TtlNtries></TxsSummry>
        \(statement.lines.map { entry($0, version, statement.account) }.joined(separator: "\n"))
        </Stmt>
        """
    }

    private static func balance(_ code: String, _ sum: Money, _ day: Day) -> String {
        "<Bal><Tp><CdOrPrtry><Cd>\(code)</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">\(sum)</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>\(day)</Dt></Dt></Bal>"
    }

    private static func entry(_ line: BankLine, _ version: Int, _ account: String) -> String {
        let isOld = version < 8
        let side = line.direction == .credit && !line.isReturn ? "Dbtr" : "Cdtr"
        let name = "<Nm>\(escape(line.counterparty))</Nm>"
        var parties =
            line.counterparty.isEmpty
            ? "" : "<\(side)>\(isOld ? name : "<Pty>\(name)</Pty>")</\(side)>"
        func put(_ side: String, _ number: String?) {
            guard let number else { return }
            parties += "<\(side)Acct><Id><Othr><Id>\(number)</Id></Othr></Id></\(side)Acct>"
        }
        put(side, line.counterpartyAccount)
        if side == "Dbtr" { put("Cdtr", line.subAccount) }
        return """
            <Ntry>
            <Amt Ccy="CNY">\(line.amount)</Amt>
            <CdtDbtInd>\(line.direction == .credit ? "CRDT" : "DBIT")</CdtDbtInd>
            <Sts>\(isOld ? "BOOK" : "<Cd>BOOK</Cd>")</Sts>
            <BookgDt><Dt>\(line.bookedOn)</Dt></BookgDt>
            <AcctSvcrRef>\(line.reference)</AcctSvcrRef>
            <NtryDtls><TxDtls>
            <Refs><EndToEndId>\(line.transfer ?? "NOTPROVIDED")</EndToEndId></Refs>
            <RltdPties>\(parties)</RltdPties>
            <RmtInf><Ustrd>\(escape(line.remark ?? ""))</Ustrd></RmtInf>
            \(line.isReturn ? "<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf>" : "")
            </TxDtls></NtryDtls>
            </Ntry>
            """
    }

    private static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
