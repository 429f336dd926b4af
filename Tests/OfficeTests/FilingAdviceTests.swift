import EnforcementCore
import EnforcementOffice
import Testing

@Suite("what the law says at the window")
struct FilingAdviceTests {
    static let today = Day("2022-08-09")!
    let court = CourtFile(id: .own(of: 1))

    func sketch(_ change: (inout FilingSketch) -> Void = { _ in }) -> FilingSketch {
        var sketch = FilingSketch([
            "basis": "（2022）豫0185民初1号", "basisKind": "judgment",
            "basisCourt": "登封市人民法院", "due": "2022-03-10",
            "parties": [
                ["side": "applicant", "kind": "person", "name": "张某某"],
                [
                    "side": "debtor", "kind": "person", "name": "李某某",
                    "address": "河南省登封市示例路1号",
                ],
            ],
        ])
        change(&sketch)
        return sketch
    }

    func doubts(_ sketch: FilingSketch, before: [FiledBefore] = []) -> [String] {
        sketch.advice(on: Self.today, court: court, before: before)
            .filter { $0.grade == .doubt }.map { $0.law?.code ?? "" }
    }

    @Test("an application in order raises no doubt, and says until when it is in time")
    func order() {
        let advice = sketch().advice(on: Self.today, court: court, before: [])
        #expect(advice.allSatisfy { $0.grade == .note })
        #expect(advice.contains { $0.words.zh.contains("2024年3月11日") && $0.law == .cpl(250) })
        #expect(advice.contains { $0.law == .cpl(235) })
    }

    @Test("late is advice only: file it, INT22 481")
    func late() {
        #expect(doubts(sketch { $0.due = Day("2020-08-07") }) == ["INT22 481"])
        #expect(doubts(sketch { $0.due = Day("2020-08-09") }).isEmpty, "the last day is in time")
    }

    @Test("notarial: each instalment for itself; a judgment: the last alone")
    func instalments() {
        let days = ["2019-01-01", "2021-01-01"].compactMap { Day($0) }
        let notarial = sketch {
            ($0.kind, $0.instalments, $0.due) = (.notarial, days, days[1])
        }
        let all = notarial.advice(on: Self.today, court: court, before: [])
        #expect(all.filter { $0.law == .int22(481) }.count == 1)
        #expect(all.filter { $0.law == .not18(9) }.count == 1)
        let judgment = sketch { ($0.instalments, $0.due) = (days, days[1]) }
        #expect(doubts(judgment).isEmpty)
    }

    @Test("not due yet, no day at all, days after an unknown effect: each with its article")
    func days() {
        #expect(doubts(sketch { $0.due = Day("2022-08-09") }) == ["EW20 16(4)"])
        #expect(doubts(sketch { $0.due = nil }) == ["CPL23 250"])
        #expect(
            doubts(
                sketch {
                    $0.due = nil
                    $0.daysAfterEffect = 10
                }) == ["EW20 16(1)"])
    }

    @Test("jurisdiction by who made it and where the debtor lives")
    func jurisdiction() {
        let other = sketch {
            ($0.basis, $0.maker) = ("（2022）豫0101民初1号", "示例区人民法院")
        }
        #expect(doubts(other) == ["CPL23 235"])
        let appeal = sketch {
            ($0.basis, $0.maker) = ("（2022）豫01民终1号", "郑州市中级人民法院")
        }
        #expect(doubts(appeal) == ["CPL23 235"])
        let award = sketch { ($0.kind, $0.maker) = (.award, "示例仲裁委员会") }
        #expect(doubts(award) == ["ARB18 2"])
        let labour = sketch { ($0.kind, $0.maker) = (.award, "示例劳动人事争议仲裁委员会") }
        #expect(doubts(labour).isEmpty)
        let away = sketch {
            ($0.kind, $0.maker) = (.notarial, "示例公证处")
            $0.parties[1].address = "示例省示例市"
        }
        #expect(doubts(away) == ["CPL23 235"])
    }

    @Test("check digits and a document that orders nothing")
    func digits() {
        #expect(
            doubts(sketch { $0.parties[0].identity = "410185199001011234" }) == ["EW20 18(3)"])
        #expect(doubts(sketch { $0.obstacle = Words("驳回", "Dismissed") }) == ["EW20 16(3)"])
    }

    @Test("doubles: the same document; a refused application is none")
    func doubles() {
        func before(_ state: CaseState, _ names: String) -> FiledBefore {
            FiledBefore(
                file: FileID(court: 1, number: 7), number: "（2022）豫0185执7号", state: state,
                names: names)
        }
        let advice = sketch().advice(
            on: Self.today, court: court,
            before: [before(.open, "张某某 李某某"), before(.closed, "张某某 王某某")])
        let words = advice.filter { $0.field == "basis" }.map(\.words.zh)
        #expect(words.count == 2)
        #expect(words[0].contains("同一当事人") && words[0].contains("执7号"))
        #expect(words[1].contains("不尽相同"))
        #expect(doubts(sketch(), before: [before(.refused, "张某某 李某某")]).isEmpty)
    }
}
