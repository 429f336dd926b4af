import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the parties' door holds")
struct WebPartySafetyTests {
    private func guess(
        _ court: PartyCourt, _ number: String, from address: String
    ) async throws -> WebCourt.Answer {
        var browser = Browser(court.court)
        return try await browser.post(
            "/p", ["number": number, "code": QuerySecret().grouped], address: address)
    }

    @Test("1,000 guesses at one case from 1,000 addresses: slowed, then stopped; so for 24 hours")
    func oneCase() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        _ = try await court.issue(to: 1)
        var tried = 0
        for place in 0..<1_000 {
            let address = "192.0.\(place / 250).\(place % 250)"
            let answer = try await guess(court, court.number, from: address)
            if answer.status == 401 { tried += 1 }
            guard answer.status == 429 else { continue }
            #expect(Int(answer.header("Retry-After") ?? "") ?? 0 > 0)
        }
        #expect(tried == PartyAttempts.perCase.free + 1)
        // A patient guesser who waits as told for a whole day.
        let start = court.court.clock.now.secondsSince1970
        var now = start
        while now < start + 86_400 {
            let answer = try await guess(court, court.number, from: "198.51.100.\(tried)")
            if answer.status == 401 { tried += 1 }
            now += Int64(answer.header("Retry-After") ?? "0") ?? 0
            court.court.clock.set(Moment(secondsSince1970: now))
        }
        #expect(tried <= PartyAttempts.perCase.stopAt + 25)
    }

    @Test("1,000 guesses from one address at 1,000 cases stop after a few; slips count for less")
    func oneAddress() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        let code = try await court.issue(to: 1)
        var tried = 0
        for serial in 1...1_000 {
            let number = "（2022）豫0185执\(serial)号"
            if try await guess(court, number, from: "192.0.2.77").status == 401 { tried += 1 }
        }
        #expect(tried == PartyAttempts.perAddress.free + 1)
        // Somebody who mistypes does not shut the door on the case for others.
        for place in 1...60 {
            var browser = Browser(court.court)
            let slip = try await browser.post(
                "/p", ["number": court.number, "code": "AAAA-BBBB-CCCC-DDDE"],
                address: "203.0.113.\(place)")
            #expect(slip.text.contains("查询密码输入有误"))
        }
        var browser = Browser(court.court)
        let right = try await browser.post(
            "/p", ["number": court.number, "code": code], address: "203.0.113.99")
        #expect(right.status == 303)
    }

    @Test("what is remembered of guesses is bounded, and a stop outlives a flood of others")
    func bounded() async {
        let attempts = PartyAttempts()
        var now = Moment("2022-08-09T09:00:00+08:00")!
        for place in 1...30 {
            _ = await attempts.take("198.51.100.\(place)", "甲", now: now)
            now = Moment(secondsSince1970: now.secondsSince1970 + 700)
        }
        #expect(await attempts.take("192.0.2.2", "甲", now: now) != nil)
        for place in 0..<30_000 {
            if place % 500 == 0 {
                now = Moment(secondsSince1970: now.secondsSince1970 + 1)
            }
            _ = await attempts.take("10.\(place / 250).0.\(place % 250)", "案\(place)", now: now)
        }
        #expect(await attempts.kept <= 2 * PartyAttempts.keysMax)
        #expect(await attempts.take("192.0.2.3", "甲", now: now) != nil)
    }

    @Test("the check symbol finds every wrong symbol and every swap of two")
    func check() {
        for _ in 1...20 {
            let code = Array(QuerySecret().text)
            #expect(QuerySecret(reading: String(code)) != nil)
            for place in code.indices {
                for symbol in "23456789ABCDEFGHJKLMNPQRSTUVWXYZ" where symbol != code[place] {
                    var wrong = code
                    wrong[place] = symbol
                    #expect(QuerySecret(reading: String(wrong)) == nil)
                }
                for other in code.indices where code[other] != code[place] {
                    var wrong = code
                    wrong.swapAt(place, other)
                    #expect(QuerySecret(reading: String(wrong)) == nil)
                }
            }
        }
        let secret = QuerySecret()
        let wide = String(
            String.UnicodeScalarView(
                secret.grouped.lowercased().unicodeScalars.map {
                    Unicode.Scalar($0.value + 0xFEE0)!
                }))
        #expect(QuerySecret(reading: wide) == secret)
        #expect(QuerySecret(reading: secret.text + "2") == nil)
    }

    @Test("another case's session sees nothing of this one, on any page")
    func strangers() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        let other = try await court.other()
        let code = try await court.issue(to: 1, file: other)
        var browser = Browser(court.court)
        let entered = try await browser.post(
            "/p", ["number": "（2022）豫0185执2号", "code": code])
        #expect(entered.status == 303)
        for path in ["/p", "/p/statement", "/p/papers/1", "/p?case=1", "/p?done=x&party=2"] {
            let page = try await browser.get(path)
            for hidden in ["王某", "执1号", "160,000", "8018"] {
                #expect(!page.text.contains(hidden), "\(path): \(hidden)")
            }
        }
        // Its code opens no other case, and its forms reach no other.
        #expect(
            try await browser.post("/p", ["number": court.number, "code": code]).status == 401)
        let before = try await court.court.office.file(court.id).version
        let page = try await browser.get("/p")
        _ = try await browser.post(
            "/p/account",
            ["party": "1", "file": "1", "bank": "示例银行", "account": "6200000000000001"],
            from: page)
        #expect(try await court.court.office.file(court.id).version == before)
        // Nor another party of its own case.
        do throws(OfficeError) {
            _ = try await court.court.office.perform(
                Funds.AskAccount.name,
                ["party": 2, "bank": "示例银行", "number": "6200000000000001", "proof": "x"],
                asParty: 1, in: court.id, actID: "y")
            Issue.record("asked for another party")
        } catch { #expect(error.refusal.code == "party.other") }
        do throws(OfficeError) {
            _ = try await court.court.office.perform(
                Filing.RevokeQueryCode.name, ["party": 1, "reason": "x"], asParty: 1,
                in: court.id, actID: "z")
            Issue.record("did an act of the window")
        } catch { #expect(error.refusal.code == OfficeError.unknownAct.refusal.code) }
    }

    @Test("pages of the court refuse a party's session, the party's page a clerk's")
    func sides() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var party = try await court.visitor(1)
        for path in ["/", "/cases", "/cases/1", "/inbox", "/funds", "/messages", "/live"] {
            #expect(try await party.get(path).status == 303, "\(path)")
        }
        for path in ["/api/v1/cases", "/api/v1/cases/1", "/api/v1/board"] {
            #expect([401, 404].contains(try await party.get(path).status), "\(path)")
        }
        let secret = try #require(party.cookies["zhixing-party"])
        let asToken = try await court.court.send(
            .get, "/api/v1/cases/1", ["Authorization": "Bearer \(secret)"])
        #expect(asToken.status == 401)
        let asStaff = try await court.court.send(.get, "/cases", ["Cookie": "zhixing=\(secret)"])
        #expect(asStaff.status == 303)

        let clerk = try await court.court.ask("lian-1", .get, "/p")
        #expect(clerk.status == 200 && !clerk.text.contains("王某军"))
        #expect(!clerk.text.contains("/sign-out"))
        #expect(try await court.court.ask("lian-1", .get, "/p/statement").status == 401)
        let actor = try await court.court.ask(
            "party:1.1", .post, "/api/v1/cases/1/acts/affairs.record-lead",
            ["text": "x", "urgent": false])
        #expect(actor.status == 401)
    }

    @Test("the cookie goes to /p alone, no script reads it, no other site sends it")
    func cookie() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        let code = try await court.issue(to: 1)
        var browser = Browser(court.court)
        let entered = try await browser.post("/p", ["number": court.number, "code": code])
        let cookie = try #require(entered.header("Set-Cookie"))
        for part in ["Path=/p", "HttpOnly", "SameSite=Strict"] {
            #expect(cookie.contains(part), "\(part)")
        }
    }

    @Test("of all papers a case can have, a party gets those served on its side, never the 副卷")
    func papers() {
        let file = Self.full()
        for party in file.parties {
            let view = PartyView(
                of: file, [], to: party.number, court: CourtFile(id: .own(of: 1)),
                today: Day("2022-08-09")!, line: .dengfeng)
            let papers = view?.papers ?? []
            #expect(papers.isEmpty == (party.side == .other))
            for paper in papers {
                #expect(paper.volume == .main && paper.origin != .handedIn)
                // Reception, addresses and accounts, talks, panels' votes, the court's own forms.
                let never = ["W02", "W05", "W06", "W07", "W08", "W28", "W30", "W34", "W35", "W36"]
                #expect(!never.contains(paper.code ?? "W05"))
            }
        }
    }

    @Test("a ruling to freeze is shown once it is carried out, not while it would warn the debtor")
    func rulings() {
        var file = Self.full()
        file.rulings = [
            Ruling(
                number: 1, kind: .control, amount: .zero, signedBy: PersonID("pu-1-judge"),
                signedOn: Day("2022-08-09")!)
        ]
        let debtor = PartyView(
            of: file, [], to: 2, court: CourtFile(id: .own(of: 1)), today: Day("2022-08-09")!,
            line: .dengfeng)
        #expect(debtor?.papers.contains { $0.code == "W09" } == false)
    }

    /// A party of each side, and a paper of every code, volume and origin.
    private static func full() -> CaseFile {
        let codes = (1...44).map { "W\($0 < 10 ? "0" : "")\($0)" } + ["W09b", "W25c", "W29a"]
        var file = CaseFile(id: FileID(court: 1, number: 1))
        file.parties = [Party.Side.applicant, .debtor, .joined, .other].enumerated().map {
            Party(number: $0 + 1, side: $1, kind: .person, name: "当事人\($0 + 1)")
        }
        let hash = ContentHash(String(repeating: "0", count: 64))!
        for code in codes.map(Optional.some) + [nil] {
            for volume in FiledPaper.Volume.allCases {
                for origin in [FiledPaper.Origin.made, .handedIn, .scanned] {
                    let version = FiledPaper.Version(
                        hash: hash, media: "application/pdf", bytes: 1, pages: 1,
                        filedOn: Day("2022-08-09")!, filedBy: PersonID("shiwu-1"))
                    file.papers.append(
                        FiledPaper(
                            number: file.papers.count + 1, title: "副卷标记", code: code,
                            volume: volume, item: 1, origin: origin, first: version))
                }
            }
        }
        return file
    }
}
