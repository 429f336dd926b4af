import EnforcementCore
import EnforcementOffice

extension RowWriter {
    /// Writes the rows that hang on a card: clocks, warnings, letters, bookings, holds, stays.
    func write(children rows: DerivedRows) throws {
        try insert(children: rows)
        for letter in rows.letters { try queue(letter) }
        try write(rows.orders, Sentence.order) { $0.put($1) }
    }

    /// The same, leaving the outbox and the orders alone.
    func insert(children rows: DerivedRows) throws {
        if let search = rows.search { try write(search) }
        try write(rows.deadlines, Sentence.deadline) { $0.put($1) }
        try write(rows.warnings, Sentence.warning) { $0.put($1) }
        try write(rows.letters, Sentence.letter) { $0.put($1) }
        try write(rows.ledger, Sentence.ledger) { $0.put($1) }
        try insert(funds: rows)
        try write(rows.holds, Sentence.hold) { $0.put($1) }
        try write(rows.assets, Sentence.asset) { $0.put($1) }
        try write(rows.agent.map { [$0] } ?? [], Sentence.agent) { $0.put($1) }
        try write(rows.stays, Sentence.stay) { $0.put($1) }
    }

    func write<Row>(
        _ rows: [Row], _ text: StaticString, put: (Prepared, Row) -> Void
    ) throws {
        guard !rows.isEmpty else { return }
        let sentence = try use(text)
        for row in rows {
            put(sentence, row)
            try sentence.run()
        }
    }

    /// A queued letter waits in the outbox for a sender; any other state takes it out.
    private func queue(_ letter: LetterRow) throws {
        if letter.state == "queued" {
            let sentence = try use(Sentence.sending)
            sentence.put(letter.file)
            sentence.put(letter.number)
            sentence.put(letter.isUrgent)
            sentence.put(letter.writtenAt)
            try sentence.run()
        } else {
            let sentence = try use(Sentence.sent)
            sentence.put(letter.file)
            sentence.put(letter.number)
            try sentence.run()
        }
    }
}
