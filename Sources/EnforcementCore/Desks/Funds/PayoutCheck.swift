/// One thing a gate looks at before it lets a payout pass, and how it stands (三道关核对).
///
/// Advice beside the item: what the law bars, the acts refuse by themselves.
public struct PayoutCheck: Sendable, Hashable {
    public enum Matter: String, Sendable, Hashable, CaseIterable {
        case sum, payee, account, person, kept, fee
    }

    public let matter: Matter
    public let isMet: Bool
    /// What was found, in one phrase.
    public let words: Words

    init(_ matter: Matter, _ isMet: Bool, _ zh: String, _ en: String) {
        self.matter = matter
        self.isMet = isMet
        words = Words(zh, en)
    }
}

extension CaseFile {
    /// What a gate sees of a payout that stands before it, in the order of `PayoutCheck.Matter`.
    ///
    /// - Parameters:
    ///   - person: who looks; the other gates take other persons.
    ///   - day: the day the accounts must be payable on.
    public func checks(of payout: Payout, by person: PersonID, on day: Day) -> [PayoutCheck] {
        [
            sumCheck(payout), payeeCheck(payout), accountCheck(payout, day),
            personCheck(payout, person), keptCheck(payout), feeCheck(payout),
        ]
    }

    private func sumCheck(_ payout: Payout) -> PayoutCheck {
        guard let receipt = receipt(payout.receipt), !receipt.isReversed else {
            return PayoutCheck(.sum, false, "到账已冲正", "The receipt was reversed")
        }
        let rest = free(receipt)
        guard rest >= .zero, payout.total > .zero else {
            return PayoutCheck(
                .sum, false, "合计\(payout.total.grouped)元，超出到账",
                "\(payout.total.grouped) is more than arrived")
        }
        guard rest > .zero else {
            return PayoutCheck(.sum, true, "金额与到账相符", "Sum fits the receipt")
        }
        return PayoutCheck(
            .sum, true, "金额相符，到账尚余\(rest.grouped)元",
            "Sum fits, \(rest.grouped) of the receipt is left")
    }

    private func payeeCheck(_ payout: Payout) -> PayoutCheck {
        let others = payout.shares.compactMap { party($0.payee) }.filter { !isCreditor($0) }
        guard let other = others.first else {
            return PayoutCheck(.payee, true, "收款人为申请执行人", "Payee is a creditor")
        }
        return PayoutCheck(
            .payee, false, "\(other.name)不是申请执行人", "\(other.name) is no creditor")
    }

    private func accountCheck(_ payout: Payout, _ day: Day) -> PayoutCheck {
        for (place, share) in payout.shares.enumerated() {
            let name = party(share.payee)?.name ?? ""
            do throws(Refusal) {
                let account = try account(of: share.payee, on: day)
                if let seen = payout.accounts, place < seen.count, seen[place] != account {
                    return PayoutCheck(
                        .account, false, "\(name)的账户监管后已变更",
                        "The account of \(name) changed after it was supervised")
                }
            } catch {
                return PayoutCheck(.account, false, error.words.zh, error.words.en)
            }
            if accountAsks.contains(where: { $0.party == share.payee }) {
                return PayoutCheck(
                    .account, false, "\(name)正申请变更账户，待复核",
                    "\(name) has brought a new account: not checked yet")
            }
        }
        return PayoutCheck(.account, true, "账户已确认、未变更", "Account confirmed, unchanged")
    }

    private func personCheck(_ payout: Payout, _ person: PersonID) -> PayoutCheck {
        let steps: [(PersonID?, String, String)] = [
            (payout.proposer, "核算", "computed"), (payout.supervisor, "监管", "supervised"),
            (payout.approver, "审批", "approved"),
        ]
        guard let before = steps.first(where: { $0.0 == person }) else {
            return PayoutCheck(.person, true, "与前面各关不同人", "Another person than before")
        }
        return PayoutCheck(
            .person, false, "您已办理\(before.1)，须由他人办理", "You \(before.2) it yourself")
    }

    private func keptCheck(_ payout: Payout) -> PayoutCheck {
        guard let keeping = receipt(payout.receipt)?.keeping else {
            return PayoutCheck(.kept, true, "未延缓、未提存", "Nothing kept back")
        }
        return keeping.isApproved
            ? PayoutCheck(.kept, false, "已批准延缓或提存", "Put off or deposited")
            : PayoutCheck(.kept, false, "正在报请延缓或提存", "Asked to be put off or deposited")
    }

    private func feeCheck(_ payout: Payout) -> PayoutCheck {
        if payout.fee > .zero {
            return PayoutCheck(
                .fee, true, "执行申请费\(payout.fee.grouped)元", "Fee \(payout.fee.grouped)")
        }
        if feeKept > .zero {
            return PayoutCheck(
                .fee, true, "执行申请费已收\(feeKept.grouped)元",
                "Fee \(feeKept.grouped) kept before")
        }
        guard outstanding == .zero else {
            return PayoutCheck(.fee, true, "尚未执行完毕，费用后收", "Fee follows later")
        }
        return PayoutCheck(.fee, false, "未列执行申请费，请核对", "No enforcement fee: check")
    }
}
