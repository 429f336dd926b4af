extension Dormancy {
    /// The ruling is served on the applicant: it takes effect (送达终本裁定, P7-05).
    ///
    /// Refused when everything was paid meanwhile: then the case is fulfilled, not dormant.
    /// - Law: 法〔2016〕373号 6, 9.
    public struct Serve: Act {
        public static let name = "dormancy.serve"
        public static let outcomes: [any Fact.Type] = [Served.self]
        public static let form = Form(Words("送达终本裁定", "Serve the ruling"), by: [.clerk])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeProposed(file)
            guard file.dormancy.approvedOn != nil else {
                throw Refusal(
                    "dormancy.not-approved", "终本尚未批准", "Not approved yet", law: .int22(517))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.outstanding > .zero else {
                throw Refusal(
                    "dormancy.z13", "款项已全部到位，不应终本", "Everything is paid: not dormant")
            }
            return [Served()]
        }
    }

    /// The case enters the pool. Starts I06, the ten half-yearly inquiries (I08) and X4-01.
    public struct Served: Fact {
        public static let name = "dormancy.served"

        /// Every six months for five years, counted from the day of service without drift.
        func requeries(from day: Day) -> [Opening] {
            Reinquiries.dates(closed: day).enumerated().map { index, due in
                Opening(Subject(.requery, index + 1), from: day, due: due)
            }
        }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.servedOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] { [Notice("P7-05")] }

        public var story: Words { Words("终本裁定送达申请执行人", "The ruling was served") }
    }
}
