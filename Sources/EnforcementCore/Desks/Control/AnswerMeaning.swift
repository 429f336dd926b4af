extension Control.RecordAnswer {
    /// No answer is about more than was ordered. Of a deduction `held` is what was taken, `limit`
    /// what is left.
    func mustBePossible(
        _ asked: LinkOrder, _ measure: Measure, _ hold: Hold
    ) throws(Refusal) {
        let most = measure == .deduct ? asked.amount : limit ?? asked.amount
        guard (held ?? .zero) <= most, (limit ?? .zero) <= hold.amount else {
            throw Refusal(
                "control.answer-absurd", "反馈数额超过指令数额",
                "The answer exceeds the order", law: .sz20(19), field: "held")
        }
    }

    /// What is true after an order that was carried out.
    func success(
        _ asked: LinkOrder, _ measure: Measure, _ hold: Hold, _ file: CaseFile,
        _ occasion: Occasion
    ) -> [any Fact] {
        switch measure {
        case .freeze, .wait, .freezeAndDeduct: confirmed(asked, hold, file, occasion)
        case .renew: renewed(asked, hold)
        case .release, .releaseWaiting: released(asked, hold, file)
        case .deduct, .extract:
            deducted(min(held ?? asked.amount, asked.amount), hold, file)
        }
    }

    /// An order that was not: a new control is refused, anything else is a person's to look at.
    func failure(_ asked: LinkOrder, _ measure: Measure, _ hold: Hold) -> [any Fact] {
        guard measure == .freeze || measure == .wait, hold.state == .ordered else {
            return [
                Control.OrderFailed(failing: asked, reason: reason ?? "未说明", isCertain: true)
            ]
        }
        return [
            Control.HoldConfirmed(
                hold: hold.number, asset: hold.asset, kind: hold.kind, answer: .refused,
                held: .zero, from: nil, until: nil, limit: nil, exception: nil, reason: reason)
        ]
    }

    /// What an institution tells of an order after it was answered: a limit caught a credit, more
    /// was taken, a freeze is over. What would be more than the record allows is an older word,
    /// overtaken by another order.
    func later(
        _ asked: LinkOrder, _ measure: Measure, _ hold: Hold, _ file: CaseFile,
        _ occasion: Occasion
    ) -> [any Fact] {
        let subject = Subject(.hold, hold.number)
        guard hold.state == .effective,
            !file.orders.contains(where: { $0.state == .open && $0.subject == subject })
        else { return [] }
        let told = Control.OrderAnswered(
            order: order, sequence: sequence, isDone: done, outcome: held)
        switch measure {
        case .freeze, .wait, .freezeAndDeduct:
            return hold.order == asked.number ? [told] + counted(hold, file, occasion) : []
        case .deduct, .extract:
            let more = (held ?? .zero) - (asked.outcome ?? .zero)
            guard done, more > .zero, more <= hold.amount else { return [told] }
            return [told] + deducted(more, hold, file)
        // The last word on a limit made smaller tells what it holds, as a freeze does.
        case .release:
            let isLast = file.orders.last { $0.subject == subject }?.number == asked.number
            return done && isLast ? [told] + counted(hold, file, occasion) : []
        case .renew, .releaseWaiting: return []
        }
    }

    private func counted(
        _ hold: Hold, _ file: CaseFile, _ occasion: Occasion
    ) -> [any Fact] {
        guard done else {
            let until = min(hold.until ?? occasion.today, occasion.today.adding(days: -1))
            return [
                Control.HoldLapsed(
                    hold: hold.number, asset: hold.asset, until: until,
                    remaining: file.holdsInForce(without: hold.number))
            ]
        }
        let limit = limit ?? hold.amount
        guard let held, held <= limit, limit <= hold.amount,
            (held, limit) != (hold.held, hold.amount)
        else { return [] }
        return [Control.HoldCounted(hold: hold.number, limit: limit, held: held)]
    }

    private func confirmed(
        _ asked: LinkOrder, _ hold: Hold, _ file: CaseFile, _ occasion: Occasion
    ) -> [any Fact] {
        // Where a person took it for undone, the institution's word counts.
        guard [.ordered, .waiting, .refused].contains(hold.state) else { return [] }
        guard !waiting else {
            guard hold.state != .waiting else { return [] }
            return [
                Control.HoldConfirmed(
                    hold: hold.number, asset: hold.asset, kind: hold.kind, answer: .waiting,
                    held: .zero, from: nil, until: nil, limit: limit, exception: nil, reason: nil)
            ]
        }
        let from = min(from ?? occasion.today, occasion.today)
        let last = Control.expiry(hold.kind).until(from: from)
        let held = hold.kind == .deposit ? held ?? hold.amount : hold.amount
        let isOver = file.controlled + held > file.target(on: occasion.today, projected: 365)
        return [
            Control.HoldConfirmed(
                hold: hold.number, asset: hold.asset, kind: hold.kind, answer: .effective,
                held: held, from: from, until: max(from, min(until ?? last, last)),
                limit: hold.kind == .deposit ? limit : nil,
                exception: isOver && (hold.state == .waiting || asked.measure == .wait)
                    ? "轮候转为生效，超出部分即时解除" : nil, reason: nil)
        ]
    }

    private func renewed(_ asked: LinkOrder, _ hold: Hold) -> [any Fact] {
        guard let wanted = asked.until, hold.state == .effective || hold.state == .lapsed else {
            return []
        }
        return [
            Control.HoldRenewed(
                hold: hold.number, kind: hold.kind, until: min(until ?? wanted, wanted))
        ]
    }

    private func released(_ asked: LinkOrder, _ hold: Hold, _ file: CaseFile) -> [any Fact] {
        guard hold.isInForce else { return [] }
        let left = limit ?? max(.zero, hold.amount - asked.amount)
        guard left > .zero else {
            return [
                Control.HoldReleased(
                    hold: hold.number, asset: hold.asset, reason: asked.reason ?? "解除",
                    remaining: file.holdsInForce(without: hold.number))
            ]
        }
        return [
            Control.HoldReduced(
                hold: hold.number, limit: left, held: min(held ?? hold.held, left))
        ]
    }

    private func deducted(_ taken: Money, _ hold: Hold, _ file: CaseFile) -> [any Fact] {
        let most = max(.zero, hold.amount - taken)
        let left = min(limit ?? most, most)
        return [
            Control.Deducted(
                hold: hold.number, amount: taken,
                remaining: file.holdsInForce(without: hold.number) + (left > .zero ? 1 : 0),
                left: left, held: open.map { max(.zero, left - $0) })
        ]
    }
}
