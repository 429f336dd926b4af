import EnforcementCore

/// The door: a name and a password; in the demo court also everybody by role, with one click.
struct SignInPage {
    let language: Language
    let courtName: String
    let person: String
    let problem: String?
    let to: String
    /// The roster of the demo court; empty elsewhere.
    let people: [CourtFile.Person]

    func html(_ house: House) -> HTML {
        let frame = Frame(
            title: language[.signIn], place: nil, language: language, visitor: nil,
            address: "/sign-in")
        return frame.html(
            house,
            """
            <div class="door">
            <p class="wordmark"><span class="seal" aria-hidden="true">执</span>
            <span>\(language[.productName])</span></p>
            <h1>\(courtName)<small>\(language[.signIn])</small></h1>
            \(problem.map { HTML.note(.problem, "\($0)") } ?? "")
            <form method="post" action="/sign-in" class="act">
            \(hidden)
            <div class="field"><label for="person">\(language[.signInName])</label>
            <input id="person" name="person" autocomplete="username" required maxlength="60" \
            value="\(person)" autocapitalize="none"></div>
            <div class="field"><label for="password">\(language[.password])</label>
            <input id="password" name="password" type="password" required maxlength="200" \
            autocomplete="current-password"></div>
            <p class="buttons"><button class="primary">\(language[.signIn])</button></p>
            </form>
            <p class="quiet"><a href="/sign-in?lang=\(language.other.rawValue)" \
            lang="\(language.other.tag)">\(language[.otherLanguage])</a></p>
            </div>
            \(people.isEmpty ? "" : demo(house.settings.demoPassword))
            """)
    }

    private var hidden: HTML { "<input type=\"hidden\" name=\"to\" value=\"\(to)\">" }

    private func demo(_ password: String?) -> HTML {
        let words = password.map { language(.demoPassword, $0) } ?? ""
        var html: HTML = """
            <section class="demo"><h2>\(language[.demoTitle])</h2>
            <p class="quiet">\(language[.demoLead]) \(words)</p><dl>
            """
        for role in Role.allCases {
            let found = people.filter { $0.roles.contains(role) }.sorted { $0.id.text < $1.id.text }
            guard !found.isEmpty else { continue }
            html += "<div><dt>\(language[role.title])</dt><dd>"
            for person in found.prefix(24) {
                html += """
                    <form method="post" action="/sign-in/as">\(hidden)
                    <input type="hidden" name="person" value="\(person.id.text)">
                    <button class="chip">\(person.name)</button></form>
                    """
            }
            html += "</dd></div>"
        }
        return html + "</dl></section>"
    }
}
