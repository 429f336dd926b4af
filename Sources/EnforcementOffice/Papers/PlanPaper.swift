public import EnforcementCore

/// How one receipt is divided among several creditors (财产分配方案).
///
/// - Law: INT22 508–510, 514.
public struct PlanPaper: Sendable {
    let file: CaseFile
    let plan: DistributionPlan

    public init(file: CaseFile, plan: DistributionPlan) {
        self.file = file
        self.plan = plan
    }

    public func paper(court: CourtFile) -> Paper {
        Paper(
            title: "财产分配方案",
            subtitle: [
                file.number?.description ?? "", file.title,
                "方案第\(plan.number)号　\(plan.madeOn.chinese)制作",
            ].filter { !$0.isEmpty },
            parts: [
                .heading("一、可分配款项"), .table(proceeds), .heading("二、分配"), .table(shares),
                .heading("三、送达与异议"), served,
                .text(
                    "收到本方案之日起十五日内可以提出书面异议（民诉法解释第509条）；"
                        + "有争议的款项提存，其余照发（第510条）。"),
            ], footer: "\(court.name)　计算第\(plan.receipt)笔到账")
    }

    private var proceeds: Paper.Table {
        let share = Money.sum(plan.shares.map(\.amount))
        return Paper.Table(
            [.init("项目"), .init("金额", .money)],
            [
                ["执行费用（评估、保管等）", plan.costs.grouped], ["执行申请费", plan.fee.grouped],
                ["分配给各债权人", share.grouped], ["剩余退还被执行人", plan.surplus.grouped],
            ], total: ["分配款项合计", plan.proceeds.grouped])
    }

    private var shares: Paper.Table {
        Paper.Table(
            [
                .init("债权人"), .init("顺位"), .init("债权额", .money), .init("分得", .money),
                .init("争议提存", .money), .init("可发放", .money),
            ],
            plan.shares.map { share in
                [
                    file.party(share.party)?.name ?? "", share.rank.label.zh,
                    share.claimed.grouped, share.amount.grouped, share.disputed.grouped,
                    share.undisputed.grouped,
                ]
            },
            total: ["合计", ""]
                + [\DistributionPlan.Share.claimed, \.amount, \.disputed, \.undisputed].map {
                    part in
                    Money.sum(plan.shares.map { $0[keyPath: part] }).grouped
                })
    }

    private var served: Paper.Part {
        guard !plan.served.isEmpty || !plan.objections.isEmpty else {
            return .text("尚未送达。")
        }
        return .table(
            Paper.Table(
                [.init("当事人"), .init("送达", .day), .init("异议")],
                plan.addressees.map { party in
                    let day = plan.served.first { $0.party == party }?.on
                    let objects = plan.objections.contains { $0.party == party }
                    return [
                        file.party(party)?.name ?? "", day?.description ?? "—",
                        objects ? "已提出" : "",
                    ]
                }))
    }
}
