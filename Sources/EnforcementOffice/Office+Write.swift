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
    /// Queues acts of one asker and waits for all their answers. Whoever finds nobody writing
    /// writes one batch, for itself and all who came meanwhile, and hands the pen to the next.
    func enqueue(_ acts: [Pending], of asker: Asker) async {
        queue += acts
        while asker.open > 0 {
            if isWriting {
                let holdsPen = await withCheckedContinuation { asker.waiter = $0 }
                guard holdsPen else { continue }
            }
            isWriting = true
            await writeBatch()
            if let next = queue.first?.asker, next.waiter != nil {
                next.wake(holdsPen: true)
            } else {
                // Nobody waits, or the next act is one of its own.
                isWriting = false
            }
        }
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
