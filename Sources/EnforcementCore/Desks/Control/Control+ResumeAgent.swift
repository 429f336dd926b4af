extension Control {
    /// Lets the robot go on where it was held.
    public struct ResumeAgent: Act {
        public static let name = "control.resume-agent"
        public static let outcomes: [any Fact.Type] = [AgentResumed.self]
        public static let form = Form(
            Words("恢复智慧查控", "Let the robot go on"), by: [.tracer, .officer, .judge])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
            guard file.agent.state == .held else {
                throw Refusal("control.not-held", "查控未暂停", "The robot is not held")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [AgentResumed()]
        }
    }

    public struct AgentResumed: Fact {
        public static let name = "control.agent-resumed"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.agent.state = .working
            file.agent.heldFor = nil
        }

        public var story: Words { Words("恢复智慧查控", "The robot goes on") }
    }
}
