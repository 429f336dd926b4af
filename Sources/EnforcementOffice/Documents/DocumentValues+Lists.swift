import EnforcementCore

extension DocumentValues {
    mutating func putLists(_ file: CaseFile) {
        lists["每名当事人"] = Self.rows(file.parties.filter { $0.side != .other })
        lists["每名申请执行人"] = Self.rows(file.applicants)
        lists["每名被执行人"] = Self.rows(file.debtors)
        lists["每项债权"] = claims(file)
        lists["每项财产"] = numbered(file.assets) { asset in
            [
                "所有人": file.party(asset.debtor)?.name ?? "", "类别": asset.kind.label.zh,
                "名称": asset.name, "登记或保管机构": asset.institution,
                "价值": asset.value?.grouped ?? "未估价",
            ]
        }
        lists["每项控制"] = numbered(file.holds.filter { $0.state != .refused }) { hold in
            let asset = file.asset(hold.asset)
            return [
                "名称": asset?.name ?? "", "类别": hold.kind.label.zh,
                "机构": asset?.institution ?? "", "控制数额": hold.amount.grouped,
                "实控数额": hold.held.grouped, "起": hold.from?.description ?? "待反馈",
                "止": hold.until?.description ?? "待反馈", "控制状态": hold.state.label.zh,
            ]
        }
        putStepLists(file)
        putMoneyLists(file)
    }

    private mutating func putStepLists(_ file: CaseFile) {
        lists["每次查询"] = numbered(file.inquiries) { inquiry in
            [
                "姓名": file.party(inquiry.debtor)?.name ?? "",
                "查询日期": inquiry.askedOn.description,
                "反馈日期": inquiry.answeredOn?.description ?? "待反馈",
                "结果": inquiry.answeredOn == nil
                    ? "待反馈" : inquiry.foundAnything ? "有财产" : "未发现财产",
            ]
        }
        lists["每次送达"] = file.services.map { service in
            [
                "姓名": file.party(service.party)?.name ?? "", "送达方式": service.way.label.zh,
                "送达日期": service.on.description, "结果": service.isDone ? "已送达" : "未送达",
            ]
        }
        lists["每份裁定"] = numbered(file.rulings) { ruling in
            [
                "裁定种类": ruling.kind.label.zh, "数额": ruling.amount.grouped,
                "签发日期": ruling.signedOn.description,
            ]
        }
    }

    private mutating func putMoneyLists(_ file: CaseFile) {
        lists["每笔到账"] = numbered(file.receipts.filter { !$0.isReversed }) { receipt in
            [
                "交款人": receipt.payer, "到账方式": receipt.way.label.zh,
                "到账日期": receipt.arrivedOn.description, "金额": receipt.amount.grouped,
            ]
        }
        lists["每笔发放"] = numbered(file.payouts.filter { $0.paidOn != nil }) { payout in
            [
                "收款人": file.party(payout.payee)?.name ?? "",
                "金额": payout.toCreditors.grouped, "发放日期": payout.paidOn?.description ?? "",
            ]
        }
        let plan = file.plans.last { $0.isStanding }
        lists["每项分配"] = numbered(plan?.shares ?? []) { share in
            [
                "姓名": file.party(share.party)?.name ?? "", "债权额": share.claimed.grouped,
                "受偿顺位": share.rank.label.zh, "分配额": share.amount.grouped,
            ]
        }
    }

    /// The items, or the sum applied for as the only one.
    private func claims(_ file: CaseFile) -> [[String: String]] {
        guard let claim = file.claim else { return [] }
        guard !file.items.isEmpty else {
            return [
                [
                    "序号": "1", "项目": "申请执行标的额", "金额": claim.amount.grouped,
                    "履行期限": claim.due?.chinese ?? "—",
                ]
            ]
        }
        return numbered(file.items) { item in
            [
                "项目": item.label.isEmpty ? item.kind.label.zh : item.label,
                "金额": item.amount?.grouped ?? item.terms?.words.zh ?? "",
                "履行期限": item.due?.chinese ?? "—",
            ]
        }
    }

    private static func rows(_ parties: [Party]) -> [[String: String]] {
        parties.enumerated().map { place, party in
            [
                "序号": String(place + 1), "诉讼地位": party.side.label.zh, "姓名": party.name,
                "身份信息": party.particulars, "电话": party.phone ?? "未提供",
                "送达地址": party.serviceAddress ?? party.address ?? "未提供",
            ]
        }
    }

    private func numbered<Thing>(
        _ things: [Thing], _ row: (Thing) -> [String: String]
    ) -> [[String: String]] {
        things.enumerated().map { place, thing in
            row(thing).merging(["序号": String(place + 1)]) { _, number in number }
        }
    }
}
