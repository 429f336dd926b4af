import EnforcementCore
import EnforcementOffice

/// The survey of open cases and the bulk moves under way in this process. Nothing is lost with it:
/// a survey is taken again, and moves done stand on the record.
actor TriageRuns {
    /// How far something is.
    struct Progress: Sendable, Hashable {
        var done = 0
        var total = 0
    }

    /// One case of a bulk move, and what stood in its way.
    struct Result: Sendable {
        let file: FileID
        let refusal: Refusal?
    }

    /// A case to be moved, and the act that does it.
    struct Step: Sendable {
        let file: FileID
        let act: String
        let answers: JSON
    }

    private(set) var survey: TriageSurvey?
    /// Of a survey being taken; nil: none is.
    private(set) var surveying: Progress?
    private(set) var fault: Refusal?
    private(set) var moving: Progress?
    private(set) var results: [Result] = []

    /// Takes a survey, unless one is being taken.
    func look(_ house: House) {
        guard surveying == nil else { return }
        surveying = Progress()
        fault = nil
        Task {
            do {
                let taken = try await house.office.survey(
                    court: house.court, lists: house.lists
                ) { done, total in await self.note(done, total) }
                end(taken, nil)
            } catch {
                end(nil, Refusal("unavailable", "摸底未完成，请重试", "The survey was cut off"))
            }
        }
    }

    private func note(_ done: Int, _ total: Int) {
        surveying = Progress(done: done, total: total)
    }

    private func end(_ taken: TriageSurvey?, _ refusal: Refusal?) {
        surveying = nil
        fault = refusal
        if let taken { survey = taken }
    }

    /// Moves cases one after another, each for itself; one that is refused holds up no other.
    func move(_ steps: [Step], by person: PersonID, _ house: House) {
        guard moving == nil else { return }
        moving = Progress(done: 0, total: steps.count)
        results = []
        Task {
            for step in steps { note(await perform(step, by: person, house)) }
            moving = nil
            survey = nil
        }
    }

    private nonisolated func perform(
        _ step: Step, by person: PersonID, _ house: House
    ) async -> Result {
        do throws(OfficeError) {
            _ = try await house.office.perform(
                OfficeRequest(
                    actor: person, court: step.file.court, file: step.file, act: step.act,
                    answers: step.answers, actID: nil))
            return Result(file: step.file, refusal: nil)
        } catch {
            return Result(file: step.file, refusal: error.refusal)
        }
    }

    private func note(_ result: Result) {
        results.append(result)
        moving?.done += 1
    }
}
