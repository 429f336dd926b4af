import EnforcementCore
public import EnforcementOffice
import EnforcementReading

/// The reader of judgments, as the filing window asks it.
public struct JudgmentDocumentReader: DocumentReader {
    public init() {}

    public func read(_ text: String) -> ReadDocument {
        let reading = JudgmentReader.read(text)
        var read = ReadDocument(text: text)
        if let kind = Self.kind(reading.kind.value) {
            read.kind = ReadValue(
                kind, at: reading.kind.span, confidence: reading.kind.confidence)
        }
        read.obstacle = Self.obstacle(reading)
        read.number = reading.caseNumber.map(Self.value)
        read.court = reading.court.map(Self.value)
        read.cause = reading.cause.map(Self.value)
        read.parties =
            reading.applicants.map { Self.party($0, .applicant) }
            + reading.respondents.map { Self.party($0, .debtor) }
        read.items = reading.money.map(Self.item)
        read.instalments = reading.instalments.map { part in
            var item = ReadItem(.principal, amount: part.amount)
            item.due = part.due
            return ReadValue(item, at: part.span)
        }
        read.isJoint = reading.jointLiability.value
        if let deadline = reading.deadline {
            if let day = deadline.value.date {
                read.deadline = ReadValue(
                    .day(day), at: deadline.span, confidence: deadline.confidence)
            } else if let days = deadline.value.days, deadline.value.countedFrom != .absolute {
                read.deadline = ReadValue(
                    .afterEffect(days: days), at: deadline.span, confidence: deadline.confidence)
            }
        }
        return read
    }

    private static func value<Value>(_ found: Found<Value>) -> ReadValue<Value> {
        ReadValue(found.value, at: found.span, confidence: found.confidence)
    }

    private static func kind(_ kind: CourtDocumentKind) -> BasisKind? {
        switch kind {
        case .civilJudgment, .civilJudgmentBody, .judgmentOperative: .judgment
        case .mediationOperative, .mediationStatement: .mediation
        case .paymentOrder: .paymentOrder
        case .civilRuling: .ruling
        case .criminalProperty, .criminalIncidentalCivil: .criminal
        case .adminNonlitigation: .administrative
        case .arbitralAward: .award
        case .notarialInstrument: .notarial
        case .dormancyRuling, .terminationRuling, .objectionRuling, .measureRuling,
            .otherEnforcementRuling, .enforcementNotice, .dutyText, .unknown:
            nil
        }
    }

    private static func obstacle(_ reading: JudgmentReading) -> Words? {
        let kind = reading.kind.value
        if kind.isOfEnforcement, kind != .adminNonlitigation {
            return Words("执行程序中的文书，不是执行依据", "A document of enforcement itself")
        }
        guard reading.money.isEmpty, !reading.nonMonetaryDuty.value else { return nil }
        return Words("未读出给付内容（如驳回、撤诉）", "It orders nothing to be done or paid")
    }

    private static func party(_ found: FoundParty, _ side: Party.Side) -> ReadValue<ReadParty> {
        let kind: Party.Kind =
            found.kind == .person
            ? .person : found.name.hasSuffix("公司") ? .enterprise : .organisation
        return ReadValue(
            ReadParty(
                side: side, kind: kind, name: found.name, identity: found.identity,
                phone: found.phone, address: found.address), at: found.span,
            confidence: found.confidence)
    }

    private static func item(_ money: FoundMoney) -> ReadValue<ReadItem> {
        let label = money.note ?? ""
        var item = ReadItem(kind(money.kind, label), label: money.note, amount: money.amount)
        (item.rate, item.from, item.until) = (money.rate, money.from, money.to)
        item.base = money.base
        item.isInTotal = money.amount == nil || money.isInTotal
        return ReadValue(item, at: money.span, confidence: money.confidence)
    }

    private static func kind(_ kind: FoundMoney.Kind, _ label: String) -> ClaimItem.Kind {
        switch kind {
        case .principal: label.contains("货款") || label.contains("价款") ? .price : .principal
        case .interest: .interest
        case .penalty: .penalty
        case .costs: .courtCosts
        case .other:
            label.contains("律师") ? .lawyerFee : label.contains("赔偿") ? .damages : .other
        }
    }
}
