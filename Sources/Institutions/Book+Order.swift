import LinkContract

/// Carrying out one order, once.
extension Book {
    static let noCustomer = "查无该客户信息"
    static let systemError = "控制类请求处理失败"

    /// What an order led to, besides its own feedback.
    struct Execution {
        var feedback: ControlFeedback
        var changes: [Holding.Change] = []
        /// What went to the court.
        var paid = Amount.zero
    }

    /// How an order went: money taken, and why it could not be done where it could not.
    private struct Course {
        var taken = Amount.zero
        var reason: String?
        /// The control whose state the feedback tells.
        var subject: String?
    }

    mutating func execute(
        _ order: ControlRequest, at now: BeijingTime, isHalf: Bool, fails: Bool
    ) -> Execution {
        ledger.orders += 1
        ledger.executions[order.BDHM, default: 0] += 1
        let number = order.kzzh.KHZH
        guard let holding = holdings[number], holding.owner == order.DSRZJHM,
            holding.isAccount == (order.kzzh.KZLX == "1")
        else { return Execution(feedback: refusal(order, Self.noCustomer, now)) }
        guard !fails else { return Execution(feedback: refusal(order, Self.systemError, now)) }
        guard institution.measures.contains(order.kzzh.KZCS) else {
            return Execution(feedback: refusal(order, "本机构不办理该控制措施", now))
        }
        guard !holding.isAccount || order.kzzh.KZNR == "1" else {
            return Execution(feedback: refusal(order, "本机构只办理账户资金控制", now))
        }
        let course = carryOut(order, on: number, today: now.day, isHalf: isHalf)
        if let reason = course.reason {
            return Execution(feedback: refusal(order, reason, now))
        }
        let isNew = ["01", "03", "08"].contains(order.kzzh.KZCS)
        let changes = isNew ? [] : holdings[number]?.settle(on: now.day) ?? []
        if course.taken > .zero { pay(course.taken, order) }
        let feedback = feedback(
            order, course.subject ?? order.BDHM, taken: course.taken, at: now)
        return Execution(feedback: feedback, changes: changes, paid: course.taken)
    }

    private mutating func carryOut(
        _ order: ControlRequest, on number: String, today: BeijingDay, isHalf: Bool
    ) -> Course {
        let line = order.kzzh
        let sum = Amount(line.JE) ?? .zero
        let original = line.YDJDH.map { renewals[$0] ?? $0 }
        let last = line.JSRQ.flatMap { BeijingDay($0) }
        switch line.KZCS {
        case "01", "03", "08":
            return place(order, on: number, sum, today: today, isHalf: isHalf)
        case "02":
            guard let original, let last else { return Course(reason: Holding.unknownOriginal) }
            // The new period follows the old one (INT22 485).
            let end = holdings[number]?.control(original)?.last
            let first = end.map { max(today, $0.adding(days: 1)) } ?? today
            if let reason = tooLong(last, number, from: first) { return Course(reason: reason) }
            let reason = holdings[number]?.renew(original, until: last, on: today)
            if reason == nil { renewals[order.BDHM] = original }
            return Course(reason: reason, subject: original)
        case "04", "05":
            let reason = holdings[number]?.release(
                original ?? "", by: sum, isWaiting: line.KZCS == "05", on: today)
            return Course(reason: reason, subject: original)
        case "06" where original != nil:
            let went = holdings[number]?.deduct(original ?? "", sum)
            return Course(taken: went?.taken ?? .zero, reason: went?.reason, subject: original)
        default:
            let went = holdings[number]?.take(sum)
            return Course(taken: went?.taken ?? .zero, reason: went?.reason)
        }
    }

    /// 01, 03, and 08, which pays out at once what it came to hold.
    private mutating func place(
        _ order: ControlRequest, on number: String, _ sum: Amount, today: BeijingDay, isHalf: Bool
    ) -> Course {
        let line = order.kzzh
        let first = max(today, line.KSRQ.flatMap { BeijingDay($0) } ?? today)
        guard let last = line.JSRQ.flatMap({ BeijingDay($0) }), last >= first else {
            return Course(reason: "措施终期已过")
        }
        if let reason = tooLong(last, number, from: first) { return Course(reason: reason) }
        let control = Control(
            order: order.BDHM, prior: nil, limit: sum, isWaiting: false, first: first, last: last)
        holdings[number]?.freeze(control, mustWait: line.KZCS == "03", isHalf: isHalf)
        var course = Course(subject: order.BDHM)
        if line.KZCS == "08", let held = holdings[number]?.control(order.BDHM)?.held,
            held > .zero
        {
            course.taken = holdings[number]?.deduct(order.BDHM, held).taken ?? .zero
        }
        return course
    }

    /// 法释〔2015〕5号 485: deposits one year, movables two, real estate and other rights three.
    private func tooLong(_ last: BeijingDay, _ number: String, from: BeijingDay) -> String? {
        let years: Int
        switch holdings[number]?.kind {
        case .thing(let kind, _, _): years = kind == "CL" ? 2 : 3
        case .account, nil: years = 1
        }
        return last > from.adding(years: years) ? "期限超过法定最长期限" : nil
    }

    private mutating func pay(_ sum: Amount, _ order: ControlRequest) {
        taken += sum
        ledger.payments.append(
            Ledger.Payment(
                order: order.BDHM, account: order.kzzh.KHZH, amount: sum.text,
                paidTo: order.kzzh.ZXKZHZH ?? ""))
    }
}
