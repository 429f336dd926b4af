import EnforcementCore
import EnforcementOffice

/// What a party may do itself: a lead, its account, electronic service.
struct PartyActs {
    let page: PartyPage

    private var view: PartyView { page.view }
    private var language: Language { page.language }

    var html: HTML {
        guard view.isCreditor || view.isDebtor else { return "" }
        var parts: HTML = ""
        if view.isCreditor, takesLeads { parts += lead }
        if view.isCreditor { parts += account }
        if view.file.isOpen { parts += service }
        return """
            <section aria-labelledby="do"><h2 id="do">\(language[.partyDo])</h2>\(parts)</section>
            """
    }

    private var takesLeads: Bool { view.file.isOpen || view.file.closedBy == .dormant }

    /// What was typed into the form of an act that was refused.
    private func typed(_ act: String, _ name: String) -> String {
        guard let refused = page.refused, refused.act == act else { return "" }
        return refused.values[name] ?? ""
    }

    private func form(_ action: String, _ act: String, _ title: Phrase, _ fields: HTML) -> HTML {
        let isOpen = page.refused?.act == act
        return """
            <details\(" open", if: isOpen)><summary>\(language[title])</summary>
            <form method="post" action="\(action)" class="act">\(hidden)\(fields)</form></details>
            """
    }

    private var hidden: HTML {
        """
        <input type="hidden" name="csrf" value="\(page.formToken)">\
        <input type="hidden" name="act_id" value="\(page.actID)">
        """
    }

    private func button(_ phrase: Phrase) -> HTML {
        "<p class=\"buttons\"><button class=\"primary\">\(language[phrase])</button></p>"
    }

    private var lead: HTML {
        let act = Affairs.RecordLead.name
        return form(
            "/p/lead", act, .partyLead,
            """
            <p>\(language[.partyLeadHelp])</p>
            <div class="field"><label for="text">\(language[.partyLeadText])</label>
            <textarea id="text" name="text" required maxlength="1000">\(typed(act, "text"))\
            </textarea></div>
            <p class="check"><input type="checkbox" id="urgent" name="urgent" value="yes">\
            <label for="urgent">\(language[.partyUrgent])</label></p>
            \(button(.partySend))
            """)
    }

    private var account: HTML {
        let act = Funds.AskAccount.name
        return confirm
            + form(
                "/p/account", act, .partyNewAccount,
                """
                <p>\(language[.partyNewAccountHelp])</p>
                <div class="field"><label for="bank">\(language[.partyBank])</label>
                <input id="bank" name="bank" required maxlength="60" value="\(typed(act, "bank"))">
                </div>
                <div class="field"><label for="account">\(language[.accountWord])</label>
                <input id="account" name="account" required maxlength="40" inputmode="numeric" \
                autocomplete="off" value="\(typed(act, "account"))"></div>
                \(button(.partySend))
                """)
    }

    /// The account the court has, by its tail; and the one that waits for the court's check.
    private var confirm: HTML {
        var html: HTML = ""
        if let ask = view.accountAsk {
            html += "<p>\(language(.partyAccountWaits, ask.account.tail))</p>"
        }
        guard let account = view.party.account else {
            return html + "<p>\(language[.partyNoAccount])</p>"
        }
        let said: HTML =
            view.party.accountConfirmedOn.map {
                "<p>\(language[.partyConfirmedOn]) \(HTML.day($0, language))</p>"
            } ?? ""
        return html + """
            <form method="post" action="/p/account/confirm" class="act">\(hidden)
            <input type="hidden" name="tail" value="\(account.tail)">
            <p>\(language(.partyAccountIs, account.tail))</p>\(said)
            <p class="buttons"><button>\(language[.partyConfirm])</button></p></form>
            """
    }

    private var service: HTML {
        let act = Affairs.SetElectronicService.name
        if view.party.hasElectronicConsent {
            let address = view.party.electronicAddress ?? view.party.phone.map(Mask.phone) ?? ""
            return form(
                "/p/service", act, .partyService,
                """
                <p>\(language(.partyServiceIs, address))</p>
                <p class="buttons"><button>\(language[.partyWithdraw])</button></p>
                """)
        }
        return form(
            "/p/service", act, .partyService,
            """
            <p>\(language[.partyServiceHelp])</p>
            <input type="hidden" name="consents" value="yes">
            <div class="field"><label for="address">\(language[.partyAddress])</label>
            <input id="address" name="address" required maxlength="120" \
            value="\(typed(act, "address"))"></div>
            \(button(.partyConsent))
            """)
    }
}
