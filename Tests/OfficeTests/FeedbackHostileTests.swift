import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Foundation
import LinkContract
import Testing

@testable import EnforcementLinks

@Suite("恶意报文 hostile feedback")
struct FeedbackHostileTests {
    static let reader = FeedbackReader(institution: LinkSample.bank, now: LinkSample.now)

    /// One spoilt member: of which message, where, with what, and the code it must get. A nil value
    /// takes the member out.
    struct Spoilt: Sendable, CustomTestStringConvertible {
        let message: Message
        let field: String
        let value: JSON?
        let code: String

        init(_ message: Message, _ field: String, _ value: JSON?, _ code: String) {
            (self.message, self.field, self.value, self.code) = (message, field, value, code)
        }

        var testDescription: String { "\(field) \(code) \(value?.description.prefix(40) ?? "-")" }
    }

    enum Message: CaseIterable, Sendable {
        case inquiry, control, inflow, statement

        var bytes: [UInt8] {
            switch self {
            case .inquiry: LinkSample.bytes(LinkSample.answer)
            case .control: LinkSample.bytes(LinkSample.control)
            case .inflow: LinkSample.bytes(LinkSample.inflow)
            case .statement: LinkSample.bytes(LinkSample.statement)
            }
        }

        func read(_ bytes: [UInt8]) throws(FeedbackFault) {
            switch self {
            case .inquiry: _ = try reader.inquiry(bytes)
            case .control: _ = try reader.control(bytes)
            case .inflow: _ = try reader.inflow(bytes)
            case .statement: _ = try reader.statementLines(bytes)
            }
        }
    }

    private func expect(_ code: String, _ field: String, _ message: Message, _ bytes: [UInt8]) {
        do {
            try message.read(bytes)
            Issue.record("\(field): must be refused with \(code)")
        } catch {
            #expect(error.code == code && error.field == field)
            #expect(error.refusal.words.zh.utf8.count < 200)
        }
    }

    private static func lists(_ field: String, _ value: JSON) -> [Spoilt] {
        [
            Spoilt(.inquiry, field, "x", "link.type"),
            Spoilt(.inquiry, field, [value], "link.type"),
            Spoilt(.inquiry, field, .array(Array(repeating: value, count: 201)), "link.count"),
        ]
    }

    static let amounts: [Spoilt] = {
        let bad: [(JSON, String)] = [
            ("-1.00", "link.amount"), ("1", "link.amount"), ("1.0", "link.amount"),
            ("1.000", "link.amount"), (".50", "link.amount"), ("1,000.00", "link.amount"),
            (" 1.00", "link.amount"), ("+1.00", "link.amount"), ("1e9.00", "link.amount"),
            ("１.00", "link.amount"), ("100000000000.01", "link.amount"),
            ("999999999999999.00", "link.amount"), ("9999999999999999.00", "link.amount"),
            ("99999999999999999999999999999.00", "link.amount"), ("NaN", "link.amount"),
            ("", "link.amount"), (1, "link.type"), (true, "link.type"), (["1.00"], "link.type"),
            (.null, "link.type"), ("00000000000001.00", "link.amount"),
        ]
        let places: [(Message, String)] = [
            (.inquiry, "fkList[0].zhxxList[0].KYYE"),
            (.inquiry, "fkList[0].zhxxList[1].djxxList[0].DJJE"), (.control, "SKJE"),
            (.control, "DJXE"), (.inflow, "JE"), (.inflow, "KYYE"),
        ]
        return places.flatMap { place in
            bad.map { Spoilt(place.0, place.1, $0.0, $0.1) }
                + [Spoilt(place.0, place.1, nil, "link.missing")]
        }
    }()

