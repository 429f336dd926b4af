import EnforcementCore
import EnforcementOffice
import GRDB

/// Counts the board from indexes alone; no query reads a row of a case.
struct BoardCount {
    let court: CourtID
    let day: Day
    private let db: Database
    private var board = Board()

    /// Days of in and out each station shows, today the last.
    private static let flowDays = 14

    static func count(court: CourtID, on day: Day, in db: Database) throws -> Board {
        var count = BoardCount(court: court, day: day, db: db)
        try count.countCases()
        try count.countClocks()
        try count.countFlow()
        try count.countMedians()
        try count.countMoney()
        return count.board
    }

    private init(court: CourtID, day: Day, db: Database) {
        self.court = court
        self.day = day
        self.db = db
    }

    private var today: Int { Int(day.number) }

    private func ask<Made>(
        _ sql: String, _ values: [Int], _ make: (Prepared) -> Made
    ) throws -> [Made] {
        let sentence = try Prepared(db, sql)
        for value in values { sentence.put(value) }
        return try sentence.rows(make)
    }

    /// Changes one station; one nobody has named yet begins empty, with its days of flow.
    private mutating func station(_ desk: String, _ change: (inout Board.Station) -> Void) {
        var station = board.stations[desk] ?? Board.Station()
        if station.ins.isEmpty {
            station.ins = Array(repeating: 0, count: Self.flowDays)
            station.outs = station.ins
        }
        change(&station)
        board.stations[desk] = station
    }

    private mutating func countCases() throws {
        let desks = try ask(
            """
            SELECT desk, state, COUNT(*)
              FROM case_card
             WHERE court = $1
               AND state IN ('submitted', 'open')
             GROUP BY state, desk
            """, [court]
        ) { (desk: $0.text(), state: $0.text(), count: $0.int()) }
        for row in desks {
            station(row.desk) { $0.cases += row.count }
            if row.state == "open" { board.openCases += row.count }
        }
        board.filedToday = try number(
            """
            SELECT COUNT(*)
              FROM case_card
             WHERE court = $1
               AND filed = $2
            """)
        board.closedToday = try number(
            """
            SELECT COUNT(*)
              FROM case_card
             WHERE court = $1
               AND closed = $2
            """)
    }

    /// A number counted for today.
    private func number(_ sql: String) throws -> Int {
        try ask(sql, [court, today]) { $0.int() }.first ?? 0
    }

    private mutating func countClocks() throws {
        let desks = try ask(
            """
            SELECT desk, COUNT(*), SUM(due < $1 AND is_paused = 0)
              FROM deadline
             WHERE court = $2
               AND met IS NULL
             GROUP BY desk
            """, [today, court]
        ) { (desk: $0.text(), open: $0.int(), overdue: $0.int()) }
        for row in desks {
            station(row.desk) {
                $0.openNodes = row.open
                $0.overdue = row.overdue
            }
            board.overdueNodes += row.overdue
        }
        board.openWarnings =
            try ask(
                """
                SELECT COUNT(*)
                  FROM warning
                 WHERE court = $1
                   AND is_open = 1
                """, [court]
            ) { $0.int() }.first ?? 0
    }

    private mutating func countFlow() throws {
        let first = day.adding(days: 1 - Self.flowDays)
        let ins = try ask(
            """
            SELECT desk, entered, COUNT(*)
              FROM stay
             WHERE court = $1
               AND entered BETWEEN $2 AND $3
             GROUP BY entered, desk
            """, [court, Int(first.number), today]
        ) { ($0.text(), $0.day(), $0.int()) }
        for (desk, entered, count) in ins {
            station(desk) { $0.ins[first.days(until: entered)] = count }
        }
        let outs = try ask(
            """
            SELECT desk, left_on, COUNT(*)
              FROM stay
             WHERE court = $1
               AND left_on BETWEEN $2 AND $3
             GROUP BY left_on, desk
            """, [court, Int(first.number), today]
        ) { ($0.text(), $0.day(), $0.int()) }
        for (desk, left, count) in outs {
            station(desk) { $0.outs[first.days(until: left)] = count }
        }
        for desk in board.stations.keys {
            station(desk) {
                $0.inToday = $0.ins[Self.flowDays - 1]
                $0.outToday = $0.outs[Self.flowDays - 1]
            }
        }
    }

    /// The lower median of the days of stays that ended lately.
    private mutating func countMedians() throws {
        let first = day.adding(days: 1 - Board.medianWindowDays)
        let lengths = try ask(
            """
            SELECT desk, left_on - entered AS days, COUNT(*)
              FROM stay
             WHERE court = $1
               AND left_on BETWEEN $2 AND $3
             GROUP BY desk, days
             ORDER BY desk, days
            """, [court, Int(first.number), today]
        ) { (desk: $0.text(), days: $0.int(), count: $0.int()) }
        for (desk, stays) in Dictionary(grouping: lengths, by: \.desk) {
            let half = (stays.reduce(0) { $0 + $1.count } + 1) / 2
            var seen = 0
            for stay in stays {
                seen += stay.count
                guard seen >= half else { continue }
                station(desk) { $0.medianDays = stay.days }
                break
            }
        }
    }

    private mutating func countMoney() throws {
        let booked = try ask(
            """
            SELECT COALESCE(SUM(MAX(amount, 0)), 0), COALESCE(SUM(MAX(-amount, 0)), 0)
              FROM ledger_line
             WHERE court = $1
               AND day = $2
               AND account = 'bank'
            """, [court, today]
        ) { ($0.money(), $0.money()) }
        if let (received, paid) = booked.first {
            board.receivedToday = received
            board.paidToday = paid
        }
        board.heldNow =
            try ask(
                """
                SELECT COALESCE(SUM(balance), 0)
                  FROM case_card
                 WHERE court = $1
                   AND balance > 0
                """, [court]
            ) { $0.money() }.first ?? .zero
    }
}
