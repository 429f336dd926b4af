import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Letters on their way out, and those that could not leave.
enum MessageRoutes {
    static let pageMax = 50

    static func list(_ call: Call) async throws -> Response {
        try await page(call, isMailbox: false)
    }

    /// What the embedded courier has put in the applicants' hands: the texts as a phone shows them.
    static func mailbox(_ call: Call) async throws -> Response {
        try await page(call, isMailbox: true)
    }

    private static func page(_ call: Call, isMailbox: Bool) async throws -> Response {
        let house = call.house
        var query = LetterQuery(court: house.court)
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        query.state = call.query["state"]
        query.file = call.query["file"].flatMap { Int($0) }
        let page = MessagesPage(
            frame: call.frame(
                call.language[isMailbox ? .mailbox : .messages], .messages, topic: "messages"),
            letters: try await house.lists.letters(query), query: call.query,
            isMailbox: isMailbox, offset: query.offset, limit: pageMax)
        return .page(page.html(house))
    }
}
