import EnforcementCore

@testable import EnforcementOffice

/// What the robot did, over a journal in memory: plain scans of the case files.
///
/// What only the queue knows (tries, times of the wire) is not there: orders count as queued.
struct MemoryControls: ControlLists {
    let journal: MemoryJournal
    let office: Office

    private struct Known {
        let file: CaseFile
        let card: CardRow
    }

    private func known(_ court: CourtID) async throws -> [Known] {
        var known: [Known] = []
        for (id, rows) in await journal.rows.sorted(by: { $0.key.number < $1.key.number })
        where id.court == court && id.number > 0 {
            guard let card = rows.card else { continue }
            known.append(Known(file: try await office.file(id), card: card))
        }
        return known
    }

    private func page<Row>(_ rows: [Row], _ limit: Int, _ offset: Int) -> Page<Row> {
        Page(rows: Array(rows.dropFirst(offset).prefix(limit)), total: rows.count)
    }

    func controlCentre(court: CourtID, on day: Day) async throws -> ControlCentre {
        var centre = ControlCentre()
        var lines: [String: ControlCentre.Line] = [:]
        for known in try await known(court) {
            if known.card.state == .open {
                switch known.file.agent.state {
                case .idle: centre.idle += 1
                case .working: centre.working += 1
                case .held: centre.held += 1
                }
            }
            for order in known.file.orders {
                let empty = ControlCentre.Line(
                    institution: order.institution, queued: 0, sent: 0, answered: 0, failed: 0,
                    medianSeconds: nil)
                switch order.state {
                case .open: lines[order.institution, default: empty].queued += 1
                case .answered: lines[order.institution, default: empty].answered += 1
                case .failed: lines[order.institution, default: empty].failed += 1
                case .settled: break
                }
            }
            for hold in known.file.holds where hold.state == .effective {
                guard let left = hold.until.map({ day.days(until: $0) }) else { continue }
                centre.endIn60 += left <= 60 ? 1 : 0
                centre.endIn30 += left <= 30 ? 1 : 0
                centre.endIn7 += left <= 7 ? 1 : 0
            }
        }
        centre.lines = lines.values.sorted { $0.institution < $1.institution }
        return centre
    }

    func orders(_ query: OrderQuery) async throws -> Page<ListedOrder> {
        let all = try await known(query.court).flatMap { known in
            known.file.orders.filter { order in
                (query.file.map { $0 == known.file.id.number } ?? true)
                    && (query.institution.map { $0 == order.institution } ?? true)
                    && (query.state.map { $0 == order.state.rawValue } ?? true)
            }.map { order in
                ListedOrder(
                    order: OrderRow(order, of: known.file.id, at: order.causedAt),
                    number: known.card.number, title: known.card.title, attempts: 0, nextAt: nil,
                    sentAt: nil, lastError: nil)
            }
        }
        return page(all.reversed(), query.limit, query.offset)
    }

    func custody(_ query: CustodyQuery) async throws -> Page<CustodyRow> {
        let all = try await known(query.court).flatMap { known in
            known.file.holds.map { HoldRow($0, of: known.file) }.map { hold in
                let asset = known.file.asset(hold.assetNumber)
                return CustodyRow(
                    hold: hold, owner: asset.flatMap { known.file.party($0.debtor)?.name } ?? "",
                    value: asset?.value, disposal: asset?.disposal.rawValue ?? "none",
                    keeper: asset?.keeper, caseNumber: known.card.number, title: known.card.title,
                    team: known.card.team)
            }.filter { matches($0, query) }
        }
        return page(all.reversed(), query.limit, query.offset)
    }

    private func matches(_ row: CustodyRow, _ query: CustodyQuery) -> Bool {
        let state = query.state ?? (query.endsBy == nil ? nil : "effective")
        let states = state == CustodyQuery.inForce ? ["effective", "waiting"] : state.map { [$0] }
        return (states.map { $0.contains(row.hold.state) } ?? true)
            && (query.kind.map { $0 == row.hold.kind } ?? true)
            && (query.team.map { $0 == row.team } ?? true)
            && (query.endsBy.map { day in row.hold.until.map { $0 <= day } ?? false } ?? true)
            && (query.text.map { row.hold.asset.contains($0) || row.owner.contains($0) } ?? true)
    }

    func agentCases(_ query: AgentCaseQuery) async throws -> Page<AgentCaseRow> {
        let all = try await known(query.court).filter { known in
            known.card.state == .open && known.file.agent.state.rawValue == query.state
                && (query.team.map { $0 == known.card.team } ?? true)
                && (query.judge.map { $0 == known.card.judge } ?? true)
        }.map { known in
            AgentCaseRow(
                file: known.file.id, number: known.card.number, title: known.card.title,
                team: known.card.team, judge: known.card.judge, claimed: known.card.claimed,
                held: known.file.controlled,
                openOrders: known.file.orders.count { $0.state == .open },
                failedOrders: known.file.orders.count { $0.state == .failed })
        }
        return page(all.reversed(), query.limit, query.offset)
    }

    func workSaved(court: CourtID, year: Int) async throws -> [TeamWork] {
        var work: [String: TeamWork] = [:]
        for known in try await known(court) {
            let done = known.file.orders.filter { $0.state == .answered }
            guard !done.isEmpty else { continue }
            let team = known.card.team ?? ""
            let before = work[team]
            work[team] = TeamWork(
                team: team, cases: (before?.cases ?? 0) + 1,
                inquiries: (before?.inquiries ?? 0) + done.count { $0.measure == nil },
                orders: (before?.orders ?? 0) + done.count { $0.measure != nil })
        }
        return work.values.sorted { $0.team < $1.team }
    }
}
