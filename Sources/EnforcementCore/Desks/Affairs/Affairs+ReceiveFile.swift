extension Affairs {
    /// The routine desk takes the file over from filing and checks it (接收材料、核对).
    ///
    /// - Law: TL00 7 within three days of filing (A05). Day 0 of B01, B08 and B16.
    public struct ReceiveFile: Act {
        public static let name = "affairs.receive-file"
        public static let outcomes: [any Fact.Type] = [FileReceived.self]
        public static let form = Form(
            Words("接收案件材料", "Receive the file"), by: [.clerk, .centre])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.receivedOn == nil else {
                throw Refusal("affairs.received", "案件材料已接收", "The file was received")
            }
            guard file.caseClass != nil else {
                throw Refusal("affairs.no-class", "请先分流到团队", "Assign class and team first")
            }
            guard file.reception != nil else {
                throw Refusal(
                    "affairs.no-reception", "缺初次接待笔录", "No first reception record")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [FileReceived()]
        }
    }

    /// The file lies with the people who work it. Meets A05; starts B01, B08, B16 and P1-02.
    public struct FileReceived: Fact {
        public static let name = "affairs.file-received"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.receivedOn = stamp.day }

        public var story: Words { Words("事务集约团队接收案件材料", "File received") }
    }

    /// The debtor a form names.
    static func debtor(_ number: Int, _ file: CaseFile) throws(Refusal) -> Party {
        guard let party = file.party(number), party.side == .debtor else {
            throw Refusal(
                "affairs.not-debtor", "该当事人不是被执行人", "Not a debtor", field: "debtor")
        }
        return party
    }
}
