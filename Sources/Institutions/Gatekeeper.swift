import Synchronization

/// Lets in what is signed, fresh and new, for all institutions of one server.
final class Gatekeeper: Sendable {
    fileprivate struct Guarded {
        let seal: LinkSeal
        /// Nonces seen, with the times they were signed at; forgotten once such a time is stale.
        var nonces: [String: BeijingTime] = [:]
        var swept = BeijingTime(seconds: 0)
    }

    /// A request may be signed so long before or after our clock.
    static let windowSeconds: Int64 = 300
    /// More requests than this within the window are turned away as repeated.
    static let noncesMax = 200_000

    private let guarded: Mutex<[String: Guarded]>

    init(codes: [String], base: String) {
        let seals = codes.map {
            ($0, Guarded(seal: LinkSeal(secret: LinkSeal.secret(of: $0, base: base))))
        }
        guarded = Mutex(Dictionary(seals, uniquingKeysWith: { one, _ in one }))
    }

    /// What a request says of itself.
    struct Passport: Sendable {
        let sender, time, nonce, signature: String
        let method, path: String
        let body: [UInt8]
    }

    /// Why a request is not let in, as a code for the answer; nil: it is.
    func objection(to pass: Passport, at code: String, now: BeijingTime) -> String? {
        guard !pass.sender.isEmpty else { return "signature.missing" }
        guard let time = BeijingTime(pass.time) else { return "signature.time" }
        guard abs(time.seconds - now.seconds) <= Self.windowSeconds else {
            return "signature.stale"
        }
        guard (16...64).contains(pass.nonce.utf8.count),
            pass.nonce.utf8.allSatisfy(Self.isLetterOrDigit)
        else { return "signature.nonce" }
        return guarded.withLock { guarded in
            guard let seal = guarded[code]?.seal else { return "signature.wrong" }
            let right = seal.signature(
                method: pass.method, path: pass.path, time: pass.time, nonce: pass.nonce,
                body: pass.body)
            guard LinkSeal.isEqual(right, pass.signature) else { return "signature.wrong" }
            guarded[code]?.sweep(now)
            let isFull = (guarded[code]?.nonces.count ?? 0) >= Self.noncesMax
            let key = pass.sender + " " + pass.nonce
            guard !isFull, guarded[code]?.nonces.updateValue(time, forKey: key) == nil else {
                return "signature.repeated"
            }
            return nil
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}

extension Gatekeeper.Guarded {
    fileprivate mutating func sweep(_ now: BeijingTime) {
        guard now.seconds - swept.seconds >= 60 || now < swept else { return }
        swept = now
        nonces = nonces.filter {
            abs($0.value.seconds - now.seconds) <= Gatekeeper.windowSeconds
        }
    }
}
