/// 结案审批: an independent look before a case leaves the pool.
public enum Closing: Desk {
    public static let code = "closing"

    public static let card = Card(
        Words("结案审批", "Closing review"),
        duty: Words(
            "报结、核验结案条件、审管办审核、退回整改、确定结案方式和日期。",
            "Takes the proposal, checks the conditions of the mode, approves with mode and day, or "
                + "returns it with reasons."),
        crew: [.reviewer, .judge],
        acts: [Propose.self, Approve.self, Return.self],
        limits: [
            Limit(
                "X4-01", Words("报结", "Propose closing"), target: .days(5), owner: .judge,
                next: Propose.self,
                from: [
                    .on(Funds.PaidOut.self) { paidUp($1, from: $2) },
                    .on(Funds.TransferPaid.self) { paidUp($1, from: $2) },
                    .on(Handling.InstalmentPerformed.self) {
                        $0.isLast ? [Opening(from: $2)] : []
                    },
                    .on(Dormancy.Served.self),
                ],
                until: [.on(Proposed.self), .on(Closed.self)]),
            Limit(
                "X4-03", Words("审管办审核结案", "Review the closing"), target: .workdays(2),
                owner: .reviewer, next: Approve.self, from: [.on(Proposed.self)],
                until: [.on(Closed.self), .on(Returned.self)]),
            Limit(
                "X4-04", Words("结案退回整改", "Put the case right"), target: .workdays(3),
                owner: .judge, next: Propose.self, from: [.on(Returned.self)],
                until: [.on(Proposed.self), .on(Closed.self)]),
        ],
        messages: [
            Message("X4-05", "【{法院}】{案号}案已于{日期}以{结案方式}方式结案，文书将依法送达。")
        ],
        enters: [Proposed.self]
    )

    /// Everything was collected and has left the account.
    private static func paidUp(_ file: CaseFile, from day: Day) -> [Opening] {
        let isUnderWay = file.payouts.contains { $0.isUnderWay }
        return file.outstanding > .zero || file.balance > .zero || isUnderWay
            ? [] : [Opening(from: day)]
    }
}
