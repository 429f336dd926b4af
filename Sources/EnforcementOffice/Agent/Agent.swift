public import EnforcementCore
public import Logging
public import ServiceLifecycle
import Synchronization

/// The robot's hands (智慧查控执行员): transmits what the record has ordered, around the clock, and
/// brings the answers back as acts.
///
/// What to do is decided in the core; an order waits in the durable queue from the commit that
/// stated it until the commit that answers it. A crash anywhere loses nothing: what was claimed is
/// claimed again, and the institution knows the number again.
public struct Agent: ServiceLifecycle.Service {
    let office: Office
    let queue: any LinkQueue & JobLog
    let linkage: any Linkage
    let desk: AgentDesk
    let court: CourtID
    let name: String
    let pause: Duration
    let lanes: Lanes
    let log: Logger

    /// - Parameter name: tells the agents of several programs on one database apart.
    public init(
        office: Office, queue: any LinkQueue & JobLog, linkage: any Linkage, court: CourtID,
        name: String, pause: Duration = .seconds(1), log: Logger
    ) {
        self.office = office
        self.queue = queue
        self.linkage = linkage
        self.court = court
        self.name = name
        self.pause = pause
        self.log = log
        desk = AgentDesk(office: office, queue: queue, court: court, log: log)
        lanes = Lanes()
    }

    /// Takes up again what an agent of this name had in hand when it died; others would wait until
    /// its claims are old.
    public func recover() async throws {
        try await queue.freeClaims(court: court, agent: name)
        for order in try await queue.finishedRounds(court: court, limit: 10_000) {
            try await desk.closeRound(of: order)
        }
    }

    /// Works whenever an act has left an order, and looks by itself every pause; polls balances
    /// beside it.
    public func run() async throws {
        try await recover()
        let (bell, ring) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await change in office.changes() where change.hasOrders { ring.yield() }
            }
            group.addTask {
                repeat { ring.yield() } while await pause.rest()
                ring.finish()
            }
            group.addTask {
                repeat {
                    await pollBalances()
                    await checkStanding()
                } while await Duration.seconds(60).rest()
            }
            await withDiscardingTaskGroup { work in
                for await _ in bell { await dispatch(into: &work) }
            }
            group.cancelAll()
        }
    }

    /// Claims what may go and gives each piece to a task of its own: a slow institution holds up
    /// nobody but itself.
    private func dispatch(into work: inout DiscardingTaskGroup) async {
        do {
            while true {
                let jobs = try await claim()
                for job in jobs { work.addTask { await carry(job) } }
                if jobs.isEmpty { return }
            }
        } catch {
            log.error("orders wait", metadata: ["error": "\(error)"])
        }
    }

    /// One round, one piece after the other, for simulations: the same queue gives the same order.
    /// Answers how many orders were handled.
    @discardableResult
    public func round() async throws -> Int {
        var handled = 0
        while true {
            let jobs = try await claim()
            if jobs.isEmpty { return handled }
            handled += jobs.reduce(0) { $0 + $1.orders.count }
            for job in jobs { await carry(job) }
        }
    }

    /// What is carried at once: one measure, or a batch of inquiries to one institution.
    struct Job: Sendable {
        let institution: Institution
        let orders: [ClaimedOrder]
    }

    private func claim() async throws -> [Job] {
        let registry = try await office.court(court).institutions
        let now = office.clock.now
        let all = Array(registry.values)
        let claim = OrderClaim(
            court: court, agent: name, now: now,
            closed: all.filter { !$0.isOpen(at: now) || !lanes.mayInquire($0, now) }.map(\.code),
            full: all.filter { !lanes.isFree($0, now) }.map(\.code),
            batch: lanes.nextBatch(now), limit: 200)
        let orders = try await queue.claimOrders(claim)
        var jobs: [Job] = []
        let byInstitution = Dictionary(grouping: orders, by: \.institution)
        for (code, orders) in byInstitution.sorted(by: { $0.key < $1.key }) {
            guard let institution = registry[code] else {
                for order in orders { await fail(order, "机构已不在名册", certain: true) }
                continue
            }
            jobs += orders.filter { $0.measure != nil }
                .map { Job(institution: institution, orders: [$0]) }
            let inquiries = Dictionary(grouping: orders.filter { $0.measure == nil }) {
                "\($0.isSent) \($0.batch ?? "")"
            }
            jobs += inquiries.sorted { $0.key < $1.key }
                .map { Job(institution: institution, orders: $0.value) }
        }
        for job in jobs { lanes.enter(job.institution, now) }
        return jobs
    }

    private func carry(_ job: Job) async {
        do {
            if job.orders[0].measure == nil {
                try await carryInquiries(job)
            } else {
                try await carryMeasure(job.orders[0], job.institution)
            }
        } catch {
            log.error(
                "order waits",
                metadata: ["order": "\(job.orders[0].id)", "error": "\(error)"])
        }
        lanes.leave(job.institution)
    }
}
