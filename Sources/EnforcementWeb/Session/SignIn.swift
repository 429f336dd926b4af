import EnforcementCore
import EnforcementOffice
import Hummingbird
import Logging

/// Coming in and going out.
enum SignIn {
    static func show(_ call: Call) async throws -> Response {
        .page(try await page(call, person: "", problem: nil).html(call.house))
    }

    /// Checks a password; five wrong ones in a quarter of an hour make the sixth wait.
    static func enter(_ call: Call) async throws -> Response {
        try checkOrigin(call)
        let form = try await call.form(needsToken: false)
        let house = call.house
        let name = form["person"] ?? ""
        if let seconds = await house.attempts.wait(name, call.address, now: house.now) {
            let problem = call.language(.signInWait, (seconds + 59) / 60)
            var response = Response.page(
                try await page(call, person: name, problem: problem).html(house),
                .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        let person = PersonID(name)
        let stored = try await house.keys.password(of: person, court: house.court)
        let isRight = Password.verify(form["password"] ?? "", against: stored)
        let roster = try await house.office.court(house.court)
        guard isRight, roster.person(person)?.isActive == true else {
            await house.attempts.fail(name, call.address, now: house.now)
            house.log.info("sign-in refused", metadata: ["address": "\(call.address)"])
            return .page(
                try await page(call, person: name, problem: call.language[.signInWrong])
                    .html(house), .unauthorized)
        }
        await house.attempts.succeed(name, call.address)
        return try await admit(person, call, to: form["to"])
    }

    /// The demo court only: as anybody on the roster, with one click.
    static func enterAs(_ call: Call) async throws -> Response {
        guard call.house.settings.isDemo else { throw Problem.notFound }
        try checkOrigin(call)
        let form = try await call.form(needsToken: false)
        let person = PersonID(form["person"] ?? "")
        let roster = try await call.house.office.court(call.house.court)
        guard roster.person(person)?.isActive == true else { throw Problem.notFound }
        return try await admit(person, call, to: form["to"])
    }

    static func leave(_ call: Call) async throws -> Response {
        let visitor = try call.person()
        _ = try await call.form()
        var response = Response.see("/sign-in")
        if visitor.isSession {
            response.headers[.setCookie] = try await call.house.closeSession(visitor)
        }
        return response
    }

    private static func admit(
        _ person: PersonID, _ call: Call, to path: String?
    ) async throws -> Response {
        if let old = call.visitor, old.isSession { _ = try await call.house.closeSession(old) }
        var response = Response.see(safe(path))
        response.headers[.setCookie] = try await call.house.openSession(of: person)
        return response
    }

    /// Only paths of this house: an address elsewhere would send people astray.
    static func safe(_ path: String?) -> String {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
            path.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 })
        else { return "/" }
        return path
    }

    /// A page elsewhere must not sign anybody in here.
    private static func checkOrigin(_ call: Call) throws {
        guard let origin = call.request.headers[.origin], origin != "null" else { return }
        let host = call.request.head.authority ?? ""
        guard origin.hasSuffix("://" + host) else { throw Problem.wrongToken }
    }

    private static func page(
        _ call: Call, person: String, problem: String?
    ) async throws -> SignInPage {
        let court = try await call.house.office.court(call.house.court)
        let people = call.house.settings.isDemo ? Array(court.people.values) : []
        return SignInPage(
            language: call.language, courtName: court.name, person: person, problem: problem,
            to: call.query["to"] ?? "/", people: people.filter(\.isActive))
    }
}
