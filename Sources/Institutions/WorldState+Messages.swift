import LinkContract

/// Messages in and out.
extension WorldState {
    mutating func take(_ batch: InquiryBatch, at code: String) -> Intake {
        guard let institution = books[code]?.institution else { return .unknownInstitution }
        if let member = batch.wrongMember { return .malformed(member) }
        if let known = books[code]?.batches[batch.PCH] {
            return repeated(known.batch == batch, batch.PCH, code)
        }
        let (opens, closes) = (institution.opens, institution.closes)
        guard (opens..<closes).contains(now.hour) else {
            let hours = (opens - now.hour + 24) % 24
            return .closed(retryAfterSeconds: max(60, hours * 3600))
        }
        books[code]?.batches[batch.PCH] = Book.BatchEntry(batch: batch)
        books[code]?.ledger.inquiries += 1
        for request in batch.cxqqList {
            load(request.DSRZJHM)
            watch(request.DSRZJHM, request.SFGZ == "1", at: code)
        }
        agenda.put(
            .answer(code: code, batch: batch.PCH), at: now.adding(seconds: answerDelay()))
        return .taken(Receipt(DH: batch.PCH))
    }

    mutating func take(_ order: ControlRequest, at code: String) -> Intake {
        guard books[code] != nil else { return .unknownInstitution }
        if let member = order.wrongMember { return .malformed(member) }
        if let known = books[code]?.orders[order.BDHM] {
            return repeated(known.request == order, order.BDHM, code)
        }
        load(order.DSRZJHM)
        let due = now.adding(seconds: answerDelay())
        let isHalf = faultDice.happens(percent: settings.faults.percent(.half))
        let fails = faultDice.happens(percent: settings.faults.percent(.fail))
        books[code]?.orders[order.BDHM] = Book.OrderEntry(request: order, due: due)
        guard
            let execution = books[code]?.execute(order, at: now, isHalf: isHalf, fails: fails)
        else { return .unknownInstitution }
        agenda.put(.tell(code: code, feedback: execution.feedback, isSilent: false), at: due)
        let number = order.kzzh.KHZH
        tell(execution.changes, of: number, at: code)
        expect(settlementOf: order, execution.paid, after: due)
        expect(lapsesOf: number, at: code)
        return .taken(Receipt(DH: order.BDHM))
    }

    private mutating func repeated(_ isSame: Bool, _ number: String, _ code: String) -> Intake {
        if isSame {
            books[code]?.ledger.repeats += 1
            return .taken(Receipt(DH: number))
        }
        books[code]?.ledger.conflicts += 1
        return .conflict
    }

    private mutating func answerDelay() -> Int {
        let seconds = timing.within(settings.answerSeconds)
        let isSlow = faultDice.happens(percent: settings.faults.percent(.slow))
        return isSlow ? seconds * 20 : seconds
    }

    /// Midnight after the last day of whatever is in force, once a holding and day.
    private mutating func expect(lapsesOf number: String, at code: String) {
        guard let controls = books[code]?.holdings[number]?.controls else { return }
        for control in controls where !control.isWaiting {
            remind(of: number, at: code, on: control.last.adding(days: 1))
        }
    }

    mutating func lapse(_ number: String, at code: String) {
        guard let ended = books[code]?.holdings[number]?.lapse(on: now.day) else { return }
        for control in ended {
            guard let feedback = books[code]?.lapsed(control, at: now) else { continue }
            put(feedback, at: code, isSilent: false)
        }
        let changes = books[code]?.holdings[number]?.settle(on: now.day) ?? []
        tell(changes, of: number, at: code)
        if changes.contains(where: \.isPromotion) { expect(lapsesOf: number, at: code) }
    }

    /// Tells what our controls did by themselves. `told`: the one an inflow told of already, whose
    /// new state is only there to be asked for.
    private mutating func tell(
        _ changes: [Holding.Change], of number: String, at code: String, told: String? = nil
    ) {
        for change in changes {
            guard let feedback = books[code]?.later(change.order, at: now) else { continue }
            put(feedback, at: code, isSilent: change.order == told)
        }
    }

    private mutating func put(_ feedback: ControlFeedback, at code: String, isSilent: Bool) {
        let due = books[code]?.orders[feedback.BDHM]?.due ?? now
        agenda.put(
            .tell(code: code, feedback: feedback, isSilent: isSilent), at: max(now, due))
    }

