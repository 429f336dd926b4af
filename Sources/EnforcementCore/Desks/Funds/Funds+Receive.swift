extension Funds {
    /// Money has arrived on the account of the case (到账).
    ///
    /// Money for a closed case is not taken in here: it would be held for nobody. It needs the
    /// case restored first.
    /// - Law: 法发〔2017〕6号 8; cash only by two officers (handbook 3.7).
    public struct Receive: Act {
        public static let name = "funds.receive"
        public static let outcomes: [any Fact.Type] = [Received.self]
        public static let form = Form(
            Words("登记到账", "Book a receipt"), by: [.fundManager, .finance],
            [
                Field("amount", .money, "金额", "Amount"),
                Field("payer", .text(80), "交款人", "Payer"),
                Field("way", .one(of: Receipt.Way.self), "到账方式", "How it came"),
            ])

        let amount: Money
        let payer: String
        let way: Receipt.Way

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [
                Received(receipt: file.receipts.count + 1, amount: amount, payer: payer, way: way)
            ]
        }
    }

    /// The court holds this much more for the case. Starts F01 and the arrival clock F10.
    public struct Received: Fact {
        public static let name = "funds.received"

        public let receipt: Int
        public let amount: Money
        public let payer: String
        public let way: Receipt.Way

        public var subject: Subject { Subject(.receipt, receipt) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.receipts.append(
                Receipt(
                    number: receipt, amount: amount, payer: payer, way: way, arrivedOn: stamp.day))
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P6-01", ["金额": amount.grouped])]
        }

        public var postings: [Posting] { [Posting(.bank, amount), Posting(.held, -amount)] }

        public var story: Words {
            Words(
                "执行款\(amount.grouped)元到账（\(way.label.zh)，\(payer)）",
                "\(amount.grouped) yuan arrived (\(way.label.en))")
        }
    }
}
