import Testing

@testable import EnforcementCore

/// A situation in words, the question it puts, and the steps that answer it.
///
/// Holdings read `1=400` (a deposit with 400 yuan), then marks: `push`, `others`, `offline`, a
/// protection, a kind, `debtor7`. Controls read `#1@2:100/40` (the first, on holding 2, limit 100,
/// held 40), then marks: `waiting`, `busy`, a kind, `until2022-10-09`.
struct Situation: Sendable, CustomTestStringConvertible {
    let why: String
    var target: Int = 1_000
    var room: Int?
    let holdings: String
    var standings = ""
    let steps: String
    var change: @Sendable (inout ControlPlan.Need) -> Void = { _ in }

    var testDescription: String { why }

    static let today: Day = "2022-08-10"

    var plan: ControlPlan {
        var need = ControlPlan.Need(
            target: Self.yuan(target), controlRoom: Self.yuan(room ?? target), today: Self.today)
        need.least = Self.yuan(100)
        change(&need)
        return ControlPlan(
            need, holdings: Self.items(holdings).map { Self.holding($0) },
            standings: Self.items(standings).map { Self.standing($0) })
    }

    var written: String {
        plan.steps.map { step in
            let thing = step.control.map { "#\($0)" } ?? "\(step.holding)"
            let amount = step.amount.fen % 100 == 0 ? "\(step.amount.fen / 100)" : "\(step.amount)"
            let mark = step.exception == nil ? "" : " exception"
            return "\(step.action.rawValue) \(thing) \(amount)\(mark)"
        }.joined(separator: ", ")
    }

    static func yuan(_ amount: Int) -> Money { Money(fen: Int64(amount) * 100) }

    private static func items(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    private static func holding(_ words: [String]) -> ControlPlan.Holding {
        let parts = words[0].split(separator: "=")
        let debtor = words.first { $0.hasPrefix("debtor") }.flatMap { Int($0.dropFirst(6)) }
        return ControlPlan.Holding(
            id: Int(parts[0]) ?? 0, debtor: debtor ?? 2, kind: kind(words),
            available: Int(parts[1]).map { yuan($0) }, isHeldByOthers: words.contains("others"),
            protection: words.compactMap { Protection(rawValue: $0) }.first,
            pushes: words.contains("push"), isReachable: !words.contains("offline"))
    }

    private static func standing(_ words: [String]) -> ControlPlan.Standing {
        let parts = words[0].dropFirst().split { "@:/".contains($0) }.compactMap { Int($0) }
        let until = words.first { $0.hasPrefix("until") }.flatMap { Day(String($0.dropFirst(5))) }
        return ControlPlan.Standing(
            id: parts[0], holding: parts[1], kind: kind(words), limit: yuan(parts[2]),
            held: yuan(parts[3]), isWaiting: words.contains("waiting"),
            until: until ?? (words.contains("waiting") ? nil : "2023-08-09"),
            isBusy: words.contains("busy"))
    }

    private static func kind(_ words: [String]) -> Asset.Kind {
        words.compactMap { Asset.Kind(rawValue: $0) }.first ?? .deposit
    }
}

@Suite("查控方案 the plan of controls (handbook 3.6, 3.8, 6.6)")
struct ControlPlanTests {
    private static let money = [
        Situation(
            why: "free money first, in the order given, up to the target",
            holdings: "1=800 push,2=500 push,3=900 push", steps: "freeze 1 800, freeze 2 200"),
        Situation(
            why: "within what the ruling leaves", room: 300, holdings: "1=800 push",
            steps: "freeze 1 300"),
        Situation(
            why: "nothing without a ruling", room: 0, holdings: "1=800 push", steps: ""),
        Situation(
            why: "nothing new while the case stands still", holdings: "1=800", steps: "",
            change: { $0.mayControl = false }),
        Situation(
            why: "what is not worth an order is left, but a remainder is taken",
            holdings: "1=950 push,2=99 push,3=300 push", steps: "freeze 1 950, freeze 2 50"),
        Situation(
            why: "one account alone gets the whole as a limit that catches later credits",
            holdings: "1=300 push", steps: "freeze 1 1000"),
        Situation(
            why: "a limit too where nobody tells of credits", holdings: "1=300,2=200",
            steps: "freeze 1 800, freeze 2 200"),
        Situation(
            why: "no residual limit where another account pushes: a limit would tie the room",
            holdings: "1=300 push,2=0 push", steps: "freeze 1 300"),
        Situation(
            why: "an empty account gets the limit where there is no other", holdings: "1=0",
            steps: "freeze 1 1000"),
        Situation(
            why: "nobody knows the balance: only a limit can be put there", holdings: "1=?",
            steps: "freeze 1 1000"),
        Situation(
            why: "an account with an order under way is one account too many for a limit",
            holdings: "1=0 push,2=400 push", standings: "#1@2:400/0 busy", steps: ""),
        Situation(
            why: "money an order under way will catch is not ordered twice",
            holdings: "1=400 push,2=0 push", standings: "#1@1:400/0 busy", steps: ""),
        Situation(
            why: "what came in after a freeze is frozen by another", holdings: "1=250 push,2=0",
            standings: "#1@1:400/400", steps: "freeze 1 250"),
        Situation(
            why: "an institution that cannot do it online is left to people",
            holdings: "1=800 offline", steps: ""),
    ]

