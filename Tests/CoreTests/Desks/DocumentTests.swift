import Testing

@testable import EnforcementCore

@Suite("文书 documents")
struct DocumentTests {
    let day: Day = "2022-08-18"

    private func draft(_ code: String, text: String = "正文。") -> Affairs.DraftDocument {
        Affairs.DraftDocument(
            code: code, about: .whole, title: "示例文书", text: text, signature: "审判员　王某")
    }

    /// The case with one document of a kind put up by 吴, the clerk; what an act makes comes with
    /// the number of its entry.
    private func drafted(_ code: String, by name: String = "吴") throws -> Scene {
        var scene = try Scene.handled()
        let act = Affairs.DraftDocument(
            code: code, about: .whole, title: "示例文书", text: "正文。", signature: "落款",
            source: DocumentKind.of(code)?.act == nil ? nil : 1)
        try scene.perform(act, by: name, on: day)
        return scene
    }

    @Test(
        "the approval matrix: each document is signed by whom 5.2 names, in that order",
        arguments: Table.rows(
            """
            code   signers
            W01    周
            W03    王
            W08    李
            W09    王
            W13    王
            W14    褚
            W15    褚
            W16    褚
            W17    褚
            W18    褚
            W20    王
            W26    王合
            W29    王合 褚
            W30    陈
            W32    李
            W34    赵
            W39    郑
            W40    吴
            W41    褚
            W43    王 卫
            W44    王合
            """))
    func matrix(row: [String]) throws {
        var scene = try drafted(row[0], by: row[0] == "W40" ? "郑" : "吴")
        let signers = row[1].split(separator: " ").map(String.init)
        // Nobody else of the house may sign first.
        for other in ["蒋", "何", "钱", "孙"] {
            let code = scene.refusal(
                of: Affairs.SignDocument(document: 1), by: other, on: day)
            #expect(code == "forbidden.role", "\(row[0]) by \(other)")
        }
        for name in ["李", "王", "褚", "陈", "赵", "郑", "卫", "周", "吴", "冯"]
        where !signers[0].hasPrefix(name) && !allowed(row[0]).contains(name) {
            let panel = panel(signers[0])
            let code = scene.refusal(
                of: Affairs.SignDocument(document: 1, panel: panel), by: name, on: day)
            #expect(code == "affairs.wrong-signer", "\(row[0]) by \(name)")
        }
        for (place, signer) in signers.enumerated() {
            #expect(scene.file.document(1)?.state == .drafted)
            let act = Affairs.SignDocument(document: 1, panel: panel(signer))
            try scene.perform(act, by: String(signer.prefix(1)), on: day)
            #expect(scene.file.document(1)?.signatures.count == place + 1)
        }
        #expect(scene.file.document(1)?.state == .signed)
    }

    /// Who else may sign, where the matrix leaves the choice.
    private func allowed(_ code: String) -> Set<String> {
        switch code {
        case "W03", "W40": ["郑", "王", "吴"]
        case "W09": ["赵"]
        case "W30": ["褚"]
        case "W34": ["陈"]
        default: []
        }
    }

    private func panel(_ signer: String) -> [PersonID] {
        signer.hasSuffix("合") ? [PersonID("吕"), PersonID("甲")] : []
    }

    @Test("whoever drafted what the president decides may not sign it (S1); a panel has three")
    func separate() throws {
        var scene = try Scene.handled()
        scene.file.judge = PersonID("吕")
        try scene.perform(draft("W18"), by: "吕", on: day)
        let own = scene.refusal(of: Affairs.SignDocument(document: 1), by: "吕", on: day)
        #expect(own == "affairs.same-person")
        try scene.perform(Affairs.SignDocument(document: 1), by: "褚", on: day)
        try scene.perform(draft("W26"), by: "吴", on: day)
        for panel in [[], [PersonID("王")], [PersonID("吕"), PersonID("王")]] {
            let code = scene.refusal(
                of: Affairs.SignDocument(document: 2, panel: panel), by: "吕", on: day)
            #expect(code == "affairs.panel")
        }
        let two = [PersonID("王"), PersonID("甲")]
        try scene.perform(Affairs.SignDocument(document: 2, panel: two), by: "吕", on: day)
        #expect(scene.file.document(2)?.signatures.first?.panel == two)
    }

