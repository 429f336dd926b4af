import EnforcementCore
import EnforcementOffice

extension DataView {
    static func board(_ board: Board, _ line: Line, _ today: Day) -> JSON {
        let groups: [(String, [any Desk.Type])] = [
            ("attached", line.attached), ("professional", line.professional),
            ("management", line.management),
        ]
        var members: [JSON.Member] = [
            .init("day", day(today)), .init("openCases", .number(board.openCases)),
            .init("overdueNodes", .number(board.overdueNodes)),
            .init("openWarnings", .number(board.openWarnings)),
            .init("filedToday", .number(board.filedToday)),
            .init("closedToday", .number(board.closedToday)),
            .init("receivedToday", money(board.receivedToday)),
            .init("paidToday", money(board.paidToday)), .init("heldNow", money(board.heldNow)),
        ]
        for (name, desks) in groups {
            let stations = desks.map { station($0, board.stations[$0.code] ?? Board.Station()) }
            members.append(.init(name, .array(stations)))
        }
        return .object(members)
    }

    private static func station(_ desk: any Desk.Type, _ station: Board.Station) -> JSON {
        [
            "code": .string(desk.code), "title": words(desk.card.title),
            "cases": .number(station.cases), "openNodes": .number(station.openNodes),
            "overdue": .number(station.overdue), "inToday": .number(station.inToday),
            "outToday": .number(station.outToday), "medianDays": number(station.medianDays),
            "ins": .array(station.ins.map { .number($0) }),
            "outs": .array(station.outs.map { .number($0) }),
        ]
    }

    static func roster(_ court: CourtFile) -> JSON {
        let people = court.people.values.sorted { $0.id.text < $1.id.text }.map { person -> JSON in
            [
                "id": .string(person.id.text), "name": .string(person.name),
                "roles": .array(person.roles.map(\.rawValue).sorted().map { .string($0) }),
                "team": text(person.team), "phone": .string(person.phone),
                "active": .bool(person.isActive),
            ]
        }
        let teams = court.teams.values.sorted { $0.id < $1.id }.map { team -> JSON in
            [
                "id": .string(team.id), "name": .string(team.name),
                "takes": .string(team.takes.rawValue), "leader": .string(team.leader.text),
            ]
        }
        return [
            "court": .string(court.name), "code": .string(court.code),
            "version": .number(court.version), "people": .array(people), "teams": .array(teams),
        ]
    }
}