    private static let shifting = [
        Situation(
            why: "an empty limit gives way to money that lies free elsewhere",
            holdings: "1=0,2=600", standings: "#1@1:1000/0", steps: "reduce #1 600"),
        Situation(
            why: "what the limit has caught stays", holdings: "1=0,2=600",
            standings: "#1@1:1000/700", steps: "reduce #1 300"),
        Situation(
            why: "the whole limit ends where all of it is wanted", holdings: "1=0,2=1500",
            standings: "#1@1:1000/0", steps: "release #1 1000"),
        Situation(
            why: "the newest limit gives way first", holdings: "1=0,2=0,3=300",
            standings: "#1@1:500/0,#2@2:500/0", steps: "reduce #2 300"),
        Situation(
            why: "small sums here and there move no limit", holdings: "1=0,2=60,3=60",
            standings: "#1@1:1000/0", steps: ""),
        Situation(
            why: "money that the limit itself is to catch moves nothing", holdings: "1=600,2=0",
            standings: "#1@1:1000/0", steps: ""),
        Situation(
            why: "what is taken from an account now leaves it free to be frozen next",
            holdings: "1=0,2=600", standings: "#1@1:700/0,#2@2:300/300",
            steps: "deduct #2 300, reduce #1 600", change: { $0.takeRoom = Situation.yuan(300) }),
        Situation(
            why: "no limit gives way where the ruling is used up all the same", room: -700,
            holdings: "1=0,2=600", standings: "#1@1:600/0", steps: ""),
        Situation(
            why: "it gives way for what the ruling lacks too", room: -200, holdings: "1=0,2=300",
            standings: "#1@1:600/0", steps: "reduce #1 500"),
        Situation(
            why: "a busy limit is left alone", holdings: "1=0,2=600",
            standings: "#1@1:1000/0 busy", steps: ""),
    ]

    private static let others = [
        Situation(
            why: "behind another authority it waits, for what nothing else covers",
            holdings: "1=300 push,2=5000 others,3=0 push", steps: "freeze 1 300, wait 2 700"),
        Situation(
            why: "waiting counts zero: free money is frozen all the same",
            holdings: "1=300 push,2=5000 others,3=0 push", standings: "#1@2:1000/0 waiting",
            steps: "freeze 1 300"),
        Situation(
            why: "all that wait together stay within what is uncovered",
            holdings: "1=0 push,2=600 others,3=600 others,4=600 others,5=0 push",
            steps: "wait 2 600, wait 3 400"),
        Situation(
            why: "those that wait are released once deposits suffice",
            holdings: "1=0,2=5000 others", standings: "#1@1:1000/1000,#2@2:600/0 waiting",
            steps: "release #2 600"),
        Situation(
            why: "one that moved up makes too much: the newest goes, empty limits first",
            holdings: "1=0,2=0", standings: "#1@1:1000/300,#2@2:800/800",
            steps: "reduce #2 100, reduce #1 700"),
    ]

    private static let protected = [
        Situation(
            why: "what is protected is left alone",
            holdings: "1=900 socialSecurity,2=900 migrantWages,3=900 margin,4=0 push,5=0 push",
            steps: ""),
        Situation(
            why: "wages come last, and leave what the person lives on",
            holdings: "1=900 wages push,2=700 push", steps: "freeze 2 700, freeze 1 300",
            change: { $0.reserves = [2: Situation.yuan(500)] }),
        Situation(
            why: "without wages the smallest account keeps what a person lives on",
            target: 2_000, holdings: "1=900 push,2=200 push",
            steps: "freeze 1 600", change: { $0.reserves = [2: Situation.yuan(500)] }),
        Situation(
            why: "no limit where what the person lives on comes in", holdings: "1=700",
            steps: "freeze 1 200", change: { $0.reserves = [2: Situation.yuan(500)] }),
        Situation(
            why: "wages of an enterprise's account are as good as any, after the others",
            target: 600, holdings: "1=900 wages,2=500", steps: "freeze 2 500, freeze 1 100"),
        Situation(
            why: "money under way to be frozen is nothing to live on",
            holdings: "1=500 push,2=800 push", standings: "#1@1:500/0 busy",
            steps: "freeze 2 300", change: { $0.reserves = [2: Situation.yuan(500)] }),
        Situation(
            why: "each person keeps his own", holdings: "1=900 push debtor2,2=900 push debtor3",
            steps: "freeze 1 400, freeze 2 600",
            change: { $0.reserves = [2: Situation.yuan(500)] }),
    ]