    @Test("rulings run 之一, 之二; a void one keeps its number, other documents take none")
    func numbers() throws {
        var scene = try Scene.handled()
        for (code, name) in [("W13", "吴"), ("W03", "吴"), ("W25", "吴"), ("W31", "吴")] {
            try scene.perform(draft(code), by: name, on: day)
            if code == "W25" {
                try scene.perform(
                    Affairs.VoidDocument(document: 3, reason: "写错"), by: "吴", on: day)
            }
        }
        let number = try #require(scene.file.number).description
        #expect(
            scene.file.documents.map(\.label) == [
                number, number, number + "之一", number + "之二",
            ])
        #expect(scene.file.document(3)?.state == .void)
    }

    @Test("an open slot is refused by its name; what an act makes is not drafted by hand")
    func slots() throws {
        let scene = try Scene.handled()
        #expect(
            scene.refusal(of: draft("W08", text: "在{地点}询问。"), by: "李", on: day)
                == "affairs.empty-slot")
        #expect(
            scene.refusal(of: draft("W08", text: "在〔缺：地点〕询问。"), by: "李", on: day)
                == "affairs.empty-slot")
        #expect(scene.refusal(of: draft("W16"), by: "王", on: day) == "affairs.made-by-act")
    }

    @Test("sent back with a reason, revised, signed; signed, it is made void by its signer alone")
    func returned() throws {
        var scene = try drafted("W13")
        try scene.perform(
            Affairs.ReturnDocument(document: 1, reason: "理由不足"), by: "王", on: day)
        #expect(
            scene.refusal(of: Affairs.SignDocument(document: 1), by: "王", on: day)
                == "affairs.document-returned")
        let entry = scene.file.version
        try scene.perform(
            Affairs.ReviseDocument(
                document: 1, title: "执行裁定书", text: "改后的正文。", signature: "审判员　王某"),
            by: "吴", on: day)
        #expect(scene.file.document(1)?.textEntry == entry + 1)
        try scene.perform(Affairs.SignDocument(document: 1), by: "王", on: day)
        let void = Affairs.VoidDocument(document: 1, reason: "文书有误")
        #expect(scene.refusal(of: void, by: "吴", on: day) == "affairs.not-yours")
        try scene.perform(void, by: "王", on: day)
        #expect(scene.file.document(1)?.state == .void)
        #expect(
            scene.refusal(of: Affairs.SignDocument(document: 1), by: "王", on: day)
                == "affairs.none-drafted")
    }

    // MARK: Service

    private func signed(_ code: String = "W13") throws -> Scene {
        var scene = try drafted(code)
        try scene.perform(Affairs.SignDocument(document: 1), by: "王", on: day)
        return scene
    }

    private func serve(
        _ way: Service.Way, to party: Int = 2, done: Bool, proof: String? = "示例凭证",
        abroad: Bool? = nil
    ) -> Affairs.ServeDocument {
        Affairs.ServeDocument(
            document: 1, party: party, way: way, done: done, proof: proof, abroad: abroad)
    }

    @Test("each way has its condition and its proof (CPL23 87–95, OL21 29)")
    func ways() throws {
        var scene = try signed()
        #expect(
            scene.refusal(of: serve(.electronic, done: true), by: "吴", on: day)
                == "affairs.no-consent")
        #expect(
            scene.refusal(of: serve(.post, done: true, proof: nil), by: "吴", on: day)
                == "affairs.no-proof")
        #expect(
            scene.refusal(of: serve(.announcement, done: true), by: "吴", on: day)
                == "affairs.announcement-last")
        // The applicant consented; the system itself is the proof, on the day it shows (B15).
        try scene.perform(serve(.electronic, to: 1, done: true, proof: nil), by: "吴", on: day)
        #expect(scene.file.document(1)?.isServed(on: 1) == true)
        #expect(scene.file.document(1)?.deliveries.first?.on == day)
        for _ in 1...2 { try scene.perform(serve(.post, done: false), by: "吴", on: day) }
        #expect(
            scene.refusal(of: serve(.post, done: true), by: "吴", on: day) == "affairs.next-way")
        try scene.perform(serve(.direct, done: true), by: "吴", on: day)
        #expect(scene.file.document(1)?.isServed(on: 2) == true)
    }

    @Test(
        "an announcement counts when its days have run (B14): thirty, abroad sixty",
        arguments: [(false, "2022-09-18"), (true, "2022-10-18")] as [(Bool, Day)])
    func announcement(abroad: Bool, effect: Day) throws {
        var scene = try signed()
        try scene.perform(serve(.direct, done: false), by: "吴", on: day)
        try scene.perform(
            serve(.announcement, done: true, proof: "法院公告网", abroad: abroad), by: "吴",
            on: day)
        #expect(scene.file.document(1)?.isServed(on: 2) == false)
        let subject = Subject(.document, 1)
        #expect(scene.clock("B14", subject)?.due == effect)
        let deem = Affairs.DeemDocumentServed(document: 1)
        #expect(
            scene.refusal(of: deem, by: "吴", on: effect.adding(days: -1))
                == "affairs.announcement-runs")
        try scene.perform(deem, by: "吴", on: effect)
        #expect(scene.file.document(1)?.isServed(on: 2) == true)
        #expect(scene.clock("B14", subject) == nil)
    }

    @Test("to serve the notice on a debtor meets the clock of its service as well (P1-04)")
    func notice() throws {
        var scene = try Scene.noticed()
        try scene.perform(draft("W03"), by: "吴", on: "2022-08-11")
        try scene.perform(Affairs.SignDocument(document: 1), by: "王", on: "2022-08-11")
        #expect(scene.clock("P1-04", Subject(.party, 2)) != nil)
        try scene.perform(serve(.direct, done: true), by: "吴", on: "2022-08-12")
        #expect(scene.file.isServed(2))
        #expect(scene.clock("P1-04", Subject(.party, 2)) == nil)
    }
}
