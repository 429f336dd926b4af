extension Dormancy {
    /// One of the ten half-yearly inquiries of a dormant case, in order (终本后查询, P7-07).
    ///
    /// Not earlier than thirty days before its day. The result is told to the applicant.
    /// - Law: 法〔2016〕373号 9 (I08).
    public struct Requery: Act {
        public static let name = "dormancy.requery"
        public static let outcomes: [any Fact.Type] = [Requeried.self]
        public static let form = Form(
            Words("登记半年查询", "Record a half-yearly inquiry"), by: [.dormancyOfficer, .tracer],
            [
                Field("found", .flag, "发现可供执行财产", "Property found"),
                Field("gist", .paragraph(500), "查询结果", "What was found"),
            ])

        let found: Bool
        let gist: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeInPool(file)
            let dates = file.dormancy.servedOn.map { Reinquiries.dates(closed: $0) } ?? []
            let done = file.dormancy.requeries.count
            guard done < dates.count else {
                throw Refusal("dormancy.requeried", "十次查询均已完成", "All ten are done")
            }
            let (number, due) = (done + 1, dates[done])
            guard occasion.today >= due.adding(days: -30) else {
                throw Refusal(
                    "dormancy.too-early", "第\(number)次查询应于\(due.chinese)进行",
                    "Inquiry \(number) is due on \(due)", law: .dormancy2016(9))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Requeried(number: file.dormancy.requeries.count + 1, isFound: found, gist: gist)]
        }
    }

    /// Meets its own clock of I08; property found starts P7-08.
    public struct Requeried: Fact {
        public static let name = "dormancy.requeried"

        public let number: Int
        public let isFound: Bool
        public let gist: String

        public var subject: Subject { Subject(.requery, number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.requeries.append(stamp.day)
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            let outcome = isFound ? "发现财产线索，本院将依法处理" : "暂未发现可供执行财产"
            return [Notice("P7-07", ["编号": String(number), "事项": outcome])]
        }

        public var story: Words {
            Words(
                "终本后第\(number)次查询：\(isFound ? "发现财产" : "未发现财产")，\(gist)",
                "Inquiry \(number): \(isFound ? "found" : "nothing")")
        }
    }
}