    static let texts: [Spoilt] = [
        Spoilt(.inquiry, "JGDM", "YH002", "link.other"),
        Spoilt(.control, "JGDM", "", "link.length"),
        Spoilt(.inflow, "JGDM", nil, "link.missing"), Spoilt(.inflow, "JGDM", 7, "link.type"),
        Spoilt(.inquiry, "PCH", "a b", "link.characters"),
        Spoilt(.inquiry, "PCH", .string(String(repeating: "1", count: 31)), "link.length"),
        Spoilt(.inquiry, "fkList[0].BDHM", "ZX1A17", "link.order"),
        Spoilt(.inquiry, "fkList[0].BDHM", "ZX01A17A1", "link.order"),
        Spoilt(.control, "BDHM", "'; DROP TABLE entry; --", "link.order"),
        Spoilt(.control, "BDHM", "ZX1A99999999999999999999A1", "link.order"),
        Spoilt(.inflow, "YDJDH", "ZX1A17A0", "link.order"),
        Spoilt(.inflow, "YDJDH", nil, "link.missing"),
        Spoilt(.inflow, "YDJDH", "", "link.missing"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].KHZH", "", "link.length"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].KHZH", "6217 0000", "link.characters"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].KHZH", "<b>1</b>", "link.characters"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].KHZH", "６２１７", "link.characters"),
        Spoilt(
            .inquiry, "fkList[0].zhxxList[0].KHZH", .string(String(repeating: "1", count: 33)),
            "link.length"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].CCLB", "99", "link.choice"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].CCLB", "", "link.choice"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].ZHZT", "3", "link.choice"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].BZ", "CNY1", "link.length"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].BZ", "CNY", "link.characters"),
        Spoilt(.inquiry, "PCH", "A-1", "link.characters"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].KHWD", "登封\u{0}", "link.characters"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].KHWD", "登\u{202E}封", "link.characters"),
        Spoilt(
            .inquiry, "fkList[0].zhxxList[0].KHWD",
            .string("e" + String(repeating: "\u{301}", count: 200)), "link.length"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].CCXH", "1", "link.type"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].CCXH", 0, "link.whole"),
        Spoilt(.inquiry, "fkList[0].zhxxList[0].CCXH", .number("1.0"), "link.whole"),
        Spoilt(
            .inquiry, "fkList[0].zhxxList[0].CCXH", .number("99999999999999999999"), "link.whole"),
        Spoilt(.inquiry, "fkList[0].ccxxList[0].CCLX", "XX", "link.choice"),
        Spoilt(.inquiry, "fkList[0].ccxxList[0].CCBH", "", "link.length"),
        Spoilt(
            .inquiry, "fkList[0].ccxxList[0].CCBH", .string(String(repeating: "a", count: 65)),
            "link.length"),
        Spoilt(.inquiry, "fkList[0].ccxxList[0].CCMC", "  ", "link.characters"),
        Spoilt(.inquiry, "fkList[0].ccxxList[0].GZ", "5", "link.amount"),
        Spoilt(.inquiry, "fkList[0].ccxxList[0].SFDY", "是", "link.choice"),
        Spoilt(.inquiry, "fkList[0].sfxx", "x", "link.type"),
        Spoilt(.inquiry, "fkList[0].sfxx.ZT", "4", "link.choice"),
        Spoilt(.inquiry, "fkList[0].sfxx.DZ", "a\nb", "link.characters"),
        Spoilt(
            .inquiry, "fkList[0].sfxx.LXDH", .string(String(repeating: "1", count: 33)),
            "link.length"),
        Spoilt(.control, "FKXH", 0, "link.whole"), Spoilt(.control, "FKXH", .null, "link.type"),
        Spoilt(.control, "KZCS", "09", "link.choice"), Spoilt(.control, "KZZT", "0", "link.choice"),
        Spoilt(.control, "SFLH", "2", "link.choice"),
        Spoilt(.control, "WNKZYY", .string(String(repeating: "因", count: 201)), "link.length"),
        Spoilt(.control, "WNKZYY", "x\u{1b}[31m", "link.characters"),
        Spoilt(.inflow, "LSH", "", "link.contradiction"),
        Spoilt(.inflow, "LSH", "a/b", "link.characters"),
        Spoilt(.inflow, "LSH", .string(String(repeating: "1", count: 65)), "link.length"),
    ]

    static let times: [Spoilt] = [
        Spoilt(.inquiry, "fkList[0].zhxxList[1].djxxList[0].DJJZRQ", "2022-02-30", "link.day"),
        Spoilt(.inquiry, "fkList[0].zhxxList[1].djxxList[0].DJJZRQ", "20221231", "link.day"),
        Spoilt(.inquiry, "fkList[0].FKSJ", "2022-08-09", "link.moment"),
        Spoilt(.inquiry, "fkList[0].FKSJ", "2022-08-09T24:00:00+08:00", "link.moment"),
        Spoilt(.control, "FKSJ", "2022-08-09T10:30:00Z", "link.moment"),
        Spoilt(.control, "FKSJ", "2022-08-10T10:30:01+08:00", "link.ahead"),
        Spoilt(.control, "CSKSRQ", "2022-13-01", "link.day"),
        Spoilt(.control, "CSJSRQ", "2022-8-9", "link.day"),
        Spoilt(.control, "CSJSRQ", "2022-08-08", "link.contradiction"),
        Spoilt(.inflow, "SJ", "", "link.moment"), Spoilt(.control, "CSKSRQ", "", "link.day"),
        Spoilt(.control, "CSKSRQ", .null, "link.type"),
        Spoilt(.inflow, "SJ", "9999-12-31T23:59:59+08:00", "link.ahead"),
    ]

    static let contradictions: [Spoilt] = [
        Spoilt(.control, "SKJE", "160000.01", "link.contradiction"),
        Spoilt(.inflow, "SKJE", "800.01", "link.contradiction"),
        Spoilt(.inflow, "JE", "0.00", "link.contradiction"),
    ]

    @Test(
        "one member spoilt: the message is refused, with the rule and the place",
        arguments: [
            amounts, texts, times, contradictions, lists("fkList[0].zhxxList", "x"),
            lists("fkList[0].ccxxList", 1),
        ].flatMap { $0 })
    func spoilt(_ spoilt: Spoilt) throws {
        let whole = try JSON(spoilt.message.bytes)
        let steps = spoilt.field.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
        var field = spoilt.field
        if spoilt.code == "link.type", spoilt.value?.items?.count == 1,
            field.hasSuffix("List")
        {
            field += "[0]"
        }
        if spoilt.field == "LSH", spoilt.code == "link.contradiction" { field = "JE" }
        if spoilt.field == "JE", spoilt.value == "0.00" { field = "SKJE" }
        expect(spoilt.code, field, spoilt.message, whole.replacing(steps[...], spoilt.value).bytes)
    }

    @Test("an order not done holds nothing, and one that waits holds nothing")
    func contradiction() {
        var feedback = LinkSample.control
        feedback.KZZT = "2"
        expect("link.contradiction", "SKJE", .control, LinkSample.bytes(feedback))
        feedback = LinkSample.control
        feedback.SFLH = "1"
        expect("link.contradiction", "SKJE", .control, LinkSample.bytes(feedback))
        feedback = LinkSample.control
        feedback.CESKJE = "158749.51"
        expect("link.contradiction", "CESKJE", .control, LinkSample.bytes(feedback))
    }

    @Test("what is no JSON, too deep, said twice or too large", arguments: Message.allCases)
    func shapes(message: Message) {
        let text = String(decoding: message.bytes, as: UTF8.self)
        let deep = String(repeating: "[", count: 100_000)
        for bad in [
            "", " ", "nul", "{", String(text.dropLast()), text + "x", #"{"JGDM":}"#, deep,
            #"{"a":"# + deep, #"{"JGDM":"YH001","JGDM":"YH001"}"#, "{\"JGDM\":\"\u{1}\"}",
            #"{"JGDM":"\ud800"}"#,
        ] {
            expect("link.json", "", message, Array(bad.utf8))
        }
        expect("link.json", "", message, Array(#"{"JGDM":""#.utf8) + [0xFF, 0xFE])
        for bad in ["[]", "null", "7", #""x""#] {
            expect("link.type", "", message, Array(bad.utf8))
        }
        let blanks = [UInt8](repeating: 0x20, count: FeedbackReader.bytesMax)
        expect("link.large", "", message, message.bytes + blanks)
    }
}

extension JSON {
    /// The same with the value at a place changed, or taken out.
    func replacing(_ steps: ArraySlice<String>, _ value: JSON?) -> JSON {
        guard let step = steps.first else { return value ?? .null }
        switch self {
        case .array(var items):
            let index = Int(step) ?? 0
            items[index] = items[index].replacing(steps.dropFirst(), value)
            return .array(items)
        case .object(let members):
            let kept = members.filter { $0.name != step }
            if steps.count == 1, value == nil { return .object(kept) }
            let changed = (self[step] ?? .null).replacing(steps.dropFirst(), value)
            return .object(kept + [Member(step, changed)])
        case .null, .bool, .number, .string: return self
        }
    }
}
