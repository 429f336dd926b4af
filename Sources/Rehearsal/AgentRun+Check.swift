import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Institutions

/// What must hold between the record and the institutions.
extension AgentRun {
    func check(isAtRest: Bool) async throws {
        try checkLedgers()
        var known: [String: Money] = [:]
        for id in files {
            let file = try await court.office.file(id)
            try checkOrders(file, isAtRest)
            try checkSums(file)
            if isAtRest, file.closedOn == nil, file.inTransit > .zero {
                throw broken("\(file.inTransit) of \(file.id) was deducted and never came")
            }
            for hold in file.holds where hold.state == .effective && hold.kind == .deposit {
                guard let source = file.asset(hold.asset)?.source else { continue }
                known[source, default: .zero] = known[source, default: .zero] + hold.held
            }
        }
        if isAtRest { try checkHeld(known) }
    }

    /// Nothing was done twice, and no account holds more than there is.
    private func checkLedgers() throws {
        for institution in world.institutions {
            guard let ledger = world.ledger(of: institution.code) else { continue }
            guard ledger.mostExecutions <= 1 else {
                throw broken("an order was carried out twice at \(institution.code)")
            }
            guard ledger.isSound else { throw broken("accounts unsound at \(institution.code)") }
        }
    }

    /// Every order ends as done or as a person's node; at rest none is open.
    private func checkOrders(_ file: CaseFile, _ isAtRest: Bool) throws {
        let today = court.clock.now.day
        for order in file.orders where order.state == .open {
            let age = order.causedAt.day.days(until: today)
            guard age <= Agent.patienceDays + 2 + order.retries * 5 else {
                throw broken("order \(order.number) of \(file.id) open for \(age) days")
            }
        }
        for order in file.orders where order.state == .failed {
            let hasNode = file.deadline("P2-12", Subject(.directive, order.number)) != nil
            guard hasNode || file.closedOn != nil else {
                throw broken("order \(order.number) of \(file.id) failed and is nobody's node")
            }
        }
        for hold in file.holds {
            let open = file.orders.count {
                $0.state == .open && $0.subject == Subject(.hold, hold.number)
            }
            guard open <= 1 else { throw broken("two orders in flight on hold \(hold.number)") }
        }
        let left = file.orders.first { order in
            order.state == .failed || order.state == .open && order.measure != nil
        }
        if isAtRest, let left {
            throw broken("order \(left.number) of \(file.id) is \(left.state) at rest")
        }
    }

    /// Limits over deposits stay within what is owed with the interest a control may cover.
    private func checkSums(_ file: CaseFile) throws {
        let most = file.target(on: court.clock.now.day, projected: 365)
        guard
            file.controlled <= most || file.holds.contains(where: { $0.exception != nil })
                || file.holds.contains(where: { file.isBusy($0.number) })
        else {
            throw broken("\(file.id) holds \(file.controlled), owed \(most)")
        }
    }

    /// What the record says is held is what the institutions hold.
    private func checkHeld(_ known: [String: Money]) throws {
        for institution in world.institutions where ["bank", "payment"].contains(institution.kind) {
            guard let ledger = world.ledger(of: institution.code),
                let frozen = Money(yuan: ledger.frozen)
            else { continue }
            let ours = known[institution.code] ?? .zero
            guard ours == frozen else {
                throw broken("\(institution.code) holds \(frozen), the record says \(ours)")
            }
        }
    }

    private func broken(_ what: String) -> BrokenPromise {
        BrokenPromise("\(what), on \(court.clock.now), seed \(plan.seed)")
    }
}
