import EnforcementCore
import Logging

/// An act waiting to be written.
final class Pending {
    let deed: any Deed
    let actor: Actor
    let file: FileID
    let actID: String?
    let expecting: Int?
    /// What the act asked to know of the court's books.
    let books: Books
    /// Whoever asked, for this act alone or for several together.
    let asker: Asker
    private(set) var answer: Turn?

    init(
        _ deed: any Deed, _ actor: Actor, _ file: FileID, _ request: OfficeRequest,
        _ books: Books = Books(), asker: Asker = Asker()
    ) {
        self.deed = deed
        self.actor = actor
        self.file = file
        actID = request.actID
        expecting = request.expecting
        self.books = books
        self.asker = asker
        asker.open += 1
    }

    func tell(_ turn: Turn) {
        answer = turn
        asker.open -= 1
        if asker.open == 0 { asker.wake(holdsPen: false) }
    }
}

/// Somebody who waits for the answers to one act or several.
final class Asker {
    /// Acts not answered yet.
    var open = 0
    var waiter: CheckedContinuation<Bool, Never>?

    /// - Parameter holdsPen: whether it is to write for everybody now waiting.
    func wake(holdsPen: Bool) {
        waiter?.resume(returning: holdsPen)
        waiter = nil
    }
}

/// What a waiting act is told.
enum Turn: Sendable {
    case done(Done)
    case failed(OfficeError)
    /// Somebody else wrote in between: load and decide again.
    case again
    /// The act id was written before.
    case repeated
}

extension Office {
    /// Queues acts of one asker and waits for all their answers. Whoever finds nobody deciding
    /// decides one batch, for itself and all who came meanwhile, and hands the pen to the next as
    /// soon as its batch is on the way to the disk.
    func enqueue(_ acts: [Pending], of asker: Asker) async {
        queue += acts
        while asker.open > 0 {
            if isDeciding {
                let holdsPen = await withCheckedContinuation { asker.waiter = $0 }
                guard holdsPen else { continue }
            }
            isDeciding = true
            await writeBatch()
        }
    }

    private func handOnPen() {
        if let next = queue.first?.asker, next.waiter != nil {
            next.wake(holdsPen: true)
        } else {
            // Nobody waits, or the next act is one of its own.
            isDeciding = false
        }
    }

    /// Decides a batch while the one before it may still be on the way to the disk, on the state
    /// that one will leave; then commits it. One commit at a time, one batch ahead of it.
    private func writeBatch() async {
        let batch = Array(queue.prefix(batchMax))
        queue.removeFirst(batch.count)
        let draft = decide(batch)
        let ground = committing
        if let ground, await !ground.isDurable() {
            // What it was decided on is not so.
            for item in draft.decided { item.pending.tell(.again) }
            for (pending, _) in draft.failed { pending.tell(.again) }
            return handOnPen()
        }
        for (pending, error) in draft.failed { pending.tell(.failed(error)) }
        guard !draft.decided.isEmpty else { return handOnPen() }
        let commit = Commit(draft)
        committing = commit
        handOnPen()
        let isDurable = await self.commit(draft)
        committing = nil
        commit.end(isDurable)
    }

    private func decide(_ batch: [Pending]) -> Draft {
        var draft = Draft(
            line: line, codec: codec, courts: courts, now: clock.now, on: committing?.draft)
        for pending in batch {
            // Its court or its file went cold while it waited: it loads them and comes again.
            guard draft.knows(pending, { warm.find($0) }) else {
                pending.tell(.again)
                continue
            }
            draft.take(pending) { warm.find($0) }
        }
        return draft
    }

    /// True where everything of the draft is on the record.
    private func commit(_ draft: Draft) async -> Bool {
        let written = draft.decided.filter { !$0.writing.entries.isEmpty }
        do {
            let faults =
                written.isEmpty ? [] : try await journal.commit(written.map(\.writing))
            publish(draft, written, faults)
            return faults.allSatisfy { $0 == nil }
        } catch {
            log.error("commit failed", metadata: ["error": "\(error)"])
            for item in written { warm.forget(item.pending.file) }
            courts = [:]
            for item in draft.decided { item.pending.tell(.failed(.unavailable("store"))) }
            return false
        }
    }

    /// Makes what is durable visible, then answers.
    private func publish(_ draft: Draft, _ written: [Decided], _ faults: [WriteFault?]) {
        var lost: Set<FileID> = []
        for (item, fault) in zip(written, faults) where fault != nil {
            lost.insert(item.pending.file)
        }
        for (id, file) in draft.files where !lost.contains(id) { warm.keep(file) }
        // Counters that went ahead of what was kept are read again.
        for (id, court) in draft.courts { courts[id] = lost.isEmpty ? court : nil }
        for id in lost { warm.forget(id) }
        for (item, fault) in zip(written, faults) {
            switch fault {
            case nil:
                item.pending.tell(.done(item.done))
                announce(item)
            case .stale: item.pending.tell(.again)
            case .repeated: item.pending.tell(.repeated)
            case .refused(let refusal): item.pending.tell(.failed(.refused(refusal)))
            case .broken(let reason):
                log.error("write refused by the store", metadata: ["reason": "\(reason)"])
                item.pending.tell(.failed(.unavailable("store")))
            }
        }
        for item in draft.decided where item.writing.entries.isEmpty {
            item.pending.tell(.done(item.done))
        }
    }

    private func announce(_ item: Decided) {
        let letters = item.done.entries.contains { !$0.letters.isEmpty }
        changed.send(
            Change(
                file: item.pending.file, version: item.done.version, hasLetters: letters,
                hasOrders: !item.writing.rows.orders.isEmpty))
        log.debug(
            "act",
            metadata: [
                "act": "\(type(of: item.pending.deed).name)", "case": "\(item.pending.file)",
                "actor": "\(item.pending.actor.id)", "facts": "\(item.done.entries.count)",
            ])
    }
}
