extension Filing {
    /// What the form of the rules asks: an empty answer leaves things as they are.
    static let triageFields: [Field] =
        [
            Field("specialAmount", .money, "S1 特执标的额起点", "Special from", required: false),
            count("specialCases", 2...10_000, "S2 同一被执行人在办案件数", "Cases of a debtor"),
            count("specialApplicants", 2...10_000, "S2 申请执行人数", "Applicants"),
            Field("simpleAmount", .money, "简执标的额上限（含）", "Simple up to", required: false),
            count("simpleWorkload", 0...1_000, "简执工作量W上限（含）", "Simple up to W"),
        ]
        + TriageTerm.allCases.map {
            count($0.rawValue, 0...100, "权重：\($0.label.zh)", "Weight: \($0.label.en)")
        }
        + CaseClass.allCases.map {
            count("\($0.rawValue)Load", 1...100, "负荷：\($0.label.zh)", "Load: \($0.label.en)")
        }
        + [
            Field("automatic", .choice(onOff), "自动分流", "Automatic", required: false),
            Field("handlers", .choice(onOff), "自动确定承办人", "Names handlers", required: false),
            Field("reason", .text(200), "理由", "Reason"),
        ]

    private static let onOff = [
        Field.Choice("on", "开启", "On"), Field.Choice("off", "关闭", "Off"),
    ]

    private static func count(
        _ name: String, _ range: ClosedRange<Int>, _ zh: String, _ en: String
    ) -> Field {
        Field(name, .number(range), zh, en, required: false)
    }

    /// The answers: thresholds, a weight for each term, a load for each class.
    public struct TriageAnswers: Codable, Sendable {
        public var specialAmount: Money?
        public var specialCases: Int?
        public var specialApplicants: Int?
        public var simpleAmount: Money?
        public var simpleWorkload: Int?
        public var realEstate: Int?
        public var vehicles: Int?
        public var equity: Int?
        public var debtors: Int?
        public var debtorNotFound: Int?
        public var outsideProvince: Int?
        public var announcement: Int?
        public var thirdPartyClaim: Int?
        public var instalments: Int?
        public var specificAct: Int?
        public var fastLoad: Int?
        public var simpleLoad: Int?
        public var ordinaryLoad: Int?
        public var specialLoad: Int?

        public init() {}

        /// The rules with these answers put in.
        public func rules(after old: TriageRules) -> TriageRules {
            var new = old
            put(specialAmount, &new.specialAmount)
            put(specialCases, &new.specialCases)
            put(specialApplicants, &new.specialApplicants)
            put(simpleAmount, &new.simpleAmount)
            put(simpleWorkload, &new.simpleWorkload)
            put(realEstate, &new.weights.realEstate)
            put(vehicles, &new.weights.vehicles)
            put(equity, &new.weights.equity)
            put(debtors, &new.weights.debtors)
            put(debtorNotFound, &new.weights.debtorNotFound)
            put(outsideProvince, &new.weights.outsideProvince)
            put(announcement, &new.weights.announcement)
            put(thirdPartyClaim, &new.weights.thirdPartyClaim)
            put(instalments, &new.weights.instalments)
            put(specificAct, &new.weights.specificAct)
            put(fastLoad, &new.loads.fast)
            put(simpleLoad, &new.loads.simple)
            put(ordinaryLoad, &new.loads.ordinary)
            put(specialLoad, &new.loads.special)
            return new
        }

        private func put<Value>(_ given: Value?, _ place: inout Value) {
            if let given { place = given }
        }
    }
}
