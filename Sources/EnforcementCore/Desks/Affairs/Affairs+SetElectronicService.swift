extension Affairs {
    /// A party consents to electronic service, to an address of its own, or takes it back.
    ///
    /// - Law: 民诉法 90: only with consent. OL21 29: consent may be given on the court's own page.
    public struct SetElectronicService: Act {
        public static let name = "affairs.set-electronic-service"
        public static let outcomes: [any Fact.Type] = [ElectronicServiceSet.self]
        public static let form = Form(
            Words("确认电子送达", "Electronic service"), by: [.clerk, .filingClerk, .party],
            [
                Field("party", .subject(.party), "当事人", "Party"),
                Field("consents", .flag, "同意电子送达", "Consents"),
                Field(
                    "address", .text(120), "手机号或电子邮箱", "Mobile or e-mail",
                    required: false),
            ])

        let party: Int
        let consents: Bool
        let address: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            try file.mustSpeakForItself(party, occasion)
            guard let found = file.party(party) else {
                throw Refusal("affairs.no-party", "没有该当事人", "No such party", field: "party")
            }
            guard consents else {
                return found.hasElectronicConsent
                    ? [ElectronicServiceSet(party: party, consents: false, address: nil)] : []
            }
            guard let address, isAddress(address) else {
                throw Refusal(
                    "affairs.bad-address", "请填写11位手机号或电子邮箱", "A mobile or an e-mail",
                    field: "address")
            }
            guard !found.hasElectronicConsent || found.electronicAddress != address else {
                return []
            }
            return [ElectronicServiceSet(party: party, consents: true, address: address)]
        }

        /// Eleven digits that begin with 1, or a name, an `@`, a host with a dot.
        private func isAddress(_ text: String) -> Bool {
            if text.utf8.allSatisfy({ (48...57).contains($0) }) {
                return text.utf8.count == 11 && text.hasPrefix("1")
            }
            let halves = text.split(separator: "@", omittingEmptySubsequences: false)
            return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".")
                && !halves[1].hasPrefix(".") && !halves[1].hasSuffix(".")
                && text.utf8.allSatisfy { (33...126).contains($0) }
        }
    }
}
