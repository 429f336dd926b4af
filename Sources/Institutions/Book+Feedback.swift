import LinkContract

/// Wording of what became of an order.
extension Book {
    /// Done. Tells the state of the control `subject`, or that nothing is left of it.
    func feedback(
        _ order: ControlRequest, _ subject: String, taken: Amount, at now: BeijingTime,
        serial: Int = 1
    ) -> ControlFeedback {
        let holding = holdings[order.kzzh.KHZH]
        let control = holding?.control(subject)
        let isMoney = holding?.isAccount ?? true
        let isDeduction = ["06", "07", "08"].contains(order.kzzh.KZCS)
        let isInForce = control.map { !$0.isWaiting } ?? false
        return ControlFeedback(
            BDHM: order.BDHM, JGDM: code, FKXH: serial, KHZH: order.kzzh.KHZH,
            KZCS: order.kzzh.KZCS, KZZT: "1", SFLH: control?.isWaiting == true ? "1" : "0",
            YE: (isMoney ? holding?.balance ?? .zero : .zero).text,
            KYYE: (isMoney ? holding?.free ?? .zero : .zero).text,
            CSKSRQ: isInForce ? control?.first.text : nil,
            CSJSRQ: isInForce ? control?.last.text : nil,
            DJXE: (control?.limit ?? .zero).text,
            SKJE: (isDeduction && serial == 1 ? taken : control?.held ?? .zero).text,
            CESKJE: (isMoney ? control?.open ?? .zero : .zero).text, FKSJ: now.text)
    }

    /// Not done.
    func refusal(
        _ order: ControlRequest, _ reason: String, _ now: BeijingTime
    ) -> ControlFeedback {
        let holding = holdings[order.kzzh.KHZH].flatMap {
            $0.isAccount && $0.owner == order.DSRZJHM ? $0 : nil
        }
        return ControlFeedback(
            BDHM: order.BDHM, JGDM: code, FKXH: 1, KHZH: order.kzzh.KHZH,
            KZCS: order.kzzh.KZCS, KZZT: "2", YE: (holding?.balance ?? .zero).text,
            KYYE: (holding?.free ?? .zero).text, DJXE: "0.00", SKJE: "0.00", CESKJE: "0.00",
            WNKZYY: reason, FKSJ: now.text)
    }

    /// A control of ours changed by itself: told under its own order with the next number. Nil
    /// where the order is not ours.
    mutating func later(_ order: String, at now: BeijingTime) -> ControlFeedback? {
        guard let request = orders[order]?.request else { return nil }
        orders[order]?.serial += 1
        return feedback(
            request, order, taken: .zero, at: now, serial: orders[order]?.serial ?? 1)
    }

    /// A freeze of ours passed its last day: not in force any more, nothing held.
    mutating func lapsed(_ control: Control, at now: BeijingTime) -> ControlFeedback? {
        var feedback = later(control.order, at: now)
        feedback?.KZZT = "2"
        feedback?.CSKSRQ = control.first.text
        feedback?.CSJSRQ = control.last.text
        feedback?.WNKZYY = Holding.lapsed
        return feedback
    }
}
