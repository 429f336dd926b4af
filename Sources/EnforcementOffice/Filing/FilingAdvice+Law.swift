import EnforcementCore

extension FilingSketch {
    /// Whether the applicant is in time, and whether the duty is due at all (A01–A03).
    func limitation(_ today: Day, _ calendar: WorkCalendar) -> [FilingAdvice] {
        guard let kind else { return [] }
        let start: LimitationPeriod.Start
        if !instalments.isEmpty {
            start = .instalments(instalments)
        } else if let due {
            start = .performance(due)
        } else {
            return [noDay]
        }
        let period = LimitationPeriod(from: start, basis: kind, calendar: calendar)
        var advice = period.parts.map { part in
            part.isLate(on: today) ? late(part) : inTime(part, kind)
        }
        if let due, due >= today {
            advice.append(
                FilingAdvice(
                    .doubt,
                    Words(
                        "履行期限至\(due.chinese)，尚未届满",
                        "The time to perform runs until \(due)"),
                    law: .ew20("16(4)"), field: "due"))
        }
        return advice
    }

    private func late(_ part: LimitationPeriod.Part) -> FilingAdvice {
        FilingAdvice(
            .doubt,
            Words(
                "申请执行期间已于\(part.last.day.chinese)届满：仍应立案，"
                    + "被执行人异议成立的裁定不予执行；有中止、中断情形请记明",
                "The time to apply ended on \(part.last.day): file it all the same"),
            law: .int22(481), field: "due")
    }

    private func inTime(_ part: LimitationPeriod.Part, _ kind: BasisKind) -> FilingAdvice {
        let mark = part.last.isProvisional ? "（暂定）" : ""
        return FilingAdvice(
            .note,
            Words(
                "申请执行期间至\(part.last.day.chinese)\(mark)",
                "In time until \(part.last.day)"),
            law: LimitationPeriod.law(of: kind), field: "due")
    }

    private var noDay: FilingAdvice {
        guard let days = daysAfterEffect else {
            return FilingAdvice(
                .doubt,
                Words(
                    "未载明履行期限：申请执行期间自文书生效之日起算，请查明生效日期",
                    "No day for performance: the two years run from the day it takes effect"),
                law: .cpl(250), field: "due")
        }
        return FilingAdvice(
            .doubt,
            Words(
                "履行期限为生效后\(days)日：请填生效日期，由系统推算届满日",
                "\(days) days after it takes effect: give the day of effect"),
            law: .ew20("16(1)"), field: "effectiveOn")
    }

    /// Whether this court may take it (CPL23 235).
    func jurisdiction(_ court: CourtFile) -> [FilingAdvice] {
        guard let kind, let maker else { return [] }
        switch kind {
        case .judgment, .mediation, .ruling, .paymentOrder, .criminal:
            return ofCourts(maker, court)
        case .award: return ofOthers(court) + awards(maker, court)
        case .notarial: return ofOthers(court)
        case .administrative: return []
        }
    }

    private func ofCourts(_ maker: String, _ court: CourtFile) -> [FilingAdvice] {
        let isOurs = maker == court.name || (basis ?? "").contains(court.code)
        guard !isOurs else {
            return [
                FilingAdvice(
                    .note, Words("本院作出，本院管辖", "Made here, enforced here"), law: .cpl(235),
                    field: "basisCourt")
            ]
        }
        if (basis ?? "").contains("终") {
            return [
                FilingAdvice(
                    .doubt,
                    Words(
                        "二审文书：由第一审法院执行，请核对一审是否为本院",
                        "A judgment on appeal is enforced by the court of first instance"),
                    law: .cpl(235), field: "basisCourt")
            ]
        }
        return [
            FilingAdvice(
                .doubt,
                Words(
                    "\(maker)作出：须被执行的财产在本院辖区，请申请人说明财产所在地",
                    "Made by \(maker): property must lie in our district"),
                law: .cpl(235), field: "basisCourt")
        ]
    }

    /// Documents of others are enforced where the debtor lives or property lies.
    private func ofOthers(_ court: CourtFile) -> [FilingAdvice] {
        let place = Self.place(of: court)
        let addresses = parties.filter { $0.side == .debtor }.compactMap(\.address)
        guard !place.isEmpty, !addresses.contains(where: { $0.contains(place) }) else {
            return [
                FilingAdvice(
                    .note, Words("被执行人住所在本院辖区", "A debtor lives in our district"),
                    law: .cpl(235), field: "basisCourt")
            ]
        }
        return [
            FilingAdvice(
                .doubt,
                Words(
                    "由被执行人住所地或财产所在地法院执行：被执行人住址不在\(place)，请核对",
                    "No debtor lives in our district; does property lie here?"),
                law: .cpl(235), field: "basisCourt")
        ]
    }

    private func awards(_ maker: String, _ court: CourtFile) -> [FilingAdvice] {
        let isCommercial = !maker.contains("劳动") && !maker.contains("人事")
        guard isCommercial, !court.name.contains("中级") else { return [] }
        return [
            FilingAdvice(
                .doubt,
                Words(
                    "仲裁裁决由中级人民法院管辖，基层法院须经指定",
                    "An award goes to the intermediate court"),
                law: .arb18(2), field: "basisCourt")
        ]
    }

    /// `登封` of `登封市人民法院`; empty where the name has no such part.
    static func place(of court: CourtFile) -> String {
        guard let end = court.name.firstRange(of: "人民法院")?.lowerBound else { return "" }
        let name = court.name[..<end]
        return "市县区".contains(name.last ?? " ") ? String(name.dropLast()) : String(name)
    }
}
