extension Filing {
    /// The applicant has been received: number, account and wishes are on record.
    public struct ReceptionRecorded: Fact {
        public static let name = "filing.reception-recorded"

        public let applicant: Int
        public let phone: String?
        public let account: PayeeAccount?
        public let serviceAddress: String?
        public let electronic: Bool
        public let leads: String
        public let settles: Bool

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.reception = Reception(on: stamp.day, leads: leads, wishesSettlement: settles)
            guard let place = file.parties.firstIndex(where: { $0.number == applicant }) else {
                return
            }
            if let phone { file.parties[place].phone = phone }
            file.parties[place].isPhoneConfirmed = file.parties[place].phone != nil
            file.parties[place].account = account ?? file.parties[place].account
            file.parties[place].serviceAddress =
                serviceAddress ?? file.parties[place].serviceAddress
            file.parties[place].hasElectronicConsent = electronic
        }

        public var story: Words { Words("制作初次接待笔录", "First reception recorded") }
    }
}
