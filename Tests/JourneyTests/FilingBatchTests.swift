import EnforcementCore
@testable import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Logging
import Testing

@Suite("batch filing")
struct FilingBatchTests {
    static let clerk = PersonID("lian-1")

    /// A court on a database of its own.
    struct Court {
        let store: SQLiteStore
        let office: Office
        let folder: URL

        init(in folder: URL? = nil) async throws {
            let isNew = folder == nil
            self.folder =
                folder
                ?? FileManager.default.temporaryDirectory.appending(path: "batch-\(UUID())")
            try FileManager.default.createDirectory(
                at: self.folder, withIntermediateDirectories: true)
            store = try SQLiteStore(path: self.folder.appending(path: "court.sqlite").path())
            office = Office(
                line: .dengfeng, journal: store,
                clock: PretendClock(Moment(day: Day("2022-08-09")!, second: 9 * 3_600)),
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            if isNew { try await Roster.dengfeng.found(1, in: office) }
        }

        func remove() {
            do { try FileManager.default.removeItem(at: folder) } catch {
                Issue.record("not removed: \(error)")
            }
        }

        var batch: FilingBatch { FilingBatch(office: office, lists: store, court: 1) }
    }

    static let header = [
        "行键", "执行依据文号", "文书种类", "作出机关", "案由", "申请执行标的额", "履行期限届满日",
        "申请执行人", "被执行人", "被执行人证件号码",
    ]

    static func row(_ number: Int) -> [String] {
        [
            "示例-\(number)", "（2022）豫0185民初\(number)号", "民事判决书", "登封市人民法院",
            "民间借贷纠纷", "\(1_000 + number).50", "2022-06-30", "张某某",
            "李某某；示例第\(number)有限公司",
            "",
        ]
    }

    /// What a row can be wrong in: column, text, and what the reason must say.
    static let faults: [(column: Int, text: String, says: String)] = [
        (1, "", "执行依据文号：不能为空"), (2, "判决", "文书种类"), (3, " ", "作出机关"),
        (4, "", "案由"),
        (5, "十万元", "申请执行标的额"), (5, "0.00", "大于零"), (5, "12.345", "两位小数"),
        (6, "2022-13-01", "履行期限届满日"), (7, "", "申请执行人"), (8, "李某某；", "被执行人"),
        (9, "1；2；3", "被执行人证件号码"), (8, String(repeating: "某", count: 90), "被执行人"),
    ]

    /// Where the wrong rows stand among the five thousand.
    static let wrong = Set((0..<37).map { 19 + $0 * 134 })

    static func sheet(rows: Int) throws -> FilingSheet {
        try FilingSheet(
            [header]
                + (1...rows).map { number in
                    var cells = row(number)
                    guard wrong.contains(number) else { return cells }
                    let fault = faults[number % faults.count]
                    cells[fault.column] = fault.text
                    return cells
                })
    }

    @Test(
        "5,000 rows with 37 wrong: 4,963 in, 37 told apart; again: no doubles",
        .timeLimit(.minutes(2)))
    func fiveThousand() async throws {
        let court = try await Court()
        defer { court.remove() }
        let sheet = try Self.sheet(rows: 5_000)
        let first = try await court.batch.run(sheet, by: Self.clerk)
        #expect(first.count == 5_000)
        var numbers: Set<String> = []
        for (row, result) in zip(sheet.rows, first) {
            let number = row.line - 1
            switch result {
            case .filed(_, let name): numbers.insert(name)
            case .bad(let refusal):
                #expect(Self.wrong.contains(number))
                #expect(
                    refusal.words.zh.contains(Self.faults[number % Self.faults.count].says),
                    "\(refusal.words.zh)")
            default: Issue.record("line \(row.line): \(result)")
            }
        }
        #expect(numbers.count == 4_963)
        let again = try await court.batch.run(sheet, by: Self.clerk)
        #expect(again.count { if case .known = $0 { true } else { false } } == 4_963)
        #expect(again.compactMap(\.refusal).count == 37)
        let all = try await court.store.cases(CaseQuery(court: 1))
        #expect(all.total == 4_963)
    }

