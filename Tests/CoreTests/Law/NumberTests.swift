import EnforcementCore
import Testing

@Suite("证件号码与案号 numbers")
struct NumberTests {
    /// Born in 1800 in a place that does not exist: nobody's number.
    static func invented(_ seventeen: String) -> String {
        seventeen + String(decoding: [ResidentID.checkDigit(seventeen.utf8)], as: UTF8.self)
    }

    @Test("a number that holds says birth and sex; an unknown place is not a fault")
    func holds() throws {
        let number = try #require(ResidentID(Self.invented("99999918000101001")))
        #expect(number.birth == "1800-01-01")
        #expect(number.sex == .male)
        #expect(number.division == nil)
        let woman = try #require(
            ResidentID(Self.invented("41018518000229002")) == nil
                ? ResidentID(Self.invented("41018518000228002")) : nil)
        #expect(woman.sex == .female)
        #expect(woman.division == "河南省郑州市登封市")
        #expect(try #require(ResidentID(Self.invented("41999918000101002"))).division == "河南省")
    }

    @Test("x stands for ten, in either case")
    func ten() throws {
        let text = try #require(
            (10...99).map { Self.invented("999999180001010\($0)") }
                .first { $0.hasSuffix("X") })
        #expect(ResidentID(text) != nil)
        #expect(ResidentID(text.dropLast() + "x") != nil)
    }

    @Test("one wrong digit anywhere is seen")
    func oneWrong() {
        let good = Array(Self.invented("99999918000101001").utf8)
        for place in 0..<17 {
            var bad = good
            bad[place] = bad[place] == 57 ? 48 : bad[place] + 1
            #expect(ResidentID(String(decoding: bad, as: UTF8.self)) == nil)
        }
    }

    @Test(
        "what cannot be one",
        arguments: [
            "", "99999918000101001", "9999991800010100１4", "99999918001301001X", "110105491231002",
        ])
    func noID(text: String) { #expect(ResidentID(text) == nil) }

    @Test("a credit code holds by its check character (GB 32100)")
    func creditCodes() throws {
        let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        let codes = alphabet.map { "91999999000000000\($0)" }.filter { CreditCode($0) != nil }
        let code = try #require(codes.first)
        #expect(codes.count == 1)
        #expect(CreditCode(code.lowercased()) == nil || code.lowercased() == code)
        #expect(CreditCode("91999999I00000000A") == nil)
        #expect(CreditCode("91A99999000000000A") == nil)
        #expect(CreditCode(String(code.dropLast())) == nil)
        #expect(CreditCode(code + "0") == nil)
    }

    @Test(
        "case numbers are read in both brackets and printed in one",
        arguments: Table.rows(
            """
            text                        canonical                  type
            （2022）豫0185执1234号       （2022）豫0185执1234号      执
            (2022)豫0185执恢12号之一      （2022）豫0185执恢12号之一   执恢
            （2022)豫执复7号             （2022）豫执复7号           执复
            （2020）最高法执监12号        （2020）最高法执监12号      执监
            （2021）兵0101执保3号之十二    （2021）兵0101执保3号之十二  执保
            (2019)新4001-1执异5号         （2019）新4001-1执异5号     执异
            """))
    func caseNumbers(row: [String]) throws {
        let number = try #require(CaseNumber(row[0]))
        #expect(number.description == row[1])
        #expect(number.type == row[2])
        #expect(CaseNumber(number.description) == number)
    }

    @Test(
        "no case number of enforcement",
        arguments: [
            "", "（2022）豫0185执号", "（2022）豫0185执0号", "（2022）豫0185执012号",
            "2022豫0185执1号",
            "（2022）豫0185民初1号", "（22）豫0185执1号", "（2022）豫01855执1号", "（2022）执1号",
            "（2022）豫0185执1号之", "（2022）豫0185执1号之1", "（2022）豫0185执1",
            "（2022）豫0185执1号 ",
            "（２０２２）豫0185执1号", "（2022）豫0185执１号", "(2022]豫0185执1号",
        ])
    func noCaseNumber(text: String) { #expect(CaseNumber(text) == nil) }
}

@Suite("法律依据 law")
struct LawTests {
    @Test("a citation says document, version and article")
    func described() {
        #expect(Law.cpl(251).description == "《民事诉讼法》（2023）第251条")
        #expect(Law.tl00("9(6)").description == "《审理期限规定》（2000）第9条第6项")
        #expect(Law.funds2017(10).numbered == "法发〔2017〕6号第10条")
        #expect(Law.cc20(202).code == "CC20 202")
    }

    @Test("codes are unique, and a citation can be found again")
    func codes() {
        #expect(Set(Law.documents.map { $0.code }).count == Law.documents.count)
        #expect(Law.document("DI14")?.since == "2014-08-01")
        #expect(Law.document("XX") == nil)
    }
}
