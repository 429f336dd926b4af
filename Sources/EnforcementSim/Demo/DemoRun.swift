import EnforcementCore
import EnforcementOffice

/// Performs the plots on a past calendar: everybody does his steps in the order of the days, the
/// robot wakes clocks every morning, letters are carried, warnings answered.
struct DemoRun {
    enum Event {
        case step(plot: Int, step: Int, tries: Int)
        case scene(tale: Int, scene: Int)
        case sent(FileID, letter: Int)
        case carried(FileID, letter: Int, fault: String?)
        case told(FileID, letter: Int)
        case answer(FileID, warning: Int)
        /// A payment made by hand appears at the bank.
        case paid(FileID, Payout)
        case statement
        case bank
    }

    let office: Office
    let journal: GatheringJournal
    let clock: PretendClock
    let scheduler: Scheduler
    let court: CourtID
    let end: Moment
    var chance: Seeded
    var papers: DemoPapers
    var agenda = Agenda<Event>()
    var plots: [Plot] = []
    /// Days added before a step of a plot: some cases are slow, some have been forgotten.
    var delays: [[Int]] = []
    var files: [Int: FileID] = [:]
    var tales: [Int: FileID] = [:]
    /// Plots whose debtors' money waits at the bank to be claimed.
    var payers: [Int] = []
    /// Cash and days finance has before it.
    var till = DemoTill()
    var report = DemoReport()

    /// A step refused is tried again the next days, at most so often.
    private let triesMax = 15

    /// Runs to the end; `progress` hears how many of all days are behind.
    mutating func run(from first: Day, progress: @Sendable (Int, Int) -> Void) async throws {
        var day = first
        let days = first.days(until: end.day)
        try await morning(of: day)
        while let at = agenda.soonest, at <= end {
            while day < at.day {
                day = day.adding(days: 1)
                try await morning(of: day)
                progress(first.days(until: day), days)
            }
            guard let (moment, event) = agenda.take() else { break }
            clock.set(moment)
            try await happen(event)
        }
        while day < end.day {
            day = day.adding(days: 1)
            try await morning(of: day)
        }
        progress(days, days)
        clock.set(end)
        try await journal.flush()
    }

    /// The robot looks at the clocks before anybody comes in.
    private mutating func morning(of day: Day) async throws {
        clock.set(day, 7, 50)
        guard clock.now <= end else { return }
        addBankMorning(day)
        report.alarms += try await scheduler.sweep()
        for warning in await journal.takeWarnings() where chance.happens(60) {
            let at = workMoment(after: day, days: chance.whole(0...3))
            agenda.note(.answer(warning.file, warning: warning.number), at: at)
        }
    }

    private mutating func happen(_ event: Event) async throws {
        switch event {
        case .step(let plot, let step, let tries): try await perform(plot, step, tries)
        case .scene(let tale, let scene): try await play(tale, scene)
        case .sent(let file, let letter):
            try await carry(Affairs.RecordSending(letter: letter), in: file)
        case .carried(let file, let letter, let fault):
            try await carry(
                Affairs.RecordDelivery(letter: letter, delivered: fault == nil, reason: fault),
                in: file)
            if fault != nil, chance.happens(97) {
                let at = workMoment(after: clock.now.day, days: 1)
                agenda.note(.told(file, letter: letter), at: at)
            }
        case .told(let file, let letter):
            try await ask(
                "affairs.tell-otherwise", of: file, by: .clerk,
                ["letter": .number(letter), "way": "示例：电话告知"])
        case .answer(let file, let warning): try await answer(file, warning)
        case .paid(let file, let payout): try await matchPayment(payout, of: file)
        case .statement: try await takeStatement()
        case .bank: try await bankMorning()
        }
    }

