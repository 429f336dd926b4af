extension Line {
    /// Writes the letters a fact calls for: one to each applicant with a confirmed number.
    ///
    /// A slot without a value, or an applicant without a confirmed number, gives a letter with a
    /// fault instead of a text with a hole (handbook 10.1).
    public func letters(
        for fact: any Fact, after file: CaseFile, _ occasion: Occasion
    ) -> [Letter] {
        var number = file.letters.count
        return fact.notices(file).flatMap { notice -> [Letter] in
            guard let message = messages[notice.message] else {
                preconditionFailure("no message \(notice.message) on any card")
            }
            let template = occasion.court.text(message)
            return file.applicants.map { party in
                number += 1
                let slots = slots(notice, party, file, occasion)
                let (text, empty) = fill(template, slots)
                let phone = party.isPhoneConfirmed ? party.phone : nil
                let fault: String? =
                    if let empty {
                        "模板缺少\(empty)"
                    } else if phone == nil {
                        "无已确认的手机号"
                    } else {
                        nil
                    }
                return Letter(
                    number: number, message: message.code, party: party.number, phone: phone,
                    text: text, fault: fault, isUrgent: message.isUrgent)
            }
        }
    }

    private func slots(
        _ notice: Notice, _ party: Party, _ file: CaseFile, _ occasion: Occasion
    ) -> [String: String] {
        let court = occasion.court
        let handler = court.person(file.handler)
        var slots = [
            "法院": court.sign, "日期": occasion.today.chinese,
            "承办人": handler?.name ?? "执行指挥中心", "电话": handler?.phone ?? court.phone,
        ]
        slots["案号"] = file.number?.description
        slots["团队"] = file.team.flatMap { court.teams[$0]?.name }
        slots["繁简类型"] = file.caseClass?.label.zh
        slots["被执行人"] = file.debtors.first?.name
        slots["尾号"] = party.account?.tail
        return slots.merging(notice.slots) { _, given in given }
    }

    /// Fills `{slot}`s; answers the text and the first slot that has no value.
    private func fill(_ template: String, _ slots: [String: String]) -> (String, String?) {
        var text = ""
        var empty: String?
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            text += rest[..<open]
            let slot = String(rest[rest.index(after: open)..<close])
            if let value = slots[slot], !value.isEmpty {
                text += value
            } else {
                text += "{\(slot)}"
                empty = empty ?? slot
            }
            rest = rest[rest.index(after: close)...]
        }
        return (text + rest, empty)
    }
}
