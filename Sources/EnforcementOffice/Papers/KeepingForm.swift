public import EnforcementCore

/// The sheet putting off or depositing money is approved on (延缓发放审批表 W35, 提存审批表 W36):
/// which money, on which ground, from when until when, who asked and who agreed.
///
/// - Law: 法发〔2017〕6号 10, 16, 17.
public struct KeepingForm: Sendable {
    let file: CaseFile
    let receipt: Receipt
    let keeping: Keeping
    let askedOn: Day
    /// What of the receipt was in no payout when it was asked for.
    let amount: Money
    let decision: (by: PersonID, on: Day, agrees: Bool)?
    let ended: (on: Day, reason: String)?

    /// The last time the receipt was kept, or was asked to be; nil where it never was.
    public init?(file: CaseFile, receipt: Receipt, entries: [Entry]) {
        let number = receipt.number
        let asked = entries.lastIndex {
            ($0.fact as? Funds.KeepingProposed)?.receipt == number
        }
        guard let asked, let fact = entries[asked].fact as? Funds.KeepingProposed else {
            return nil
        }
        self.file = file
        self.receipt = receipt
        keeping = fact.keeping
        askedOn = entries[asked].stamp.day
        amount = receipt.amount - Self.taken(of: number, entries[..<asked])
        var decision: (by: PersonID, on: Day, agrees: Bool)?
        var ended: (on: Day, reason: String)?
        for entry in entries[asked...] {
            switch entry.fact {
            case let fact as Funds.KeepingApproved where fact.receipt == number:
                decision = (fact.by, entry.stamp.day, true)
            case let fact as Funds.KeepingEnded where fact.receipt == number:
                // Not approved, and not by the approver: the officer took the request back.
                if !fact.wasApproved, entry.act == Funds.ApproveKeeping.name {
                    decision = (entry.stamp.by, entry.stamp.day, false)
                } else {
                    ended = (entry.stamp.day, fact.reason)
                }
            default: break
            }
        }
        self.decision = decision
        self.ended = ended
    }

    /// What payouts took of the receipt before, those sent back left out.
    private static func taken(of receipt: Int, _ entries: ArraySlice<Entry>) -> Money {
        var payouts: [Int: Money] = [:]
        for entry in entries {
            switch entry.fact {
            case let fact as Funds.Computed where fact.payout.receipt == receipt:
                payouts[fact.payout.number] = fact.payout.total
            case let fact as Funds.SentBack: payouts[fact.payout] = nil
            default: break
            }
        }
        return Money.sum(payouts.values)
    }

    private var isDeposit: Bool { keeping.ground.isDeposit }

    public func paper(court: CourtFile) -> Paper {
        Paper(
            title: isDeposit ? "执行款提存审批表" : "执行款延缓发放审批表",
            subtitle: file.paperHead,
            parts: [
                .heading("一、到账"), .table(file.arrivalTable(of: receipt)),
                .heading("二、报请事项"), .table(matter), .heading("三、审批"),
                .table(persons(court)),
                .text("单位：元。依据：《执行款物管理规定》（法发〔2017〕6号）\(law)。"),
            ], footer: "\(court.name)　第\(receipt.number)笔到账")
    }

    private var law: String {
        isDeposit ? "第16、17条" : "第10条；事由消失后十日内发放"
    }

    private var matter: Paper.Table {
        let word = isDeposit ? "提存" : "延缓"
        let from = decision.flatMap { $0.agrees ? $0.on : nil }
        var rows = [
            ["\(word)金额", "\(amount.grouped)元"], ["事由", keeping.ground.label.zh],
            ["情况说明", keeping.reason],
            ["\(word)起始日", from?.chinese ?? (decision == nil ? "待批准" : "未批准")],
            ["复核日期", keeping.reviewOn.chinese],
        ]
        if isDeposit { rows.insert(["提存处所", "本院执行案款专户"], at: 1) }
        if let ended {
            let title = decision == nil ? "撤回" : "事由消失"
            rows.append([title, "\(ended.on.chinese)　\(ended.reason)"])
        }
        return Paper.Table([.init("项目"), .init("内容")], rows)
    }

    private func persons(_ court: CourtFile) -> Paper.Table {
        Paper.Table(
            [.init("环节"), .init("人员"), .init("日期", .day), .init("意见")],
            [
                ["报请", court.name(of: keeping.proposedBy), askedOn.description, "报请审批"],
                [
                    "审批（执行局局长或主管院领导）", decision.map { court.name(of: $0.by) } ?? "",
                    decision?.on.description ?? "",
                    decision.map { $0.agrees ? "同意" : "不同意" } ?? "",
                ],
            ])
    }
}
