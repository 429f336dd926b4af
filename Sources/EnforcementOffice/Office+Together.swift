public import EnforcementCore

/// One of several acts asked together: a payout of a batch, a result of the bank.
public struct AskedAct: Sendable {
    public let act: any Act
    /// Asked again under the same id, the first answer comes back.
    public let actID: String

    public init(_ act: any Act, actID: String) {
        self.act = act
        self.actID = actID
    }
}

extension Office {
    /// Performs several acts of one file in their order, each for itself: one that is refused
    /// holds up no other. Durable before it returns; the answers in the order of the acts.
    ///
    /// They wait in one place of the queue: a batch of thousands costs little more than its acts.
    public func perform(
        _ acts: [AskedAct], in file: FileID, by person: PersonID
    ) async throws(OfficeError) -> [Result<Done, OfficeError>] {
        let court = try await court(file.court)
        guard let actor = person == .system ? .system : court.actor(person) else {
            throw .forbidden(Self.nobody)
        }
        guard file.number > 0 else { throw .unknownCase }
        _ = try await warmUp(file)
        guard queue.count + acts.count <= queueMax else {
            throw .unavailable("too many acts waiting")
        }
        let asker = Asker()
        var pending: [Pending] = []
        for asked in acts {
            let request = OfficeRequest(
                actor: person, court: file.court, file: file, act: type(of: asked.act).name,
                answers: .null, actID: asked.actID)
            let books = try await books(for: asked.act, in: file)
            pending.append(Pending(asked.act, actor, file, request, books, asker: asker))
        }
        await enqueue(pending, of: asker)
        var answers: [Result<Done, OfficeError>] = []
        for (asked, pending) in zip(acts, pending) {
            answers.append(await answer(to: asked, pending, by: person))
        }
        return answers
    }

    /// What an act of several came to. One whose file went cold, or that was refused because it
    /// had been done, is asked again by itself: it finds its first answer.
    private func answer(
        to asked: AskedAct, _ pending: Pending, by person: PersonID
    ) async -> Result<Done, OfficeError> {
        if case .done(let done) = pending.answer, !done.entries.isEmpty { return .success(done) }
        if case .failed(.unavailable(let reason)) = pending.answer {
            return .failure(.unavailable(reason))
        }
        do throws(OfficeError) {
            return .success(
                try await perform(asked.act, in: pending.file, by: person, actID: asked.actID))
        } catch {
            return .failure(error)
        }
    }
}
