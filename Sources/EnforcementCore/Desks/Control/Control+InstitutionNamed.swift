extension Control {
    /// The institution stands in the registry so from now on.
    public struct InstitutionNamed: CourtFact {
        public static let name = "control.institution-named"

        public let institution: Institution

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.institutions[institution.code] = institution
        }

        public var story: Words {
            Words(
                "登记查控机构\(institution.name)（\(institution.code)）",
                "Institution \(institution.code) named")
        }
    }
}