    @Test("the wrong rows come back as a file; corrected there and handed in, they go in")
    func corrected() async throws {
        let court = try await Court()
        defer { court.remove() }
        let sheet = try Self.sheet(rows: 20)
        let results = try await court.batch.run(sheet, by: Self.clerk)
        let report = FilingReport.badRows(of: sheet, results).csv
        var cells = try FilingSheet.cells(csv: report)
        #expect(cells.count == 2)
        #expect(cells[1].suffix(2).first == "20")
        let titles = cells[0]
        for (column, title) in Self.header.enumerated() {
            let place = try #require(titles.firstIndex(of: title))
            cells[1][place] = Self.row(19)[column]
        }
        let second = try await court.batch.run(try FilingSheet(cells), by: Self.clerk)
        guard case .filed = try #require(second.first) else {
            Issue.record("\(second)")
            return
        }
        #expect(try await court.store.cases(CaseQuery(court: 1)).total == 20)
    }

    @Test("cut off at any act, run again: every row in once, finished")
    func cutOff() async throws {
        let court = try await Court()
        defer { court.remove() }
        let sheet = try Self.sheet(rows: 18)
        // Taken in, but never accepted: as a machine leaves it that stops between two acts.
        for row in sheet.rows.prefix(9) {
            var application = try row.application()
            application.type = nil
            let window = FilingWindow(office: court.office, court: 1)
            _ = await window.take(application, by: Self.clerk, key: row.actKey)
        }
        let after = try await Court(in: court.folder)
        let results = try await after.batch.run(sheet, by: Self.clerk)
        #expect(results.allSatisfy { if case .filed = $0 { true } else { false } })
        let all = try await after.store.cases(CaseQuery(court: 1))
        #expect(all.total == 18)
        #expect(all.rows.allSatisfy { $0.state == .open })
    }

    @Test("a row twice in one sheet; the same document filed by hand; asked for again")
    func doubles() async throws {
        let court = try await Court()
        defer { court.remove() }
        let one = try FilingSheet([Self.header, Self.row(1), Self.row(1)])
        let results = try await court.batch.run(one, by: Self.clerk)
        #expect(results[1].refusal?.words.zh.contains("与第2行重复") == true)
        var other = Self.row(1)
        other[0] = "另一个键"
        other[1] = "(2022)豫0185民初1号"
        let second = try await court.batch.run(
            try FilingSheet([Self.header, other]), by: Self.clerk)
        #expect(second[0].refusal?.code == "filing-row.double")
        let third = try await court.batch.run(
            try FilingSheet([Self.header + ["同一依据再次申请"], other + ["是"]]), by: Self.clerk)
        guard case .filed = third[0] else {
            Issue.record("\(third)")
            return
        }
    }

    @Test("a sheet without a needed column, and a person who may not file: refused whole")
    func refused() async throws {
        #expect(throws: Refusal.self) { try FilingSheet([["执行依据文号"]]) }
        #expect(throws: Refusal.self) { try FilingSheet([Self.header + ["案由"]]) }
        #expect(throws: Refusal.self) { try FilingSheet.cells(csv: Array("a,\"b".utf8)) }
        #expect(throws: Refusal.self) { try FilingSheet.cells(csv: [0xC3, 0x28]) }
        let court = try await Court()
        defer { court.remove() }
        let sheet = try Self.sheet(rows: 2)
        await #expect(throws: OfficeError.self) {
            try await court.batch.run(sheet, by: PersonID("caiwu-1"))
        }
    }

    @Test("the template reads back as it was written, and its example is filed")
    func template() async throws {
        let sheet = try FilingSheet(FilingSheet.cells(csv: FilingColumn.template.csv))
        #expect(sheet.rows[0][.basis] == FilingColumn.basis.example)
        let court = try await Court()
        defer { court.remove() }
        let results = try await court.batch.run(sheet, by: Self.clerk)
        guard case .filed(let file, _) = results[0] else {
            Issue.record("\(results)")
            return
        }
        let filed = try await court.office.file(FileID(court: 1, number: file))
        #expect(filed.debtors.count == 2)
        #expect(filed.parties[0].account?.bank == "示例银行")
    }
}
