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
    var waiter: CheckedContinuation<Turn, Never>?
    var answer: Turn?

    init(_ deed: any Deed, _ actor: Actor, _ file: FileID, _ request: OfficeRequest, _ books: Books)
    {
        self.deed = deed
        self.actor = actor
        self.file = file
        actID = request.actID
        expecting = request.expecting
        self.books = books
    }

    func tell(_ turn: Turn) {
        answer = turn
        waiter?.resume(returning: turn)
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
    /// The writer before has finished: write for everybody now waiting.
    case write
}

extension Office {
    /// Queues an act and waits for its answer. Whoever finds nobody writing writes one batch, for
    /// itself and all who came meanwhile, and hands the pen to the next in the queue.
    func enqueue(_ pending: Pending) async -> Turn {
        queue.append(pending)
        if isWriting {
            let turn = await withCheckedContinuation { pending.waiter = $0 }
            guard case .write = turn else { return turn }
        }
        isWriting = true
        await writeBatch()
        if let next = queue.first {
            next.waiter?.resume(returning: .write)
            next.waiter = nil
        } else {
            isWriting = false
        }
        guard let answer = pending.answer else {
            preconditionFailure("the writer wrote itself not")
        }
        return answer
    }

    private func writeBatch() async {
        let batch = Array(queue.prefix(batchMax))
        queue.removeFirst(batch.count)
        var draft = Draft(line: line, codec: codec, courts: courts, now: clock.now)
        for pending in batch {
            // Its court or its file went cold while it waited: it loads them and comes again.
            guard draft.knows(pending, { warm.find($0) }) else {
                pending.tell(.again)
                continue
            }
            do throws(OfficeError) {
                try draft.decide(pending) { warm.find($0) }
            } catch {
                pending.tell(.failed(error))
            }
        }
        guard !draft.decided.isEmpty else { return }
        let written = draft.decided.filter { !$0.writing.entries.isEmpty }
        do {
            let faults = try await journal.commit(written.map(\.writing))
            publish(draft, written, faults)
        } catch {
            log.error("commit failed", metadata: ["error": "\(error)"])
            for item in written { warm.forget(item.pending.file) }
            courts = [:]
            for item in draft.decided { item.pending.tell(.failed(.unavailable("store"))) }
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
