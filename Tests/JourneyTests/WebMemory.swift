import EnforcementCore
import EnforcementOffice

/// Lists and keys over a journal in memory, for tests of pages: small courts, plain scans.
struct MemoryLists: Lists {
    let journal: MemoryJournal

    private func files(_ court: CourtID) async -> [(FileID, StoredRows)] {
        await journal.rows.filter { $0.key.court == court && $0.key.number > 0 }
            .sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
    }

    private func page<Row>(_ rows: [Row], _ limit: Int, _ offset: Int) -> Page<Row> {
        Page(rows: Array(rows.dropFirst(offset).prefix(limit)), total: rows.count)
    }

    func cases(_ query: CaseQuery) async -> Page<CardRow> {
        let cards = await files(query.court).compactMap { $0.1.card }.filter { card in
            (query.state.map { $0 == card.state } ?? true)
                && (query.desk.map { $0 == card.desk } ?? true)
                && (query.team.map { $0 == card.team } ?? true)
                && (query.handler.map { $0 == card.handler } ?? true)
                && (query.caseClass.map { $0 == card.caseClass } ?? true)
                && (query.overdueOn.map { day in card.due.map { $0 < day } ?? false } ?? true)
                && (query.text.map { card.names.contains($0) || card.number?.contains($0) == true }
                    ?? true)
        }
        let far = Day(number: Int32.max)
        let sorted = cards.sorted { left, right in
            switch query.order {
            case .due: (left.due ?? far) < (right.due ?? far)
            case .newest: left.lastAt > right.lastAt
            case .amount: left.claimed > right.claimed
            }
        }
        return page(sorted, query.limit, query.offset)
    }

    func card(_ file: FileID) async -> CardRow? { await journal.rows[file]?.card }

    func file(numbered number: String, court: CourtID) async -> FileID? {
        await files(court).first { $0.1.card?.number == number }?.0
    }

    private func found(_ query: DeadlineQuery) async -> [ListedDeadline] {
        await files(query.court).flatMap { file, rows in
            rows.deadlines.values.filter { $0.met == nil && matches($0, query) }.map {
                ListedDeadline(
                    deadline: $0, number: rows.card?.number, title: rows.card?.title ?? "")
            }
        }.sorted { $0.deadline.due < $1.deadline.due }
    }

    private func matches(_ row: DeadlineRow, _ query: DeadlineQuery) -> Bool {
        let isTheirs: Bool =
            if query.assignee == nil, query.owners.isEmpty {
                true
            } else if let assignee = row.assignee {
                assignee == query.assignee
            } else {
                query.owners.contains(row.owner)
            }
        return isTheirs && (query.file.map { $0 == row.file.number } ?? true)
            && (query.desk.map { $0 == row.desk } ?? true)
            && (query.limitID.map { $0 == row.limit } ?? true)
            && (query.through.map { row.due <= $0 } ?? true)
            && (query.from.map { row.due >= $0 } ?? true)
    }

    func deadlines(_ query: DeadlineQuery) async -> Page<ListedDeadline> {
        page(await found(query), query.limit, query.offset)
    }

    func inboxCounts(_ query: DeadlineQuery) async -> InboxCounts {
        var counts = InboxCounts()
        for row in await found(query) {
            switch query.today.days(until: row.deadline.due) {
            case ..<0: counts.overdue += 1
            case 0: counts.today += 1
            case 1...3: counts.threeDays += 1
            default: counts.later += 1
            }
        }
        return counts
    }

    func warnings(_ query: WarningQuery) async -> Page<ListedWarning> {
        let all = await files(query.court).flatMap { file, rows in
            rows.warnings.values.filter { row in
                (!query.onlyOpen || row.isOpen) && (query.file.map { $0 == file.number } ?? true)
                    && (query.level.map { $0 == row.level } ?? true)
            }.map {
                ListedWarning(warning: $0, number: rows.card?.number, title: rows.card?.title ?? "")
            }
        }
        return page(all.sorted { $0.warning.level > $1.warning.level }, query.limit, query.offset)
    }

