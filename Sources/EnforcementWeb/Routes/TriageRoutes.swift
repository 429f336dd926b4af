import EnforcementCore
import EnforcementOffice
import Hummingbird

/// 分流: what the rules proposed and who departed from it, trials of other rules, the fast teams.
enum TriageRoutes {
    /// Rows of a list; the count is of all.
    static let rowsMax = 50
    /// Cases moved in one go.
    private static let movesMax = 1_000

    static func overview(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try overseer(call)
        var query = CaseQuery(court: house.court)
        query.order = .newest
        query.state = .open
        query.limit = 25
        var newest: [CaseFile] = []
        for card in try await house.lists.cases(query).rows where card.caseClass != nil {
            newest.append(try await house.office.file(card.file))
        }
        var waiting: [ListedDeadline] = []
        for limit in ["9.3-1", "9.3-2", "9.3-3"] {
            var asked = DeadlineQuery(court: house.court, today: house.today)
            asked.limitID = limit
            asked.limit = rowsMax
            waiting += try await house.lists.deadlines(asked).rows
        }
        let page = TriageOverview(
            newest: newest.filter { $0.triage.round > 0 }, waiting: waiting,
            loads: try await house.office.loads(court: house.court), court: visitor.court,
            today: house.today, language: call.language)
        return respond(call, .overview, page.html)
    }

    static func rules(_ call: Call) async throws -> Response {
        let visitor = try overseer(call)
        let now = visitor.court.triage.rules(visitor.court.triage.current)
        let tried = try answers(call).rules(after: now)
        let runs = call.house.triageRuns
        let survey = await runs.survey
        let trial = TriageTrial(
            rules: tried, now: now, survey: survey, moves: survey?.moves(under: tried) ?? [],
            query: call.query.setting("lang", to: nil), visitor: visitor,
            canSet: visitor.has(.director, .centre, .administrator),
            canMove: visitor.has(.centre, .director), language: call.language)
        return respond(call, .rules, "\(try await state(call))\(trial.html)")
    }

    static func balance(_ call: Call) async throws -> Response {
        let visitor = try overseer(call)
        let asked = try BalanceAsk(call.query)
        let survey = await call.house.triageRuns.survey
        let rules = visitor.court.triage.rules(visitor.court.triage.current)
        let plan = survey.map {
            Rebalance(
                $0.cases.map(\.item), share: asked.share, coverage: asked.coverage, rules: rules)
        }
        let page = TriageBalance(
            asked: asked, survey: survey, plan: plan, visitor: visitor,
            canMove: visitor.has(.centre, .director), language: call.language)
        return respond(call, .balance, "\(try await state(call))\(page.html)")
    }

    static func survey(_ call: Call) async throws -> Response {
        _ = try overseer(call)
        let posted = try await call.form()
        await call.house.triageRuns.look(call.house)
        return .see(back(posted))
    }

    /// Moves what the dry run listed: by the rules in force, or for the share of the fast teams.
    static func move(_ call: Call) async throws -> Response {
        let visitor = try overseer(call)
        guard visitor.has(.centre, .director) else { throw Problem.notAllowed }
        let posted = try await call.form()
        guard let survey = await call.house.triageRuns.survey else {
            throw Problem(
                .conflict, "triage.no-survey", "请先摸底", "Take a survey first")
        }
        let rules = visitor.court.triage.rules(visitor.court.triage.current)
        let steps: [TriageRuns.Step]
        if posted["kind"] == "balance" {
            let asked = try BalanceAsk(posted)
            let plan = Rebalance(
                survey.cases.map(\.item), share: asked.share, coverage: asked.coverage,
                rules: rules, movesMax: movesMax)
            steps = try await balanceSteps(plan, rules, call)
        } else {
            steps = survey.moves(under: rules).prefix(movesMax).map {
                TriageRuns.Step(
                    file: $0.of.file, act: Filing.Triage.name, answers: ["cause": "rules"])
            }
        }
        await call.house.triageRuns.move(steps, by: visitor.id, call.house)
        return .see(back(posted))
    }

    /// Each case to the team of its class with the least load, counting those just given.
    private static func balanceSteps(
        _ plan: Rebalance, _ rules: TriageRules, _ call: Call
    ) async throws -> [TriageRuns.Step] {
        let court = try await call.house.office.court(call.house.court)
        var loads = try await call.house.office.loads(court: call.house.court)
        return plan.moves.compactMap { move in
            let assignment = Assignment(
                of: move.to, parties: [], namesPeople: false, weights: rules.loads, in: court,
                loads: loads, on: call.house.today)
            guard let team = assignment.team else { return nil }
            loads.note(move.to, team: team.id, handler: nil, judge: nil, 1)
            return TriageRuns.Step(
                file: move.file, act: Filing.AssignClass.name,
                answers: [
                    "class": .string(move.to.rawValue), "team": .string(team.id),
                    "reason": .string(move.reason.zh),
                ])
        }
    }

    // MARK: Pieces

    private static func overseer(_ call: Call) throws -> Visitor {
        let visitor = try call.person()
        guard visitor.isOverseer else { throw Problem.notAllowed }
        return visitor
    }

    private static func back(_ posted: Pairs) -> String {
        posted["kind"] == "balance" ? "/triage/balance" : "/triage/rules"
    }

    /// The thresholds typed into the address, checked as the act checks them.
    private static func answers(_ call: Call) throws -> Filing.TriageAnswers {
        var typed = Pairs()
        let names = Set(Filing.SetTriage.form.fields.map(\.name))
        for pair in call.query.list where names.contains(pair.name) {
            typed.add(pair.name, pair.value)
        }
        typed = typed.setting("reason", to: "试算")
        let reader = FormReader(Filing.SetTriage.form.fields, typed)
        let court = try call.person().court
        do throws(OfficeError) {
            let deed = try call.house.line.deed(Filing.SetTriage.name, reader.answers, in: court)
            return (deed as? Filing.SetTriage)?.answers ?? Filing.TriageAnswers()
        } catch { throw Problem(error) }
    }

    private static func state(_ call: Call) async throws -> HTML {
        let runs = call.house.triageRuns
        return TriageProgress(
            surveying: await runs.surveying, fault: await runs.fault, moving: await runs.moving,
            results: await runs.results, language: call.language
        ).html
    }

    private static func respond(
        _ call: Call, _ section: TriagePage.Section, _ content: HTML
    ) -> Response {
        let page = TriagePage(
            frame: call.frame(call.language[section.title], .cases), section: section,
            content: content)
        return .page(page.html(call.house))
    }
}

/// What share the fast teams are to hold, and from which coverage on a case may come in.
struct BalanceAsk {
    var share = 20
    var coverage = 80

    init(_ query: Pairs) throws {
        share = try Self.percent(query, "share", share)
        coverage = try Self.percent(query, "coverage", coverage)
    }

    private static func percent(_ query: Pairs, _ name: String, _ usual: Int) throws -> Int {
        guard let text = query[name] else { return usual }
        guard let number = Int(text), (0...100).contains(number) else {
            throw Problem(
                .unprocessableContent, "query.range", "\(name)须在0至100之间",
                "\(name) must lie in 0...100", field: name)
        }
        return number
    }
}
