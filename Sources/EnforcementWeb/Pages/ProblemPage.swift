import EnforcementCore
import Hummingbird

/// Why a page is not shown, and what one can do.
struct ProblemPage {
    let problem: Problem
    let language: Language
    let visitor: Visitor?

    func html(_ house: House) -> HTML {
        let title = problem.title(language)
        let frame = Frame(
            title: title, place: nil, language: language, visitor: visitor, address: "/")
        let law: HTML =
            problem.law.map { "<p class=\"quiet\">\($0.description)</p>" } ?? ""
        return frame.html(
            house,
            """
            <div class="trouble">
            <h1>\(title)<small>\(Int(problem.status.code))</small></h1>
            <p class="lead">\(language[problem.detail])</p>
            \(law)
            <p class="buttons"><a class="button" href="/">\(language[.board])</a></p>
            </div>
            """)
    }
}
