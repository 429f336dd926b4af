public import EnforcementCore

/// The account of a case as one of its parties is told of it (案款往来明细): what came in, what was
/// paid, kept as fee, given back; what is held, what is still owed.
///
/// Taken from the entries' own bookings, so it agrees with the ledger line by line. Accounts of
/// others are shown by their tail.
public struct PartyStatement: Sendable, Hashable {
    /// One movement of what the court holds for the case; the ledger's day.
    public struct Movement: Sendable, Hashable {
        public let day: Day
        public let words: String
        /// Below zero where a receipt was taken back.
        public let into: Money
        public let out: Money
        /// What is held after it.
        public let held: Money
    }

    /// One payment out, as far as it has come.
    public struct Payment: Sendable, Hashable {
        /// The day the bank paid; nil: not yet, or it came back.
        public let paidOn: Day?
        public let name: String
        public let account: String
        public let amount: Money
        public let state: Transfer.State
        public let isToCreditor: Bool
    }

    public let number: String
    public let title: String
    public let party: Party
    public let movements: [Movement]
    public let payments: [Payment]
    public let claimed: Money
    /// What is still to be collected of the claim, without doubled interest and fee.
    public let owed: Money
    public let fee: Money

    /// Nil where the case has no party of that number.
    public init?(of file: CaseFile, _ entries: [Entry], to number: Int) {
        guard let party = file.party(number) else { return nil }
        self.party = party
        self.number = file.number?.description ?? "未立案"
        title = file.title
        movements = Self.movements(of: file, entries)
        payments = Self.payments(of: file, entries, to: party)
        claimed = file.claim?.amount ?? .zero
        owed = file.outstanding
        fee = file.feeKept
    }

    public var received: Money { Money.sum(movements.map { $0.into }) }
    public var disbursed: Money { Money.sum(movements.map { $0.out }) }
    public var held: Money { received - disbursed }
    /// What creditors have in hand.
    public var paid: Money {
        Money.sum(payments.filter { $0.isToCreditor && $0.state == .paid }.map { $0.amount })
    }
}

// The paper.
extension PartyStatement {
    public func paper(court: CourtFile, on day: Day) -> Paper {
        Paper(
            title: "案款往来明细",
            subtitle: ["\(number)　\(title)", "\(party.side.label.zh)：\(party.name)"],
            parts: [
                .figures([
                    .init("申请执行标的", claimed.grouped), .init("到账", received.grouped),
                    .init("已付申请执行人", paid.grouped), .init("执行申请费", fee.grouped),
                    .init("法院结存", held.grouped), .init("尚未执行到位", owed.grouped),
                ]),
                .heading("往来"), .table(movementTable),
                .heading("支付情况"), .table(paymentTable),
                .text(
                    "单位：元。结存为法院为本案保管的款项。尚未执行到位按申请执行标的计，"
                        + "不含加倍部分债务利息和执行申请费。"),
            ], footer: "\(court.name)　\(day.chinese)")
    }

    private var movementTable: Paper.Table {
        Paper.Table(
            [
                .init("日期", .day), .init("摘要"), .init("收入", .money), .init("支出", .money),
                .init("结存", .money),
            ],
            movements.map {
                [
                    $0.day.description, $0.words, $0.into == .zero ? "" : $0.into.grouped,
                    $0.out == .zero ? "" : $0.out.grouped, $0.held.grouped,
                ]
            }, total: ["合计", "", received.grouped, disbursed.grouped, held.grouped])
    }

    private var paymentTable: Paper.Table {
        let all = Money.sum(payments.map { $0.amount })
        return Paper.Table(
            [
                .init("支付日期", .day), .init("收款人"), .init("收款账户"), .init("金额", .money),
                .init("情况"),
            ],
            payments.map {
                [
                    $0.paidOn?.description ?? "", $0.name, $0.account, $0.amount.grouped,
                    Self.words($0.state),
                ]
            }, total: ["合计", "", "", all.grouped, ""])
    }

    private static func words(_ state: Transfer.State) -> String {
        switch state {
        case .ordered: "支付中"
        case .paid: "已支付"
        case .returned: "退票，待重新支付"
        }
    }
}
