extension Housekeeping {
    /// The court's particulars from now on.
    public struct CourtSet: CourtFact {
        public static let name = "housekeeping.court-set"

        public let courtName: String
        public let sign: String
        public let code: String
        public let phone: String
        public let account: String
        /// Nil: the account as it was. Facts from before the account could be set have none.
        public let fundsAccount: String?
        /// Nil: no institution tells of the account by itself.
        public let fundsBank: String?
        public let directorApprovesBelow: Money

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.name = courtName
            court.sign = sign
            court.code = code
            court.phone = phone
            court.accountText = account
            court.fundsAccount = fundsAccount ?? court.fundsAccount
            court.fundsBank = fundsBank
            court.directorApprovesBelow = directorApprovesBelow
        }

        /// Whether anything would be otherwise than it is.
        func changes(_ court: CourtFile) -> Bool {
            court.name != courtName || court.sign != sign || court.code != code
                || court.phone != phone || court.accountText != account
                || court.fundsAccount != fundsAccount ?? court.fundsAccount
                || court.fundsBank != fundsBank
                || court.directorApprovesBelow != directorApprovesBelow
        }

        public var story: Words {
            Words("法院信息更新：\(courtName)（\(code)）", "Particulars of the court set")
        }
    }
}
