import EnforcementOffice

/// Anybody's check of a party's copy: its title, its day, and that it is genuine. Nothing else.
struct VerifyPage {
    enum Answer {
        case found(VerifiedDocument)
        case unknown
        /// So many seconds before the next try.
        case wait(Int64)
    }

    let language: Language
    let courtName: String
    let number: String
    let answer: Answer?

    func html(_ house: House) -> HTML {
        let frame = Frame(
            title: language[.verifyTitle], place: nil, language: language, visitor: nil,
            address: "/verify")
        return frame.html(
            house,
            """
            <div class="door">
            <h1>\(courtName)<small>\(language[.verifyTitle])</small></h1>
            <p class="quiet">\(language[.verifyLead])</p>
            \(said)
            <form method="post" action="/verify" class="act">
            <div class="field"><label for="number">\(language[.caseNumber])</label>
            <input id="number" name="number" required maxlength="60" value="\(number)" \
            autocomplete="off"></div>
            <div class="field"><label for="code">\(language[.verificationCode])</label>
            <input id="code" name="code" required maxlength="30" autocomplete="off" \
            autocapitalize="characters"></div>
            <p class="buttons"><button class="primary">\(language[.verifyWord])</button></p>
            </form>
            </div>
            """)
    }

    private var said: HTML {
        switch answer {
        case nil: ""
        case .found(let document):
            .note(
                document.isVoid ? .problem : .done,
                """
                <b>《\(document.title)》</b> \(language[document.signedOn])<br>\
                \(language[document.isVoid ? .verifiedVoid : .verifiedGenuine])
                """)
        case .unknown: .note(.problem, "\(language[.verifyUnknown])")
        case .wait(let seconds):
            .note(.problem, "\(language(.verifyWait, (seconds + 59) / 60))")
        }
    }
}
