public import EnforcementCore

/// How one receipt is divided among several creditors (财产分配方案): what there is, who shares in
/// it by which rule, who was served and who objects.
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
        let maker = court.name(of: plan.madeBy)
        return Paper(
            title: "财产分配方案",
            subtitle: file.paperHead + [
                "方案第\(plan.number)号　\(plan.madeOn.chinese)　制作人：\(maker)"
            ],
            parts: [
                .text("分配规则：\(plan.rule.label.zh)（\(plan.rule.law)）。\(standing)"),
                .heading("一、可分配款项"), .table(proceeds), .heading("二、分配"), .table(shares),
                .heading("三、送达"), .table(served), .heading("四、异议"), objections,
                .text(
                    "单位：元。收到本方案之日起十五日内可以提出书面异议（民诉法解释第509条）；"
                        + "有争议的款项提存，其余照发（第510条）。"),
            ], footer: "\(court.name)　\(plan.madeOn.chinese)")
    }

    private var standing: String {
        if let next = plan.replacedBy { return "本方案已由方案第\(next)号取代。" }
        return plan.settledOn.map { "异议期于\($0.chinese)届满，无争议部分可以发放。" }
            ?? "异议期未满。"
    }

    private var proceeds: Paper.Table {
        let receipt = file.receipt(plan.receipt)
        let came = receipt.map { "\($0.arrivedOn.chinese) \($0.payer) \($0.way.label.zh)" }
        let share = Money.sum(plan.shares.map(\.amount))
        return Paper.Table(
            [.init("项目"), .init("金额", .money)],
            [
                ["执行费用（评估、保管等）", plan.costs.grouped], ["执行申请费", plan.fee.grouped],
                ["分配给各债权人", share.grouped], ["剩余退还被执行人", plan.surplus.grouped],
            ], total: ["合计", plan.proceeds.grouped],
            caption: "第\(plan.receipt)笔到账：\(came ?? "")")
    }

    private var shares: Paper.Table {
        Paper.Table(
            [
                .init("债权人"), .init("执行依据"), .init("顺位"), .init("先后", .number),
                .init("债权额", .money), .init("受偿比例", .number), .init("分得", .money),
                .init("争议提存", .money), .init("可发放", .money),
            ],
            plan.shares.map { share in
                let joined = file.joined.first { $0.party == share.party }
                return [
                    file.party(share.party)?.name ?? "",
                    joined?.basis ?? file.claim?.basis ?? "", share.rank.label.zh,
                    share.order.map(String.init) ?? "—", share.claimed.grouped,
                    Self.ratio(share.amount, of: share.claimed), share.amount.grouped,
                    share.disputed.grouped, share.undisputed.grouped,
                ]
            },
            total: ["合计", "", "", "", sum(\.claimed), "", sum(\.amount)]
                + [sum(\.disputed), sum(\.undisputed)])
    }

    private func sum(_ part: (DistributionPlan.Share) -> Money) -> String {
        Money.sum(plan.shares.map(part)).grouped
    }

    /// `34.37%`: to the hundredth of a percent, half up.
    private static func ratio(_ part: Money, of whole: Money) -> String {
        guard whole > .zero else { return "—" }
        let share = (Int128(part.fen) * 20_000 + Int128(whole.fen)) / (Int128(whole.fen) * 2)
        let rest = share % 100
        return "\(share / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }

    private var served: Paper.Table {
        Paper.Table(
            [.init("当事人"), .init("地位"), .init("送达日期", .day)],
            plan.addressees.map { number in
                let party = file.party(number)
                return [
                    party?.name ?? "", party?.side.label.zh ?? "",
                    plan.servedOn(number)?.description ?? "未送达",
                ]
            })
    }

    private var objections: Paper.Part {
        guard !plan.objections.isEmpty else { return .text("无。") }
        return .table(
            Paper.Table(
                [
                    .init("异议人"), .init("所涉债权人"), .init("提出日期", .day), .init("理由"),
                    .init("争议金额", .money), .init("反对人"), .init("结果"),
                ],
                plan.objections.map { objection in
                    [
                        file.party(objection.party)?.name ?? "",
                        file.party(objection.against)?.name ?? "", objection.on.description,
                        objection.reason, objection.amount.grouped,
                        objection.oppositions.map { file.party($0.party)?.name ?? "" }
                            .joined(separator: "、"), objection.outcome?.label.zh ?? "未了结",
                    ]
                }))
    }
}