    func letters(_ query: LetterQuery) async -> Page<ListedLetter> {
        let all = await files(query.court).flatMap { file, rows in
            rows.letters.values.filter { row in
                (query.file.map { $0 == file.number } ?? true)
                    && (query.state.map { $0 == row.state } ?? true)
            }.map {
                ListedLetter(letter: $0, number: rows.card?.number, attempts: 0, lastError: nil)
            }
        }
        return page(
            all.sorted { $0.letter.writtenAt > $1.letter.writtenAt }, query.limit, query.offset)
    }

    func latest(court: CourtID, limit: Int) async throws -> [LatestRow] {
        var latest: [LatestRow] = []
        for (file, rows) in await files(court) {
            let entries = await journal.entries(of: file, after: 0, limit: 1_000)
            latest += entries.suffix(limit).map {
                LatestRow(
                    file: file, number: $0.number, at: $0.at, fact: $0.fact,
                    actorName: $0.actorName, caseNumber: rows.card?.number,
                    title: rows.card?.title ?? "")
            }
        }
        return Array(latest.sorted { $0.at > $1.at }.prefix(limit))
    }

    func provisionalFiles(court: CourtID, after file: Int, limit: Int) async -> [Int] { [] }
    func alarms(court: CourtID, through day: Day, limit: Int) async -> [AlarmRow] { [] }

    func board(court: CourtID, on day: Day) async -> Board {
        var board = Board()
        var ended: [String: [Int]] = [:]
        for (_, rows) in await files(court) {
            count(rows, on: day, &board)
            for stay in rows.stays.values {
                var station = board.stations[stay.desk] ?? Board.Station()
                count(stay, on: day, &station)
                if let left = stay.left {
                    ended[stay.desk, default: []].append(stay.entered.days(until: left))
                }
                board.stations[stay.desk] = station
            }
        }
        for (desk, days) in ended {
            board.stations[desk]?.medianDays = days.sorted()[days.count / 2]
        }
        return board
    }

    private func count(_ rows: StoredRows, on day: Day, _ board: inout Board) {
        if rows.card?.state == .open { board.openCases += 1 }
        if rows.card?.filed == day { board.filedToday += 1 }
        if rows.card?.closed == day { board.closedToday += 1 }
        board.heldNow = board.heldNow + (rows.card?.balance ?? .zero)
        board.openWarnings += rows.warnings.values.filter(\.isOpen).count
        for row in rows.deadlines.values where row.met == nil {
            board.stations[row.desk, default: Board.Station()].openNodes += 1
            guard row.due < day, !row.isPaused else { continue }
            board.overdueNodes += 1
            board.stations[row.desk, default: Board.Station()].overdue += 1
        }
        for line in rows.ledger.values where line.day == day && line.account == "bank" {
            if line.amount > .zero { board.receivedToday = board.receivedToday + line.amount }
            if line.amount < .zero { board.paidToday = board.paidToday - line.amount }
        }
    }

    private func count(_ stay: StayRow, on day: Day, _ station: inout Board.Station) {
        if station.ins.isEmpty {
            station.ins = Array(repeating: 0, count: 14)
            station.outs = station.ins
        }
        if stay.left == nil { station.cases += 1 }
        let came = 13 - stay.entered.days(until: day)
        if station.ins.indices.contains(came) { station.ins[came] += 1 }
        if came == 13 { station.inToday += 1 }
        guard let left = stay.left else { return }
        let went = 13 - left.days(until: day)
        if station.outs.indices.contains(went) { station.outs[went] += 1 }
        if went == 13 { station.outToday += 1 }
    }
}

/// Passwords, sessions and tokens in memory.
actor MemoryKeys: Keys {
    private var passwords: [String: String] = [:]
    private var rows: [[UInt8]: KeyRow] = [:]

    func password(of person: PersonID, court: CourtID) -> String? {
        passwords["\(court) \(person)"]
    }

    func setPassword(_ hash: String, of person: PersonID, court: CourtID) {
        passwords["\(court) \(person)"] = hash
    }

    func keep(_ key: KeyRow) { rows[key.hash] = key }
    func key(hash: [UInt8]) -> KeyRow? { rows[hash] }
    func forget(hash: [UInt8]) { rows[hash] = nil }

    func forgetAll(of person: PersonID, court: CourtID) {
        rows = rows.filter { $0.value.person != person || $0.value.court != court }
    }
}
