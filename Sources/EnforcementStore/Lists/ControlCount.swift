import EnforcementCore
import EnforcementOffice
import GRDB

/// Counts the robot at work: cases by its state, orders by institution, speed, and what ends soon.
struct ControlCount {
    let court: CourtID
    let day: Day
    private let db: Database
    private var centre = ControlCentre()

    /// Days of orders the lines and the histogram look back, today the last.
    private static let windowDays = 30

    static func count(court: CourtID, on day: Day, in db: Database) throws -> ControlCentre {
        var count = ControlCount(court: court, day: day, db: db)
        try count.countCases()
        try count.countOrders()
        try count.countLatency()
        try count.countEnding()
        return count.centre
    }

    private init(court: CourtID, day: Day, db: Database) {
        self.court = court
        self.day = day
        self.db = db
    }

    private var own: Int64 { Int64(court) }

    /// The first second of the window.
    private var since: Int64 {
        Moment(day: day.adding(days: 1 - Self.windowDays), second: 0).secondsSince1970
    }

    private func ask<Made>(
        _ sql: String, _ values: [Int64], _ make: (Prepared) -> Made
    ) throws -> [Made] {
        let sentence = try Prepared(db, sql)
        for value in values { sentence.put(value) }
        return try sentence.rows(make)
    }

    private mutating func countCases() throws {
        let states = try ask(
            """
            SELECT agent_case.state, COUNT(*)
              FROM case_card INDEXED BY case_open
             CROSS JOIN agent_case
                ON agent_case.court = case_card.court AND agent_case.file = case_card.file
             WHERE case_card.court = $1
               AND case_card.state = 'open'
             GROUP BY agent_case.state
            """, [own]
        ) { ($0.text(), $0.int()) }
        for (state, count) in states {
            switch state {
            case "working": centre.working = count
            case "held": centre.held = count
            case "idle": centre.idle = count
            default: break
            }
        }
    }

    private mutating func countOrders() throws {
        let counts = try ask(
            """
            SELECT institution, state, COUNT(*)
              FROM link_order INDEXED BY link_order_when
             WHERE court = $1
               AND ordered_at >= $2
             GROUP BY institution, state
            """, [own, since]
        ) { (institution: $0.text(), state: $0.text(), count: $0.int()) }
        let sent = try ask(
            """
            SELECT institution, SUM(sent_at IS NOT NULL AND is_empty = 0), SUM(is_empty)
              FROM link_order INDEXED BY link_order_state
             WHERE court = $1
               AND state = 'open'
               AND ordered_at >= $2
             GROUP BY institution
            """, [own, since]
        ) { ($0.text(), (sent: $0.int(), empty: $0.int())) }
        let underWay = Dictionary(sent) { first, _ in first }
        for (institution, rows) in Dictionary(grouping: counts, by: \.institution) {
            func count(_ state: String) -> Int { rows.first { $0.state == state }?.count ?? 0 }
            // Answered with nothing new: open only until its round is told whole.
            let (sent, empty) = underWay[institution] ?? (0, 0)
            centre.lines.append(
                ControlCentre.Line(
                    institution: institution, queued: count("open") - sent - empty, sent: sent,
                    answered: count("answered") + empty, failed: count("failed"),
                    medianSeconds: try median(institution)))
        }
        centre.lines.sort { $0.institution < $1.institution }
    }

    /// Answers the middle of which is taken: an institution's newest.
    private static let medianSample = 200

    /// The lower median of the seconds an institution took for its newest answers.
    private func median(_ institution: String) throws -> Int? {
        let sentence = try Prepared(
            db,
            """
            SELECT answered_at - sent_at
              FROM link_order INDEXED BY link_order_institution
             WHERE court = $1
               AND institution = $2
               AND ordered_at >= $3
               AND state = 'answered'
               AND sent_at IS NOT NULL
               AND answered_at IS NOT NULL
             ORDER BY ordered_at DESC
             LIMIT $4
            """)
        sentence.put(court)
        sentence.put(institution)
        sentence.put(since)
        sentence.put(Self.medianSample)
        let seconds = try sentence.rows { $0.int() }.sorted()
        return seconds.isEmpty ? nil : seconds[(seconds.count - 1) / 2]
    }

    /// From what set it off, such as money arriving, to the institution's word that it is frozen.
    private mutating func countLatency() throws {
        let bounds = ControlCentre.latencyBounds.map(Int64.init)
        let places = try ask(
            """
            SELECT CASE WHEN answered_at - caused_at <= $1 THEN 0
                        WHEN answered_at - caused_at <= $2 THEN 1
                        WHEN answered_at - caused_at <= $3 THEN 2
                        WHEN answered_at - caused_at <= $4 THEN 3
                        ELSE 4 END AS place, COUNT(*)
              FROM link_order INDEXED BY link_order_frozen
             WHERE court = $5
               AND measure = '01'
               AND state = 'answered'
               AND answered_at >= $6
             GROUP BY place
            """, bounds + [own, since]
        ) { ($0.int(), $0.int()) }
        for (place, count) in places { centre.latency[place] = count }
    }

    private mutating func countEnding() throws {
        let last = [7, 30, 60].map { Int64(day.adding(days: $0).number) }
        let counts = try ask(
            """
            SELECT COALESCE(SUM(held_until <= $1), 0), COALESCE(SUM(held_until <= $2), 0), COUNT(*)
              FROM hold
             WHERE court = $3
               AND state = 'effective'
               AND held_until <= $4
            """, [last[0], last[1], own, last[2]]
        ) { ($0.int(), $0.int(), $0.int()) }
        if let first = counts.first { (centre.endIn7, centre.endIn30, centre.endIn60) = first }
    }
}
