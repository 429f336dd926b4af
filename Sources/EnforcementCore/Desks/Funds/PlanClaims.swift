extension Funds {
    /// What the form asks of each claim that a plan divides by.
    static let claimFields = [
        Field("party", .subject(.party), "债权人", "Creditor"),
        Field("amount", .money, "债权数额", "Amount"),
        Field("rank", .one(of: Distribution.Rank.self), "受偿顺位", "Rank"),
        Field("order", .number(1...1_000), "先后", "Place in the order", required: false),
    ]

    /// One claim as the form gives it.
    struct ClaimAnswer: Codable, Sendable {
        let party: Int
        let amount: Money
        let rank: Distribution.Rank
        var order: Int?
    }
}

extension CaseFile {
    /// Whether a plan can be made for a receipt: some of it is in no payout, put off for the
    /// distribution or not, or an objection to its plan was upheld; and no objection is open.
    func isPlannable(_ receipt: Receipt) -> Bool {
        let plan = plan(for: receipt.number)
        guard plan?.openObjections.isEmpty ?? true, receipt.notifiedOn != nil else {
            return false
        }
        return free(receipt) > .zero || plan?.mustBeAmended == true
    }

    /// What a plan for a receipt divides: what is in no payout, or what the earlier plan divided.
    func proceeds(of receipt: Receipt) -> Money {
        plan(for: receipt.number)?.proceeds ?? free(receipt)
    }

    /// Everybody who shares in a receipt: the applicants, then who joined, in the order of the
    /// file; one party may have several claims where the answers say so.
    ///
    /// Where the answers leave them out, a joined creditor has the claim it joined with, and a
    /// single applicant what the sheet says without this receipt. The doubled part of interest is
    /// not in that: it comes after every debt of the documents (DI14 4), and only money that does
    /// not cover those is divided.
    func creditors(
        _ answers: [Funds.ClaimAnswer], sharing receipt: Receipt
    ) throws(Refusal) -> [Distribution.Creditor] {
        for (place, answer) in answers.enumerated() {
            guard let side = party(answer.party)?.side, side == .applicant || side == .joined
            else {
                throw Refusal(
                    "funds.wrong-creditor", "第\(answer.party)号当事人不是债权人",
                    "Party \(answer.party) is no creditor", field: "claims[\(place)].party")
            }
            guard !answers[..<place].contains(where: { $0.party == answer.party }) else {
                throw Refusal(
                    "funds.creditor-twice", "第\(answer.party)号当事人列了两次",
                    "Party \(answer.party) is there twice", field: "claims[\(place)].party")
            }
        }
        var creditors: [Distribution.Creditor] = []
        for party in parties where party.side == .applicant || party.side == .joined {
            if let answer = answers.first(where: { $0.party == party.number }) {
                creditors.append(
                    .init(
                        number: party.number, amount: answer.amount, rank: answer.rank,
                        order: answer.order))
            } else if let claim = joined.first(where: { $0.party == party.number }) {
                creditors.append(
                    .init(
                        number: party.number, amount: claim.amount, rank: claim.rank,
                        order: claim.order))
            } else {
                creditors.append(try applicant(party.number, sharing: receipt))
            }
        }
        return creditors
    }

    private func applicant(
        _ party: Int, sharing receipt: Receipt
    ) throws(Refusal) -> Distribution.Creditor {
        guard applicants.count == 1 else {
            throw Refusal(
                "funds.claims-needed", "申请执行人不止一名，须逐一填写债权数额",
                "State the claim of each applicant", field: "claims")
        }
        let sheet = try debtSheet(asOf: receipt.arrivedOn, without: receipt.number)
        let left = sheet.map { $0.left.total - $0.left.delayInterest } ?? .zero
        return Distribution.Creditor(number: party, amount: left, rank: .ordinary)
    }
}

extension Distribution.Rule {
    /// 参与分配 is for people and other organisations, the order of seizure for enterprises.
    func check(_ file: CaseFile) throws(Refusal) {
        let enterprises = file.debtors.count { $0.kind == .enterprise }
        let fits =
            switch self {
            case .participation: enterprises < file.debtors.count
            case .seizure: enterprises > 0
            case .measures, .oneDocument, .criminal: true
            }
        guard fits else {
            throw Refusal(
                "funds.wrong-rule", "该规则与被执行人的主体类型不符",
                "That rule is for other debtors",
                law: law, field: "rule")
        }
    }

    /// Where the order decides who is paid, every ordinary claim has its own place in it.
    func check(
        _ creditors: [Distribution.Creditor], sharing proceeds: Money, before: Money
    ) throws(Refusal) {
        guard before <= proceeds else {
            throw Refusal(
                "funds.costs-large", "执行费用与申请费超过到账金额",
                "Costs and fee exceed the receipt",
                law: .int22(508), field: "costs")
        }
        let due = before + Money.sum(creditors.map(\.amount))
        guard isByOrder, due > proceeds else { return }
        let orders = creditors.filter { $0.rank != .priority }.map(\.order)
        guard orders.count < 2 || !orders.contains(nil), Set(orders).count == orders.count else {
            throw Refusal(
                "funds.order-needed", "款项不足，须载明各普通债权的先后且不得相同",
                "Every ordinary claim needs its own place in the order", law: law,
                field: "claims")
        }
    }
}

extension DistributionPlan {
    /// What was not in dispute may be paid already: an amended plan takes none of it back.
    func mustKeep(_ earlier: DistributionPlan) throws(Refusal) {
        guard earlier.settledOn != nil else { return }
        for old in earlier.shares where (share(of: old.party)?.amount ?? .zero) < old.undisputed {
            throw Refusal(
                "funds.plan-takes-back",
                "修正后第\(old.party)号当事人所得少于原方案无异议的\(old.undisputed.grouped)元",
                "Party \(old.party) would lose what was not in dispute", law: .int22(510),
                field: "claims")
        }
    }
}
