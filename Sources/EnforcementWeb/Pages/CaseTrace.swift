import EnforcementCore

/// 留痕: the entries as they are chained; rewriting one would break every hash after it.
struct CaseTrace {
    let page: CasePage

    private var language: Language { page.language }

    var html: HTML {
        var rows: HTML = ""
        for (entry, hash) in zip(page.entries, page.hashes).reversed() {
            rows += """
                <tr id="trace-\(entry.stamp.number)"><td class="number">\(entry.stamp.number)</td>\
                <td class="nowrap">\(language[entry.stamp.at])</td><td>\(entry.actorName)</td>\
                <td><code>\(entry.act)</code></td><td><code>\(entry.name)</code></td>\
                <td><code title="\(hash)">\(String(hash.prefix(16)))…</code></td></tr>
                """
        }
        return """
            <section id="trace" class="panel"><h2>\(language[.trace])</h2>
            <p class="quiet">\(language[.traceWhy])</p>
            <details><summary>\(language(.traceCount, page.entries.count))</summary>
            \(HTML.frame(language[.trace]))<table><caption class="unseen">\(language[.trace])</caption>
            <thead><tr><th scope="col" class="number">\(language[.order])</th>\
            <th scope="col">\(language[.when])</th><th scope="col">\(language[.who])</th>\
            <th scope="col">\(language[.actWord])</th><th scope="col">\(language[.factWord])</th>\
            <th scope="col">SHA-256</th></tr></thead><tbody>\(rows)</tbody></table></div></details>
            </section>
            """
    }
}
