import EnforcementCore
import EnforcementOffice
import Testing

/// Handbook 9.2 and its worked examples G1–G12.
@Suite("繁简分流 triage")
struct TriageTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let round: Int
        let facts: TriageFacts
        let expected: CaseClass
        var workload: Int?

        var testDescription: String { name }

        init(
            _ name: String, _ round: Int, _ yuan: String, _ expected: CaseClass,
            workload: Int? = nil, _ change: (inout TriageFacts) -> Void = { _ in }
        ) {
            var facts = TriageFacts(amount: Money(yuan: yuan) ?? .zero)
            facts.target = round == 2 ? facts.amount : nil
            change(&facts)
            (self.name, self.round, self.facts, self.expected) = (name, round, facts, expected)
            self.workload = workload
        }
    }

    static let handbook: [Row] = [
        Row("G1 nothing found", 2, "15500.00", .simple, workload: 0),
        Row("G2 round 1", 1, "160000.00", .ordinary),
        Row("G2 round 2", 2, "160000.00", .fast) { $0.controlled = Money(fen: 16_000_000) },
        Row("G3", 1, "100000.00", .simple, workload: 0),
        Row("G4", 1, "100000.01", .ordinary, workload: 0),
        Row("G5", 2, "60000.00", .ordinary, workload: 35) {
            $0[.realEstate] = 1
            $0.flags.formUnion([.debtorNotFound, .announcement])
        },
        Row("G6", 2, "60000.00", .simple, workload: 15) { $0[.realEstate] = 1 },
        Row("G7 waiting counts zero", 2, "90000.00", .simple),
        Row("G8", 2, "160000.00", .ordinary) { $0.controlled = Money(fen: 15_000_000) },
        Row("G9", 1, "10000000.00", .special),
        Row("G10", 2, "50000.00", .simple, workload: 10) {
            $0.controlled = Money(fen: 5_000_000)
            $0.flags.insert(.thirdPartyClaim)
        },
        Row("G11", 1, "30000.00", .special) { $0[.applicants] = 11 },
        Row("G12", 1, "80000.00", .simple, workload: 15) { $0.flags.insert(.specificAct) },
    ]

    /// Around each threshold, and what keeps a covered case from the fast team.
    static let boundaries: [Row] = [
        Row("one fen below ten million", 1, "9999999.99", .ordinary),
        Row("W 30", 1, "100000.00", .simple, workload: 30) {
            $0.flags.formUnion([.debtorNotFound, .announcement])
            $0[.debtors] = 3
        },
        Row("W 31", 1, "100000.00", .ordinary, workload: 31) {
            $0.flags.formUnion([.instalments, .outsideProvince, .thirdPartyClaim])
            $0[.vehicles] = 1
        },
        Row("9 cases of the debtor", 1, "1.00", .simple) { $0[.debtorOpenCases] = 9 },
        Row("10 cases of the debtor", 1, "1.00", .special) { $0[.debtorOpenCases] = 10 },
        Row("9 applicants", 1, "1.00", .simple) { $0[.applicants] = 9 },
        Row("10 applicants", 1, "1.00", .special) { $0[.applicants] = 10 },
        Row("a fen short of T", 2, "500.00", .simple) { $0.controlled = Money(fen: 49_999) },
        Row("T reached in round 1", 1, "500.00", .simple) { $0.controlled = Money(fen: 50_000) },
        Row("appraisal", 2, "500.00", .simple) {
            $0.controlled = Money(fen: 50_000)
            $0.flags.insert(.appraisalNeeded)
        },
        Row("stay", 2, "500.00", .simple) {
            $0.controlled = Money(fen: 50_000)
            $0.flags.insert(.stay)
        },
        Row("not money", 2, "500.00", .simple) {
            $0.controlled = Money(fen: 50_000)
            $0.flags.remove(.moneyClaim)
        },
        Row("paid, though appraised", 2, "500.00", .fast) {
            $0.flags.formUnion([.paidInFull, .appraisalNeeded])
        },
        Row("a fee without funds", 2, "500.00", .simple) { $0.flags.insert(.courtFeeOnly) },
        Row("special before fast", 2, "500.00", .special) {
            $0.controlled = Money(fen: 50_000)
            $0.flags.insert(.bankruptcy)
        },
    ]

    @Test("9.2, 9.4: the class of a case", arguments: handbook + boundaries)
    func classOf(row: Row) {
        let result = TriageResult(row.facts, TriageRules(), round: row.round)
        #expect(result.class == row.expected)
        if let workload = row.workload { #expect(result.workload == workload) }
        #expect(!result.reasons.isEmpty)
    }

    @Test("9.2 step 1: each flag has its ground")
    func grounds() {
        let grounds: [(TriageFlag, String)] = [
            (.eviction, "S3"), (.irreplaceableAct, "S4"), (.bankruptcy, "S5"),
            (.criminalProperty, "S5"), (.petitionToBeijing, "S6"), (.oldPetition, "S6"),
            (.supervisedByHigherCourt, "S7"), (.publicDebtor, "S8"), (.marked, "S9"),
        ]
        for (flag, code) in grounds {
            var facts = TriageFacts(amount: Money(fen: 100))
            facts.flags.insert(flag)
            let result = TriageResult(facts, TriageRules(), round: 1)
            #expect(result.class == .special && result.reasons.map(\.code) == [code])
        }
    }

    @Test("the reasons name the facts")
    func reasonsNameFacts() {
        let house = Self.handbook[5]
        let result = TriageResult(house.facts, TriageRules(), round: 2)
        #expect(
            result.reasons.first?.words.zh
                == "工作量W＝35，超过30（待处置不动产1×15＋被执行人下落不明1×10＋需公告送达1×10）")
    }

    @Test("weights are data")
    func weights() {
        var rules = TriageRules()
        rules.weights.realEstate = 31
        let result = TriageResult(Self.handbook[6].facts, rules, round: 2)
        #expect(result.class == .ordinary && result.workload == 31)
    }

    @Test("calc triage: round 2 without T names the field; the class comes with W and its codes")
    func calculator() throws {
        let calculator = Calculator()
        let missing = calculator.answer(["op": "triage", "round": 2, "amount": "1.00"])
        #expect(missing["error"]?["field"]?.text == "target")
        let answer = calculator.answer([
            "op": "triage", "round": 2, "amount": "60000.00", "target": "60000.00",
            "facts": ["realEstate": 1, "debtorNotFound": true, "announcement": true],
        ])
        #expect(answer["class"]?.text == "ordinary" && answer["workload"]?.integer == 35)
        #expect(answer["reasons"]?.items?.first?.text == "workload.above")
    }
}
