import EnforcementCore
import EnforcementOffice

/// Who reads a party's page now. In memory only: after a restart a party types its code again.
///
/// A session is worth what its code is worth: every request looks whether the very code it was
/// opened with still stands.
actor PartySessions {
    struct Session: Sendable {
        let file: FileID
        let party: Int
        let fingerprint: String
        let formToken: String
        let openedAt: Int64
        var lastSeen: Int64
    }

    /// Seconds without a request after which it ends, and seconds it lasts at most.
    static let idleSeconds: Int64 = 30 * 60
    static let longestSeconds: Int64 = 8 * 3_600
    /// Sessions of one party at once, and of all.
    static let partyMax = 5
    static let allMax = 20_000
    /// Acts of one party on one day.
    static let actsMax = 40

    private var sessions: [[UInt8]: Session] = [:]
    private var acts: [PersonID: Int] = [:]
    private var actsOn: Day?

    /// Opens one; answers its secret. The party's oldest goes where it has too many.
    func open(_ file: FileID, _ party: Int, _ fingerprint: String, now: Moment) -> String {
        let secret = Hash.hex(Hash.random(32))
        let now = now.secondsSince1970
        sessions = sessions.filter { isAlive($0.value, now) }
        let own = sessions.filter { $0.value.file == file && $0.value.party == party }
        drop(own.sorted { $0.value.openedAt < $1.value.openedAt }.map(\.key), keep: Self.partyMax)
        if sessions.count >= Self.allMax {
            let stalest = sessions.sorted { $0.value.lastSeen < $1.value.lastSeen }
            drop(stalest.map(\.key), keep: Self.allMax)
        }
        sessions[Hash.sha256(Array(secret.utf8))] = Session(
            file: file, party: party, fingerprint: fingerprint,
            formToken: Hash.hex(Hash.hmac("party-form", key: Array(secret.utf8))),
            openedAt: now, lastSeen: now)
        return secret
    }

    /// The session of a secret, seen now; nil where it ended or never was.
    func find(_ secret: String, now: Moment) -> Session? {
        let key = Hash.sha256(Array(secret.utf8))
        let now = now.secondsSince1970
        guard var session = sessions[key] else { return nil }
        guard isAlive(session, now) else {
            sessions[key] = nil
            return nil
        }
        session.lastSeen = now
        sessions[key] = session
        return session
    }

    func close(_ secret: String) { sessions[Hash.sha256(Array(secret.utf8))] = nil }

    /// Whether the party may act once more today; counts it.
    func mayAct(_ party: PersonID, on day: Day) -> Bool {
        if actsOn != day {
            actsOn = day
            acts = [:]
        }
        guard acts[party, default: 0] < Self.actsMax else { return false }
        acts[party, default: 0] += 1
        return true
    }

    private func isAlive(_ session: Session, _ now: Int64) -> Bool {
        now < session.lastSeen + Self.idleSeconds && now < session.openedAt + Self.longestSeconds
    }

    /// Drops the first of them until there is room for one more.
    private func drop(_ keys: [[UInt8]], keep most: Int) {
        for key in keys.prefix(max(0, keys.count - most + 1)) { sessions[key] = nil }
    }
}
