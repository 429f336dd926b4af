public import EnforcementCore

extension JudgmentReading {
    /// The reading in the field names of the annotated data, with `evidence` beside: per field the
    /// span, the words and the confidence.
    ///
    /// - Parameters:
    ///   - file: the name the reading bears.
    ///   - text: the text that was read, for the words of the evidence.
    public func json(file: String?, text: String) -> JSON {
        let scalars = Array(text.unicodeScalars)
        var members: [JSON.Member] = []
        if let file { members.append(.init("file", .string(file))) }
        members += heads() + debts() + ends()
        members.append(.init("evidence", evidence(scalars)))
        return .object(members)
    }

    private func heads() -> [JSON.Member] {
        [
            .init("document_kind", .string(kind.value.rawValue)),
            .init("case_number", JSON.text(caseNumber?.value)),
            .init("court", JSON.text(court?.value)),
            .init("cause", JSON.text(cause?.value)),
            .init("applicants", .array(applicants.map { $0.json(withRole: false) })),
            .init("respondents", .array(respondents.map { $0.json(withRole: false) })),
            .init("other_parties", .array(others.map { $0.json(withRole: true) })),
        ]
    }

    private func debts() -> [JSON.Member] {
        [
            .init("money_items", .array(money.map(\.json))),
            .init("total_fixed_amount_yuan", JSON.yuan(total)),
            .init("performance_deadline", deadline?.value.json ?? .null),
            .init(
                "instalments",
                .array(
                    instalments.map {
                        ["amount": JSON.yuan($0.amount), "due": JSON.text($0.due?.description)]
                    })),
        ]
    }

    private func ends() -> [JSON.Member] {
        [
            .init("joint_liability", .bool(jointLiability.value)),
            .init("non_monetary_duty", .bool(nonMonetaryDuty.value)),
            .init("priority_over_collateral", .bool(priorityOverCollateral.value)),
            .init("supplementary_liability", .bool(supplementaryLiability.value)),
            .init("late_performance_interest_clause", .bool(latePerformanceInterestClause.value)),
            .init("document_date", JSON.text(documentDate?.value.description)),
            .init("enforcement", enforcement?.json ?? .null),
            .init("notes", .string(notes.joined(separator: "; "))),
        ]
    }

    private func evidence(_ scalars: [Unicode.Scalar]) -> JSON {
        var members: [JSON.Member] = []
        func add(_ name: String, _ span: Range<Int>?, _ confidence: Double?) {
            guard let span, let confidence else { return }
            members.append(.init(name, JSON.evidence(span, confidence, scalars)))
        }
        add("document_kind", kind.span, kind.confidence)
        add("case_number", caseNumber?.span, caseNumber?.confidence)
        add("court", court?.span, court?.confidence)
        add("cause", cause?.span, cause?.confidence)
        let lists: [(String, [(Range<Int>, Double)])] = [
            ("applicants", applicants.map { ($0.span, $0.confidence) }),
            ("respondents", respondents.map { ($0.span, $0.confidence) }),
            ("other_parties", others.map { ($0.span, $0.confidence) }),
            ("money_items", money.map { ($0.span, $0.confidence) }),
            ("instalments", instalments.map { ($0.span, 0.85) }),
            ("basis", (enforcement?.basis ?? []).map { ($0.span, 0.9) }),
        ]
        for (name, spans) in lists {
            members.append(
                .init(name, .array(spans.map { JSON.evidence($0.0, $0.1, scalars) })))
        }
        add("performance_deadline", deadline?.span, deadline?.confidence)
        let flags = [
            ("joint_liability", jointLiability), ("non_monetary_duty", nonMonetaryDuty),
            ("priority_over_collateral", priorityOverCollateral),
            ("supplementary_liability", supplementaryLiability),
            ("late_performance_interest_clause", latePerformanceInterestClause),
        ]
        for (name, flag) in flags where flag.value { add(name, flag.span, flag.confidence) }
        add("document_date", documentDate?.span, documentDate?.confidence)
        return .object(members)
    }
}

extension FoundParty {
    fileprivate func json(withRole: Bool) -> JSON {
        var members: [JSON.Member] = []
        if withRole { members.append(.init("role", .string(role))) }
        members.append(.init("name", .string(name)))
        members.append(.init("kind", .string(kind.rawValue)))
        for (key, value) in [("identity", identity), ("address", address), ("phone", phone)] {
            if let value { members.append(.init(key, .string(value))) }
        }
        return .object(members)
    }
}

extension FoundMoney {
    fileprivate var json: JSON {
        [
            "kind": .string(kind.rawValue), "amount_yuan": JSON.yuan(amount),
            "rate": JSON.text(rate), "from_date": JSON.text(from?.description),
            "to_date": JSON.text(to?.description), "base_yuan": JSON.yuan(base),
            "note": JSON.text(note),
        ]
    }
}

extension PerformanceDeadline {
    fileprivate var json: JSON {
        [
            "text": .string(text), "days": days.map { JSON.number($0) } ?? .null,
            "date": JSON.text(date?.description), "counted_from": .string(countedFrom.rawValue),
        ]
    }
}

extension EnforcementCourse {
    fileprivate var json: JSON {
        [
            "outcome": JSON.text(outcome),
            "basis": .array(
                basis.map { ["number": .string($0.number), "kind": JSON.text($0.kind)] }),
            "received_yuan": JSON.yuan(received), "unpaid_yuan": JSON.yuan(unpaid),
        ]
    }
}

extension JSON {
    fileprivate static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// An amount as a number of yuan with two decimals.
    fileprivate static func yuan(_ money: Money?) -> JSON {
        money.map { .number($0.description) } ?? .null
    }

    /// Span, words and confidence; long words are cut at 60 characters.
    fileprivate static func evidence(
        _ span: Range<Int>, _ confidence: Double, _ scalars: [Unicode.Scalar]
    ) -> JSON {
        let range = span.clamped(to: 0..<scalars.count)
        let words = String(String.UnicodeScalarView(scalars[range].prefix(60)))
        let hundredths = Int((confidence * 100).rounded())
        return [
            "start": .number(span.lowerBound), "end": .number(span.upperBound),
            "words": .string(words),
            "confidence": .number(hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)),
        ]
    }
}
