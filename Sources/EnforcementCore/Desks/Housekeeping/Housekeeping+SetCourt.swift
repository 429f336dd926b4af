extension Housekeeping {
    /// Sets what the court is called, how it is reached, where debtors pay, which bank keeps that
    /// account and may tell of it, and up to which sum the director approves a payout.
    public struct SetCourt: CourtAct {
        public static let name = "housekeeping.set-court"
        public static let outcomes: [any CourtFact.Type] = [CourtSet.self]
        public static let form = Form(
            Words("法院基本信息", "The court's particulars"), by: [.administrator],
            [
                Field("name", .text(60), "法院名称", "Name"),
                Field("sign", .text(20), "短信签名", "How messages are signed"),
                Field("code", .text(10), "法院代字", "Code in case numbers"),
                Field("phone", .text(20), "电话", "Telephone"),
                Field("account", .text(200), "执行款专户", "Account for case money"),
                Field(
                    "fundsAccount", .text(23), "案款账号", "Its number", required: false,
                    help: Words(
                        "6至23位数字；各案子账号以它开头。空着则不变",
                        "6 to 23 digits, the stem of every sub-account; empty: as it is")),
                Field(
                    "fundsBank", .text(17), "案款开户机构代码", "The bank that keeps it, its code",
                    required: false,
                    help: Words(
                        "机构名册中的银行；只有它可以推送流水。空着则无人推送",
                        "A bank of the registry: it alone may push lines; empty: nobody")),
                Field("directorApprovesBelow", .money, "局长审批限额", "Director approves below"),
            ])

        let name: String
        let sign: String
        let code: String
        let phone: String
        let account: String
        let fundsAccount: String?
        let fundsBank: String?
        let directorApprovesBelow: Money

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard CaseNumber("（2022）\(code)执1号")?.court == code else {
                throw Refusal(
                    "housekeeping.bad-code", "法院代字如豫0185", "A court's code, such as 豫0185",
                    field: "code")
            }
            try checkAccount(in: court)
            let set = CourtSet(
                courtName: name, sign: sign, code: code, phone: phone, account: account,
                fundsAccount: fundsAccount, fundsBank: fundsBank,
                directorApprovesBelow: directorApprovesBelow)
            return set.changes(court) ? [set] : []
        }

        private func checkAccount(in court: CourtFile) throws(Refusal) {
            if let fundsAccount, !SubAccount.isStem(fundsAccount) {
                throw Refusal(
                    "housekeeping.bad-account", "案款账号须为6至23位数字",
                    "The account for case money is 6 to 23 digits", field: "fundsAccount")
            }
            guard let fundsBank else { return }
            guard court.institutions[fundsBank]?.kind == .bank else {
                throw Refusal(
                    "housekeeping.no-bank", "机构名册中没有该代码的银行，请先登记",
                    "No bank of that code in the registry: name it first", field: "fundsBank")
            }
        }
    }
}
