extension Phrase {
    /// Bulletins of case money and the two zeros.
    static let englishBulletin: [Phrase: String] = [
        .zerosPlace: "The two zeros",
        .zeroUndisbursed: "Over thirty days, not paid out",
        .zeroDeposited: "Deposited over thirty days",
        .zeroNever: "Never broken since the beginning",
        .zeroWeeks: "Zero for {} weeks",
        .zeroBroken: "Last broken: {}",
        .zerosLead:
            "Counted from arrival, deposits from their approval; what is put off or deposited with "
            + "approval is not counted as undisbursed.",
        .zerosByMonth: "By month",
        .zerosChart: "Last {} months: at most {} undisbursed, {} deposited over thirty days",
        .zerosUntil: "Until",
        .unitReceipts: "receipts",
        .bulletinsMade: "Lists and bulletins",
        .dailyOf: "Daily list of",
        .weeklyOf: "Weekly bulletin of Monday",
        .showIt: "Show",
        .issuedTitle: "Issued",
        .issuedEmpty: "None yet: the list is issued at 8:30 each day, the bulletin on Mondays.",
        .issuedAt: "Issued at",
        .kindOfPaper: "Kind",
        .dayOfPaper: "Day",
        .amountYuan: "Yuan",
        .undisbursedCount: "Undisbursed",
        .depositedCount: "Deposited",
    ]
}
