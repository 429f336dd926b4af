/// The tables of the State Council, year by year, as an administrator loads them.
///
/// Comma-separated, first line `year,date,kind`; `year` is that of the notice, `date` a day or
/// `first..last`, `kind` `rest` or `work`; lines that start with `#` and empty lines are skipped.
/// The last days of the year before may belong to a notice (2022-12-31 to that of 2023).
struct HolidayBook: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        let day: Day
        let isRest: Bool
    }

    private var tables: [Int: [Entry]] = [:]

    var years: [Int] { tables.keys.sorted() }

    func contains(_ year: Int) -> Bool { tables[year] != nil }

    /// Every day named, in order; of a day in two tables, what the later table says comes later.
    var days: [(day: Day, isRest: Bool)] {
        years.flatMap { days(of: $0) }.sorted { $0.day < $1.day }
    }

    func days(of year: Int) -> [(day: Day, isRest: Bool)] {
        (tables[year] ?? []).map { ($0.day, $0.isRest) }
    }

    /// With the years of this text; refused whole when one line is wrong.
    func adding(csv: String) throws(Refusal) -> HolidayBook {
        var fresh: [Int: [Entry]] = [:]
        var isHeaderRead = false
        let lines = csv.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            if !isHeaderRead {
                guard line == "year,date,kind" else { throw HolidayBook.refusal(index) }
                isHeaderRead = true
                continue
            }
            guard let row = HolidayBook.row(line) else { throw HolidayBook.refusal(index) }
            for day in row.days {
                if fresh[row.year, default: []].contains(where: { $0.day == day }) {
                    throw HolidayBook.refusal(index)
                }
                fresh[row.year, default: []].append(Entry(day: day, isRest: row.isRest))
            }
        }
        guard !fresh.isEmpty else { throw HolidayBook.refusal(lines.count - 1) }
        var book = self
        for (year, entries) in fresh {
            book.tables[year] = entries.sorted { $0.day < $1.day }
        }
        return book
    }

    private static func row(_ line: Substring) -> (year: Int, days: [Day], isRest: Bool)? {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        guard cells.count == 3, let year = Int(cells[0]), (1949...2999).contains(year),
            cells[2] == "rest" || cells[2] == "work", let days = days(cells[1]),
            days.allSatisfy({ $0.year == year || ($0.year == year - 1 && $0.month == 12) })
        else { return nil }
        return (year, days, cells[2] == "rest")
    }

    /// One day, or a first and a last at most thirty days apart.
    private static func days(_ text: Substring) -> [Day]? {
        guard let first = Day(bytes: text.utf8.prefix(10)) else { return nil }
        if text.utf8.count == 10 { return [first] }
        guard text.utf8.dropFirst(10).starts(with: "..".utf8),
            let last = Day(bytes: text.utf8.dropFirst(12)), first <= last,
            first.days(until: last) <= 30
        else { return nil }
        return (0...first.days(until: last)).map { first.adding(days: $0) }
    }

    private static func refusal(_ index: Int) -> Refusal {
        Refusal(
            "calendar.line", "节假日表第\(index + 1)行有误，应为 year,date,kind",
            "Line \(index + 1) of the holiday table is wrong; expected year,date,kind",
            law: .cpl(85))
    }
}
