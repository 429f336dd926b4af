public import EnforcementCore

/// What a read document fills of the form of an application: each field with the words it comes
/// from. What is not certain says why; what was not read stays empty.
public struct FilingDraft: Sendable {
    /// One field, filled.
    public struct Filled: Sendable, Hashable {
        /// As the form has it: `basis`, `parties[0].name`, `items[1].rate`.
        public let name: String
        public let value: String
        /// Where its words stand, in Unicode scalars; nil: reckoned from other fields.
        public let span: Range<Int>?
        /// Why the clerk should look (请核对); nil: certain.
        public let doubt: Words?

        public init(name: String, value: String, span: Range<Int>?, doubt: Words?) {
            (self.name, self.value, self.span, self.doubt) = (name, value, span, doubt)
        }
    }

    /// Below this a reading is to be checked (docs/reading.md).
    public static let doubtBelow = 0.8

    public private(set) var filled: [Filled] = []
    /// What the clerk should know beside the fields.
    public private(set) var remarks: [Words] = []
    /// Days for performance after the document takes effect, where it says so.
    public private(set) var daysAfterEffect: Int?

    public init(of document: ReadDocument) {
        take(document.number, as: "basis") { Self.fullWidth($0) }
        take(document.kind, as: "basisKind") { $0.rawValue }
        take(document.court, as: "basisCourt") { String($0.prefix(60)) }
        take(document.cause, as: "cause") { String($0.prefix(40)) }
        take(document.duty, as: "duty") { String($0.prefix(500)) }
        takeParties(document)
        let sheet = ClaimSheet(document)
        for item in sheet.rows { takeItem(item) }
        if let total = sheet.total {
            let count = sheet.rows.count
            let doubt = sheet.doubt ?? sheet.rows.compactMap(\.doubt).first
            filled.append(
                Filled(
                    name: "amount", value: total.description,
                    span: count == 1 ? sheet.rows[0].span : nil, doubt: doubt))
        }
        remarks += sheet.remarks
        takeDeadline(document)
    }

    public subscript(name: String) -> Filled? { filled.first { $0.name == name } }

    /// Whether every field is certain and all that an application needs is there.
    public var isCertain: Bool {
        let needed = ["basis", "basisKind", "basisCourt", "cause", "amount"]
        let sides = filled.filter { $0.name.hasSuffix(".side") }.map(\.value)
        return filled.allSatisfy { $0.doubt == nil } && remarks.isEmpty
            && needed.allSatisfy { self[$0] != nil } && sides.contains("applicant")
            && sides.contains("debtor")
    }

    /// The answers of `filing.submit` as far as they were read.
    public var answers: JSON {
        var members: [JSON.Member] = []
        for name in ["basis", "basisKind", "basisCourt", "cause", "amount", "due", "duty"] {
            if let value = self[name]?.value { members.append(JSON.Member(name, .string(value))) }
        }
        let cells = ["side", "kind", "name", "identity", "phone", "address"]
        let count = filled.count { $0.name.hasPrefix("parties[") && $0.name.hasSuffix("].name") }
        let parties = (0..<count).map { row in
            JSON.object(
                cells.compactMap { cell in
                    self["parties[\(row)].\(cell)"].map { JSON.Member(cell, .string($0.value)) }
                })
        }
        return .object(members + [JSON.Member("parties", .array(parties))])
    }

    // MARK: One field after another

    private mutating func take<Value>(
        _ read: ReadValue<Value>?, as name: String, _ write: (Value) -> String
    ) {
        guard let read else { return }
        add(name, write(read.value), read.span, read.confidence)
    }

    private mutating func add(
        _ name: String, _ value: String?, _ span: Range<Int>, _ confidence: Double,
        doubt: Words? = nil
    ) {
        guard let value, !value.isEmpty else { return }
        filled.append(
            Filled(
                name: name, value: value, span: span,
                doubt: doubt ?? Self.doubt(confidence)))
    }

    static func doubt(_ confidence: Double) -> Words? {
        guard confidence < doubtBelow else { return nil }
        let share = Int(confidence * 100)
        return Words(
            "识别把握\(share)%，请对照原文", "Read with \(share)% certainty; compare with the text")
    }

    private mutating func takeParties(_ document: ReadDocument) {
        for (row, party) in document.parties.prefix(60).enumerated() {
            let (value, path) = (party.value, "parties[\(row)].")
            add(path + "side", value.side.rawValue, party.span, party.confidence)
            add(path + "kind", value.kind.rawValue, party.span, 1)
            add(path + "name", value.name, party.span, party.confidence)
            add(path + "identity", value.identity, party.span, party.confidence)
            add(path + "phone", value.phone, party.span, party.confidence)
            add(path + "address", value.address, party.span, party.confidence)
        }
        let debtors = document.parties.count { $0.value.side == .debtor }
        if debtors > 1, !document.isJoint {
            remarks.append(
                Words(
                    "有\(debtors)名被告，原文未写连带：请核对各自责任，在债权项目中写明债务人序号",
                    "\(debtors) defendants without joint liability: say who owes what"))
        }
    }

    private mutating func takeItem(_ row: ClaimSheet.Row) {
        for (cell, value) in row.cells {
            filled.append(
                Filled(
                    name: "items[\(row.place)].\(cell)", value: value, span: row.span,
                    doubt: row.doubt))
        }
    }

    private mutating func takeDeadline(_ document: ReadDocument) {
        if let last = document.instalments.compactMap({ read in read.value.due.map { ($0, read) } })
            .max(by: { $0.0 < $1.0 })
        {
            add("due", last.0.description, last.1.span, last.1.confidence)
            return
        }
        guard let deadline = document.deadline else { return }
        switch deadline.value {
        case .day(let day):
            add("due", day.description, deadline.span, deadline.confidence)
        case .afterEffect(let days):
            daysAfterEffect = days
            add("daysAfterEffect", String(days), deadline.span, deadline.confidence)
        }
    }

    /// Case numbers are printed with full-width brackets; scans and copies have any.
    public static func fullWidth(_ number: String) -> String {
        String(
            number.filter { !$0.isWhitespace }.map { character in
                switch character {
                case "(", "〔", "[", "【", "［": "（"
                case ")", "〕", "]", "】", "］": "）"
                default: character
                }
            })
    }
}
