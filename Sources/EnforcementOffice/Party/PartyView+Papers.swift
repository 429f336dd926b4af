import EnforcementCore

extension PartyView {
    /// The papers a party may open: of the main volume, of a kind that is served on its side, as
    /// PDF. What others handed in, identity and account papers and all of the 副卷 have no code
    /// here and no way in.
    static func papers(of file: CaseFile, to party: Party) -> [FiledPaper] {
        let kinds = served(on: party.side)
        return file.papers.filter { paper in
            guard paper.volume == .main, paper.origin != .handedIn, let code = paper.code,
                kinds.contains(code), paper.versions.last?.media == "application/pdf"
            else { return false }
            return !controls.contains(code) || controlsAreDone(file)
        }
    }

    /// Orders that would warn the debtor (handbook 10.2 rule 3).
    private static let controls: Set<String> = ["W09", "W09b"]

    /// Every ruling signed has been carried out, and nothing is on its way to an institution.
    private static func controlsAreDone(_ file: CaseFile) -> Bool {
        !file.holds.contains { $0.state == .ordered } && !file.orders.contains { $0.state == .open }
            && file.rulings.allSatisfy { ruling in
                switch ruling.kind {
                case .control: file.holds.contains { $0.ruling == ruling.number }
                case .deduction: file.holds.contains { $0.taken > .zero }
                case .renewal: true
                }
            }
    }

    /// Codes of handbook 8 by whom they are served on.
    private static func served(on side: Party.Side) -> Set<String> {
        let both: Set<String> = [
            "W03", "W09", "W09b", "W13", "W16", "W17", "W22", "W25", "W25a", "W25b", "W25c",
            "W26", "W27", "W29", "W31", "W32", "W43", "W44",
        ]
        switch side {
        case .applicant: return both.union(["W01", "W24"])
        case .debtor: return both.union(["W04", "W24", "W33", "W41"])
        case .joined: return ["W27"]
        case .other: return []
        }
    }
}
