import EnforcementCore
import EnforcementOffice

/// A case on its way through a plot of the demo.
struct Plotted: Sendable {
    let plot: Plot
    /// Left alone by chance, so that it comes through to the end.
    let isCalm: Bool
    var next = 1
    /// Times the next step was refused: chance got in its way.
    var refusals = 0
    var since: Day

    func waits(on day: Day) -> Bool {
        next < plot.steps.count && since.days(until: day) < plot.steps[next].wait
    }

    mutating func goOn(on day: Day) {
        next += 1
        refusals = 0
        since = day
    }
}

extension RandomCourt {
    /// Opens a case by the first step of a plot.
    mutating func openPlot() async throws {
        let plot = Plot(branch())
        let court = try await office.court(court)
        guard let done = try await perform(plot.steps[0], of: nil, court) else { return }
        plotted[done.file] = Plotted(
            plot: plot, isCalm: chance.happens(50), since: clock.now.day)
    }

    /// A case by chance; a calm one that waits for its day is mostly passed over.
    mutating func pick(among active: [FileID]) -> FileID? {
        for _ in 0..<10 {
            guard let id = chance.pick(active) else { return nil }
            guard let course = plotted[id], course.isCalm, course.waits(on: clock.now.day) else {
                return id
            }
        }
        return chance.pick(active)
    }

    /// Mostly takes the case one step on in its plot, if it has one and the days are over.
    mutating func follow(_ file: CaseFile, _ court: CourtFile) async throws -> Bool {
        guard var course = plotted[file.id], course.next < course.plot.steps.count,
            !course.waits(on: clock.now.day), chance.happens(course.isCalm ? 98 : 75)
        else { return false }
        let step = course.plot.steps[course.next]
        if try await perform(step, of: file, court) != nil || course.refusals > 6 {
            course.goOn(on: clock.now.day)
        } else {
            course.refusals += 1
        }
        plotted[file.id] = course
        return true
    }

    /// One step of a plot, checked like any act; nil if it was refused.
    private mutating func perform(
        _ step: Step, of file: CaseFile?, _ court: CourtFile
    ) async throws -> Done? {
        let before = file ?? CaseFile(id: FileID(court: court.id.court, number: 0))
        let request = OfficeRequest(
            actor: Roster.dengfeng.person(for: step.by, in: file, court, before.id.number),
            court: court.id.court, file: file?.id, act: step.act,
            answers: step.answers(before, clock.now))
        let done: Done
        do throws(OfficeError) { done = try await office.perform(request) } catch {
            try note(error, step.act)
            return nil
        }
        try await check(done, of: before, step.act)
        return done
    }
}
