import EnforcementCore
import EnforcementOffice
import Foundation

/// Who is able to act in which role, sorted once for each state of the roster.
struct AbleCrew: Sendable {
    private(set) var able: [Role: [PersonID]] = [:]
    private var version = -1

    mutating func read(_ court: CourtFile) {
        guard version != court.version else { return }
        version = court.version
        able = [:]
        for person in court.people.values.sorted(by: { $0.id.text < $1.id.text })
        where person.isActive {
            for role in person.roles { able[role, default: []].append(person.id) }
        }
    }
}

extension RandomCourt {
    struct Pick {
        let act: any Act.Type
        let person: PersonID
    }

    /// Mostly what a running clock asks for or what is offered; sometimes anything by anybody.
    mutating func choose(for file: CaseFile, _ court: CourtFile) -> Pick? {
        // Every other case is driven by its clocks, so that some come to their end.
        let isDriven = file.id.number % 2 == 0
        if chance.happens(isDriven ? 2 : 8) { return anything(court) }
        if chance.happens(isDriven ? 92 : 50), let pick = next(file, court) { return pick }
        let offered = offers(file, court)
        if chance.happens(25) { return rarest(offered) ?? anything(court) }
        return chance.pick(offered) ?? anything(court)
    }

    /// The offered act that was asked for least often so far, so that every corner is visited.
    private func rarest(_ offered: [Pick]) -> Pick? {
        offered.min { tries[$0.act.name, default: 0] < tries[$1.act.name, default: 0] }
    }

    /// The next act of a running clock, by the role that owns it.
    private mutating func next(_ file: CaseFile, _ court: CourtFile) -> Pick? {
        let open = file.deadlines.filter { $0.isOpen && $0.owner != .system }
        let soonest = open.min { ($0.due, $0.limit) < ($1.due, $1.limit) }
        let clock = chance.happens(30) ? soonest : chance.pick(open)
        guard let clock, let limit = office.line.limits[clock.limit],
            let name = limit.next?.name, let act = office.line.acts[name]
        else { return nil }
        let role = act.form.by.contains(limit.owner) ? limit.owner : chance.pick(act.form.by)
        guard let role, let id = person(in: role, file, court) else { return nil }
        return mayAsk(act, id, file, court) ? Pick(act: act, person: id) : nil
    }

    private mutating func anything(_ court: CourtFile) -> Pick? {
        let acts = office.line.desks.flatMap { $0.card.acts }.filter { !$0.form.opens }
        let people = court.people.keys.sorted { $0.text < $1.text } + [.system]
        guard let act = chance.pick(acts), let person = chance.pick(people) else { return nil }
        return Pick(act: act, person: person)
    }

    /// Every act somebody may give in the case now, once.
    private mutating func offers(_ file: CaseFile, _ court: CourtFile) -> [Pick] {
        var picks: [Pick] = []
        // The robot's acts are always offered; they would crowd out the people's.
        let robot = chance.happens(8)
        for act in office.line.desks.flatMap({ $0.card.acts }) where !act.form.opens {
            if act.form.by == [.system], !robot { continue }
            let first = chance.whole(0...act.form.by.count - 1)
            for place in act.form.by.indices {
                let role = act.form.by[(first + place) % act.form.by.count]
                guard let id = person(in: role, file, court), mayAsk(act, id, file, court) else {
                    continue
                }
                picks.append(Pick(act: act, person: id))
                break
            }
        }
        return picks
    }

    /// Whether the person has the right, the case admits the act, and it has the things asked for.
    private func mayAsk(
        _ act: any Act.Type, _ id: PersonID, _ file: CaseFile, _ court: CourtFile
    ) -> Bool {
        let actor = id == .system ? Actor.system : court.actor(id)
        guard let actor else { return false }
        let maker = AnswerMaker(file, court, today: clock.now.day, chance: Seeded(seed: 0))
        guard maker.hasThings(for: act.form) else { return false }
        do throws(Refusal) {
            try Permission.check(act.form, actor, file, court)
            try act.admits(file, Occasion(actor: actor, now: clock.now, court: court))
            return true
        } catch {
            return false
        }
    }

