public import EnforcementCore

/// Takes an application from the paper to the case number in one go (受理立案): the acts of the
/// desk, one after another, each by itself on the record.
///
/// Every act has an id made of the application's own: asked again, what was done is done once, and
/// the rest goes on from there.
public struct FilingWindow: Sendable {
    public let office: Office
    public let court: CourtID

    public init(office: Office, court: CourtID) {
        self.office = office
        self.court = court
    }

    /// What was filled in at the window.
    public struct Application: Sendable {
        /// Answers of `filing.submit`.
        public var application: JSON
        /// Answers of `filing.record-reception`; nil: nobody was received yet.
        public var reception: JSON?
        /// Items of `funds.itemise`; nil: they are not stated at the window.
        public var items: JSON?
        /// What is missing: asked for once, and then nothing is accepted.
        public var missing: [String] = []
        /// As what kind of case it is accepted; nil: it is only taken in.
        public var type: CaseType?

        public init(_ application: JSON) { self.application = application }
    }

    /// How far it came.
    public struct Outcome: Sendable {
        public fileprivate(set) var file: FileID?
        public fileprivate(set) var number: CaseNumber?
        /// Names of the acts that stand, in their order.
        public fileprivate(set) var done: [String] = []
        /// The act that was not done, and why.
        public fileprivate(set) var failed: (act: String, error: OfficeError)?
        /// Whether all of it had been done before.
        public fileprivate(set) var isRepeat = true
    }

    /// - Parameter key: of this application; the same key is the same application.
    public func take(
        _ application: Application, by person: PersonID, key: String
    ) async -> Outcome {
        var outcome = Outcome()
        let steps = Self.steps(application)
        // What is wrong in a later form is said before the first act: nothing half done for that.
        for step in steps {
            do throws(OfficeError) {
                _ = try office.line.deed(
                    step.act, step.answers, in: try await office.court(court))
            } catch {
                outcome.failed = (step.act, error)
                return outcome
            }
        }
        for step in steps {
            do throws(OfficeError) {
                let done = try await office.perform(
                    OfficeRequest(
                        actor: person, court: court, file: outcome.file, act: step.act,
                        answers: step.answers, actID: key + step.suffix))
                outcome.note(step.act, done)
            } catch {
                outcome.failed = (step.act, error)
                break
            }
        }
        return outcome
    }

    private struct Step {
        let act: String
        /// Of the act's id. Taking in has the bare key, as a form alone would ask for it.
        let suffix: String
        let answers: JSON
    }

    private static func steps(_ application: Application) -> [Step] {
        var steps = [Step(act: Filing.Submit.name, suffix: "", answers: application.application)]
        if let reception = application.reception {
            steps.append(
                Step(act: Filing.RecordReception.name, suffix: "-reception", answers: reception))
        }
        if !application.missing.isEmpty {
            let papers = application.missing.joined(separator: "\n")
            steps.append(
                Step(
                    act: Filing.AskForPapers.name, suffix: "-papers",
                    answers: ["papers": .string(papers)]))
            return steps
        }
        guard let type = application.type else { return steps }
        steps.append(
            Step(
                act: Filing.Accept.name, suffix: "-accept",
                answers: ["type": .string(type.rawValue)]))
        if let items = application.items {
            steps.append(
                Step(act: Funds.Itemise.name, suffix: "-items", answers: ["items": items]))
        }
        return steps
    }
}

extension FilingWindow.Outcome {
    fileprivate mutating func note(_ act: String, _ done: Done) {
        file = done.file
        self.done.append(act)
        isRepeat = isRepeat && done.isRepeat
        for entry in done.entries {
            if let accepted = entry.fact as? Filing.Accepted { number = accepted.number }
        }
    }
}
