import EnforcementCore

/// 留痕: the entries as they are chained; rewriting one would break every hash after it.
struct CaseTrace {
    let page: CasePage

    private var language: Language { page.language }

    private var table: Table {
        Table(
            .trace,
            [
                .number(.order), .text(.when), .text(.who), .text(.actWord), .text(.factWord),
                .text(.sealHash),
            ], language)
    }

    var html: HTML {
        var rows: HTML = ""
        let all = Array(zip(page.entries, page.hashes))
        let shown = page.showsAll ? all : all.suffix(CasePage.partMax)
        for (entry, hash) in shown.reversed() {
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
            \(table.html(rows))\(page.rest(all.count - shown.count, "trace"))</details>
            </section>
            """
    }
}
