extension Filing {
    /// Cases filed from now on come under this version.
    public struct TriageSet: CourtFact {
        public static let name = "filing.triage-set"

        public let version: Int
        public let rules: TriageRules
        public let isAutomatic: Bool
        public let namesHandlers: Bool
        public let reason: String

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.triage.isAutomatic = isAutomatic
            court.triage.namesHandlers = namesHandlers
            guard version > court.triage.current else { return }
            court.triage.versions.append(
                .init(number: version, rules: rules, since: stamp.day, reason: reason))
        }

        public var story: Words {
            Words(
                "分流规则第\(version)版，自动分流\(isAutomatic ? "开启" : "关闭")：\(reason)",
                "Triage rules, version \(version); automatic: \(isAutomatic)")
        }
    }
}
