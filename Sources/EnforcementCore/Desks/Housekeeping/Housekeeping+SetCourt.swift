extension Housekeeping {
    /// Sets what the court is called, how it is reached, where debtors pay, and up to which sum the
    /// director approves a payout.
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
                Field("directorApprovesBelow", .money, "局长审批限额", "Director approves below"),
            ])

        let name: String
        let sign: String
        let code: String
        let phone: String
        let account: String
        let directorApprovesBelow: Money

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard CaseNumber("（2022）\(code)执1号")?.court == code else {
                throw Refusal(
                    "housekeeping.bad-code", "法院代字如豫0185", "A court's code, such as 豫0185",
                    field: "code")
            }
            let isSame =
                court.name == name && court.sign == sign && court.code == code
                && court.phone == phone && court.accountText == account
                && court.directorApprovesBelow == directorApprovesBelow
            guard !isSame else { return [] }
            return [
                CourtSet(
                    courtName: name, sign: sign, code: code, phone: phone, account: account,
                    directorApprovesBelow: directorApprovesBelow)
            ]
        }
    }

    /// The court's particulars from now on.
    public struct CourtSet: CourtFact {
        public static let name = "housekeeping.court-set"

        public let courtName: String
        public let sign: String
        public let code: String
        public let phone: String
        public let account: String
        public let directorApprovesBelow: Money

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.name = courtName
            court.sign = sign
            court.code = code
            court.phone = phone
            court.accountText = account
            court.directorApprovesBelow = directorApprovesBelow
        }

        public var story: Words {
            Words("法院信息更新：\(courtName)（\(code)）", "Particulars of the court set")
        }
    }
}
