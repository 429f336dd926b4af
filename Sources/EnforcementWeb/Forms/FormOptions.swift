import EnforcementCore

/// What the selects of a form offer: people, teams, the things of the case by readable names.
enum FormOptions {
    typealias Option = (code: String, label: String)

    /// People in one of the roles; those of the case's own team first.
    static func people(_ roles: [Role], _ court: CourtFile, team: TeamID?) -> [Option] {
        let found = court.people.values
            .filter { $0.isActive && !$0.roles.isDisjoint(with: roles) }
            .sorted { left, right in
                let isOwn = (left.team == team && team != nil, right.team == team && team != nil)
                return isOwn.0 == isOwn.1 ? left.id.text < right.id.text : isOwn.0
            }
        return found.map { person in
            let team = person.team.flatMap { court.teams[$0]?.name }
            return (person.id.text, team.map { "\(person.name)（\($0)）" } ?? person.name)
        }
    }

    static func teams(_ court: CourtFile, _ language: Language) -> [Option] {
        court.teams.values.sorted { $0.id < $1.id }.map {
            ($0.id, "\($0.name)（\(language[$0.takes.label])）")
        }
    }

    /// Things of a case by number; those that wait for something first where that can be told.
    static func things(_ kind: Subject.Kind, _ file: CaseFile, _ language: Language) -> [Option] {
        switch kind {
        case .party:
            file.parties.map { option($0.number, $0.name, language[$0.side.label]) }
        case .receipt:
            file.receipts.map {
                option($0.number, "\($0.amount.grouped)元", "\($0.arrivedOn) \($0.payer)")
            }
        case .payout:
            file.payouts.filter(\.isOpen).map { payout in
                let payee = file.party(payout.payee)?.name ?? ""
                return option(payout.number, "\(payout.toPayee.grouped)元", payee)
            }
        case .asset:
            file.assets.map { option($0.number, $0.name, $0.institution) }
        case .hold:
            file.holds.filter { $0.isInForce || $0.state == .ordered }.map { hold in
                let asset = file.asset(hold.asset)?.name ?? ""
                let state = language[hold.state.words]
                return option(hold.number, asset, "\(hold.amount.grouped)元 \(state)")
            }
        case .lead:
            file.leads.map { option($0.number, String($0.text.prefix(30)), "\($0.givenOn)") }
        case .instalment:
            (file.settlement?.instalments ?? []).map {
                option($0.number, "\($0.amount.grouped)元", "\($0.due)")
            }
        case .ruling:
            file.rulings.map { option($0.number, language[$0.kind.label], "\($0.signedOn)") }
        default: others(kind, file, language)
        }
    }

    private static func others(
        _ kind: Subject.Kind, _ file: CaseFile, _ language: Language
    ) -> [Option] {
        switch kind {
        case .alarm:
            file.warnings.filter(\.isOpen).map {
                option($0.number, language[$0.level.label], "\($0.limit) \($0.due)")
            }
        case .letter:
            file.letters.map { option($0.number, String($0.letter.text.prefix(24)), "") }
        case .petition:
            file.outside.petitions.map { option($0.number, $0.petitioner, "\($0.receivedOn)") }
        case .errand:
            file.outside.errands.map { option($0.number, $0.court, $0.matter) }
        case .detention:
            file.outside.detentions.map {
                option($0.number, file.party($0.party)?.name ?? "", $0.ground)
            }
        case .directive:
            file.orders.filter { $0.state == .failed }.map {
                option($0.number, language.measure($0.measure?.rawValue ?? ""), $0.reason ?? "")
            }
        case .plan:
            file.plans.filter(\.isStanding).map {
                option($0.number, language[$0.rule.label], $0.proceeds.grouped)
            }
        case .document: documents(file, language)
        case .objection: objections(file)
        case .paper:
            file.papers.filter { $0.isStanding && $0.volume == .main }
                .map { option($0.number, $0.title, String($0.item)) }
        case .restriction:
            file.parties.filter { $0.restriction != nil }.map {
                option($0.number, $0.name, language[$0.side.label])
            }
        default: []
        }
    }

    private static func documents(_ file: CaseFile, _ language: Language) -> [Option] {
        file.documents.filter { $0.state != .void }.map {
            option($0.number, $0.title, language[$0.state.label])
        }
    }

    private static func objections(_ file: CaseFile) -> [Option] {
        file.objections.filter { $0.outcome == nil }.map {
            option($0.number, file.party($0.party)?.name ?? "", $0.amount.grouped)
        }
    }

    private static func option(_ number: Int, _ name: String, _ detail: String) -> Option {
        (String(number), detail.isEmpty ? "\(number) \(name)" : "\(number) \(name)（\(detail)）")
    }
}
