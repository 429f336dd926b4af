extension Affairs {
    /// What the party says of electronic service, until it says otherwise.
    public struct ElectronicServiceSet: Fact {
        public static let name = "affairs.electronic-service-set"

        public let party: Int
        public let consents: Bool
        public let address: String?

        public var subject: Subject { Subject(.party, party) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.parties.firstIndex(where: { $0.number == party }) else {
                return
            }
            file.parties[place].hasElectronicConsent = consents
            file.parties[place].electronicAddress = address
        }

        public var story: Words {
            consents
                ? Words("当事人\(party)同意电子送达", "Party \(party): electronic service")
                : Words("当事人\(party)撤回电子送达同意", "Party \(party) withdraws the consent")
        }
    }
}
