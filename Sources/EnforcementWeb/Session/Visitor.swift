import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Somebody who has shown who they are.
struct Visitor: Sendable {
    let person: CourtFile.Person
    /// The court's file as it stood when the request came in.
    let court: CourtFile
    /// By a browser's session; else by a token.
    let isSession: Bool
    /// What every form of this session must bring back.
    let formToken: String
    /// SHA-256 of the secret, by which the key is stored.
    let key: [UInt8]

    var id: PersonID { person.id }

    func has(_ roles: Role...) -> Bool { !person.roles.isDisjoint(with: roles) }

    /// Whether the person may change or oversee how the court works (settings, everybody's mail).
    var isOverseer: Bool {
        has(.administrator, .director, .president, .vicePresident, .inspector, .centre)
    }
}

extension House {
    static let cookieName = "zhixing"

    /// Hours a session lasts.
    static let sessionHours = 12

    /// Who sends the request, by cookie or by `Authorization: Bearer`; nil if nobody we know.
    func visitor(of request: Request) async throws -> Visitor? {
        if let header = request.headers[.authorization] {
            guard header.lowercased().hasPrefix("bearer ") else { return nil }
            let secret = String(header.dropFirst(7)).filter { !$0.isWhitespace }
            return try await visitor(secret: secret, kind: .token)
        }
        guard let cookie = request.cookies[Self.cookieName] else { return nil }
        return try await visitor(secret: cookie.value, kind: .session)
    }

    private func visitor(secret: String, kind: KeyRow.Kind) async throws -> Visitor? {
        guard secret.utf8.count <= 200 else { return nil }
        let hash = Hash.sha256(Array(secret.utf8))
        guard let key = try await keys.key(hash: hash), key.kind == kind, key.court == court,
            key.until > now
        else { return nil }
        let file = try await office.court(court)
        guard let person = file.person(key.person), person.isActive else { return nil }
        let token = Hash.hex(Hash.hmac("form", key: Array(secret.utf8)))
        return Visitor(
            person: person, court: file, isSession: kind == .session, formToken: token, key: hash)
    }

    /// Opens a session; answers the cookie to set. Every sign-in has a new secret.
    func openSession(of person: PersonID) async throws -> String {
        let secret = Hash.hex(Hash.random(32))
        let until = Moment(
            secondsSince1970: now.secondsSince1970 + Int64(Self.sessionHours * 3_600))
        try await keys.keep(
            KeyRow(
                hash: Hash.sha256(Array(secret.utf8)), kind: .session, court: court,
                person: person, until: until, label: ""))
        return cookie(secret, seconds: Self.sessionHours * 3_600)
    }

    /// Ends a session; answers the cookie that takes the old one away.
    func closeSession(_ visitor: Visitor) async throws -> String {
        try await keys.forget(hash: visitor.key)
        return cookie("", seconds: 0)
    }

    private func cookie(_ secret: String, seconds: Int) -> String {
        "\(Self.cookieName)=\(secret); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(seconds)"
            + (settings.hasSecureCookies ? "; Secure" : "")
    }
}
