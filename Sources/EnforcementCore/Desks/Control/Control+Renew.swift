extension Control {
    /// Renews a control before it ends (续行查封、扣押、冻结). Once lapsed it cannot be renewed.
    ///
    /// - Law: INT22 485: each renewal at most the first period; SZ20 27: it lapses by itself.
    public struct Renew: Act {
        public static let name = "control.renew"
        public static let outcomes: [any Fact.Type] = [HoldRenewed.self, RenewalOrdered.self]
        public static let form = Form(
            Words("续行控制", "Renew a control"), by: [.officer, .tracer, .system],
            [
                Field("hold", .subject(.hold), "控制措施", "Control"),
                Field("until", .day, "续至", "New last day", required: false),
            ])

        let hold: Int
        let until: Day?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeFiled(file)
            guard file.holds.contains(where: { $0.state == .effective }) else {
                throw Refusal("control.none-held", "没有生效的控制措施", "Nothing is held")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Control.hold(hold, file)
            guard found.state == .effective, let end = found.until, end >= occasion.today else {
                throw Refusal(
                    "control.lapsed", "该控制措施已失效，不能续行", "It is no longer in force",
                    law: .sz20(27), field: "hold")
            }
            if found.order != nil {
                try idle(found, file)
                var writer = OrderWriter(file: file, occasion)
                writer.write(
                    .by(hand: .renew, found, found.amount, Words("续行", "Renewed"), .int22(485)))
                return try writer.written()
            }
            let last = expiry(found.kind).until(from: end.adding(days: 1))
            let until = until ?? last
            guard until > end, until <= last else {
                throw Refusal(
                    "control.too-long", "续行期限须在\(end.chinese)之后，最长至\(last.chinese)",
                    "After \(end), until \(last) at the latest", law: .int22(485), field: "until")
            }
            return [HoldRenewed(hold: hold, kind: found.kind, until: until)]
        }
    }

    /// The control runs on. Its expiry clock starts again.
    public struct HoldRenewed: Fact {
        public static let name = "control.hold-renewed"

        public let hold: Int
        public let kind: Asset.Kind
        public let until: Day

        public var subject: Subject { Subject(.hold, hold) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.holds.firstIndex(where: { $0.number == hold }) else { return }
            file.holds[place].until = until
            // The answer to a renewal may come after the old last day.
            guard file.holds[place].state == .lapsed else { return }
            file.holds[place].state = .effective
            file.account(for: file.holds[place].asset, .effective, file.holds[place].held)
        }

        public var story: Words {
            Words("控制措施续行至\(until.chinese)", "Control \(hold) renewed until \(until)")
        }
    }
}
