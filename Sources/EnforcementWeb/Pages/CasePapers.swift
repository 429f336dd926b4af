import EnforcementCore

/// The papers of a case's money, each a link away.
enum CasePapers {
    /// Parties whose statements are offered; the rest have their address.
    private static let partiesMax = 12

    static func sheet(of file: CaseFile) -> String { "/cases/\(file.id.number)/sheet" }

    /// Nothing before the case is filed.
    static func links(_ file: CaseFile, _ language: Language) -> HTML {
        guard file.claim != nil, file.number != nil else { return "" }
        let base = "/cases/\(file.id.number)"
        var links = [(sheet(of: file), language[.calculationSheet])]
        let readers = file.parties.filter { $0.side != .other }
        links += readers.prefix(partiesMax).map {
            ("\(base)/statement/\($0.number)", language(.statementOf, $0.name))
        }
        links += file.plans.map { ("\(base)/plans/\($0.number)", language(.planNumber, $0.number)) }
        links += file.payouts.map {
            ("\(base)/payouts/\($0.number)/form", language(.payoutFormNumber, $0.number))
        }
        for receipt in file.receipts {
            guard let isDeposit = receipt.keeping?.ground.isDeposit ?? receipt.kept?.isDeposit
            else {
                continue
            }
            let name = language(isDeposit ? .depositPaper : .putOffPaper, receipt.number)
            links.append(("\(base)/receipts/\(receipt.number)/keeping", name))
        }
        var html: HTML = "<nav class=\"papers\" aria-label=\"\(language[.papers])\"><ul>"
        for (path, name) in links { html += "<li><a href=\"\(path)\">\(name)</a></li>" }
        return html + "</ul></nav>"
    }
}
