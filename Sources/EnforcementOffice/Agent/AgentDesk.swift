public import EnforcementCore
public import Logging

/// Where answers and news of institutions become acts, whether they called or were asked.
///
/// Everything may come twice and in any order: what already stands is taken again without a fact.
public struct AgentDesk: LinkDesk {
    let office: Office
    let queue: any LinkQueue
    let court: CourtID
    let log: Logger
    /// Books what the bank tells of the court's account; nil: this house keeps no books.
    let cashier: Cashier?

    public init(
        office: Office, queue: any LinkQueue, court: CourtID, log: Logger, cashier: Cashier? = nil
    ) {
        self.cashier = cashier
        self.office = office
        self.queue = queue
        self.court = court
        self.log = log
    }

    public func take(
        _ replies: [InquiryReply], batch: String, from institution: Institution
    ) async -> LinkTaken {
        await told { () throws -> LinkTaken in
            for reply in replies {
                let order = try await knows(reply.order, institution, isMeasure: false)
                guard order != nil else { return .unknown }
            }
            for reply in replies { try await book(reply, institution) }
            for inquiry in Set(replies.map(\.order)) { try await closeRound(of: inquiry) }
            return .taken
        }
    }

    public func take(_ reply: ControlReply, from institution: Institution) async -> LinkTaken {
        await told { () throws -> LinkTaken in
            guard try await knows(reply.order, institution, isMeasure: true) != nil else {
                return .unknown
            }
            let act = Control.RecordAnswer(
                order: reply.order.number, sequence: reply.sequence, done: reply.isDone,
                waiting: reply.isWaiting, held: reply.held, limit: reply.limit,
                open: reply.open, from: reply.from, until: reply.until, reason: reply.reason)
            _ = try await office.perform(act, in: reply.order.file)
            return .taken
        }
    }

    public func take(_ inflow: InflowNotice, from institution: Institution) async -> LinkTaken {
        await told { () throws -> LinkTaken in
            let holders = try await queue.holders(
                of: inflow.account, at: institution.code, court: court)
            guard !holders.isEmpty else { return .unknown }
            for holder in holders {
                let isOurs = inflow.caughtBy?.file == holder.file
                let act = Control.RecordInflow(
                    asset: holder.asset, amount: inflow.amount, available: inflow.available,
                    caught: isOurs ? inflow.caught : .zero,
                    order: isOurs ? inflow.caughtBy?.number : nil, at: inflow.at)
                _ = try await office.perform(
                    act, in: holder.file,
                    actID: "inflow-\(institution.code)-\(inflow.reference)-\(holder.file.number)")
            }
            return .taken
        }
    }

    private func book(_ reply: InquiryReply, _ institution: Institution) async throws {
        guard let order = try await knows(reply.order, institution, isMeasure: false) else {
            return
        }
        let file = reply.order.file
        if order.subject.kind == .party {
            guard let exists = reply.exists else {
                let act = Control.FailOrder(
                    order: order.number, reason: reply.note ?? "身份未能核实", certain: true)
                _ = try await office.perform(act, in: file)
                return
            }
            let act = Affairs.CheckIdentity(
                debtor: order.debtor, exists: exists, note: reply.note)
            _ = try await office.perform(act, in: file)
            return
        }
        let act = Control.RecordReply(order: order.number, assets: reply.things)
        let done = try await office.perform(act, in: file)
        if done.entries.isEmpty {
            try await queue.orderEmpty(reply.order, now: office.clock.now)
        }
    }

    /// Ends a round once nothing of it is open.
    func closeRound(of order: OrderID) async throws {
        let file = try await office.file(order.file)
        guard let found = file.order(order.number), found.subject.kind == .inquiry else { return }
        let inquiry = found.subject.number
        let round = try await queue.round(order.file, inquiry: inquiry)
        guard round.open.isEmpty else { return }
        _ = try await office.perform(
            Control.CloseRound(inquiry: inquiry, empty: round.empty), in: order.file)
    }

    /// The order, if this court gave it to this institution.
    private func knows(
        _ id: OrderID, _ institution: Institution, isMeasure: Bool
    ) async throws -> LinkOrder? {
        guard id.file.court == court else { return nil }
        do {
            guard let order = try await office.file(id.file).order(id.number),
                order.institution == institution.code, (order.measure != nil) == isMeasure
            else { return nil }
            return order
        } catch OfficeError.unknownCase {
            return nil
        }
    }

    func told(_ work: () async throws -> LinkTaken) async -> LinkTaken {
        do {
            return try await work()
        } catch let error as OfficeError {
            switch error {
            case .refused(let refusal), .invalid(let refusal), .forbidden(let refusal):
                return .refused(refusal)
            case .unknownCase, .unknownAct: return .unknown
            case .stale, .unavailable: return .unavailable
            }
        } catch {
            log.error("an answer was not booked", metadata: ["error": "\(error)"])
            return .unavailable
        }
    }
}
