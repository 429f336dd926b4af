import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import EnforcementWeb
import Foundation
import Hummingbird
import Logging
import Testing

extension WebCourt {
    /// On a store of its own, which the pages of case money read.
    init(store: SQLiteStore, start: String) async throws {
        clock = PretendClock(Moment(start)!)
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        office = Office(line: .dengfeng, journal: store, clock: clock, log: log)
        var settings = House.Settings()
        settings.isDemo = true
        let house = House(
            office: office, lists: store, controls: store, keys: keys, court: Self.court,
            log: log, settings: settings, bulletins: store
        ) { _, _ in false }
        door = buildResponder(house: house)
        try await Roster.dengfeng.found(Self.court, in: office)
    }
}

@Suite("web: the daily list, the weekly bulletin, the two zeros")
final class WebBulletinTests {
    let path = FileManager.default.temporaryDirectory.path + "/bulletin-\(UUID()).sqlite"

    deinit {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }

    /// A director before a court whose one receipt of 600 yuan arrived on 2022-08-09.
    func browser(on day: String) async throws -> Browser {
        let court = try await WebCourt(
            store: try SQLiteStore(path: path), start: "2022-08-09T09:00:00+08:00")
        let filed = try await court.ask(
            "lian-1", .post, "/api/v1/cases", WebDataTests.application)
        #expect(filed.status < 300)
        for (person, act, answers) in [
            ("lian-1", "filing.record-reception", Self.reception),
            ("lian-1", "filing.accept", ["type": "执"]),
            (
                "caiwu-1", "funds.receive",
                ["amount": "600.00", "payer": "李某某", "way": "transfer", "reference": "LS1"]
            ),
        ] as [(String, String, JSON)] {
            let answer = try await court.ask(
                person, .post, "/api/v1/cases/1/acts/\(act)", answers)
            #expect(answer.status < 300, "\(act): \(answer.text)")
        }
        court.clock.set(Day(day)!, 9)
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": "juzhang"])
        return browser
    }

    static let reception: JSON = [
        "applicant": 1, "phone": "19900000001", "electronic": true, "settles": false,
    ]

    @Test("each is a page and a file; the zeros say for how long they were broken")
    func pages() async throws {
        var browser = try await browser(on: "2022-09-12")
        let daily = try await browser.get("/funds/daily?on=2022-09-08")
        #expect(daily.status == 200)
        #expect(daily.text.contains("600.00") && daily.text.contains("待通知承办人"))
        let weekly = try await browser.get("/funds/weekly")
        #expect(weekly.text.contains("2022年9月5日至2022年9月11日"))
        let file = try await browser.get("/funds/weekly?on=2022-09-12&format=csv")
        #expect(file.text.contains("600.00"))
        let zeros = try await browser.get("/funds/zeros")
        #expect(zeros.text.contains("<b>1</b>") && zeros.text.contains("zeros-chart"))
        #expect(zeros.text.contains("<a href=\"/funds/daily?on=2022-08-31\">2022-08-31</a>"))
        let table = try await browser.get("/funds/zeros?format=csv")
        #expect(table.text.contains("2022-09-12,1,600.00,0,0.00"))
    }

    @Test(
        "a day to come, a Tuesday, no day: 422 with what is wanted",
        arguments: [
            "daily?on=2022-09-13", "weekly?on=2022-09-06", "weekly?on=2022-09-19", "daily?on=x",
        ])
    func refused(address: String) async throws {
        var browser = try await browser(on: "2022-09-12")
        #expect(try await browser.get("/funds/\(address)").status == 422)
    }

    @Test("a house without a store has no such pages")
    func missing() async throws {
        var browser = Browser(try await WebCourt(isDemo: true))
        _ = try await browser.post("/sign-in/as", ["person": "juzhang"])
        #expect(try await browser.get("/funds/zeros").status == 404)
    }
}
