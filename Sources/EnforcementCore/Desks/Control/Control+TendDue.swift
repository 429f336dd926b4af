extension Control {
    /// A day the robot waited for has come (履行期满, or sixty days before a control ends): it
    /// tends the case, and its clock ends whatever there was to do. A clock that found nothing
    /// would wake again at every sweep; what comes later wakes the robot by itself
    /// (`Control.reflexes`).
    ///
    /// Held by a person, it orders nothing: resumed, it looks at the whole case again.
    /// - Law: handbook 6.6; every step names its own article (`ControlPlan`).
    public struct TendDue: Act {
        public static let name = "control.tend-due"
        public static let outcomes: [any Fact.Type] = Tend.outcomes + [Tended.self]
        public static let form = Form(
            Words("智慧查控到日办理", "The robot's day has come"), by: [.system],
            [
                Field("limit", .text(20), "期限", "Limit"),
                Field("about", .text(30), "事项", "About"),
            ])

        let limit: String
        let about: Subject

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.deadline(limit, about) != nil else { return [] }
            let orders =
                file.agent.state == .working ? try Tend().decide(file, occasion) : []
            return orders + [Tended(limit: limit, about: about, orders: orders.count)]
        }
    }

    /// The robot has looked on the day it was due to. Ends P2-08d and P2-11b.
    public struct Tended: Fact {
        public static let name = "control.tended"

        public let limit: String
        public let about: Subject
        /// How many steps it took.
        public let orders: Int

        public var subject: Subject { about }

        /// Whether it ends this limit's clock.
        func ends(_ id: String) -> Bool { limit == id }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {}

        public var story: Words {
            orders == 0
                ? Words("智慧查控到日核查，无须办理", "The robot looked: nothing to do")
                : Words("智慧查控到日办理\(orders)项", "The robot looked: \(orders) steps")
        }
    }
}
