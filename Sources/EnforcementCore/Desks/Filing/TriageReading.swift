extension CaseFile {
    /// What triage reads off the file on a day (handbook 9.2): only what the record shows.
    ///
    /// In round one nothing of property is known, whatever the file holds already. What no other
    /// fact shows, people note (`filing.note-circumstance`) or mark (`filing.mark-special`).
    /// - Parameter debtorOpenCases: as the books count them; nil: as last counted.
    public func triageFacts(
        on day: Day, _ court: CourtFile, round: Int, debtorOpenCases: Int? = nil
    ) -> TriageFacts {
        var facts = TriageFacts(amount: claim?.amount ?? .zero)
        facts[.debtors] = debtors.count
        facts[.applicants] = applicants.count
        facts[.debtorOpenCases] = debtorOpenCases ?? triage.debtorOpenCases
        facts.flags.formUnion(triage.noted)
        facts.flags.formUnion(triage.marks.map(\.ground.flag))
        if let duty = claim?.duty, !duty.isEmpty {
            facts.flags.insert(.specificAct)
            facts.flags.remove(.moneyClaim)
        }
        if claim?.basisKind == .criminal { facts.flags.insert(.criminalProperty) }
        if outside.evictionNoticeOn != nil, outside.evictedOn == nil {
            facts.flags.insert(.eviction)
        }
        if services.contains(where: { $0.way == .announcement }) {
            facts.flags.formUnion([.announcement, .debtorNotFound])
        }
        if round >= 2 { addProperty(to: &facts, on: day, court) }
        return facts
    }

    private func addProperty(to facts: inout TriageFacts, on day: Day, _ court: CourtFile) {
        let target = target(on: day, projected: court.controls.projectedDays)
        // What lies on the case account counts as held: owed is reckoned without it.
        facts.target = target + balance
        facts.controlled = holds.reduce(balance) {
            $1.kind == .deposit && $1.state == .effective ? $0 + $1.held : $0
        }
        let live = assets.filter { !$0.disposal.isOver && $0.protection?.isAbsolute != true }
        facts[.realEstate] = live.count { $0.kind == .immovable }
        facts[.vehicles] = live.count { $0.kind == .movable }
        facts[.equity] = live.count { $0.kind == .right }
        if live.contains(where: { $0.disposal != .none }) { facts.flags.insert(.appraisalNeeded) }
        if received > .zero, owed(on: day) == .zero { facts.flags.insert(.paidInFull) }
        if plans.contains(where: { !$0.openObjections.isEmpty }) {
            facts.flags.insert(.pendingObjection)
        }
        let isStayed = pauses.contains {
            $0.until == nil && Control.standstill.include($0.ground)
        }
        if isStayed { facts.flags.insert(.stay) }
    }
}

extension Disposal {
    /// Nothing is left for us to sell.
    fileprivate var isOver: Bool {
        switch self {
        case .none, .papersHandedOver, .priced, .announced, .failed: false
        case .sold, .returned, .transferred: true
        }
    }
}

extension SpecialGround {
    /// What a mark of the ground says of the case.
    var flag: TriageFlag {
        switch self {
        case .s3: .eviction
        case .s4: .irreplaceableAct
        case .s5: .bankruptcy
        case .s6: .oldPetition
        case .s7: .supervisedByHigherCourt
        case .s8: .publicDebtor
        case .s1, .s2, .s9: .marked
        }
    }
}
