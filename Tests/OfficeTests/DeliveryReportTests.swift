import EnforcementCore
import EnforcementOffice
import Logging
import Testing

@testable import EnforcementLinks

@Suite("回执 delivery reports")
struct DeliveryReportTests {
    @Test(
        "only our own ids and Kannel's own codes are read",
        arguments: [
            ("1-17-3", "1", true), ("1-17-3", "16", true), ("1-17-3", "3", false),
            ("1-17-3", "x", false), ("1-17", "1", false), ("1-17-3-4", "1", false),
            ("1--3", "1", false), ("0-17-3", "1", false), ("", "1", false),
        ])
    func reading(id: String, status: String, isOurs: Bool) {
        #expect((DeliveryReport(id: id, status: status) != nil) == isOurs)
    }

    /// A filed case with one letter, and where its reports come in.
    private func filed() async throws -> (SmallCourt, FileID, DeliveryReports) {
        let court = try await SmallCourt()
        let file = try await court.filed()
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return (court, file, DeliveryReports(office: court.office, court: court.court, log: log))
    }

    @Test(
        "reports in any order, and twice, end in the best that was told",
        arguments: [
            (["8", "1"], "delivered", 2), (["1", "8"], "delivered", 1),
            (["8", "8", "1", "1", "4"], "delivered", 2), (["8", "2"], "failed", 2),
            (["2", "1"], "delivered", 2), (["1", "2", "16"], "delivered", 1),
            (["16", "16", "8"], "failed", 1), (["4"], "sent", 1),
        ] as [([String], String, Int)])
    func order(statuses: [String], state: String, facts: Int) async throws {
        let (court, file, reports) = try await filed()
        let before = try await court.office.file(file).version
        for status in statuses {
            #expect(await reports.take(id: "1-\(file.number)-1", status: status))
        }
        let folded = try await court.office.file(file)
        #expect(folded.letters.first?.state.rawValue == state)
        #expect(folded.version == before + facts)
    }

    @Test("a report about no letter of ours changes nothing and is not taken")
    func unknown() async throws {
        let (court, file, reports) = try await filed()
        let before = try await court.office.file(file).version
        #expect(await reports.take(id: "1-\(file.number)-99", status: "1") == false)
        #expect(await reports.take(id: "1-99-1", status: "1") == false)
        #expect(await reports.take(id: "2-\(file.number)-1", status: "1") == false)
        #expect(try await court.office.file(file).version == before)
    }

    @Test("without a gateway every letter is delivered to the mailbox at once")
    func mailbox() async throws {
        let (court, file, reports) = try await filed()
        let letter = ClaimedLetter(
            file: file, number: 1, phone: "19900000001", text: "…", fault: nil, attempts: 0)
        #expect(await MailboxCourier(reports: reports).send(letter) == .accepted("mailbox"))
        #expect(try await court.office.file(file).letters.first?.state == .delivered)
    }
}
