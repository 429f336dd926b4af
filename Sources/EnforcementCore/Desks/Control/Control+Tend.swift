extension Control {
    /// The robot looks at the whole case and orders what the plan says: it freezes, renews, deducts
    /// and releases under the rulings people have signed, one order at a time on each control.
    ///
    /// - Law: handbook 6.6; every step names its own article (`ControlPlan`).
    public struct Tend: Act {
        public static let name = "control.tend"
        public static let outcomes: [any Fact.Type] = [
            HoldOrdered.self, ReleaseOrdered.self, RenewalOrdered.self, DeductionOrdered.self,
            HoldReduced.self,
        ]
        public static let form = Form(
            Words("智慧查控办理", "The robot tends the case"), by: [.system])

        /// When what it answers to happened, such as money arriving; nil: now.
        let cause: Moment?

        public init(cause: Moment? = nil) { self.cause = cause }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeWorking(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            var writer = OrderWriter(
                file: file, court: occasion.court, today: occasion.today,
                causedAt: cause ?? occasion.now)
            for step in file.controlPlan(on: occasion.today, occasion.court).steps {
                writer.write(step)
            }
            return writer.facts
        }
    }
}