    mutating func answer(_ batch: String, at code: String) {
        guard let asked = books[code]?.batches[batch]?.batch,
            let feedback = books[code]?.answer(asked, at: now)
        else { return }
        books[code]?.batches[batch]?.feedback = feedback
        send(Callback(institution: code, content: .inquiry(feedback), at: now))
    }

    mutating func tell(_ feedback: ControlFeedback, at code: String, isSilent: Bool) {
        var feedback = feedback
        let isDisordered =
            !isSilent && faultDice.happens(percent: settings.faults.percent(.disorder))
        var stale = books[code]?.orders[feedback.BDHM]?.latest
        if isDisordered, stale == nil, books[code]?.orders[feedback.BDHM]?.serial == 1 {
            // The first feedback gets a number above one that will come too late.
            stale = feedback
            stale?.SKJE = "0.00"
            stale?.CESKJE = feedback.DJXE
            feedback.FKXH += 1
            books[code]?.orders[feedback.BDHM]?.serial += 1
        }
        if (books[code]?.orders[feedback.BDHM]?.latest?.FKXH ?? 0) < feedback.FKXH {
            books[code]?.orders[feedback.BDHM]?.latest = feedback
        }
        guard !isSilent else { return }
        send(Callback(institution: code, content: .control(feedback), at: now))
        if isDisordered, let stale {
            let late = now.adding(seconds: faultDice.within(1...5))
            agenda.put(
                .echo(Callback(institution: code, content: .control(stale), at: late)), at: late)
        }
    }

    /// Puts a message out, spoilt or doubled where the dice say so.
    private mutating func send(_ callback: Callback) {
        if faultDice.happens(percent: settings.faults.percent(.malformed)) {
            outbox.append(callback.spoilt(&faultDice))
        } else {
            outbox.append(callback)
        }
        if faultDice.happens(percent: settings.faults.percent(.twice)) {
            let later = now.adding(seconds: faultDice.within(0...5))
            agenda.put(.echo(callback), at: later)
        }
    }

    // MARK: Money coming in

    @discardableResult
    mutating func credit(
        _ sum: Amount, to number: String, at code: String, isPushed: Bool
    ) -> Inflow? {
        guard sum > .zero, let owner = books[code]?.holdings[number]?.owner,
            books[code]?.holdings[number]?.isAccount == true
        else { return nil }
        let serial = books[code]?.nextSerial() ?? ""
        let changes = books[code]?.holdings[number]?.credit(sum, serial: serial, at: now) ?? []
        books[code]?.credited += sum
        books[code]?.ledger.credits += 1
        guard let inflow = books[code]?.inflow(of: number) else { return nil }
        let isTold =
            books[code]?.institution.pushes == true
            && books[code]?.watched.contains(owner) == true
        tell(changes, of: number, at: code, told: isTold ? inflow.YDJDH : nil)
        if changes.contains(where: \.isPromotion) { expect(lapsesOf: number, at: code) }
        if isTold, isPushed { send(Callback(institution: code, content: .inflow(inflow), at: now)) }
        return inflow
    }

    mutating func book(_ credit: ScriptedPerson.Credit) {
        if let sum = Amount(credit.amount) {
            self.credit(sum, to: credit.number, at: credit.code, isPushed: true)
        }
        guard credit.isMonthly == true else { return }
        var next = credit
        next.afterSeconds = 0
        let day = min(28, max(1, now.day.dayOfMonth))
        let time = Int(now.seconds - now.day.start.seconds)
        agenda.put(
            .credit(next), at: now.day.next(dayOfMonth: day).start.adding(seconds: time))
    }

    // MARK: Requests

    mutating func requestFault(canBeMalformed: Bool) -> RequestFault {
        let faults = settings.faults
        let isSlow = faultDice.happens(percent: faults.percent(.slow))
        let seconds = faultDice.within(3...12)
        let isError = faultDice.happens(percent: faults.percent(.error))
        let isCut = faultDice.happens(percent: faults.percent(.cut))
        let isBefore = faultDice.happens(percent: 50)
        let isMalformed = faultDice.happens(percent: faults.percent(.malformed))
        if isCut { return isBefore ? .cutBefore : .cutAfter }
        if isError { return .error }
        if isMalformed, canBeMalformed { return .malformed }
        return isSlow ? .slow(seconds: seconds) : .none
    }
}
