/// What must hold before a case may close in a mode (handbook 4.4, gates 10 and 11).
///
/// Asked when the judge proposes and again when the reviewer approves: money may arrive between.
struct ClosingConditions {
    let file: CaseFile

    func check(_ mode: ClosingMode) throws(Refusal) {
        switch mode {
        case .fulfilled: try fulfilled()
        case .dormant: try dormant()
        case .withdrawn, .refused, .dismissed: try released()
        // Property may pass on with a case that another court takes over.
        case .terminated: break
        }
        try money()
    }

    private func fulfilled() throws(Refusal) {
        try notStayed()
        if file.outstanding > .zero {
            guard let settlement = file.settlement, settlement.breachedOn == nil else {
                throw Refusal(
                    "closing.outstanding", "尚欠\(file.outstanding.grouped)元，不能以执行完毕结案",
                    "\(file.outstanding.grouped) yuan are unpaid", law: .ew20(64), field: "mode")
            }
            guard settlement.isPerformed else {
                throw Refusal(
                    "closing.settlement-runs", "和解未履行完毕，不能结案",
                    "The settlement is not performed", law: .set20(8), field: "mode")
            }
        }
        try released()
        if file.debtors.contains(where: { $0.restriction?.isInForce ?? false }) {
            throw Refusal(
                "closing.restricted", "限制消费措施尚未解除", "A restriction is still in force",
                law: .consumption2015(9))
        }
    }

    private func dormant() throws(Refusal) {
        guard file.dormancy.servedOn != nil else {
            throw Refusal(
                "closing.not-dormant", "终本裁定尚未送达", "The ruling of dormancy is not served",
                law: .dormancy2016(6), field: "mode")
        }
        guard file.outstanding > .zero else {
            throw Refusal(
                "closing.paid-up", "款项已全部到位，应以执行完毕结案", "Everything is paid",
                field: "mode")
        }
        try notStayed()
    }

    /// A stay or a deferral never closes a case.
    private func notStayed() throws(Refusal) {
        let stays: [PauseGround] = [.stay, .deferral, .higherCourt]
        if file.pauses.contains(where: { $0.until == nil && stays.contains($0.ground) }) {
            throw Refusal(
                "closing.stayed", "案件中止或暂缓期间不能结案", "The case is stayed",
                law: .closing2014(23))
        }
    }

    /// Controls over property are gone, or were never in force.
    private func released() throws(Refusal) {
        if file.holds.contains(where: { $0.isInForce || $0.state == .ordered }) {
            throw Refusal(
                "closing.held", "尚有查封、冻结未解除", "Property is still under control",
                law: .sz20(28))
        }
    }

    /// No money of the case is left with the court.
    private func money() throws(Refusal) {
        if file.payouts.contains(where: { $0.isOpen || $0.isUnderWay }) {
            throw Refusal(
                "closing.payout-open", "尚有案款正在发放", "A payout is under way",
                law: .funds2017(10))
        }
        if file.balance != .zero {
            throw Refusal(
                "closing.balance", "案款账户尚有余额\(file.balance.grouped)元",
                "\(file.balance.grouped) yuan lie on the account", law: .funds2017(10))
        }
    }
}
