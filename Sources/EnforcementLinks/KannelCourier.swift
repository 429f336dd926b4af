public import EnforcementOffice

/// Hands texts to a Kannel gateway (`sendsms`), and asks for a report on each.
///
/// The letter's id goes with the report address, so that what the carrier says comes back under
/// the letter it is about. Nothing is repeated here: the postman decides by the answer.
public struct KannelCourier: Courier {
    let gateway: KannelGateway
    let wire: Wire

    /// All five kinds of report: delivered, undeliverable, queued, accepted, rejected.
    static let reportMask = 31

    public init(_ gateway: KannelGateway) {
        self.gateway = gateway
        wire = Wire(
            host: gateway.host, port: gateway.port, timeoutSeconds: gateway.timeoutSeconds)
    }

    public func send(_ letter: ClaimedLetter) async -> CourierAnswer {
        guard let phone = letter.phone else { return .refused("no number") }
        switch await wire.get(target(letter, to: phone)) {
        case .neverLeft(let reason): return .unreachable(reason)
        case .lost(let reason): return .uncertain(reason)
        case .answered(let status, let body): return Self.reading(status, body)
        }
    }

    /// What an answer of `sendsms` means.
    ///
    /// 202 is taken (`0: Accepted for delivery`, `3: Queued for later delivery`). Any 4xx, and 503
    /// (`Temporal failure`), say plainly that it was not. All else leaves it open.
    static func reading(_ status: Int, _ body: String) -> CourierAnswer {
        let words = body.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        switch status {
        case 202: return .accepted(words)
        case 200 where words.hasPrefix("0:") || words.hasPrefix("3:"): return .accepted(words)
        case 300...499, 503: return .refused("\(status) \(words)")
        default: return .uncertain("\(status) \(words)")
        }
    }

    func target(_ letter: ClaimedLetter, to phone: String) -> String {
        // The gateway itself puts the state of the message in the place of `%d`.
        let report = "\(gateway.reportTo)?id=\(letter.id)&status=%d&key=\(gateway.reportKey)"
        let query = [
            ("username", gateway.user), ("password", gateway.password), ("from", gateway.sender),
            ("to", phone), ("coding", "2"), ("charset", "utf-8"),
            ("dlr-mask", String(Self.reportMask)), ("dlr-url", report), ("text", letter.text),
        ]
        return gateway.path + "?"
            + query.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    }

    /// Percent-escapes all but the unreserved characters (RFC 3986 2.3).
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
