extension Funds {
    /// Everything of a receipt has left the court's account, or it never was one.
    static let whenGone: [Closer] = [
        .on(PaidOut.self) { $0.rest == nil },
        .on(PaymentOrdered.self) { $0.transfers.isEmpty && $0.rest == nil },
        .on(TransferPaid.self) { $0.isWhole }, .on(Reversed.self),
    ]

    /// Gone, or kept with approval: the thirty days run no more.
    static let whenGoneOrKept: [Closer] = whenGone + [.on(KeepingApproved.self)]

    static let arrivalLimits: [Limit] = [
        Limit(
            "F01", Words("通知承办人到账", "Tell the officer"), .law(.days(3), .funds2017(8)),
            target: .days(1), owner: .finance, next: NotifyArrival.self,
            from: [.on(Received.self)], until: [.on(ArrivalNotified.self), .on(Reversed.self)]),
        Limit(
            "F03", Words("案款发放", "Pay out"), .law(.days(30), .funds2017(10)),
            owner: .officer, next: Compute.self,
            from: [
                .on(ArrivalNotified.self),
                .on(TransferReturned.self) { fact, file, day in
                    [Opening(fact.subject, from: file.receipt(fact.receipt)?.notifiedOn ?? day)]
                },
            ],
            until: whenGoneOrKept, leads: .after(20, 25, 28)),
        // The court's own zero: day 31 is late, on a rest day too (handbook 2.1 R13).
        Limit(
            "F10", Words("到账超三十天", "Thirty days from arrival"), target: .days(30),
            owner: .fundManager, next: Supervise.self,
            from: [
                .on(Received.self) { fact, _, day in
                    [Opening(fact.subject, from: fact.arrivedOn ?? day)]
                },
                // Money that came back after all had been paid was never paid.
                .on(TransferReturned.self) { fact, file, day in
                    [Opening(fact.subject, from: file.receipt(fact.receipt)?.arrivedOn ?? day)]
                },
            ], until: whenGoneOrKept, leads: .after(20, 25, 28), rolls: false),
        Limit(
            "P6-08", Words("团队长包案", "In the leader's hand"), target: .days(5),
            owner: .teamLeader, next: Compute.self,
            from: [
                .on(Led.self) { fact, _, day in [Opening(fact.subject, from: day, due: fact.due)] }
            ],
            until: whenGoneOrKept, rolls: false),
    ]

    static let gateLimits: [Limit] = [
        Limit(
            "P6-02", Words("核算案款", "Compute the payout"), target: .days(5),
            owner: .officer, next: Compute.self,
            from: [
                .on(ArrivalNotified.self), .on(SentBack.self),
                .on(Computed.self) { fact, file, day in
                    let rest = file.receipt(fact.payout.receipt).map { file.isFree($0) } ?? false
                    return rest ? [Opening(fact.subject, from: day)] : []
                },
            ],
            until: [.on(Computed.self), .on(Reversed.self), .on(KeepingApproved.self)]),
        Limit(
            "P6-03", Words("案款监管", "Supervise the payout"), target: .workdays(1),
            owner: .fundManager, next: Supervise.self, from: [.on(Computed.self)],
            until: [.on(Supervised.self), .on(SentBack.self)]),
        Limit(
            "P6-04", Words("案款审批", "Approve the payout"), target: .workdays(2),
            owner: .director, next: Approve.self,
            from: [.on(Supervised.self) { $0.opens(for: .director, $2) }],
            until: [.on(Approved.self), .on(SentBack.self)]),
        Limit(
            "P6-04b", Words("案款审批（副院长）", "Approve the payout (vice-president)"),
            target: .workdays(2), owner: .vicePresident, next: Approve.self,
            from: [.on(Supervised.self) { $0.opens(for: .vicePresident, $2) }],
            until: [.on(Approved.self), .on(SentBack.self)]),
        Limit(
            "P6-05", Words("支付案款", "Make the payment"), target: .workdays(2),
            owner: .finance, next: PayOut.self, from: [.on(Approved.self)],
            until: [.on(PaidOut.self), .on(PaymentOrdered.self), .on(SentBack.self)]),
        Limit(
            "P6-05b", Words("登记支付结果", "The bank's answer"), target: .workdays(2),
            owner: .finance, next: RecordResult.self,
            from: [
                .on(PaymentOrdered.self) { fact, _, day in
                    fact.transfers.isEmpty ? [] : [Opening(fact.subject, from: day)]
                }, .on(TransferReissued.self),
            ], until: [.on(TransferPaid.self) { $0.isLast }, .on(TransferReturned.self)]),
        Limit(
            "P6-09", Words("退票处理", "Put a returned transfer right"), target: .workdays(2),
            owner: .finance, next: Reissue.self, from: [.on(TransferReturned.self)],
            until: [.on(TransferReissued.self)]),
        Limit(
            "P6-10", Words("复核收款账户", "Check a new account"), target: .workdays(1),
            owner: .fundManager, next: CheckAccount.self, from: [.on(AccountAsked.self)],
            until: [.on(AccountChecked.self)]),
    ]

    static let keepingLimits: [Limit] = [
        Limit(
            "P6-06", Words("审批延缓、提存", "Approve putting off or depositing"),
            target: .workdays(2), owner: .director, next: ApproveKeeping.self,
            from: [.on(KeepingProposed.self)],
            until: [.on(KeepingApproved.self), .on(KeepingEnded.self), .on(Reversed.self)]),
        Limit(
            "P6-06b", Words("延缓、提存复核", "Look at the ground again"), target: .days(30),
            owner: .officer, next: EndKeeping.self,
            from: [
                .on(KeepingApproved.self) { fact, _, day in
                    [Opening(fact.subject, from: day, due: fact.reviewOn)]
                }
            ], until: [.on(KeepingEnded.self)], rolls: false),
        Limit(
            "P6-07", Words("提存超三十天", "Thirty days deposited"), target: .days(30),
            owner: .fundManager, next: EndKeeping.self,
            from: [
                .on(KeepingApproved.self) { fact, _, day in
                    fact.ground.isDeposit ? [Opening(fact.subject, from: day)] : []
                }
            ], until: [.on(KeepingEnded.self)], leads: .after(20, 25, 28), rolls: false),
        Limit(
            "F04", Words("延缓事由消失后发放", "Pay after the ground is gone"),
            .law(.days(10), .funds2017(10)), owner: .officer, next: Compute.self,
            from: [
                .on(KeepingEnded.self) { fact, _, day in
                    fact.wasApproved ? [Opening(fact.subject, from: day)] : []
                }
            ], until: whenGoneOrKept),
    ]
}
