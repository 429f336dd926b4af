public import EnforcementCore

extension JudgmentReading {
    /// The reading as one JSON object; `evidence` says, field by field, which words it rests on.
    ///
    /// - Parameter text: the text that was read.
    public func json(file: String?, text: String) -> JSON {
        let words = Evidence(text)
        var members: [JSON.Member] = []
        func add(_ name: String, _ value: JSON) { members.append(.init(name, value)) }
        if let file { add("file", .string(file)) }
        add("document_kind", .string(kind.value.rawValue))
        add("case_number", Self.text(caseNumber?.value))
        add("court", Self.text(court?.value))
        add("cause", Self.text(cause?.value))
        add("applicants", .array(applicants.map { $0.json }))
        add("respondents", .array(respondents.map { $0.json }))
        add("other_parties", .array(others.map { $0.json }))
        add("money_items", .array(money.map { $0.json }))
        add("total_fixed_amount_yuan", Self.yuan(total))
        add("performance_deadline", deadline?.value.json ?? .null)
        add(
            "instalments",
            .array(
                instalments.map {
                    ["amount": Self.yuan($0.amount), "due": Self.text($0.due?.description)]
                }))
        add("joint_liability", .bool(jointLiability.value))
        add("supplementary_liability", .bool(supplementaryLiability.value))
        add("non_monetary_duty", .bool(nonMonetaryDuty.value))
        add("priority_over_collateral", .bool(priorityOverCollateral.value))
        add("late_performance_interest_clause", .bool(latePerformanceInterestClause.value))
        add("document_date", Self.text(documentDate?.value.description))
        add("enforcement", enforcement?.json ?? .null)
        add("notes", .array(notes.map { .string($0) }))
        add("evidence", evidence(words))
        return .object(members)
    }

    private func evidence(_ words: Evidence) -> JSON {
        var members: [JSON.Member] = [.init("document_kind", words.json(kind))]
        func add<Value>(_ name: String, _ found: Found<Value>?) {
            if let found { members.append(.init(name, words.json(found))) }
        }
        add("case_number", caseNumber)
        add("court", court)
        add("cause", cause)
        for (name, parties) in [
            ("applicants", applicants), ("respondents", respondents), ("other_parties", others),
        ] {
            members.append(
                .init(name, .array(parties.map { words.json($0.span, $0.confidence) })))
        }
        members.append(
            .init("money_items", .array(money.map { words.json($0.span, $0.confidence) })))
        add("performance_deadline", deadline)
        let flags = [
            ("joint_liability", jointLiability),
            ("supplementary_liability", supplementaryLiability),
            ("non_monetary_duty", nonMonetaryDuty),
            ("priority_over_collateral", priorityOverCollateral),
            ("late_performance_interest_clause", latePerformanceInterestClause),
        ]
        for (name, flag) in flags where flag.value { add(name, flag) }
        add("document_date", documentDate)
        let basis = enforcement?.basis ?? []
        if !basis.isEmpty {
            members.append(.init("basis", .array(basis.map { words.json($0.span, 0.9) })))
        }
        return .object(members)
    }

    static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// Yuan with two decimals, as a number.
    static func yuan(_ money: Money?) -> JSON { money.map { .number($0.description) } ?? .null }
}

/// The words a span of a text covers.
struct Evidence {
    private let scalars: [Unicode.Scalar]
    /// Longer quotations are cut; the span says how far they go.
    private static let most = 80

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    func json<Value>(_ found: Found<Value>) -> JSON { json(found.span, found.confidence) }

    func json(_ span: Range<Int>, _ confidence: Double) -> JSON {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[span.clamped(to: 0..<scalars.count)].prefix(Self.most))
        let percent = Int((confidence * 100).rounded())
        let sure = percent >= 100 ? "1.00" : percent < 10 ? "0.0\(percent)" : "0.\(percent)"
        return [
            "start": .number(span.lowerBound), "end": .number(span.upperBound),
            "words": .string(String(words)), "confidence": .number(sure),
        ]
    }
}

extension FoundParty {
    var json: JSON {
        var members: [JSON.Member] = [
            .init("name", .string(name)), .init("kind", .string(kind.rawValue)),
            .init("role", .string(role)),
        ]
        for (name, value) in [("identity", identity), ("address", address), ("phone", phone)] {
            if let value { members.append(.init(name, .string(value))) }
        }
        return .object(members)
    }
}

extension FoundMoney {
    var json: JSON {
        [
            "kind": .string(kind.rawValue), "amount_yuan": JudgmentReading.yuan(amount),
            "rate": JudgmentReading.text(rate),
            "from_date": JudgmentReading.text(from?.description),
            "to_date": JudgmentReading.text(to?.description),
            "base_yuan": JudgmentReading.yuan(base), "note": JudgmentReading.text(note),
        ]
    }
}

extension PerformanceDeadline {
    var json: JSON {
        [
            "text": .string(text), "days": days.map { .number($0) } ?? .null,
            "date": JudgmentReading.text(date?.description),
            "counted_from": .string(countedFrom.rawValue),
        ]
    }
}

extension EnforcementCourse {
    var json: JSON {
        [
            "outcome": JudgmentReading.text(outcome),
            "basis": .array(
                basis.map {
                    ["number": .string($0.number), "kind": JudgmentReading.text($0.kind)]
                }),
            "received_yuan": JudgmentReading.yuan(received),
            "unpaid_yuan": JudgmentReading.yuan(unpaid),
        ]
    }
}
