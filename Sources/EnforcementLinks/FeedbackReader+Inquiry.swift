import EnforcementCore
public import EnforcementOffice
import LinkContract

extension FeedbackReader {
    /// Reads the answer to a batch of inquiries (查询反馈).
    ///
    /// - Parameter asked: the batch that was asked about; nil where the institution called.
    public func inquiry(
        _ bytes: [UInt8], asked: String? = nil
    ) throws(FeedbackFault) -> (batch: String, replies: [InquiryReply]) {
        let message = try FeedbackObject(bytes, bytesMax: Self.bytesMax)
        try checkSender(message)
        let batch = try message.number("PCH", 1...30)
        guard asked == nil || asked == batch else { throw message.fault(.other, "PCH") }
        var told: Set<OrderID> = []
        var replies: [InquiryReply] = []
        for answer in try message.list("fkList", 1...Self.batchMax) {
            let reply = try reply(answer)
            guard told.insert(reply.order).inserted else { throw answer.fault(.repeated, "BDHM") }
            replies.append(reply)
        }
        return (batch, replies)
    }

    private func reply(_ answer: FeedbackObject) throws(FeedbackFault) -> InquiryReply {
        let order = try answer.order("BDHM")
        _ = try time(answer, "FKSJ")
        let things = try accounts(answer) + things(answer)
        let identity = try answer.objectIfAny("sfxx")
        return InquiryReply(
            order: order, things: things, exists: try identity.flatMap(exists),
            note: try identity.flatMap(note))
    }

    private func accounts(_ answer: FeedbackObject) throws(FeedbackFault) -> [Control.Found] {
        var numbers: Set<String> = []
        var found: [Control.Found] = []
        for record in try answer.listIfAny("zhxxList", atMost: Self.thingsMax) {
            // The one record of a bank that knows nothing must be whole too, and is then dropped.
            let isNothing = try record.text("KHZH", 1...32) == InquiryAnswer.nothing
            let account = isNothing ? InquiryAnswer.nothing : try account(record)
            let currency = try record.number("BZ", 3...3)
            guard currency.utf8.allSatisfy({ (48...57).contains($0) }) else {
                throw record.fault(.characters, "BZ")
            }
            guard numbers.insert("\(account) \(currency)").inserted else {
                throw record.fault(.repeated, "KHZH")
            }
            let thing = try self.found(record, account, isYuan: currency == "156")
            if !isNothing { found.append(thing) }
        }
        return found
    }

    /// An account as the register will show it.
    ///
    /// What a closed or suspended account holds is out of reach, so it counts as nothing. Foreign
    /// money has no value in yuan here, and no order can go to it by itself: it is left to people.
    private func found(
        _ record: FeedbackObject, _ account: String, isYuan: Bool
    ) throws(FeedbackFault) -> Control.Found {
        _ = try record.whole("CCXH", 1...Self.numberMax)
        let protection = try protection(record)
        let isNormal = try record.code("ZHZT", ["0", "1", "2"]) == "0"
        _ = try record.text("KHWD", 0...200)
        _ = try record.amount("YE")
        let available = try record.amount("KYYE")
        let isFrozen = try hasPriorFreeze(record)
        let tail = "账户（尾号\(account.suffix(4))）"
        return Control.Found(
            kind: .deposit, name: institution.name + (isYuan ? tail : "外币" + tail),
            institution: institution.name, value: isYuan ? (isNormal ? available : .zero) : nil,
            heldByOthers: isFrozen && available == .zero,
            source: isYuan ? institution.code : nil, account: isYuan ? account : nil,
            protection: protection)
    }

    /// Account category (账户类别) to what it protects (handbook 3.6).
    private func protection(_ record: FeedbackObject) throws(FeedbackFault) -> Protection? {
        switch try record.text("CCLB", 0...64) {
        case "00": return nil
        case "10": return .wages
        case "11": return .pension
        case "20": return .socialSecurity
        case "21": return .subsistence
        case "22": return .migrantWages
        case "23": return .organisation
        case "24": return .margin
        case "25": return .supervised
        case "26": return .reserve
        default: throw record.fault(.choice, "CCLB")
        }
    }

    private func things(_ answer: FeedbackObject) throws(FeedbackFault) -> [Control.Found] {
        var numbers: Set<String> = []
        var found: [Control.Found] = []
        for record in try answer.listIfAny("ccxxList", atMost: Self.thingsMax) {
            _ = try record.whole("CCXH", 1...Self.numberMax)
            let kind = try kind(record)
            let number = try record.text("CCBH", 1...64)
            guard numbers.insert(number).inserted else { throw record.fault(.repeated, "CCBH") }
            let name = try record.text("CCMC", 0...200)
            let value = try record.amountIfAny("GZ")
            _ = try record.flag("SFDY")
            found.append(
                Control.Found(
                    kind: kind, name: name.isEmpty ? number : name, institution: institution.name,
                    value: value,
                    heldByOthers: try hasPriorFreeze(record), source: institution.code,
                    account: number))
        }
        return found
    }

    private func kind(_ record: FeedbackObject) throws(FeedbackFault) -> Asset.Kind {
        switch try record.text("CCLX", 0...64) {
        case "CL": return .movable
        case "IP": return .immovable
        case "ZQ", "GS", "GJJ": return .right
        default: throw record.fault(.choice, "CCLX")
        }
    }

    private func hasPriorFreeze(_ record: FeedbackObject) throws(FeedbackFault) -> Bool {
        let freezes = try record.listIfAny("djxxList", atMost: Self.freezesMax)
        for freeze in freezes {
            _ = try freeze.whole("CSXH", 1...Self.numberMax)
            _ = try freeze.text("DJJG", 0...200)
            _ = try freeze.text("DJWH", 0...200)
            _ = try freeze.amount("DJJE")
            _ = try freeze.day("DJJZRQ")
        }
        return !freezes.isEmpty
    }

    /// Nil where the institution does not know.
    private func exists(_ identity: FeedbackObject) throws(FeedbackFault) -> Bool? {
        switch try identity.code("ZT", ["1", "2", "3"]) {
        case "1": true
        case "2": false
        default: nil
        }
    }

    /// Where the debtor is to be found, in one line.
    private func note(_ identity: FeedbackObject) throws(FeedbackFault) -> String? {
        let address = try identity.textIfAny("DZ", atMost: 200).map { "住址：\($0)" }
        let phone = try identity.textIfAny("LXDH", atMost: 32).map { "电话：\($0)" }
        let parts = [address, phone].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "；")
    }

    private static let numberMax = 10_000
}
