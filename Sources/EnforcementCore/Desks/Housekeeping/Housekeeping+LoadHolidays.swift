extension Housekeeping {
    /// Loads the State Council's holiday table of a year (M1-05): lines `year,date,kind` with
    /// `rest` or `work`. A malformed table is refused with the number of the line.
    ///
    /// - Law: 全国年节及纪念日放假办法 6–7; handbook 2.1 R4, 2.2. Clocks that touch a year without
    ///   a table are provisional.
    public struct LoadHolidays: CourtAct {
        public static let name = "housekeeping.load-holidays"
        public static let outcomes: [any CourtFact.Type] = [HolidaysLoaded.self]
        public static let form = Form(
            Words("载入节假日表", "Load holidays"), by: [.centre, .administrator],
            [
                Field("year", .number(2000...2100), "年份", "Year"),
                Field("csv", .paragraph(8000), "节假日表", "Table"),
            ])

        let year: Int
        let csv: String

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            let calendar: WorkCalendar
            do throws(Refusal) { calendar = try court.calendar.adding(csv: csv) } catch {
                throw Refusal(
                    "holidays.malformed", error.words.zh, error.words.en, law: error.law,
                    field: "csv")
            }
            guard !calendar.isProvisional(year) else {
                throw Refusal(
                    "holidays.other-year", "表中没有\(year)年的日期",
                    "The table is of another year",
                    field: "year")
            }
            return calendar == court.calendar ? [] : [HolidaysLoaded(year: year, csv: csv)]
        }
    }

    /// The year is no longer provisional.
    public struct HolidaysLoaded: CourtFact {
        public static let name = "housekeeping.holidays-loaded"

        public let year: Int
        public let csv: String

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            do throws(Refusal) { court.calendar = try court.calendar.adding(csv: csv) } catch {
                preconditionFailure("a stated table does not load: \(error.words.en)")
            }
        }

        public var story: Words { Words("载入\(year)年节假日表", "Holidays of \(year) loaded") }
    }
}
