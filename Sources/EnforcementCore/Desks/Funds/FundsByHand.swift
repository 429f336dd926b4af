extension Funds.Receive {
    /// The bank's line as a person reads it off: its reference makes it the same line later.
    func bankLine(_ day: Day) throws(Refusal) -> BankLine {
        guard let reference else {
            throw Refusal(
                "funds.no-reference", "非现金到账请填写银行流水号",
                "Money by bank needs the bank's reference", law: .funds2017(8), field: "reference")
        }
        return BankLine(
            reference: reference, direction: .credit, amount: amount, bookedOn: day,
            counterparty: payer)
    }

    /// Cash takes two officers, and a reason where it was not handed over the same day.
    func cash(_ day: Day, _ occasion: Occasion) throws(Refusal) -> BankLine? {
        guard let first, let second, first != second else {
            throw Refusal(
                "funds.two-officers", "收取现金须有两名经手人", "Cash takes two officers",
                law: .funds2017(9), field: "second")
        }
        guard day == occasion.today || reason != nil else {
            throw Refusal(
                "funds.late-cash", "现金未当日移交财务的，请写明理由",
                "Cash handed over later needs a reason", law: .funds2017(9), field: "reason")
        }
        return nil
    }
}
