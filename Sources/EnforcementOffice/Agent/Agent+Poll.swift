public import EnforcementCore
import Logging

extension Agent {
    /// Accounts asked in one request.
    static let balancesMax = 100

    /// Asks the institutions that do not push for balances, within what their rate leaves beside
    /// orders, where money is likeliest first.
    func pollBalances() async {
        do {
            let registry = try await office.court(court).institutions
            await withDiscardingTaskGroup { work in
                for institution in registry.values where isPolled(institution) {
                    work.addTask { await poll(institution) }
                }
            }
        } catch {
            log.error("balances not polled", metadata: ["error": "\(error)"])
        }
    }

    /// Once a day: asks again about controls that change by themselves and about what was answered
    /// lately, since a call that told of it may have been lost. Waiting freezes move up, limits
    /// fill, and the last word on an order is the one that counts.
    public func checkStanding() async {
        let now = office.clock.now
        do {
            let isDone = try await queue.hasBegun(
                job: Self.standingJob, on: now.day, court: court)
            guard !isDone else { return }
            let since = now.adding(seconds: -Int64(Self.patienceDays) * 86_400)
            var orders = try await queue.answeredOrders(
                court: court, since: since, limit: Self.checksMax)
            for standing in try await queue.standingControls(court: court, limit: Self.checksMax) {
                let file = try await office.file(standing.file)
                guard let number = file.hold(standing.hold)?.order else { continue }
                orders.append(OrderID(file: standing.file, number: number))
            }
            for id in Set(orders).sorted(by: { "\($0)" < "\($1)" }) { try await check(id) }
            _ = try await queue.begin(job: Self.standingJob, on: now.day, court: court)
        } catch {
            log.error("controls not checked", metadata: ["error": "\(error)"])
        }
    }

    private static let standingJob = "agent-standing"
    private static let checksMax = 100_000

    private func check(_ id: OrderID) async throws {
        guard let order = try await office.file(id.file).order(id.number), order.state == .answered,
            let institution = try await office.court(court).institutions[order.institution],
            institution.isActive
        else { return }
        lanes.spend(institution, office.clock.now)
        if case .answered(let reply) = await linkage.answer(to: id, of: institution) {
            _ = await desk.take(reply, from: institution)
        }
    }

    private func isPolled(_ institution: Institution) -> Bool {
        institution.isActive && institution.kind.keepsAccounts && !institution.pushes
            && institution.isOpen(at: office.clock.now)
    }

    /// One minute's share of one institution. Answers how many accounts had new money.
    @discardableResult
    public func poll(_ institution: Institution) async -> Int {
        var found = 0
        do {
            let now = office.clock.now
            let requests = PollBudget.requestsPerMinute(institution.perMinute)
            let accounts = try await queue.accountsToPoll(
                court: court, institution: institution.code, now: now,
                limit: requests * Self.balancesMax)
            for start in stride(from: 0, to: accounts.count, by: Self.balancesMax) {
                lanes.spend(institution, now)
                let part = Array(accounts[start..<min(start + Self.balancesMax, accounts.count)])
                guard
                    case .answered(let notices) = await linkage.balances(of: part, at: institution)
                else { continue }
                found += try await take(notices, asked: part, institution, now)
            }
        } catch {
            log.error(
                "balances not polled",
                metadata: ["institution": "\(institution.code)", "error": "\(error)"])
        }
        return found
    }

    /// Acts on new credits first, then notes them as seen: a crash between the two only asks again.
    private func take(
        _ notices: [InflowNotice], asked: [String], _ institution: Institution, _ now: Moment
    ) async throws -> Int {
        var credits = Dictionary(uniqueKeysWithValues: asked.map { ($0, "") })
        for notice in notices where credits[notice.account] != nil {
            credits[notice.account] = notice.reference
        }
        let new = try await queue.newCredits(
            court: court, institution: institution.code, credits: credits)
        for notice in notices where new.contains(notice.account) {
            // What a limit of ours caught comes with the feedback of that limit, whole.
            if await desk.take(notice.withoutCatch, from: institution) == .unavailable {
                credits[notice.account] = nil
            }
        }
        try await queue.polled(
            court: court, institution: institution.code, credits: credits, now: now)
        return new.count
    }
}

/// How the rate of a polled institution is spent, and what that promises.
public enum PollBudget {
    /// Half of the rate goes to polling; orders and inquiries need the rest.
    public static func requestsPerMinute(_ perMinute: Int) -> Int { max(1, perMinute / 2) }

    /// The longest any of so many accounts can wait between two looks, in minutes.
    public static func longestMinutes(accounts: Int, perMinute: Int) -> Int {
        let round = requestsPerMinute(perMinute) * Agent.balancesMax
        return max(1, (accounts + round - 1) / round)
    }
}