    private mutating func perform(_ plot: Int, _ step: Int, _ tries: Int) async throws {
        let planned = plots[plot].steps[step]
        if planned.act == "archive.archive", let id = files[plot] {
            try await papers.complete(id, try await office.court(court))
        }
        var file: CaseFile?
        if let id = files[plot] { file = try await office.file(id) }
        let court = try await office.court(court)
        let person = Roster.dengfeng.person(for: planned.by, in: file, court, plot)
        let answers = planned.answers(
            file ?? CaseFile(id: FileID(court: self.court, number: 0)), clock.now)
        do throws(OfficeError) {
            let done = try await office.perform(
                OfficeRequest(
                    actor: person, court: self.court, file: files[plot], act: planned.act,
                    answers: answers))
            files[plot] = done.file
            note(done)
            try await papers.gather(done, court)
            if step + 1 < plots[plot].steps.count { plan(plot, step + 1) }
        } catch {
            report.refused["\(planned.act): \(error.refusal.code)", default: 0] += 1
            guard tries < triesMax else { return }
            let at = workMoment(after: clock.now.day, days: 1)
            agenda.note(.step(plot: plot, step: step, tries: tries + 1), at: at)
        }
    }

    /// Puts a step into the agenda, so long after now as the plot and its pace want.
    mutating func plan(_ plot: Int, _ step: Int) {
        let wait = plots[plot].steps[step].wait + delays[plot][step]
        agenda.note(.step(plot: plot, step: step, tries: 0), at: workMoment(after: wait))
    }

    private mutating func play(_ tale: Int, _ place: Int) async throws {
        let scenes = DemoRun.scenes[tale]
        let scene = scenes[place]
        if scene.act == "archive.archive", let id = tales[tale] {
            try await papers.complete(id, try await office.court(court))
        }
        do throws(OfficeError) {
            let done = try await office.perform(
                OfficeRequest(
                    actor: scene.person, court: court, file: tales[tale], act: scene.act,
                    answers: scene.answers))
            tales[tale] = done.file
            note(done)
            try await papers.gather(done, try await office.court(court))
        } catch {
            report.refused["\(scene.act): \(error.refusal.code)", default: 0] += 1
        }
        if place + 1 < scenes.count {
            agenda.note(.scene(tale: tale, scene: place + 1), at: scenes[place + 1].at)
        }
    }

    static let scenes = [SeedCase.chu, SeedCase.wang]

    /// Counts what was done and gives its letters to the carrier.
    private mutating func note(_ done: Done) {
        report.acts += 1
        till.note(done.entries)
        for case let paid as Funds.PaidOut in done.entries.map(\.fact) {
            agenda.note(.paid(done.file, paid.payout), at: clock.now.adding(seconds: 90))
        }
        for letter in done.entries.flatMap(\.letters) {
            let now = clock.now
            if let fault = letter.fault {
                agenda.note(
                    .carried(done.file, letter: letter.number, fault: fault),
                    at: now.adding(seconds: 60))
                continue
            }
            agenda.note(.sent(done.file, letter: letter.number), at: now.adding(seconds: 30))
            let fault = chance.happens(3) ? "示例：空号" : nil
            agenda.note(
                .carried(done.file, letter: letter.number, fault: fault),
                at: now.adding(seconds: Int64(chance.whole(40...300))))
        }
    }

    private mutating func carry(_ act: any Act, in file: FileID) async throws {
        report.acts += try await office.perform(act, in: file).entries.isEmpty ? 0 : 1
    }

    private mutating func answer(_ id: FileID, _ number: Int) async throws {
        let file = try await office.file(id)
        guard let warning = file.warning(number), warning.isOpen,
            let clock = file.deadline(warning.limit, warning.subject)
        else { return }
        // Before a handler is named the centre answers for the team.
        let role = clock.owner.isAssignedByCase && clock.assignee == nil ? .centre : clock.owner
        try await ask(
            "supervision.answer-alarm", of: id, by: role,
            ["alarm": .number(number), "text": "示例：已安排，近日办理"])
    }

    private mutating func ask(
        _ act: String, of id: FileID, by role: Role, _ answers: JSON
    ) async throws {
        let file = try await office.file(id)
        let court = try await office.court(court)
        do throws(OfficeError) {
            let done = try await office.perform(
                OfficeRequest(
                    actor: Roster.dengfeng.person(for: role, in: file, court, id.number),
                    court: self.court, file: id, act: act, answers: answers))
            note(done)
        } catch {
            report.refused["\(act): \(error.refusal.code)", default: 0] += 1
        }
    }
}
