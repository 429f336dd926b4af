import EnforcementCore

extension SettingsPage {
    /// What the court is called, where debtors pay, which bank keeps that account.
    var particulars: HTML {
        panel(
            of: "housekeeping.set-court", .courtParticulars,
            [
                "name": court.name, "sign": court.sign, "code": court.code, "phone": court.phone,
                "account": court.accountText, "fundsAccount": court.fundsAccount,
                "fundsBank": court.fundsBank ?? "",
                "directorApprovesBelow": court.directorApprovesBelow.description,
            ])
    }

    /// What is set, by the words of the form that changes it, which opens filled in with it all.
    func panel(of name: String, _ title: Phrase, _ values: [String: String]) -> HTML {
        guard let act = line.courtActs[name] else { return "" }
        var rows: HTML = ""
        var pairs = Pairs()
        for field in act.form.fields {
            guard let value = values[field.name] else { continue }
            pairs.add(field.name, value)
            rows += """
                <tr><td>\(language[field.label])</td><td class="number">\(shown(value, field))</td>\
                </tr>
                """
        }
        var table = Table(title, [.text(.setting), .number(.settingValue)], language)
        table.isNarrow = true
        let change: HTML =
            may(name)
            ? """
            <p class="buttons">\
            <a class="button" href="/settings/acts/\(name)?\(pairs.encoded)">\
            \(language[act.form.title])</a></p>
            """ : ""
        return """
            <section class="panel"><h2>\(language[title])</h2>\
            \(table.html(rows))\(change)</section>
            """
    }

    private func shown(_ value: String, _ field: Field) -> HTML {
        if case .money = field.kind, let money = Money(yuan: value) { return .money(money) }
        return value.isEmpty ? "—" : "\(value)"
    }
}