    /// The person whose case it is, for roles held case by case; else anybody in the role.
    mutating func person(in role: Role, _ file: CaseFile?, _ court: CourtFile) -> PersonID? {
        switch (role, file) {
        case (.system, _): return .system
        case (.officer, let file?): return file.handler
        case (.judge, let file?): return file.judge
        case (.teamLeader, let file?): return file.team.flatMap { court.teams[$0]?.leader }
        default:
            crew.read(court)
            return chance.pick(crew.able[role] ?? [])
        }
    }

    /// Asks for the act, checks what came of it; now and then asks twice, wrongly, or too late.
    mutating func ask(
        _ act: String, _ form: Form, of file: CaseFile?, _ court: CourtFile, by person: PersonID
    ) async throws {
        tries[act, default: 0] += 1
        let before = file ?? CaseFile(id: FileID(court: court.id.court, number: 0))
        var maker = AnswerMaker(before, court, today: clock.now.day, chance: branch())
        let isSpoilt = chance.happens(4)
        let isLate = file != nil && person != .system && chance.happens(2)
        let request = OfficeRequest(
            actor: person, court: court.id.court, file: file?.id, act: act,
            answers: isSpoilt ? maker.spoil(form) : maker.fill(form),
            actID: chance.happens(30) ? "random-\(report.asked)" : nil,
            expecting: isLate ? before.version - 1 : nil)
        let done: Done
        do throws(OfficeError) { done = try await perform(request) } catch {
            return try note(error, act)
        }
        guard !isLate else { throw BrokenPromise("\(act) passed with a stale version") }
        try await check(done, of: before, act)
        if request.actID != nil, chance.happens(50) { try await again(request, done) }
    }

    /// People ask through the front door. The robot never does: its acts are made in the house.
    private func perform(_ request: OfficeRequest) async throws(OfficeError) -> Done {
        guard request.actor == .system, let type = office.line.acts[request.act],
            let file = request.file
        else { return try await office.perform(request) }
        let court = try await office.court(request.court)
        let act: any Act
        do {
            let checked = try type.form.check(request.answers, in: court)
            act = try JSONDecoder().decode(type, from: Data(checked.bytes))
        } catch let refusal as Refusal {
            throw .invalid(refusal)
        } catch {
            throw .invalid(Refusal("field.form", "表单与办理事项不符", "The form does not fit"))
        }
        return try await office.perform(act, in: file, actID: request.actID)
    }

    mutating func check(_ done: Done, of before: CaseFile, _ act: String) async throws {
        if done.entries.isEmpty {
            report.nothing += 1
            return
        }
        report.done += 1
        report.acts[act, default: 0] += 1
        if before.id.number == 0 { files.append(done.file) }
        let after = try await office.file(done.file)
        if after.archivedOn != nil || after.refusedOn != nil { archived.insert(done.file) }
        let earlier = before.id.number == 0 ? CaseFile(id: done.file) : before
        try checker.check(after, before: earlier, new: done.entries)
    }

    /// The same id again answers the same and writes nothing.
    private mutating func again(_ request: OfficeRequest, _ first: Done) async throws {
        let second: Done
        do throws(OfficeError) { second = try await perform(request) } catch {
            throw BrokenPromise("\(request.act) asked twice: \(error.refusal.words.en)")
        }
        let isSame =
            second.entries.map { $0.stamp.number } == first.entries.map { $0.stamp.number }
            && second.file == first.file
        guard isSame, second.isRepeat || first.entries.isEmpty else {
            throw BrokenPromise("\(request.act) asked twice was done twice")
        }
        report.repeated += 1
    }

    /// Reads the whole record again: the chain holds, and its fold is what the store holds.
    mutating func finish() async throws {
        let audit = Audit(line: office.line)
        let court = try await office.history(court)
        for id in files {
            let rows = try await office.journal.entries(of: id, after: 0, limit: 1_000_000)
            if let fault = audit.faults(in: rows).first { throw BrokenPromise("chain: \(fault)") }
            let made = StoredRows(try audit.rows(of: id, rows, in: court))
            let kept = try await stored(id)
            if made != kept { throw BrokenPromise(Difference(made, kept).text(of: id)) }
            if let card = kept.card { count(card) }
        }
        report.days = Day(year: 2022, month: 1, day: 4)?.days(until: clock.now.day) ?? 0
    }

    private mutating func count(_ card: CardRow) {
        report.cases += 1
        report.received = report.received + card.received
        report.paid = report.paid + card.paid
        switch card.state {
        case .closed: report.closed += 1
        case .archived: report.archived += 1
        case .submitted, .refused, .open: break
        }
    }
}
