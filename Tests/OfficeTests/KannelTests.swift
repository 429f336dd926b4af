import EnforcementCore
import EnforcementOffice
import Foundation
import Glibc
import Testing

@testable import EnforcementLinks

/// Whether the gateway is on this machine.
enum Kannel {
    static var isInstalled: Bool {
        ["/usr/sbin/bearerbox", "/usr/bin/bearerbox"]
            .contains { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

/// The gateway itself, where it is installed: `bin/setup --check` installs it.
@Suite(
    "Kannel itself",
    .enabled(if: Kannel.isInstalled, "bearerbox is not installed: bin/setup --check"),
    .serialized)
struct KannelTests {
    /// One gateway with its pretend carrier in a folder of its own.
    private struct Gateway {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "zhixing-kannel-\(ProcessInfo.processInfo.processIdentifier)")
        /// Four ports from here; far from those of a gateway somebody may be running.
        let port = 24_000 + Int(ProcessInfo.processInfo.processIdentifier % 2_000) * 4

        func run(_ verb: String) throws {
            let script = URL(filePath: #filePath).resolvingSymlinksInPath()
                .deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "Tools/kannel/run")
            // Not Foundation's process: it waits for the gateway, too, which stays.
            var id: pid_t = 0
            let words = [script.path(), verb, folder.path(), "\(port)"]
            var arguments = words.map { strdup($0) } + [nil]
            defer { for argument in arguments { free(argument) } }
            try #require(posix_spawn(&id, words[0], nil, nil, &arguments, environ) == 0)
            var status: Int32 = 0
            try #require(waitpid(id, &status, 0) == id && status == 0)
        }

        /// How many messages the carrier was handed.
        var carried: Int {
            let log = try? String(
                contentsOf: folder.appending(path: "carrier.out"), encoding: .utf8)
            return log?.split(separator: "\n").count { $0.contains("Got message") } ?? 0
        }
    }

    private func letter(_ number: Int) -> ClaimedLetter {
        ClaimedLetter(
            file: FileID(court: 1, number: 1), number: number, phone: "1990000000\(number)",
            text: "【示例法院】张某某，您申请执行的案件已立案。", fault: nil, attempts: 0)
    }

    @Test("a Chinese text leaves, its reports come back; stopped, it says so; nothing goes twice")
    func course() async throws {
        let reports = Listener(.answer(200, "ok"))
        defer { reports.close() }
        let gateway = Gateway()
        let courier = KannelCourier(
            try KannelGateway(
                "http://127.0.0.1:\(gateway.port + 3)", user: "court", password: "court-pw",
                sender: "12368", reportTo: "http://127.0.0.1:\(reports.port)/dlr", reportKey: "k"))
        try gateway.run("start")
        defer { Self.clear(gateway.folder) { try gateway.run("kill") } }
        guard case .accepted = await courier.send(letter(1)) else {
            Issue.record("the gateway must take it")
            return
        }
        try await wait { reports.requests.contains { $0.contains("id=1-1-1&status=1&key=k") } }
        try gateway.run("stop")
        guard case .unreachable = await courier.send(letter(2)) else {
            Issue.record("nothing can have left")
            return
        }
        try gateway.run("start")
        guard case .accepted = await courier.send(letter(2)) else {
            Issue.record("the gateway must take it again")
            return
        }
        try await wait { reports.requests.contains { $0.contains("id=1-1-2&status=1&key=k") } }
        #expect(gateway.carried == 2)
    }

    private static func clear(_ folder: URL, _ stop: () throws -> Void) {
        do {
            try stop()
            try FileManager.default.removeItem(at: folder)
        } catch {
            Issue.record("\(error)")
        }
    }

    /// Waits for the carrier's answer, at most ten seconds.
    private func wait(for condition: () -> Bool) async throws {
        for _ in 1...200 where !condition() { try await Task.sleep(for: .milliseconds(50)) }
        #expect(condition())
    }
}
