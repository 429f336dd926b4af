extension Handling {
    /// Records an investigation beyond the network: on site, search, reward, audit (P3-03).
    ///
    /// - Law: 法发〔2006〕35号 6 (B10, B11); a search needs the president's warrant (CPL23 259).
    public struct InvestigateOnSite: Act {
        public static let name = "handling.investigate-on-site"
        public static let outcomes: [any Fact.Type] = [Investigated.self]
        public static let form = Form(
            Words("登记财产调查", "Record an investigation"), by: [.officer, .judge],
            [
                Field("way", .one(of: Investigation.Way.self), "调查方式", "Way"),
                Field("gist", .paragraph(2000), "调查情况", "What was found"),
                Field("warrant", .text(60), "搜查令文号", "Search warrant", required: false),
            ])

        let way: Investigation.Way
        let gist: String
        let warrant: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard way != .search || warrant != nil else {
                throw Refusal(
                    "handling.no-warrant", "搜查须有院长签发的搜查令", "A search needs a warrant",
                    law: .cpl(259), field: "warrant")
            }
            return [Investigated(way: way, gist: gist, warrant: warrant)]
        }
    }

    /// Meets B10 and B11.
    public struct Investigated: Fact {
        public static let name = "handling.investigated"

        public let way: Investigation.Way
        public let gist: String
        public let warrant: String?

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.investigations.append(Investigation(way: way, on: stamp.day, gist: gist))
        }

        public var story: Words {
            Words("\(way.label.zh)：\(gist)", "Investigated: \(way.label.en)")
        }
    }
}
