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
              FROM agent_case
             CROSS JOIN case_card
                ON case_card.court = agent_case.court AND case_card.file = agent_case.file
             WHERE agent_case.court = $1
               AND agent_case.state IN ('idle', 'working', 'held')
               AND +case_card.state = 'open'
             GROUP BY agent_case.state
            """, [own]
        ) { ($0.text(), $0.int()) }
        for (state, count) in states {
            switch state {
            case "working": centre.working = count
            case "held": centre.held = count
            default: centre.idle = count
            }
        }
    }

    /// One row an institution, a state, and for what was answered the seconds it took.
    private mutating func countOrders() throws {
        let counts = try ask(
            """
            SELECT institution, state, sent_at IS NOT NULL AS is_sent,
                   CASE WHEN state = 'answered' THEN answered_at - sent_at END AS seconds, COUNT(*)
              FROM link_order
             WHERE court = $1
               AND ordered_at >= $2
             GROUP BY institution, state, is_sent, seconds
             ORDER BY institution, state, seconds
            """, [own, since]
        ) {
            Counted(
                institution: $0.text(), state: $0.text(), isSent: $0.bool(),
                seconds: $0.intIfAny(), count: $0.int())
        }
        var lines: [String: [Counted]] = [:]
        for count in counts { lines[count.institution, default: []].append(count) }
        centre.lines = lines.keys.sorted().map { Self.line($0, lines[$0] ?? []) }
    }

    private struct Counted {
        let institution: String
        let state: String
        let isSent: Bool
        let seconds: Int?
        let count: Int
    }

    private static func line(_ institution: String, _ counts: [Counted]) -> ControlCentre.Line {
        func sum(_ isCounted: (Counted) -> Bool) -> Int {
            counts.reduce(0) { isCounted($1) ? $0 + $1.count : $0 }
        }
        return ControlCentre.Line(
            institution: institution, queued: sum { $0.state == "open" && !$0.isSent },
            sent: sum { $0.state == "open" && $0.isSent },
            answered: sum { $0.state == "answered" }, failed: sum { $0.state == "failed" },
            medianSeconds: median(counts))
    }

    /// The lower median of the seconds; `counts` come in their order.
    private static func median(_ counts: [Counted]) -> Int? {
        let timed = counts.filter { $0.seconds != nil }
        let half = (timed.reduce(0) { $0 + $1.count } + 1) / 2
        var seen = 0
        for count in timed {
            seen += count.count
            if seen >= half { return count.seconds }
        }
        return nil
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
