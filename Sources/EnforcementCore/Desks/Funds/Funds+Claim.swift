extension Funds {
    /// A bank line that waited in suspense belongs to this case (认领, limit F02).
    ///
    /// - Law: handbook F02; every line is claimed once.
    public struct Claim: Act, AsksBooks {
        public static let name = "funds.claim"
        public static let outcomes: [any Fact.Type] = [Received.self]
        public static let form = Form(
            Words("认领到账", "Claim a bank line"), by: [.fundManager, .finance],
            [Field("line", .text(60), "银行流水号", "Bank reference")])

        let line: String

        public var asks: BooksAsk { .line(line) }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.waiting(occasion, .credit)
            return [
                Received(
                    receipt: file.receipts.count + 1, amount: found.amount,
                    payer: found.counterparty, way: file.way(of: found),
                    arrivedOn: found.bookedOn, bookedOn: occasion.today,
                    line: found, source: .suspense)
            ]
        }
    }

    /// The bank line the act asked for, if it waits in suspense and goes the right way.
    static func waiting(
        _ occasion: Occasion, _ direction: BankLine.Direction
    ) throws(Refusal) -> BankLine {
        guard let line = occasion.books.line else {
            throw Refusal(
                "funds.no-line", "没有这笔待认领流水，或已被认领",
                "No such line waits to be claimed",
                field: "line")
        }
        guard line.direction == direction else {
            throw Refusal(
                "funds.wrong-way", direction == .credit ? "该流水为支出" : "该流水为收入",
                "The line goes the other way", field: "line")
        }
        return line
    }
}