    private static let things = [
        Situation(
            why: "things only for what deposits leave, counted at seven tenths",
            holdings: "1=300 push,2=2000 movable", steps: "freeze 1 300, freeze 2 700 exception"),
        Situation(
            why: "the thing that is enough and exceeds least",
            holdings: "1=9000 immovable,2=1600 movable,3=1500 right", steps: "freeze 3 1000"),
        Situation(
            why: "else the most valuable, and so on",
            holdings: "1=400 movable,2=1000 movable", steps: "freeze 2 700, freeze 1 280"),
        Situation(
            why: "an indivisible house may exceed, and it is written down why",
            holdings: "1=9000 immovable", steps: "freeze 1 1000 exception"),
        Situation(
            why: "a thing of unknown value, or held by others, is a person's to judge",
            holdings: "1=? immovable,2=9000 immovable others", steps: ""),
        Situation(
            why: "money later lets things go, real estate first", holdings: "1=0,2=9000 immovable",
            standings: "#1@1:700/700,#2@3:300/300 movable,#3@2:300/300 immovable",
            steps: "release #3 300"),
    ]

    private static let ending = [
        Situation(
            why: "over: everything idle goes, the newest first", holdings: "1=100,2=900",
            standings: "#1@1:400/400,#2@2:100/0 busy,#3@3:200/200 movable,#4@4:50/0 waiting",
            steps: "release #4 50, release #3 200, release #1 400", change: { $0.isOver = true }),
        Situation(
            why: "paid: the same", target: 0, holdings: "1=900", standings: "#1@1:400/400",
            steps: "release #1 400"),
        Situation(
            why: "the excess goes at once: empty limits, then the newest", target: 500,
            holdings: "1=0,2=0", standings: "#1@1:400/400,#2@2:300/200",
            steps: "reduce #2 200"),
        Situation(
            why: "a control under way is counted but not touched", target: 500,
            holdings: "1=0,2=0", standings: "#1@1:400/400,#2@2:300/200 busy",
            steps: "reduce #1 200"),
        Situation(
            why: "a thing covers only what deposits do not", target: 500,
            holdings: "1=0", standings: "#1@1:400/400,#2@2:600/600 immovable",
            steps: "reduce #2 500"),
    ]

    private static let time = [
        Situation(
            why: "renewed from the sixtieth day before the last on", holdings: "1=0",
            standings: "#1@1:1000/1000 until2022-10-09", steps: "renew #1 1000",
            change: { $0.isRenewalSigned = true }),
        Situation(
            why: "not on the sixty-first", holdings: "1=0",
            standings: "#1@1:1000/1000 until2022-10-10", steps: "",
            change: { $0.isRenewalSigned = true }),
        Situation(
            why: "on the last day still, not on the day after", holdings: "1=0",
            standings: "#1@1:400/400 until2022-08-10,#2@1:600/600 until2022-08-09",
            steps: "renew #1 400", change: { $0.isRenewalSigned = true }),
        Situation(
            why: "not without a ruling to renew", holdings: "1=0",
            standings: "#1@1:1000/1000 until2022-10-09", steps: ""),
        Situation(
            why: "one order at a time: a busy control is renewed later", holdings: "1=0",
            standings: "#1@1:1000/1000 until2022-10-09 busy", steps: "",
            change: { $0.isRenewalSigned = true }),
        Situation(
            why: "what is due is taken from the oldest control first", holdings: "1=0,2=0",
            standings: "#1@1:400/400,#2@2:600/600", steps: "deduct #1 400, deduct #2 100",
            change: { $0.takeRoom = Situation.yuan(500) }),
        Situation(
            why: "only from what is frozen, in force and idle", target: 1_100, holdings: "1=0,2=0",
            standings: "#1@1:400/400 busy,#2@2:600/0,#3@3:100/0 waiting,#4@4:90/90 movable,"
                + "#5@1:100/100 until2022-08-09", steps: "",
            change: { $0.takeRoom = Situation.yuan(500) }),
    ]

    @Test(
        "worked situations",
        arguments: money + shifting + others + protected + things + ending + time)
    func situations(situation: Situation) { #expect(situation.written == situation.steps) }

    @Test("the same question has the same answer, and every step its reason and its law")
    func reasons() {
        for situation in Self.money + Self.things + Self.ending + Self.time {
            #expect(situation.plan == situation.plan)
            #expect(situation.plan.steps.allSatisfy { !$0.reason.zh.isEmpty })
        }
    }
}
