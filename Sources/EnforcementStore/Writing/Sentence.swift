/// The SQL of an act's path. One text for the store and for the bare floor it is measured against.
enum Sentence {
    static let actAnswer: StaticString = """
        INSERT INTO act_answer (court, act_id, file, first, last)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO NOTHING
        """
    static let entry: StaticString = """
        INSERT INTO entry (court, file, number, at, actor, actor_name, act, fact, body, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    static let court: StaticString = """
        INSERT INTO court (court)
        VALUES ($1)
        ON CONFLICT DO NOTHING
        """
    static let cardInsert: StaticString = """
        INSERT INTO case_card (
          court, file, version, state, number, type, case_class, title, names, cause, desk,
          desk_since, team, handler, judge, claimed, received, paid, balance, submitted, filed,
          closed, mode, due, soon_on, due_limit, open_deadlines, level, last_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
          $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)
        """
    /// `$2` must be the words as they were put in: the index keeps no copy.
    static let wordsDelete: StaticString = """
        INSERT INTO case_text (case_text, rowid, words)
        VALUES ('delete', $1, $2)
        """
    static let wordsInsert: StaticString = """
        INSERT INTO case_text (rowid, words)
        VALUES ($1, $2)
        """
    static let deadline: StaticString = """
        INSERT INTO deadline (
          court, file, opened_by, limit_id, subject, desk, start, due, soon_on, legal, target,
          excluded, is_provisional, is_paused, owner, assignee, team, raised, alarm_on, met, met_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
          $19, $20, $21)
        ON CONFLICT (court, file, opened_by, limit_id, subject) DO UPDATE
           SET desk = excluded.desk, start = excluded.start, due = excluded.due,
               soon_on = excluded.soon_on, legal = excluded.legal, target = excluded.target,
               excluded = excluded.excluded, is_provisional = excluded.is_provisional,
               is_paused = excluded.is_paused, owner = excluded.owner,
               assignee = excluded.assignee, team = excluded.team, raised = excluded.raised,
               alarm_on = excluded.alarm_on, met = excluded.met, met_by = excluded.met_by
        """
    static let warning: StaticString = """
        INSERT INTO warning (
          court, file, number, limit_id, subject, desk, level, due, raised_on, assignee, team,
          answered_by, answer, escalated_on, is_open)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (court, file, number) DO UPDATE
           SET limit_id = excluded.limit_id, subject = excluded.subject, desk = excluded.desk,
               level = excluded.level, due = excluded.due, raised_on = excluded.raised_on,
               assignee = excluded.assignee, team = excluded.team,
               answered_by = excluded.answered_by, answer = excluded.answer,
               escalated_on = excluded.escalated_on, is_open = excluded.is_open
        """
    static let letter: StaticString = """
        INSERT INTO letter (
          court, file, number, entry, written_at, message, party, phone, text, fault, is_urgent,
          state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (court, file, number) DO UPDATE
           SET entry = excluded.entry, written_at = excluded.written_at,
               message = excluded.message, party = excluded.party, phone = excluded.phone,
               text = excluded.text, fault = excluded.fault, is_urgent = excluded.is_urgent,
               state = excluded.state
        """
    static let sending: StaticString = """
        INSERT INTO sending (court, file, number, is_urgent, attempts, next_at)
        VALUES ($1, $2, $3, $4, 0, $5)
        ON CONFLICT DO NOTHING
        """
    static let sent: StaticString = """
        DELETE FROM sending
         WHERE court = $1
           AND file = $2
           AND number = $3
        """
    static let ledger: StaticString = """
        INSERT INTO ledger_line (court, file, entry, line, day, account, amount)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    static let hold: StaticString = """
        INSERT INTO hold (
          court, file, number, asset, kind, institution, amount, held, held_from, held_until, state,
          asset_number, is_online, is_busy, rank)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (court, file, number) DO UPDATE
           SET asset = excluded.asset, kind = excluded.kind, institution = excluded.institution,
               amount = excluded.amount, held = excluded.held, held_from = excluded.held_from,
               held_until = excluded.held_until, state = excluded.state,
               asset_number = excluded.asset_number, is_online = excluded.is_online,
               is_busy = excluded.is_busy, rank = excluded.rank
        """
    static let asset: StaticString = """
        INSERT INTO asset (
          court, file, number, owner, kind, name, source, account, value, disposal, keeper,
          keeper_place)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (court, file, number) DO UPDATE
           SET owner = excluded.owner, kind = excluded.kind, name = excluded.name,
               source = excluded.source, account = excluded.account, value = excluded.value,
               disposal = excluded.disposal, keeper = excluded.keeper,
               keeper_place = excluded.keeper_place
        """
    static let agent: StaticString = """
        INSERT INTO agent_case (court, file, state, held, uncovered)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (court, file) DO UPDATE
           SET state = excluded.state, held = excluded.held, uncovered = excluded.uncovered
        """
    /// A new order may be worked on from its moment on. One that is tried again starts anew; one
    /// that is answered leaves the queue. `$11` is the moment of the fact.
    static let order: StaticString = """
        INSERT INTO link_order (
          court, file, number, institution, measure, subject, amount, state, retries, caused_at,
          ordered_at, reason, next_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (court, file, number) DO UPDATE
           SET state = excluded.state, retries = excluded.retries, reason = excluded.reason,
               attempts = CASE WHEN excluded.state = 'open' THEN 0 ELSE attempts END,
               next_at = excluded.next_at, agent = NULL, claimed_at = NULL,
               answered_at = CASE WHEN excluded.state = 'open' THEN NULL ELSE excluded.ordered_at
                 END,
               is_empty = 0
        """
    static let stay: StaticString = """
        INSERT INTO stay (court, file, entry, desk, entered, left_on)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (court, file, entry) DO UPDATE
           SET desk = excluded.desk, entered = excluded.entered, left_on = excluded.left_on
        """
}
