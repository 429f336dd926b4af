import EnforcementCore

extension Plot {
    mutating func submit() {
        var parties = [party("applicant", isOrganisation: chance.happens(30))]
        for _ in debtorNumbers {
            parties.append(party("debtor", isOrganisation: !needsPeople && chance.happens(25)))
        }
        let year = chance.pick([2024, 2025, 2025, 2026]) ?? 2025
        let mediated = chance.happens(30)
        then(
            "filing.submit", by: .filingClerk,
            [
                "basis": .string("（\(year)）豫0185民初\(chance.whole(1...6_000))号"),
                "basisKind": mediated ? "mediation" : "judgment",
                "basisCourt": "登封市人民法院",
                "cause": .string(chance.pick(Invented.causes) ?? ""),
                "amount": .string(claim.description), "parties": .array(parties),
            ])
    }

    private var needsPeople: Bool {
        switch tale {
        case .dormant, .detained, .found, .fresh: true
        case .refused, .deposit, .willing, .instalments, .estate: false
        }
    }

    private mutating func party(_ side: String, isOrganisation: Bool) -> JSON {
        var members = [
            JSON.Member("side", .string(side)),
            JSON.Member("kind", isOrganisation ? "enterprise" : "person"),
            JSON.Member(
                "name",
                .string(
                    isOrganisation
                        ? Invented.enterprise(&chance) : Invented.person(&chance))),
            JSON.Member("phone", .string(Invented.phone(&chance))),
            JSON.Member("address", .string(Invented.address(&chance))),
        ]
        if !isOrganisation {
            members.append(JSON.Member("identity", .string(Invented.identity(&chance))))
        }
        return .object(members)
    }

    /// From the window to the team: notice out, first answers in, handler named, papers served.
    ///
    /// - Parameter found: what the first inquiry finds of the first debtor.
    mutating func intake(finding found: [JSON] = []) {
        reception()
        if chance.happens(6) {
            then(
                "filing.ask-for-papers", by: .filingClerk, after: 1,
                ["papers": "生效证明\n身份证复印件"])
            then("filing.complete", by: .filingClerk, after: 5)
        }
        then("filing.accept", by: .filingClerk, after: chance.whole(0...2), ["type": "执"])
        then(
            "filing.assign-class", by: .centre,
            ["class": .string(team.takes.rawValue), "team": .string(team.id)])
        then("affairs.receive-file", by: .clerk, after: chance.whole(0...1))
        eachDebtor("affairs.check-identity", by: .tracer, after: 0, ["exists": true])
        then("affairs.ask-for-leads", by: .clerk)
        then(
            "affairs.issue-notice", by: .centre, after: chance.whole(0...1),
            ["performDays": 10, "reportDays": 10])
        feedback(after: chance.whole(0...1), found)
        let officer = members[chance.whole(2...3)]
        then(
            "filing.assign-handler", by: .centre,
            ["officer": .string(officer), "judge": .string(members[1])])
        then("handling.take-over", by: .teamLeader)
        eachDebtor("affairs.serve", by: .clerk, after: 1, ["way": "post", "done": true])
    }

    /// To the fast team, its judge named, the notice out; nothing asked of anybody yet.
    mutating func intakeFresh() {
        reception()
        then("filing.accept", by: .filingClerk, ["type": "执"])
        then(
            "filing.assign-class", by: .centre,
            ["class": .string(team.takes.rawValue), "team": .string(team.id)])
        then(
            "filing.assign-handler", by: .centre,
            ["officer": .string(members[2]), "judge": .string(members[1])])
        then("affairs.receive-file", by: .clerk)
        then(
            "affairs.issue-notice", by: .centre, after: 1,
            ["performDays": 3, "reportDays": 5])
    }

    /// The same act for every debtor, the first so many days on, the others the same day.
    mutating func eachDebtor(
        _ act: String, by role: Role, after wait: Int, naming field: String = "debtor",
        _ answers: JSON = [:]
    ) {
        for debtor in debtorNumbers {
            let named = JSON.Member(field, .number(debtor))
            then(
                act, by: role, after: debtor == 2 ? wait : 0,
                .object([named] + (answers.members ?? [])))
        }
    }

    /// Every debtor is heard within the week after service.
    mutating func hearDebtors(_ gist: String) {
        eachDebtor(
            "handling.interview", by: .officer, after: chance.whole(2...5), naming: "party",
            ["gist": .string(gist)])
    }

    mutating func investigate(after wait: Int) {
        then(
            "handling.investigate-on-site", by: .officer, after: wait,
            ["way": "site", "gist": "示例：到住所地、经营场所调查。"])
    }

    /// Some applicants leave no number: their letters cannot leave and become the clerk's nodes.
    private mutating func reception() {
        var members: [JSON.Member] = [
            JSON.Member("applicant", 1),
            JSON.Member("bank", .string(chance.pick(Invented.banks) ?? "")),
            JSON.Member("account", .string(Invented.account(&chance))),
            JSON.Member("serviceAddress", .string(Invented.address(&chance))),
            JSON.Member("electronic", true), JSON.Member("settles", .bool(chance.happens(30))),
        ]
        if chance.happens(97) {
            members.append(JSON.Member("phone", .string(Invented.phone(&chance))))
        }
        then("filing.record-reception", by: .filingClerk, .object(members))
    }

    /// The answers to the running inquiries: nothing, or these things of the first debtor.
    mutating func feedback(after wait: Int, _ assets: [JSON] = []) {
        for place in 0..<debtors {
            let found: [JSON] = place == 0 ? assets : []
            then("control.record-feedback", by: .tracer, after: place == 0 ? wait : 0) { file, _ in
                let open = file.inquiries.first { $0.answeredOn == nil }
                return ["inquiry": .number(open?.number ?? 1), "assets": .array(found)]
            }
        }
    }

    mutating func inquireAgain(after wait: Int) {
        eachDebtor("control.inquire", by: .tracer, after: wait)
        feedback(after: 1)
    }

    /// Reports checked and consumption restricted, once the periods of the notice are over.
    mutating func reportAndRestrict(_ outcome: String, after wait: Int) {
        eachDebtor(
            "affairs.record-property-report", by: .officer, after: wait,
            ["outcome": .string(outcome)])
        eachDebtor("affairs.propose-restriction", by: .judge, after: 1)
        eachDebtor("affairs.sign-restriction", by: .president, after: 1)
    }

    mutating func liftRestrictions() {
        eachDebtor(
            "affairs.lift-restriction", by: .judge, after: 1, ["reason": "义务已履行完毕"])
    }
}
