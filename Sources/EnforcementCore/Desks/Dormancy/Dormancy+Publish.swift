extension Dormancy {
    /// The dormant case is entered in the pool and published (终本信息入库公开, P7-06).
    ///
    /// - Law: 法〔2016〕373号 12 within seven days of service (I06).
    public struct Publish: Act {
        public static let name = "dormancy.publish"
        public static let outcomes: [any Fact.Type] = [Published.self]
        public static let form = Form(
            Words("终本入库公开", "Publish the dormancy"), by: [.dormancyOfficer])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeInPool(file)
            guard file.dormancy.publishedOn == nil else {
                throw Refusal("dormancy.published", "已入库公开", "It was published")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Published()]
        }
    }

    public struct Published: Fact {
        public static let name = "dormancy.published"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.publishedOn = stamp.day
        }

        public var story: Words { Words("终本信息入库公开", "Dormancy published") }
    }
}
