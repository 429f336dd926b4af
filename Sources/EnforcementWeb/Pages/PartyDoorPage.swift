import EnforcementCore

/// The parties' door: case number and query code, as they stand on the slip.
struct PartyDoorPage {
    let language: Language
    let court: CourtFile
    let number: String
    /// What was wrong, or how long to wait.
    let problem: String?

    func html(_ house: House) -> HTML {
        let frame = PartyFrame(title: language[.partyPlace], language: language)
        return frame.html(
            house,
            """
            <p class="party-court">\(court.name)</p>
            <h1>\(language[.partyPlace])</h1>
            \(problem.map { HTML.note(.problem, "\($0)") } ?? "")
            <p class="lead">\(language[.partyDoorLead])</p>
            <form method="post" action="/p" class="act">
            <div class="field"><label for="number">\(language[.caseNumber])</label>
            <input id="number" name="number" required maxlength="60" value="\(number)" \
            autocomplete="off" aria-describedby="number-help">
            <p class="help" id="number-help">\(language[.partyNumberHelp])</p></div>
            <div class="field"><label for="code">\(language[.queryCode])</label>
            <input id="code" name="code" required maxlength="40" autocomplete="off" \
            autocapitalize="characters" spellcheck="false" aria-describedby="code-help">
            <p class="help" id="code-help">\(language[.queryCodeHelp])</p></div>
            <p class="buttons"><button class="primary">\(language[.partyEnter])</button></p>
            </form>
            <p>\(language(.partyNoCode, court.phone))</p>
            <p>\(language[.partyFraud])</p>
            <p class="quiet"><a href="/p?lang=\(language.other.rawValue)" \
            lang="\(language.other.tag)">\(language[.otherLanguage])</a></p>
            """)
    }
}

/// What stands around every page of a party: no rail, no search, nothing of the court's inside.
struct PartyFrame {
    let title: String
    let language: Language

    func html(_ house: House, _ main: HTML) -> HTML {
        Frame(title: title, place: nil, language: language, visitor: nil, address: "/p")
            .html(
                house,
                """
                <link rel="stylesheet" href="\(house.files.address(of: "party.css"))">
                <div class="party">\(main)</div>
                """)
    }
}

/// Why a party is not shown what it asked for, and the way back.
struct PartyTrouble {
    let problem: Problem
    let language: Language

    func html(_ house: House) -> HTML {
        PartyFrame(title: problem.title(language), language: language).html(
            house,
            """
            <h1>\(problem.title(language))</h1>
            <p class="lead">\(language[problem.detail])</p>
            <p class="buttons"><a class="button" href="/p">\(language[.partyBack])</a></p>
            """)
    }
}
