extension Control {
    /// Sets the robot to work on a case with one click (一键启动查控): identity check, inquiries at
    /// every institution, then whatever the rulings allow, until the case is over.
    ///
    /// - Law: NQ13 1, 7: by a registered operator, about debtors of the case, for the case.
    public struct Start: Act {
        public static let name = "control.start"
        public static let outcomes: [any Fact.Type] = [AgentStarted.self]
        public static let form = Form(Words("启动智慧查控", "Start the robot"), by: [.tracer])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.receivedOn != nil else {
                throw Refusal(
                    "control.not-received", "请先接收案件材料", "Receive the file first")
            }
            guard !occasion.court.activeInstitutions.isEmpty else {
                throw Refusal(
                    "control.no-institutions", "尚未登记可联网查控的机构",
                    "No institution is linked")
            }
            guard file.agent.state == .idle else {
                throw Refusal("control.started", "查控已启动", "The robot is at work already")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.debtors.contains(where: { $0.identity != nil }) else {
                throw Refusal(
                    "control.no-identity", "被执行人均无证件号码，无法联网查询",
                    "No debtor has an identity number", law: .nq13(7))
            }
            return [AgentStarted()]
        }
    }

    /// The robot works on the case from now on.
    public struct AgentStarted: Fact {
        public static let name = "control.agent-started"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.agent.state = .working
            file.agent.startedOn = stamp.day
            file.agent.startedBy = stamp.by
        }

        public var story: Words { Words("启动智慧查控", "The robot was set to work") }
    }

    /// The case is under the robot's hands now.
    static func mustBeWorking(_ file: CaseFile) throws(Refusal) {
        try mustBeFiled(file)
        guard file.agent.state == .working else {
            throw Refusal("control.not-working", "查控未启动或已暂停", "The robot is not at work")
        }
    }
}
