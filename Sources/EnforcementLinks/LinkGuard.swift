import EnforcementCore
import EnforcementOffice
import LinkContract
import Synchronization

/// Stands before the callbacks and lets in only what an institution of this court has signed,
/// lately and once.
struct LinkGuard: Sendable {
    let signer: LinkSigner
    let registry: @Sendable (String) async throws -> Institution?
    let seen = NonceMemory()

    /// Why a message is turned away.
    struct Turned: Error, Sendable, Hashable {
        let status: Int
        let refusal: Refusal
        var headers: [String: String] = [:]
    }

    private static let nonceLength = 16...64

    /// The institution that sent the message.
    ///
    /// Whether an institution is known at all is told only to who can sign for it: an unknown one,
    /// one without a key and a wrong signature get the same answer.
    func admit(_ call: LinkCall, now: Moment) async throws(Turned) -> Institution {
        let institution = try header(call, LinkSignature.institution)
        let time = try header(call, LinkSignature.time)
        let nonce = try header(call, LinkSignature.nonce)
        let signature = try header(call, LinkSignature.signature)
        guard institution == call.institution else {
            throw unsigned(
                "link.institution", "签名机构与路径中的机构不符",
                "The institution of the header is not that of the path",
                field: LinkSignature.institution)
        }
        guard let sentAt = Moment(time), Self.isNear(sentAt, now) else {
            throw unsigned(
                "link.time", "时间无效，或与法院时钟相差超过300秒",
                "No time, or more than 300 seconds off the court's clock",
                field: LinkSignature.time)
        }
        guard Self.nonceLength.contains(nonce.utf8.count),
            nonce.utf8.allSatisfy({ FeedbackObject.isOfNumber($0) && $0 != UInt8(ascii: "-") })
        else {
            throw unsigned(
                "link.nonce", "随机数须为16至64位字母数字",
                "The nonce must be 16 to 64 letters and digits", field: LinkSignature.nonce)
        }
        let text = LinkSigner.text(call.method, call.path, time, nonce, call.body)
        guard signer.verify(signature, of: text, from: institution),
            let known = try await registered(institution)
        else {
            throw unsigned(
                "link.signature", "签名无效", "The signature is not valid",
                field: LinkSignature.signature)
        }
        guard known.isActive else {
            throw Turned(
                status: 403,
                refusal: Refusal(
                    "link.inactive", "该机构未启用", "This institution is not active"))
        }
        try note(nonce, of: institution, sentAt, now)
        return known
    }

    private static func isNear(_ moment: Moment, _ now: Moment) -> Bool {
        abs(moment.secondsSince1970 - now.secondsSince1970) <= NonceMemory.windowSeconds
    }

    private func note(
        _ nonce: String, of institution: String, _ sentAt: Moment, _ now: Moment
    ) throws(Turned) {
        switch seen.note(nonce, of: institution, sentAt: sentAt, now: now) {
        case .new: return
        case .seen:
            throw unsigned(
                "link.replayed", "该报文已收到过；重发须重新签名",
                "This message has come before; sign anew to send it again",
                field: LinkSignature.nonce)
        case .full:
            throw Turned(
                status: 429,
                refusal: Refusal(
                    "link.too-many", "报文过多，请稍后再发", "Too many messages; send again later"),
                headers: ["Retry-After": "60"])
        }
    }

    private func registered(_ code: String) async throws(Turned) -> Institution? {
        do {
            return try await registry(code)
        } catch {
            throw Turned(
                status: 503,
                refusal: Refusal("unavailable", "系统暂不可用，请稍后再试", "Not available"),
                headers: ["Retry-After": "30"])
        }
    }

    private func header(_ call: LinkCall, _ name: String) throws(Turned) -> String {
        guard let value = call.headers[name.lowercased()], !value.isEmpty else {
            throw unsigned("link.unsigned", "缺少签名", "The signature is missing", field: name)
        }
        return value
    }

    private func unsigned(
        _ code: String, _ zh: String, _ en: String, field: String
    ) -> Turned {
        Turned(
            status: 401, refusal: Refusal(code, zh, en, field: field),
            headers: ["WWW-Authenticate": "X-Link-Signature"])
    }
}
