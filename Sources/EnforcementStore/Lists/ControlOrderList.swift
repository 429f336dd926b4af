import EnforcementCore
import EnforcementOffice
import GRDB

/// Orders to institutions, the newest first, with what the queue knows of those under way.
struct ControlOrderList {
    let query: OrderQuery

    func page(_ db: Database) throws -> Page<ListedOrder> {
        var conditions = conditions
        let total = try conditions.prepare(
            db,
            """
            SELECT COUNT(*)
              FROM link_order
             WHERE \(conditions.text)
            """
        ).first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(OrderRow.columns), case_card.number, case_card.title, attempts, next_at,
                   sent_at, last_error
              FROM link_order
             CROSS JOIN case_card
                ON case_card.court = link_order.court AND case_card.file = link_order.file
             WHERE \(conditions.text)
             ORDER BY ordered_at DESC, link_order.file DESC, link_order.number DESC
             LIMIT \(limit) OFFSET \(offset)
            """
        ).rows {
            ListedOrder(
                order: $0.order(), number: $0.textIfAny(), title: $0.text(), attempts: $0.int(),
                nextAt: $0.momentIfAny(), sentAt: $0.momentIfAny(), lastError: $0.textIfAny())
        }
        return Page(rows: rows, total: total ?? 0)
    }

    /// By case, else by institution, else by state: a `+` keeps the others from leading.
    private var conditions: Conditions {
        var conditions = Conditions(court: "link_order.court", query.court)
        let isNarrow = query.file != nil || query.institution != nil
        if let file = query.file {
            // Always true of the number: it leads the planner to the key.
            conditions.add("link_order.file =", file)
            conditions.add("link_order.number > 0")
        }
        if let institution = query.institution {
            let isLeading = query.file == nil
            conditions.add(isLeading ? "institution =" : "+institution =", institution)
        }
        if let state = query.state {
            let column: StaticString = isNarrow ? "+link_order.state =" : "link_order.state ="
            switch state {
            case "queued", "sent":
                conditions.add(column, "open")
                conditions.add(state == "sent" ? "sent_at IS NOT NULL" : "sent_at IS NULL")
            default: conditions.add(column, state)
            }
        }
        return conditions
    }
}

extension OrderRow {
    static let columns = """
        link_order.court, link_order.file, link_order.number, institution, measure, subject,
        amount, link_order.state, retries, caused_at, COALESCE(answered_at, ordered_at), reason
        """
}

extension Prepared {
    func order() -> OrderRow {
        OrderRow(
            file: file(), number: int(), institution: text(), measure: text(), subject: text(),
            amount: money(), state: text(), retries: int(), causedAt: moment(), at: moment(),
            reason: textIfAny())
    }
}
