extension Control {
    /// Holds the robot on a case: nothing more is ordered and nothing that waits is sent. What is
    /// with an institution already still comes back.
    public struct PauseAgent: Act {
        public static let name = "control.pause-agent"
        public static let outcomes: [any Fact.Type] = [AgentPaused.self]
        public static let form = Form(
            Words("暂停智慧查控", "Hold the robot"), by: [.tracer, .officer, .judge],
            [Field("reason", .text(200), "理由", "Reason")])

        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeWorking(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [AgentPaused(reason: reason)]
        }
    }

    public struct AgentPaused: Fact {
        public static let name = "control.agent-paused"

        public let reason: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.agent.state = .held
            file.agent.heldFor = reason
        }

        public var story: Words { Words("暂停智慧查控：\(reason)", "Robot held: \(reason)") }
    }
}
