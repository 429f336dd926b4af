import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: any total opens to its lines")
struct WebTotalsTests {
    /// The address and the sum of every linked total of a page.
    private static func totals(of page: String) -> [(path: String, sum: Money)] {
        page.split(separator: "<a class=\"money\" href=\"").dropFirst().compactMap { rest in
            let parts = rest.prefix { $0 != "<" }.split(separator: "\">")
            guard parts.count == 2, let sum = money(parts[1]) else { return nil }
            return (String(parts[0]).replacing("&amp;", with: "&"), sum)
        }
    }

    /// What the lines of a page move, added up.
    private static func sum(of page: String) -> Money {
        page.split(separator: "<span class=\"money\">").dropFirst().reduce(.zero) { sum, rest in
            sum + (money(rest.prefix { $0 != "<" }) ?? .zero)
        }
    }

    private static func money(_ text: Substring) -> Money? {
        Money(yuan: String(text.filter { $0 != "," }))
    }

    @Test("lines behind a total of one side add up to it, to the fen")
    func adds() async throws {
        let court = try await FundsCourt()
        let statement = try await court.firstDay()
        let taken = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil, bytes: statement)
        #expect(taken.status == 200, "\(taken.text)")
        var reader = try await court.browser("juzhang")
        var checked = 0
        for path in ["/funds/days", "/funds/cases", "/cases/1"] {
            let page = try await reader.get(path)
            for total in Self.totals(of: page.text) {
                let lines = try await reader.get(total.path)
                #expect(lines.status == 200, "\(path): \(total.path)")
                guard total.path.contains("side=") else { continue }
                #expect(Self.sum(of: lines.text) == total.sum, "\(path): \(total.path)")
                checked += total.sum > .zero ? 1 : 0
            }
        }
        #expect(checked > 2)
    }

    @Test("the money of the day on the board opens to the bank's lines of the day")
    func board() async throws {
        let court = try await FundsCourt()
        let statement = try await court.firstDay()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil, bytes: statement)
        var reader = try await court.browser("juzhang")
        let board = try await reader.get("/").text
        for side in ["debit", "credit"] {
            let link = try #require(
                board.firstMatch(of: try Regex("href=\"(/funds/lines[^\"]+side=\(side))\"")))
            let path = String(try #require(link.output[1].substring)).replacing("&amp;", with: "&")
            #expect(try await reader.get(path).status == 200)
        }
        #expect(board.contains("href=\"/funds/cases\""))
    }
}
