import EnforcementCore
import EnforcementOffice
import Hummingbird

/// A party on its own page. Never a `Visitor`: no page of the court knows this session, and this
/// page knows none of the court's.
struct PartyVisitor: Sendable {
    let secret: String
    let session: PartySessions.Session
    let file: CaseFile
    let party: Party

    var id: PersonID { .party(party.number, of: file.id) }
}

extension House {
    static let partyCookie = "zhixing-party"

    /// Who reads, by the cookie; nil where the session or its code has ended.
    func partyVisitor(of request: Request) async throws -> PartyVisitor? {
        guard let secret = request.cookies[Self.partyCookie]?.value, secret.utf8.count <= 200,
            let session = await partySessions.find(secret, now: now)
        else { return nil }
        let file = try await office.file(session.file)
        guard let code = file.queryCode(of: session.party, on: today),
            Hash.isEqual(code.fingerprint, session.fingerprint),
            let party = file.party(session.party)
        else {
            await partySessions.close(secret)
            return nil
        }
        return PartyVisitor(secret: secret, session: session, file: file, party: party)
    }

    /// The cookie goes back to `/p` and nowhere else, and never from another site.
    func partyCookie(_ secret: String) -> String {
        "\(Self.partyCookie)=\(secret); Path=/p; HttpOnly; SameSite=Strict"
            + (secret.isEmpty ? "; Max-Age=0" : "")
            + (settings.hasSecureCookies ? "; Secure" : "")
    }
}
