import EnforcementCore
import Logging

extension Agent {
    /// Seconds to wait after each failed sending; the last is used again and again.
    static let retrySeconds = [2, 5, 15, 60, 300, 900, 3_600]
    /// Seconds between looks for an answer nobody called back with.
    static let pollSeconds = [20, 40, 60, 120, 300, 900, 3_600]
    /// After so many days an order is a person's (handbook P2-02: three days for feedback).
    public static let patienceDays = 3

    func carryMeasure(_ order: ClaimedOrder, _ institution: Institution) async throws {
        guard order.isSent else { return try await sendMeasure(order, institution) }
        switch await linkage.answer(to: order.id, of: institution) {
        case .answered(let reply):
            switch await desk.take(reply, from: institution) {
            case .taken: break
            case .unavailable: try await again([order], "store")
            case .unknown: await fail(order, "反馈与指令不符", certain: false)
            case .refused(let refusal), .forbidden(let refusal):
                await fail(order, refusal.words.zh, certain: false)
            }
        case .pending: try await lookLater([order])
        case .later(let reason): try await lookLater([order], reason)
        case .unknown: try await again([order], "机构无此单号", forgetSent: true)
        }
    }

    private func sendMeasure(_ order: ClaimedOrder, _ institution: Institution) async throws {
        let file = try await office.file(order.id.file)
        let court = try await office.court(court)
        guard let job = ControlJob(order.id, file, court, institution) else {
            return await fail(order, "指令缺少账户或证件号码", certain: true)
        }
        switch await linkage.order(job) {
        case .taken:
            let now = office.clock.now
            try await queue.ordersTaken(
                [order], now: now, pollAt: now.adding(seconds: Int64(Self.pollSeconds[0])))
        case .later(let reason): try await again([order], reason)
        case .refused(let reason): await fail(order, reason, certain: true)
        case .conflict(let reason): await fail(order, reason, certain: false)
        }
    }

    func carryInquiries(_ job: Job) async throws {
        guard let batch = job.orders[0].batch else { preconditionFailure("a batch has a number") }
        guard job.orders[0].isSent else { return try await sendInquiries(job, batch) }
        switch await linkage.answers(to: batch, of: job.institution) {
        case .answered(let replies):
            let taken = await desk.take(replies, batch: batch, from: job.institution)
            let answered = Set(replies.map(\.order))
            let missing = job.orders.filter { !answered.contains($0.id) }
            switch taken {
            case .unavailable: try await again(job.orders, "store")
            case .taken where missing.isEmpty: break
            case .taken: try await again(missing, "批次反馈缺少该单", forgetSent: true)
            case .unknown, .refused, .forbidden:
                try await again(job.orders, "反馈不符", forgetSent: true)
            }
        case .pending: try await lookLater(job.orders)
        case .later(let reason): try await lookLater(job.orders, reason)
        case .unknown: try await again(job.orders, "机构无此批次", forgetSent: true)
        }
    }

    private func sendInquiries(_ job: Job, _ batch: String) async throws {
        let court = try await office.court(court)
        var items: [InquiryJob.Item] = []
        var orders: [ClaimedOrder] = []
        for order in job.orders {
            let file = try await office.file(order.id.file)
            guard let found = file.order(order.id.number),
                let party = LinkParty(found.debtor, of: file, court)
            else {
                await fail(order, "被执行人缺少证件号码", certain: true)
                continue
            }
            items.append(.init(order: order.id, party: party, watches: file.closedOn == nil))
            orders.append(order)
        }
        guard !items.isEmpty else { return }
        let receipt = await linkage.ask(
            InquiryJob(
                number: batch, institution: job.institution,
                court: (code: court.code, name: court.name), items: items))
        switch receipt {
        case .taken:
            let now = office.clock.now
            try await queue.ordersTaken(
                orders, now: now, pollAt: now.adding(seconds: Int64(Self.pollSeconds[0])))
        case .later(let reason): try await again(orders, reason)
        case .refused(let reason) where orders[0].attempts > 1:
            for order in orders { await fail(order, reason, certain: true) }
        // A part of the batch is done with by now: the rest goes in another.
        case .refused(let reason), .conflict(let reason):
            try await again(orders, reason, forgetSent: true)
        }
    }

    /// Not sent: tried again, until patience ends.
    private func again(
        _ orders: [ClaimedOrder], _ reason: String, forgetSent: Bool = false
    ) async throws {
        try await later(orders, Self.retrySeconds, reason, forgetSent)
    }

    /// Sent, no answer yet.
    private func lookLater(_ orders: [ClaimedOrder], _ reason: String? = nil) async throws {
        try await later(orders, Self.pollSeconds, reason, false)
    }

    private func later(
        _ orders: [ClaimedOrder], _ seconds: [Int], _ reason: String?, _ forgetSent: Bool
    ) async throws {
        let now = office.clock.now
        let isOver = { (order: ClaimedOrder) in
            order.orderedAt.day.days(until: now.day) > Self.patienceDays
        }
        for order in orders where isOver(order) {
            await fail(order, reason ?? "逾期未反馈", certain: false)
        }
        let waiting = orders.filter { !isOver($0) }
        guard let first = waiting.first else { return }
        let wait = seconds[min(first.attempts, seconds.count - 1)]
        try await queue.ordersWait(
            waiting, error: reason, retryAt: now.adding(seconds: Int64(wait)),
            forgetSent: forgetSent)
    }

    /// A person's open node from here on.
    func fail(_ order: ClaimedOrder, _ reason: String, certain: Bool) async {
        do {
            let act = Control.FailOrder(
                order: order.id.number, reason: reason, certain: certain)
            _ = try await office.perform(act, in: order.id.file)
            try await desk.closeRound(of: order.id)
        } catch {
            log.error("failure not booked", metadata: ["order": "\(order.id)"])
        }
    }
}
