import Testing

@testable import EnforcementCore

@Suite("终本管理 dormancy")
struct DormancyTests {
    static let propose = Dormancy.Propose(panel: "合议庭同意终本")

    @Test("earliest on the day after three months (373号 1(4), T19)")
    func threeMonths() throws {
        let scene = try Scene.heard()
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2022-11-09") == "dormancy.z10")
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2022-11-10") == nil)
    }

    @Test("each hard point of the list bars by itself, in the order of the list")
    func bars() throws {
        let scene = try Scene.heard()
        #expect(DormancyCheck(scene.file, on: "2022-11-10").bar == nil)
        let breaks: [(String, (inout CaseFile) -> Void)] = [
            ("dormancy.z01", { $0.services = [] }),
            ("dormancy.z02", { $0.parties[1].report = nil }),
            ("dormancy.z03", { $0.parties[1].restriction?.liftedOn = "2022-11-01" }),
            ("dormancy.z05", { $0.inquiries = [] }),
            ("dormancy.z06", { $0.investigations = [] }),
            ("dormancy.z08", { $0.leads = [Self.openLead] }),
            ("dormancy.z09", { $0.assets = [Self.flat] }),
            ("dormancy.z12", { $0.dormancy.interviewedOn = nil }),
            ("dormancy.z13", { $0.receipts = [Self.fullReceipt] }),
            ("dormancy.z15", { $0.parties[1].isExisting = false }),
        ]
        for (code, change) in breaks {
            var broken = scene
            change(&broken.file)
            #expect(broken.refusal(of: Self.propose, by: "王", on: "2022-11-10") == code)
        }
    }

    static let openLead = Lead(number: 1, text: "线索", isUrgent: false, givenOn: "2022-11-01")
    static let flat = Asset(
        number: 1, debtor: 2, kind: .immovable, name: "房屋一套", institution: "登记中心",
        value: nil, isHeldByOthers: false)
    static let fullReceipt = Receipt(
        number: 1, amount: Money(fen: 16_000_000), payer: "李某某", way: .cash,
        arrivedOn: "2022-11-01")

    @Test("the last inquiry may be three months old, not a day more (Z05)")
    func inquiryAge() throws {
        var scene = try Scene.heard()
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2023-01-20") == nil)
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2023-01-21") == "dormancy.z05")
        try scene.inquireAgain(on: "2023-01-21")
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2023-01-21") == nil)
    }

    @Test("small deposits count as none: under 1000 yuan and a twentieth of the claim (Z09)")
    func smallDeposits() throws {
        var scene = try Scene.heard()
        let deposit = { (fen: Int64) in
            Asset(
                number: 1, debtor: 2, kind: .deposit, name: "尾号0001", institution: "示例银行",
                value: Money(fen: fen), isHeldByOthers: false)
        }
        scene.file.assets = [deposit(99_999)]
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2022-11-10") == nil)
        scene.file.assets = [deposit(100_000)]
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2022-11-10") == "dormancy.z09")
        try scene.perform(
            Dormancy.ConfirmCheck(point: .property, note: "账户余额系低保金"), by: "沈",
            on: "2022-11-09")
        #expect(scene.refusal(of: Self.propose, by: "王", on: "2022-11-10") == nil)
    }

    @Test("without the applicant's signature the panel must deliberate (INT22 517)")
    func panel() throws {
        var scene = try Scene.heard()
        let alone = Dormancy.Propose(panel: nil)
        #expect(scene.refusal(of: alone, by: "王", on: "2022-11-10") == "dormancy.no-panel")
        try scene.perform(
            Dormancy.InterviewApplicant(agrees: true, gist: "同意"), by: "李", on: "2022-11-09")
        #expect(scene.refusal(of: alone, by: "王", on: "2022-11-10") == nil)
    }

    @Test("the president looks at the list again: a lead may have come (Z08)")
    func approvalChecksAgain() throws {
        var scene = try Scene.heard()
        try scene.perform(Self.propose, by: "吕", on: "2022-11-10")
        #expect(scene.file.desk == "dormancy")
        #expect(scene.clock("P7-04")?.due == "2022-11-15")
        #expect(
            scene.refusal(of: Dormancy.Approve(), by: "吕", on: "2022-11-11")
                == "dormancy.same-person")
        try scene.perform(
            Affairs.RecordLead(text: "新线索", urgent: false), by: "吴", on: "2022-11-11")
        #expect(
            scene.refusal(of: Dormancy.Approve(), by: "褚", on: "2022-11-11") == "dormancy.z08")
        try scene.perform(Dormancy.Return(reason: "先核查线索"), by: "褚", on: "2022-11-11")
        #expect(scene.clock("P7-04") == nil)
        #expect(scene.file.desk == "handling")
        #expect(scene.file.dormancy.proposedBy == nil)
    }

    @Test("served: ten inquiries every six months from the day of the ruling, no drift (T22)")
    func pool() throws {
        var scene = try Scene.dormant()
        let days = scene.file.deadlines.filter { $0.limit == "I08" }.map(\.due)
        #expect(
            days == [
                "2023-05-15", "2023-11-15", "2024-05-15", "2024-11-15", "2025-05-15",
                "2025-11-15", "2026-05-15", "2026-11-15", "2027-05-15", "2027-11-15",
            ])
        #expect(scene.clock("I06")?.legal == "2022-11-22")
        #expect(scene.clock("X4-01") != nil)
        try scene.perform(Dormancy.Publish(), by: "沈", on: "2022-11-16")
        #expect(scene.clock("I06") == nil)
        let requery = Dormancy.Requery(found: false, gist: "无")
        #expect(scene.refusal(of: requery, by: "沈", on: "2023-04-14") == "dormancy.too-early")
        try scene.perform(requery, by: "沈", on: "2023-05-15")
        #expect(scene.clock("I08", Subject(.requery, 1)) == nil)
        #expect(scene.clock("I08", Subject(.requery, 2)) != nil)
        #expect(scene.sent.last?.text.contains("第1次财产查询已完成") == true)
    }

    @Test("property found in the pool restores the case and ends the inquiries (P7-08)")
    func restoration() throws {
        var scene = try Scene.dormant()
        try scene.perform(
            Closing.Propose(mode: .dormant, note: "终本"), by: "王", on: "2022-11-16")
        try scene.perform(Closing.Approve(), by: "卫", on: "2022-11-17")
        #expect(scene.file.closedOn == "2022-11-15")
        #expect(scene.file.party(2)?.restriction?.isInForce == true)
        try scene.perform(
            Dormancy.Requery(found: true, gist: "新开户"), by: "沈", on: "2023-05-15")
        #expect(scene.clock("P7-08")?.due == "2023-05-22")
        try scene.perform(
            Dormancy.Restore(reason: "发现存款", number: nil), by: "沈", on: "2023-05-16")
        #expect(scene.clock("P7-08") == nil)
        #expect(scene.file.deadlines.allSatisfy { $0.limit != "I08" || !$0.isOpen })
        let requery = Dormancy.Requery(found: false, gist: "无")
        #expect(scene.refusal(of: requery, by: "沈", on: "2023-11-15") == "dormancy.restored")
    }
}
