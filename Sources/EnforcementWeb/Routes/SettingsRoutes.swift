import EnforcementCore
import EnforcementOffice
import Hummingbird

/// How the court works: people, calendar, limits, message texts; each change an act on record.
enum SettingsRoutes {
    static func people(_ call: Call) async throws -> Response { try await page(call, .people) }
    static func calendar(_ call: Call) async throws -> Response { try await page(call, .calendar) }
    static func limits(_ call: Call) async throws -> Response { try await page(call, .limits) }
    static func texts(_ call: Call) async throws -> Response { try await page(call, .texts) }
    static func institutions(_ call: Call) async throws -> Response {
        try await page(call, .institutions)
    }
    static func record(_ call: Call) async throws -> Response { try await page(call, .record) }

    private static func page(
        _ call: Call, _ section: SettingsPage.Section
    ) async throws -> Response {
        let visitor = try call.person()
        guard visitor.isOverseer else { throw Problem.notAllowed }
        let house = call.house
        let offers = try await house.office.courtOffers(court: house.court, to: visitor.id)
        var entries: [Entry] = []
        if section == .record {
            do throws(OfficeError) {
                entries = try await house.office.entries(of: .own(of: house.court))
            } catch .unknownCase {
                entries = []
            }
        }
        let page = SettingsPage(
            frame: call.frame(call.language[.settings], .settings), section: section,
            line: house.line, court: visitor.court, today: house.today, offers: offers,
            entries: entries, done: call.query["done"])
        return .page(page.html(house))
    }
}
