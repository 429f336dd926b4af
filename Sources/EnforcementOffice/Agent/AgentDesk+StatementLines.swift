public import EnforcementCore

extension AgentDesk {
    /// Books lines of the court's account. Only the bank that keeps it may tell of it, and of no
    /// other account. Taken means durable: all of the lines, or told before.
    public func take(
        _ notice: StatementLinesNotice, from institution: Institution
    ) async -> LinkTaken {
        guard let cashier else { return .unavailable }
        return await told { () throws -> LinkTaken in
            let own = try await office.court(court)
            guard own.fundsBank == institution.code else {
                return .forbidden(
                    Refusal(
                        "link.not-our-bank", "案款账户不在该机构开立，不得推送流水",
                        "The account for case money is not kept by this institution"))
            }
            guard notice.account == own.fundsAccount else {
                return .refused(
                    Refusal(
                        "link.account", "不是本院的案款账户",
                        "Not the court's account for case money", field: "ZH"))
            }
            do {
                _ = try await cashier.take(pushed: notice.lines)
            } catch OfficeError.refused(let refusal) where refusal.code == Self.meanwhile {
                // Another message or file brought one of them just now: the next time they are
                // known.
                return .unavailable
            }
            return .taken
        }
    }

    private static let meanwhile = "funds.line-twice"
}
