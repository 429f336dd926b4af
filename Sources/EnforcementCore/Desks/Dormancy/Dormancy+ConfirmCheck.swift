extension Dormancy {
    /// Confirms by hand a point of the checklist that no fact of the case shows (终本核查).
    public struct ConfirmCheck: Act {
        public static let name = "dormancy.confirm-check"
        public static let outcomes: [any Fact.Type] = [CheckConfirmed.self]
        public static let form = Form(
            Words("确认终本核查项", "Confirm a point of the list"),
            by: [.dormancyOfficer, .judge, .officer],
            [
                Field("point", .one(of: HandPoint.self), "核查项", "Point"),
                Field("note", .paragraph(500), "依据与说明", "Note"),
            ])

        let point: HandPoint
        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard file.dormancy.confirmed[point.rawValue] != note else { return [] }
            return [CheckConfirmed(point: point, note: note)]
        }
    }

    /// The points of the list (handbook 4.5) that people confirm.
    public enum HandPoint: String, Choosable, Hashable, Codable {
        case listing = "Z04"
        case funds = "Z07"
        case property = "Z09"
        case search = "Z11"
        case money = "Z16"
        case papers = "Z17"
        case ruling = "Z18"
        case bankruptcy = "Z20"

        public var label: Words {
            switch self {
            case .listing: Words("失信名单", "Listing")
            case .funds: Words("公积金、理财、保险、股息", "Fund, insurance, dividends")
            case .property: Words("财产不能处置", "Property cannot be disposed of")
            case .search: Words("查找下落不明的被执行人", "Search for missing debtors")
            case .money: Words("金钱给付案件", "Money claim")
            case .papers: Words("案卷材料", "Papers")
            case .ruling: Words("裁定内容", "The ruling")
            case .bankruptcy: Words("执行转破产", "Bankruptcy")
            }
        }
    }

    public struct CheckConfirmed: Fact {
        public static let name = "dormancy.check-confirmed"

        public let point: HandPoint
        public let note: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.dormancy.confirmed[point.rawValue] = note
        }

        public var story: Words {
            Words("终本核查：\(point.label.zh)，\(note)", "Checked: \(point.label.en)")
        }
    }
}
