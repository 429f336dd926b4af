public import EnforcementCore
import EnforcementOffice

/// People do what their open nodes ask of them: sign, take up what failed. What was deducted books
/// itself as the bank tells of it.
extension RehearsalCourt {
    /// Looks through the cases and does what is open. Each act has an id of its own, so that doing
    /// it again after a crash does nothing twice. Answers how much was done.
    ///
    /// - Parameter books: whether they book deducted money by hand, where no bank tells of it.
    @discardableResult
    public func people(_ files: [FileID], books: Bool = false) async throws -> Int {
        var done = 0
        for id in files {
            let file = try await office.file(id)
            for deadline in file.deadlines where deadline.isOpen {
                done += try await answer(deadline, file) ? 1 : 0
                if books, deadline.limit == "P2-08c", file.inTransit > .zero {
                    done += try await receive(file) ? 1 : 0
                }
            }
        }
        return done
    }

    private func answer(
        _ deadline: Deadline, _ file: CaseFile
    ) async throws -> Bool {
        switch deadline.limit {
        case "P2-03": try await sign("control", file)
        case "P2-08": try await sign("deduction", file)
        case "P2-11": try await sign("renewal", file)
        case "P2-12": try await settle(deadline.subject.number, file)
        default: false
        }
    }

    private func sign(_ kind: String, _ file: CaseFile) async throws -> Bool {
        try await done(
            file, "control.sign-ruling", by: "pu-1-judge", ["kind": .string(kind)],
            "\(kind)-\(file.rulings.count)")
    }

    /// Tried again, as often as it takes; who a debtor is the tracer finds out himself.
    private func settle(_ order: Int, _ file: CaseFile) async throws -> Bool {
        guard let found = file.order(order), found.state == .failed else { return false }
        let isOver = found.subject.kind == .party
        if found.subject.kind == .party {
            _ = try await done(
                file, "affairs.check-identity", by: "chakong-1",
                ["debtor": .number(found.debtor), "exists": true], "identity-\(order)")
        }
        return try await done(
            file, "control.settle-order", by: "chakong-1",
            [
                "order": .number(order), "way": isOver ? "settled" : "again",
                "note": "示例：已核实",
            ], "settle-\(order)-\(found.retries)")
    }

    private func receive(_ file: CaseFile) async throws -> Bool {
        try await done(
            file, "funds.receive", by: "ankuan-1",
            [
                "amount": .string(file.inTransit.description), "payer": "示例银行（扣划）",
                "way": "deduction",
                "reference": .string("PL\(file.id.number)-\(file.receipts.count + 1)"),
            ], "receive-\(file.receipts.count)")
    }

    private func done(
        _ file: CaseFile, _ act: String, by person: String, _ answers: JSON, _ id: String
    ) async throws -> Bool {
        do throws(OfficeError) {
            let request = OfficeRequest(
                actor: PersonID(person), court: Self.number, file: file.id, act: act,
                answers: answers, actID: "people-\(file.id.number)-\(id)")
            let done = try await office.perform(request)
            return !done.entries.isEmpty && !done.isRepeat
        } catch {
            guard case .refused = error else { throw error }
            return false
        }
    }
}
