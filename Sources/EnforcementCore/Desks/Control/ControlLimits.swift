extension Control {
    /// Asking: first and further rounds, and the answers.
    static let inquiryLimits = [
        Limit(
            "B16", Words("首次网络查控", "First property inquiry"), target: .workdays(1),
            owner: .tracer, next: Inquire.self,
            from: [
                .on(Affairs.FileReceived.self) { _, file, day in
                    file.debtors.map { Opening(Subject(.party, $0.number), from: day) }
                }
            ], until: [.on(Inquired.self), whenClosed]),
        Limit(
            "P2-01", Words("查控反馈", "Answers to the inquiry"), target: .days(3),
            owner: .tracer, next: RecordFeedback.self,
            from: [.on(Inquired.self) { [Opening(Subject(.inquiry, $0.inquiry), from: $2)] }],
            until: [.on(FeedbackRecorded.self), whenClosed]),
        Limit(
            "P2-09", Words("复查财产", "Inquire again"), target: .days(30), owner: .tracer,
            next: Inquire.self,
            from: [
                .on(FeedbackRecorded.self) { fact, _, day in
                    // The robot has days of its own (P2-09b).
                    fact.assets.isEmpty && fact.answers == nil
                        ? [Opening(Subject(.party, fact.debtor), from: day)] : []
                }
            ], until: [.on(Inquired.self), whenClosed]),
    ]

    /// Ruling, order, answer.
    static let orderLimits = [
        Limit(
            "P2-03", Words("作出控制裁定", "Sign the ruling"), target: .days(1), owner: .judge,
            next: SignRuling.self,
            from: [
                .on(FeedbackRecorded.self) { fact, file, day in
                    fact.assets.isEmpty || !file.needsRuling(on: day) ? [] : [Opening(from: day)]
                },
                .on(InstitutionAnswered.self) { _, file, day in
                    file.needsRuling(on: day) ? [Opening(from: day)] : []
                },
            ], until: [.on(RulingSigned.self), whenClosed]),
        Limit(
            "P2-03b", Words("实施冻结", "Order the freeze"), target: .days(1), owner: .tracer,
            next: Place.self,
            from: [
                .on(RulingSigned.self) { fact, file, day in
                    fact.ruling.kind == .control && file.hasFreeDeposit(on: day)
                        ? [Opening(from: day)] : []
                },
                .on(FeedbackRecorded.self) { _, file, day in
                    file.openRuling(.control) != nil && file.hasFreeDeposit(on: day)
                        ? [Opening(from: day)] : []
                },
            ], until: [.on(HoldOrdered.self), whenClosed]),
        Limit(
            "P2-04", Words("控制反馈确认", "Confirm the control"), target: .hours(24),
            owner: .tracer, next: Confirm.self, from: [.on(HoldOrdered.self)],
            until: [.on(HoldConfirmed.self), .on(HoldReleased.self), whenClosed]),
        Limit(
            "P2-06", Words("线下查封、扣押", "Seize on the spot"), target: .days(10),
            owner: .officer, next: Place.self,
            from: [
                .on(FeedbackRecorded.self) { fact, file, day in
                    fact.assets.filter { $0.kind != .deposit && file.isFree($0) }
                        .map { Opening(Subject(.asset, $0.number), from: day) }
                }
            ],
            until: [
                .on(HoldOrdered.self) { Subject(.asset, $0.asset) },
                whenClosed,
            ]),
    ]

    /// A control lapses by itself when its period ends: warned of 60, 30 and 7 days before.
    static let expiryLimits = [
        lapsing("C01", Words("冻结存款到期", "Freeze of a deposit ends"), .deposit, [.deposit]),
        lapsing("C02", Words("查封动产到期", "Seizure of movables ends"), .movable, [.movable]),
        lapsing(
            "C03", Words("查封不动产、其他财产权到期", "Seizure of real estate or rights ends"),
            .immovable, [.immovable, .right]),
        Limit(
            "C04", Words("期满失效", "Lapse"), owner: .system, next: Lapse.self,
            from: expiryOpeners(Asset.Kind.allCases), until: expiryClosers, rolls: false,
            onDue: { Lapse(hold: $0.subject.number) }),
    ]

    /// From the confirmed control to its end: deduction, excess, release.
    static let endingLimits = [
        Limit(
            "P2-07", Words("解除超标的控制", "Release the excess"), target: .days(1),
            owner: .judge, next: Release.self,
            from: [
                .on(HoldConfirmed.self) { _, file, day in
                    // Whatever interest a control may cover beforehand, a year of it is too much.
                    file.controlled > file.target(on: day, projected: 365)
                        ? [Opening(from: day)] : []
                }
            ], until: [.on(HoldReleased.self), .on(Deducted.self), whenClosed]),
        Limit(
            "P2-08", Words("作出扣划裁定", "Sign the deduction ruling"), target: .days(5),
            owner: .judge, next: SignRuling.self,
            from: [
                .on(HoldConfirmed.self) { fact, file, day in
                    fact.isEffectiveDeposit && file.openRuling(.deduction) == nil
                        ? [Opening(fact.subject, from: day)] : []
                }
            ],
            until: [
                .on(RulingSigned.self) { $0.ruling.kind == .deduction ? .whole : nil },
                .on(Deducted.self), .on(HoldReleased.self), .on(HoldLapsed.self), whenClosed,
            ], pauses: standstill),
        Limit(
            "P2-08b", Words("实施扣划", "Deduct"), target: .days(2), owner: .tracer,
            next: Deduct.self,
            from: [
                .on(RulingSigned.self) { fact, file, day in
                    fact.ruling.kind == .deduction
                        ? file.frozenDeposits.map { Opening($0, from: day) } : []
                },
                .on(HoldConfirmed.self) { fact, file, day in
                    fact.isEffectiveDeposit && file.openRuling(.deduction) != nil
                        ? [Opening(fact.subject, from: day)] : []
                },
            ],
            until: [
                .on(Deducted.self), .on(DeductionOrdered.self), .on(HoldReleased.self),
                .on(HoldLapsed.self), whenClosed,
            ], pauses: standstill),
        Limit(
            "P2-08c", Words("扣划款到账登记", "Book the deducted money"), target: .days(3),
            owner: .fundManager, next: Funds.Receive.self,
            // Where the money was quicker than the word of it, nothing is left to book.
            from: [
                .on(Deducted.self) { $1.inTransit > .zero ? [Opening(from: $2)] : [] }
            ],
            until: [.on(Funds.Received.self) { $0.way == .deduction }]),
        Limit(
            "P2-10", Words("解除控制措施", "Release what is still held"), target: .days(1),
            owner: .judge, next: Release.self,
            from: [
                .on(Funds.PaidOut.self) { heldForNothing($1, from: $2) },
                .on(Funds.TransferPaid.self) { heldForNothing($1, from: $2) },
            ],
            until: [
                .on(HoldReleased.self) { $0.remaining == 0 },
                .on(Deducted.self) { $0.remaining == 0 },
                .on(HoldLapsed.self) { $0.remaining == 0 }, whenClosed,
            ]),
    ]

    private static func lapsing(
        _ id: String, _ title: Words, _ expiry: ControlExpiry, _ kinds: [Asset.Kind]
    ) -> Limit {
        Limit(
            id, title, .law(expiry.period, .int22(485)), owner: .officer, next: Renew.self,
            from: expiryOpeners(kinds), until: expiryClosers, leads: .before(60, 30, 7),
            rolls: false)
    }

    static func expiryOpeners(_ kinds: [Asset.Kind]) -> [Opener] {
        [
            .on(HoldConfirmed.self) { fact, _, _ in
                guard let from = fact.from, let until = fact.until, kinds.contains(fact.kind)
                else { return [] }
                return [Opening(fact.subject, from: from, due: until)]
            },
            .on(HoldRenewed.self) { fact, _, day in
                kinds.contains(fact.kind)
                    ? [Opening(fact.subject, from: day, due: fact.until)] : []
            },
        ]
    }

    static let expiryClosers: [Closer] = [
        .on(HoldRenewed.self), .on(HoldReleased.self), .on(HoldLapsed.self),
        .on(Deducted.self) { $0.endsControl },
        .on(Auction.SaleConfirmed.self) { Subject(.hold, $0.hold) },
    ]

    /// Everything is paid and something is still held.
    private static func heldForNothing(_ file: CaseFile, from day: Day) -> [Opening] {
        file.unpaid(on: day) == .zero && file.holds.contains { $0.isInForce }
            ? [Opening(from: day)] : []
    }
}

extension CaseFile {
    /// A deposit nobody holds, and nobody but a person would: the robot needs no clock.
    fileprivate func hasFreeDeposit(on day: Day) -> Bool {
        agent.state != .working && uncovered(on: day) > .zero
            && assets.contains { $0.kind == .deposit && isFree($0) }
    }

    /// Something was found, and no ruling leaves room to hold it.
    fileprivate func needsRuling(on day: Day) -> Bool {
        openRuling(.control) == nil && uncovered(on: day) > .zero
    }

    fileprivate var frozenDeposits: [Subject] {
        holds.filter { $0.kind == .deposit && $0.state == .effective }
            .map { Subject(.hold, $0.number) }
    }
}
