import Testing

@testable import EnforcementCore

@Suite("日常事务管理 housekeeping")
struct HousekeepingTests {
    let occasion = Scene().occasion("许", "2022-08-09")

    func refusal(_ act: some CourtAct, _ court: CourtFile = Scene.court) -> String? {
        do throws(Refusal) {
            _ = try act.decide(court, occasion)
            return nil
        } catch { return error.code }
    }

    func folded(_ act: some CourtAct, _ court: CourtFile = Scene.court) throws -> CourtFile {
        var court = court
        for fact in try act.decide(court, occasion) {
            court.apply(
                fact, Stamp(number: 1, at: occasion.now, by: occasion.actor.id))
        }
        return court
    }

    func person(
        _ id: String, _ roles: [Role], team: TeamID? = nil, isActive: Bool = true
    ) -> Housekeeping.NamePerson {
        Housekeeping.NamePerson(
            id: PersonID(id), name: "魏某", roles: roles.map { .init(role: $0) }, team: team,
            phone: "0371-0000-0002", isActive: isActive)
    }

    @Test("a person needs a name to sign in with, a role and an existing team")
    func people() throws {
        #expect(refusal(person("Wei", [.officer])) == "housekeeping.bad-id")
        #expect(refusal(person("system", [.officer])) == "housekeeping.bad-id")
        #expect(refusal(person("wei", [])) == "housekeeping.no-role")
        #expect(refusal(person("wei", [.system])) == "housekeeping.no-role")
        #expect(refusal(person("wei", [.officer], team: "no")) == "housekeeping.no-team")
        let court = try folded(person("wei", [.officer], team: "pu-1"))
        #expect(court.people[PersonID("wei")]?.team == "pu-1")
        #expect(try person("wei", [.officer], team: "pu-1").decide(court, occasion).isEmpty)
    }

    @Test("the last administrator stays")
    func lastAdministrator() throws {
        var court = CourtFile(id: .own(of: 1))
        #expect(refusal(person("wei", [.officer]), court) == "housekeeping.last-administrator")
        court = try folded(person("wei", [.administrator]), court)
        #expect(
            refusal(person("wei", [.administrator], isActive: false), court)
                == "housekeeping.last-administrator")
        court = try folded(person("hua", [.administrator]), court)
        #expect(refusal(person("wei", [.administrator], isActive: false), court) == nil)
    }

    @Test("a team is led by a team leader in service")
    func teams() throws {
        func team(_ leader: String) -> Housekeeping.NameTeam {
            Housekeeping.NameTeam(
                id: "jian-3", name: "简执三团队", takes: .simple, leader: PersonID(leader))
        }
        #expect(refusal(team("李")) == "housekeeping.no-leader")
        #expect(try folded(team("刘")).teams["jian-3"]?.takes == .simple)
    }

    @Test("a year's holidays are loaded whole or refused with the line (M1-05)")
    func holidays() throws {
        func load(_ year: Int, _ csv: String) -> Housekeeping.LoadHolidays {
            Housekeeping.LoadHolidays(year: year, csv: csv)
        }
        let good = "year,date,kind\n2031,2031-01-01,rest\n2031,2031-01-04,work\n"
        let bad = "year,date,kind\n2031,2031-13-01,rest\n"
        #expect(refusal(load(2031, bad)) == "holidays.malformed")
        #expect(refusal(load(2032, good)) == "holidays.other-year")
        #expect(Scene.court.calendar.isProvisional(2031))
        let court = try folded(load(2031, good))
        #expect(!court.calendar.isProvisional(2031))
        #expect(court.calendar.isRestDay("2031-01-01"))
        #expect(!court.calendar.isRestDay("2031-01-04"))
        #expect(try load(2031, good).decide(court, occasion).isEmpty)
    }

    @Test("deducted money goes to the sub-account of its case where the settings name our account")
    func payeeAccount() {
        var court = Scene.court
        let file = FileID(court: 1, number: 17)
        court.controls.payeeAccount = court.fundsAccount
        #expect(court.payeeAccount(of: file) == court.subAccount(of: file).description)
        #expect(SubAccount(court.payeeAccount(of: file), of: court.fundsAccount)?.file == 17)
        court.controls.payeeAccount = "6200000000000000000"
        #expect(court.payeeAccount(of: file) == "6200000000000000000")
        court.controls.payeeAccount = ""
        #expect(court.payeeAccount(of: file).isEmpty, "nothing is deducted online")
    }

    @Test("the court's particulars are set as a whole")
    func particulars() throws {
        let act = Housekeeping.SetCourt(
            name: "示例县人民法院", sign: "示例法院", code: "豫0199", phone: "0371-0000-0003",
            account: "示例县人民法院执行款专户", fundsAccount: nil, fundsBank: nil,
            directorApprovesBelow: Money(fen: 5_000_000))
        let court = try folded(act)
        #expect(court.fundsAccount == Scene.court.fundsAccount && court.fundsBank == nil)
        #expect(court.code == "豫0199")
        #expect(court.directorApprovesBelow == Money(fen: 5_000_000))
        #expect(try act.decide(court, occasion).isEmpty)
    }
}
