/// 计算: one question a line; ready-made ones to start from.
struct CalculatorPage {
    let frame: Frame
    let question: String
    let answer: String?
    let formToken: String

    private var language: Language { frame.language }

    private static let examples: [(Phrase, String)] = [
        (.calcDeadline, #"{"op": "deadline", "from": "2022-08-09", "period": "10d"}"#),
        (.calcFee, #"{"op": "enforcement-fee", "amount": "160000.00"}"#),
        (
            .calcDelay,
            #"{"op": "delay-interest", "base": "15500.00", "due": "2021-09-13", "#
                + #""until": "2022-08-09"}"#
        ),
        (
            .calcInterest,
            #"{"op": "general-interest", "principal": "100000.00", "from": "2021-01-01", "#
                + #""to": "2022-01-01", "lpr": "1y"}"#
        ),
        (
            .calcDistribute,
            #"{"op": "distribute", "proceeds": "100.00", "costs": "0.00", "fee": "0.00", "#
                + #""priority": [], "debtor": "person", "ordinary": ["#
                + #"{"id": "甲", "amount": "100.00"}, {"id": "乙", "amount": "200.00"}]}"#
        ),
        (.calcExpiry, #"{"op": "control-expiry", "from": "2022-08-12", "kind": "deposit"}"#),
        (
            .calcLimit,
            #"{"op": "case-limit", "filed": "2022-08-09", "#
                + #""exclusions": [["2022-09-01", "2022-10-01"]]}"#
        ),
    ]

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <h1>\(language[.calculator])</h1>
            <p class="lead">\(language[.calculatorLead])</p>
            <ul class="chips">\(examples)</ul>
            <form method="post" action="/calc" class="act">
            <input type="hidden" name="csrf" value="\(formToken)">
            <div class="field whole"><label for="question">\(language[.question])</label>
            <textarea id="question" name="question" rows="6" class="code" spellcheck="false">\
            \(question)</textarea></div>
            <p class="buttons"><button class="primary">\(language[.calculate])</button></p>
            </form>
            \(result)
            """)
    }

    private var examples: HTML {
        var html: HTML = ""
        for (title, text) in Self.examples {
            html += """
                <li><a class="chip" href="/calc?q=\(Encoded.encode(text))">\
                \(language[title])</a></li>
                """
        }
        return html
    }

    private var result: HTML {
        guard let answer else { return "" }
        return """
            <section class="panel" aria-live="polite"><h2>\(language[.answerWord])</h2>
            <pre class="code">\(answer)</pre></section>
            """
    }
}
