public import EnforcementCore
import EnforcementLinks
public import EnforcementOffice
public import EnforcementSim
public import EnforcementStore
public import Institutions
import Logging

/// A court whose robot works against pretend institutions on a simulated clock: the real core,
/// office, queue, signatures and reading of answers, and people who do their part when their node
/// is open.
public struct RehearsalCourt: Sendable {
    public static let secret = "zhixing-rehearsal-secret"
    public static let number: CourtID = 1

    public let office: Office
    public let store: SQLiteStore
    public let clock: PretendClock
    let agent: Agent
    let scheduler: Scheduler
    let doors: LinkCallbacks

    /// - Parameter world: the institutions, in this program; nil: reached by HTTP at the addresses
    ///   of the registry.
    public init(store: SQLiteStore, clock: PretendClock, world: World?) throws {
        let log = Logger(label: "rehearsal") { _ in SwiftLogNoOpLogHandler() }
        self.store = store
        self.clock = clock
        office = Office(line: .dengfeng, journal: store, clock: clock, log: log)
        let keys = try LinkKeys(secret: Self.secret)
        let linkage =
            world.map {
                InstitutionLink(
                    keys: keys, clock: clock, transport: WorldTransport(world: $0, clock: clock))
            } ?? InstitutionLink(keys: keys, clock: clock)
        agent = Agent(
            office: office, queue: store, linkage: linkage, court: Self.number,
            name: "rehearsal", log: log)
        scheduler = Scheduler(office: office, lists: store, court: Self.number, log: log)
        doors = LinkCallbacks(
            office: office, court: Self.number, keys: keys,
            desk: AgentDesk(
                office: office, queue: store, court: Self.number, log: log,
                cashier: Cashier(office: office, lists: store, court: Self.number)), log: log)
    }

    /// Founds the court and enters the institutions into its registry.
    ///
    /// - Parameter bank: the institution that keeps its account and tells of its lines.
    public func found(_ institutions: [PretendInstitution], bank: String? = nil) async throws {
        try await Roster.dengfeng.found(Self.number, in: office)
        try await Self.link(institutions, Self.number, by: office, bank: bank)
    }

    /// What an administrator does to link a court: the settings of the robot, with the account for
    /// case money, and the registry.
    ///
    /// - Parameter bank: the institution that keeps the account and tells of its lines.
    public static func link(
        _ institutions: [PretendInstitution], _ court: CourtID, by office: Office,
        bank: String? = nil
    ) async throws {
        let own = try await office.court(court)
        var acts =
            [("control.set-controls", settings(account: own.fundsAccount))]
            + institutions.map { ("control.name-institution", $0.registration) }
        if let bank {
            acts.append(
                (
                    "housekeeping.set-court",
                    [
                        "name": .string(own.name), "sign": .string(own.sign),
                        "code": .string(own.code), "phone": .string(own.phone),
                        "account": .string(own.accountText),
                        "directorApprovesBelow": .string(own.directorApprovesBelow.description),
                        "fundsAccount": .string(own.fundsAccount), "fundsBank": .string(bank),
                    ]
                ))
        }
        for (act, answers) in acts {
            _ = try await office.perform(
                OfficeRequest(
                    actor: PersonID("guanli"), court: court, file: .own(of: court), act: act,
                    answers: answers))
        }
    }

    private static func settings(account: String) -> JSON {
        [
            "projectedDays": 90, "livingCost": "1000.00", "livingMonths": 3, "tolerancePercent": 20,
            "haircutPercent": 70, "leastOrder": "100.00", "judgeSignsUpTo": "10000000.00",
            "minutesPerInquiry": 2, "minutesPerOrder": 8, "payeeName": "登封市人民法院（示例）",
            "payeeAccount": .string(account), "payeeBank": "示例银行登封支行",
        ]
    }

    /// A case with one debtor, from application to the robot's start.
    ///
    /// - Parameters:
    ///   - identity: the debtor's number; the world knows by it what he owns.
    ///   - due: last day for performance by the document.
    /// - Returns: the number of its file.
    public func open(
        _ name: String, identity: String, claim: Money, due: Day, performDays: Int = 3
    ) async throws -> FileID {
        let file = try await ask(
            nil, "filing.submit", by: "lian-1",
            [
                "basis": "（2022）豫0185民初1号", "basisKind": "judgment",
                "basisCourt": "登封市人民法院", "cause": "民间借贷纠纷",
                "amount": .string(claim.description), "due": .string(due.description),
                "parties": [
                    [
                        "side": "applicant", "kind": "person", "name": "示例申请人",
                        "phone": "19900000001",
                    ],
                    [
                        "side": "debtor", "kind": "person", "name": .string(name),
                        "identity": .string(identity),
                    ],
                ],
            ])
        try await ask(
            file, "filing.record-reception", by: "lian-2",
            [
                "applicant": 1, "phone": "19900000001", "bank": "示例银行登封支行",
                "account": "6200000000000008018", "electronic": true, "settles": false,
            ])
        try await ask(file, "filing.accept", by: "lian-1", ["type": "执"])
        try await ask(
            file, "filing.assign-class", by: "zhihui-1", ["class": "ordinary", "team": "pu-1"])
        try await ask(
            file, "filing.assign-handler", by: "zhihui-1",
            ["officer": "pu-1-a", "judge": "pu-1-judge"])
        try await ask(file, "affairs.receive-file", by: "shiwu-1")
        try await ask(
            file, "affairs.issue-notice", by: "zhihui-1",
            ["performDays": .number(performDays), "reportDays": 10])
        try await ask(file, "control.start", by: "chakong-1")
        return file
    }

    /// Asks for an act as a person, through the same door as everybody.
    @discardableResult
    public func ask(
        _ file: FileID?, _ act: String, by person: String, _ answers: JSON = .object([]),
        id: String? = nil
    ) async throws -> FileID {
        let isCourtAct = office.line.courtActs[act] != nil
        return try await office.perform(
            OfficeRequest(
                actor: PersonID(person), court: Self.number,
                file: isCourtAct ? .own(of: Self.number) : file, act: act, answers: answers,
                actID: id)
        ).file
    }

    /// What the institutions send, what the queue holds, what polling finds: until nothing moves.
    public func work() async throws {
        while try await agent.round() > 0 {}
        await agent.checkStanding()
        for institution in try await office.court(Self.number).activeInstitutions
        where institution.kind.keepsAccounts && !institution.pushes {
            await agent.poll(institution)
        }
        while try await agent.round() > 0 {}
    }

    /// After a crash: what the agent had in hand is free again.
    public func recover() async throws { try await agent.recover() }

    /// Wakes the clocks whose day has come.
    public func wake() async throws { try await scheduler.sweep() }
}

extension PretendInstitution {
    /// What the administrator's form asks of it.
    public var registration: JSON {
        [
            "code": .string(code), "name": .string(name), "kind": .string(kind),
            "channel": .string(channel), "endpoint": .string(endpoint),
            "measures": .array(measures.map { ["code": .string($0)] }), "pushes": .bool(pushes),
            "perMinute": .number(perMinute), "opens": .number(opens), "closes": .number(closes),
            "active": true,
        ]
    }
}
