import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation
import Institutions
import Rehearsal

/// `zhixing bench inflow`: from money arriving to the freeze order, with institutions in a process
/// of their own over HTTP.
struct BenchInflowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inflow",
        abstract: "From the push of a credit to the freeze order at the institution.",
        discussion: """
            Every watched account belongs to a case whose ruling is signed. The times are the \
            institutions' own: from sending the push to reading the order. Then the polling bound: \
            the longest any account waits at an institution that does not push.
            """)

    @Option(help: "Accounts under watch, 5 to 100000.") var watched = 100_000
    @Option(help: "Pushes a second, 1 to 1000.") var rate = 50
    @Option(help: "For so many seconds, 1 to 600.") var seconds = 60
    @Option(help: "Port of the court; the institutions take the next.") var port = 8_970

    func validate() throws {
        guard (5...100_000).contains(watched) else {
            throw ValidationError("--watched: 5...100000")
        }
        guard (1...1_000).contains(rate) else { throw ValidationError("--rate: 1...1000") }
        guard (1...600).contains(seconds) else { throw ValidationError("--seconds: 1...600") }
        guard rate * seconds <= watched else {
            throw ValidationError(
                "every push needs an account of its own: rate × seconds ≤ watched")
        }
    }

    func run() async throws {
        try await failing {
            let folder = try BenchFolder()
            let store = try SQLiteStore(path: folder.path("court.sqlite"))
            let court = WatchedCourt(store: store, port: port + 1)
            try await court.lay(watched)
            let program = try Program(
                store: store, court: 1, clock: SystemClock(), options: try options(),
                documents: MemoryDocuments(), isDemo: false)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await program.run() }
                Standard.output.say(try await push())
                group.cancelAll()
            }
            sayPollingBound(court.registry)
            try store.close()
            try folder.remove()
        }
    }

    private func options() throws -> ServerOptions {
        try ServerOptions.parse([
            "--port", "\(port)", "--link-secret", WatchedCourt.secret,
        ])
    }

    /// Runs the institutions, and answers the line they measured.
    private func push() async throws -> String {
        let child = Process()
        child.executableURL = Bundle.main.executableURL
        child.arguments = [
            "institutions", "--port", "\(port + 1)", "--court-url", "http://127.0.0.1:\(port)",
            "--secret", WatchedCourt.secret, "--watch", "\(watched)", "--push-rate", "\(rate)",
            "--push-seconds", "\(seconds)", "--answer-seconds", "0...0",
        ]
        let output = Pipe()
        child.standardOutput = output
        try child.run()
        let bytes = await withCheckedContinuation { waiting in
            Thread.detachNewThread {
                waiting.resume(returning: output.fileHandleForReading.readDataToEndOfFile())
            }
        }
        child.waitUntilExit()
        guard child.terminationStatus == 0, !bytes.isEmpty else {
            throw Failure("the institutions ended with \(child.terminationStatus)")
        }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").last ?? ""
        return line.dropLast() + ",\"watched\":\(watched),\"rate\":\(rate)}"
    }

    private func sayPollingBound(_ registry: [PretendInstitution]) {
        let keeping = registry.filter { $0.kind == "bank" || $0.kind == "payment" }
        let each = watched / max(1, keeping.count)
        for institution in keeping where !institution.pushes {
            let minutes = PollBudget.longestMinutes(
                accounts: each, perMinute: institution.perMinute)
            Standard.output.say(
                """
                {"bench":"polling","institution":"\(institution.code)","accounts":\(each),\
                "perMinute":\(institution.perMinute),"longestMinutes":\(minutes)}
                """)
        }
    }
}

/// A court in which so many accounts are watched: five debtors with one account each to a case,
/// each case under a signed ruling.
struct WatchedCourt {
    static let secret = "zhixing-bench-inflow-secret"
    private static let perCase = 5
    private static let inFlight = 256

    let store: SQLiteStore
    let registry: [PretendInstitution]
    private let office: Office
    private let world: World

    init(store: SQLiteStore, port: Int) {
        self.store = store
        registry = PretendRegistry.institutions(port: port)
        var settings = World.Settings(founded: MachineClock().now)
        settings.institutions = registry
        world = World(settings)
        office = Office(
            line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make(),
            warmFiles: 50_000)
    }

