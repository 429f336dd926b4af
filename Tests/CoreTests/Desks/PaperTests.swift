import Testing

@testable import EnforcementCore

@Suite("电子卷宗 the e-file")
struct EFileTests {
    static func hash(_ digit: Character) -> ContentHash {
        ContentHash(String(repeating: digit, count: 64))!
    }

    static func paper(
        _ title: String, _ item: Int, _ digit: Character = "a",
        _ volume: FiledPaper.Volume = .main
    ) -> Archive.FilePaper {
        Archive.FilePaper(
            title: title, code: nil, place: FilePlace(volume, item), origin: .scanned,
            hash: hash(digit), media: "application/pdf", size: PaperSize(bytes: 10, pages: 2))
    }

    @Test("31 items in first enforcement, 30 when restored, 12 in preservation, 4 inside (10.5)")
    func counts() {
        #expect(FileCatalogue.items(of: .first, .main).count == 31)
        #expect(FileCatalogue.items(of: .restored, .main).count == 30)
        #expect(FileCatalogue.items(of: .preservation, .main).count == 12)
        for type in CaseType.allCases {
            #expect(FileCatalogue.items(of: type, .inner).count == 4)
        }
    }

    @Test(
        "a document lies where the map of handbook 10.5 puts it",
        arguments: Table.rows(
            """
            code  type  item  why
            W02   执    3     the application
            W01   执    7     the notice of acceptance
            W04   执    8     the order to report
            W07   执    12    the summary of inquiries
            W13   执    16    a release
            W09   执    19    a ruling of control
            W29   执    22    a ruling of dormancy
            W34   执    23    the sheet of a payout
            W33   执    29    the fee
            W40   执    30    proof of service
            W07   执恢  11    after the preservation papers
            W40   执恢  29    one fewer than in first enforcement
            W09   执保  3     the ruling
            W16   执保  12    no item of its own
            """))
    func map(row: [String]) throws {
        let type = try #require(CaseType(rawValue: row[1]))
        let place = FileCatalogue.place(ofCode: row[0], in: type)
        #expect(place == FilePlace(.main, try #require(Int(row[2]))), "\(row[3])")
    }

    @Test("deliberations lie inside, whatever the kind of case")
    func inside() {
        #expect(FileCatalogue.place(ofCode: "W28", in: .restored) == FilePlace(.inner, 1))
        #expect(FileCatalogue.place(ofCode: "W99", in: .first) == nil)
    }

    @Test("a paper is filed once, replaced with its old version kept, and withdrawn, not deleted")
    func life() throws {
        var scene = try Scene.filed()
        try scene.perform(Self.paper("申请执行书", 3), by: "吴", on: "2022-08-10")
        let number = try #require(scene.file.papers.last).number
        #expect(try scene.perform(Self.paper("申请书", 3), by: "吴", on: "2022-08-10").isEmpty)
        let replace = Archive.ReplacePaper(
            paper: number, hash: Self.hash("b"), media: "image/png",
            size: PaperSize(bytes: 3, pages: 1), reason: "原件缺页")
        try scene.perform(replace, by: "蒋", on: "2022-08-11")
        #expect(scene.file.paper(number)?.versions.map(\.hash) == [Self.hash("a"), Self.hash("b")])
        #expect(scene.file.paper(number)?.current.reason == "原件缺页")
        try scene.perform(
            Archive.WithdrawPaper(paper: number, reason: "他案材料"), by: "蒋", on: "2022-08-12")
        #expect(scene.file.paper(number)?.versions.count == 2)
        #expect(scene.refusal(of: replace, by: "蒋", on: "2022-08-13") == "archive.no-paper")
    }

    @Test("one required paper taken out blocks archiving, and the refusal says which (P8-03)")
    func gate() throws {
        var scene = try ClosingTests.paid()
        try scene.perform(ClosingTests.fulfilled, by: "王", on: "2022-08-18")
        try scene.perform(Closing.Approve(), by: "卫", on: "2022-08-18")
        try scene.gatherPapers(on: "2022-08-18")
        #expect(FileCompleteness(of: scene.file).isComplete)
        let notice = try #require(scene.file.papers.first { $0.code == "W34" })
        try scene.perform(
            Archive.WithdrawPaper(paper: notice.number, reason: "盖章不清"), by: "蒋",
            on: "2022-08-19")
        #expect(
            scene.refusal(of: Archive.Archive(number: "1"), by: "蒋", on: "2022-08-19")
                == "archive.incomplete")
        #expect(FileCompleteness(of: scene.file).missing.map(\.title.zh) == ["执行款发放审批表"])
        try scene.gatherPapers(on: "2022-08-19")
        try scene.perform(Archive.Archive(number: "1"), by: "蒋", on: "2022-08-20")
        let late = Self.paper("补交", 31, "d")
        #expect(scene.refusal(of: late, by: "吴", on: "2022-08-21") == "archive.sealed")
        let bound = Archive.KeepBound(hash: Self.hash("e"), bytes: 9, pages: 9, papers: 8)
        try scene.perform(bound, by: "蒋", on: "2022-08-21")
        #expect(try scene.perform(bound, by: "蒋", on: "2022-08-21").isEmpty)
    }

    @Test("what the catalogue has no place for is refused, with its field")
    func places() throws {
        let scene = try Scene.filed()
        #expect(
            scene.refusal(of: Self.paper("甲", 5, "a", .inner), by: "吴", on: "2022-08-10")
                == "archive.no-item")
        #expect(
            scene.refusal(of: Self.paper("甲", 1), by: "何", on: "2022-08-10") == "forbidden.role")
    }

    @Test("an inner paper never moves to the main volume, and only its readers know of it")
    func inner() throws {
        var scene = try Scene.filed()
        try scene.perform(Self.paper("评议笔录", 1, "c", .inner), by: "吴", on: "2022-08-10")
        let number = try #require(scene.file.papers.last).number
        let out = Archive.MovePaper(paper: number, title: "评议笔录", volume: .main, item: 11)
        #expect(scene.refusal(of: out, by: "蒋", on: "2022-08-11") == "archive.inner")
        #expect(scene.refusal(of: out, by: "周", on: "2022-08-11") == "archive.no-paper")
    }
}

extension Scene {
    /// The clerk files whatever is due.
    mutating func gatherPapers(on day: Day) throws {
        for paper in FileCompleteness(of: file).missing {
            for _ in 1...paper.missing {
                let digits = String(file.papers.count + 1, radix: 16)
                let text = String(repeating: "0", count: 64 - digits.count) + digits
                try perform(
                    Archive.FilePaper(
                        title: paper.title.zh, code: paper.code, place: paper.place,
                        origin: .made, hash: ContentHash(text)!, media: "application/pdf",
                        size: PaperSize(bytes: 10, pages: 1)), by: "吴", on: day)
            }
        }
    }
}