    func lay(_ accounts: Int) async throws {
        try await found()
        let cases = accounts / Self.perCase
        let bar = ProgressBar(title: "布设受控账户")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<Self.inFlight {
                group.addTask {
                    for number in stride(from: worker, to: cases, by: Self.inFlight) {
                        try await open(number)
                        if worker == 0 { bar.show(number, of: cases) }
                    }
                }
            }
            try await group.waitForAll()
        }
        for institution in registry {
            try await ask(nil, "control.name-institution", institution.registration)
        }
        var setup = Self.setup
        setup["active"] = false
        try await ask(nil, "control.name-institution", Self.answers(setup))
    }

    private func found() async throws {
        _ = try await office.found(
            1, "housekeeping.set-court",
            [
                "name": "示例市人民法院", "sign": "示例法院", "code": "豫0000",
                "phone": "0371-0000-0000",
                "account": "示例市人民法院执行款专户", "directorApprovesBelow": "100000.00",
            ])
        _ = try await office.found(1, "housekeeping.name-person", Self.person(in: nil))
        try await ask(
            nil, "housekeeping.name-team",
            ["id": "pu-1", "name": "普执1团队", "takes": "ordinary", "leader": "all"])
        try await ask(nil, "housekeeping.name-person", Self.person(in: "pu-1"))
        try await ask(nil, "control.name-institution", Self.answers(Self.setup))
    }

    /// One person in every role: a bench needs no second pair of eyes.
    private static func person(in team: TeamID?) -> JSON {
        let roles = Role.staff
        var members: [String: JSON] = [
            "id": "all", "name": "示例某", "phone": "0371-0000-0001", "isActive": true,
            "roles": .array(roles.map { ["role": .string($0.rawValue)] }),
        ]
        if let team { members["team"] = .string(team) }
        return answers(members)
    }

    /// One institution that answers while the court is laid out, so that each debtor is asked about
    /// once.
    private static let setup: [String: JSON] = [
        "code": "BUSHE", "name": "布设", "kind": "bank", "channel": "direct",
        "endpoint": "http://127.0.0.1:9/", "measures": .array([]), "pushes": true,
        "perMinute": 1, "opens": 0, "closes": 1, "active": true,
    ]

    private static func answers(_ members: [String: JSON]) -> JSON {
        .object(members.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) })
    }

    private func open(_ number: Int) async throws {
        let accounts = (0..<Self.perCase).map { number * Self.perCase + $0 }
        let parties: [JSON] =
            [["side": "applicant", "kind": "person", "name": "示例申请人"]]
            + accounts.map { account in
                [
                    "side": "debtor", "kind": "enterprise",
                    "name": .string("示例\(account)有限公司"),
                    "identity": .string(World.benchIdentity(account)),
                ]
            }
        let file = try await ask(
            nil, "filing.submit",
            [
                "basis": "（2022）豫0000民初1号", "basisKind": "judgment",
                "basisCourt": "示例市人民法院",
                "cause": "买卖合同纠纷", "amount": "1000000.00", "parties": .array(parties),
            ])
        try await ask(
            file, "filing.record-reception",
            [
                "applicant": 1, "phone": "19900000001", "electronic": true, "settles": false,
            ])
        try await ask(file, "filing.accept", ["type": "执"])
        try await ask(file, "filing.assign-class", ["class": "ordinary", "team": "pu-1"])
        try await ask(file, "filing.assign-handler", ["officer": "all", "judge": "all"])
        try await ask(file, "affairs.receive-file")
        try await ask(file, "control.start")
        for (place, account) in accounts.enumerated() {
            let found = Control.Found(
                kind: .deposit, name: "示例账户\(account)", institution: "示例银行", value: .zero,
                heldByOthers: false, source: world.benchInstitution(account),
                account: World.benchAccount(account))
            _ = try await office.perform(
                Control.RecordReply(order: place + 1, assets: [found]), in: file)
            _ = try await office.perform(
                Control.CloseRound(inquiry: place + 1, empty: []), in: file)
        }
        try await ask(file, "control.sign-ruling", ["kind": "control"])
    }

    @discardableResult
    private func ask(
        _ file: FileID?, _ act: String, _ answers: JSON = .object([])
    ) async throws -> FileID {
        let isCourtAct = office.line.courtActs[act] != nil
        return try await office.perform(
            OfficeRequest(
                actor: PersonID("all"), court: 1, file: isCourtAct ? .own(of: 1) : file, act: act,
                answers: answers)
        ).file
    }
}
