import EnforcementCore
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "read and written back the same, in order",
        arguments: [
            #"{"b":1,"a":[true,false,null],"c":{"d":"é汉😀"}}"#, "[]", "{}", #""""#, "0", "-0.5",
            "1.50e-3", #"[[[1],2],{"x":{}}]"#, #""\n\t\r\"\\""#, #""\u0001\u001f""#,
        ])
    func roundTrip(text: String) throws { #expect(try JSON(text: text).description == text) }

    @Test(
        "escapes are read",
        arguments: [
            (#""\u0041\u6c49""#, "A汉"), (#""\ud83d\ude00""#, "😀"), (#""\/\b\f""#, "/\u{8}\u{c}"),
            (#""a\u0301""#, "a\u{301}"), (#""\u0000""#, "\0"),
        ])
    func escapes(text: String, expected: String) throws {
        #expect(try JSON(text: text).text == expected)
    }

    @Test("blanks around and between are nothing")
    func blanks() throws {
        #expect(try JSON(text: " \t\r\n{ \"a\" : [ 1 , 2 ] } \n").description == #"{"a":[1,2]}"#)
    }

    @Test(
        "what is no JSON is refused, with the reason",
        arguments: [
            ("", JSONError.Reason.empty), ("   ", .empty), ("{", .unfinished), ("[1", .unfinished),
            ("[1,]", .unexpected), ("{\"a\":1,}", .unexpected), ("{a:1}", .unexpected),
            ("nul", .unfinished), ("nulL", .unexpected), ("01", .number), ("-", .number),
            ("1.", .number), (".5", .unexpected), ("1e", .number), ("+1", .unexpected),
            ("NaN", .unexpected), ("1 2", .trailing), ("{}{}", .trailing), ("\"a", .unfinished),
            ("\"\\x\"", .escape), ("\"\\u12\"", .unfinished), ("\"\\u12G4\"", .escape),
            ("\"\\ud800\"", .escape), ("\"\\ud800\\u0041\"", .escape), ("\"\\udc00\"", .escape),
            ("\"a\nb\"", .unexpected), ("{\"a\":1,\"a\":2}", .repeated), ("// x", .unexpected),
            ("\u{FEFF}{}", .unexpected),
        ])
    func refused(text: String, reason: JSONError.Reason) {
        let error = #expect(throws: JSONError.self) { try JSON(text: text) }
        #expect(error?.reason == reason)
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xE6, 0xB1, 0x22],
        ] as [[UInt8]])
    func encoding(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSON(bytes) }
    }

    @Test("sixty-four levels and no more")
    func depth() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        #expect(try JSON(text: nested(64)).items?.count == 1)
        let error = #expect(throws: JSONError.self) { try JSON(text: nested(65)) }
        #expect(error?.reason == .depth)
        #expect(throws: JSONError.self) { try JSON(text: String(repeating: "[", count: 1_000_000)) }
    }

    @Test("many names are still checked for one given twice")
    func manyNames() throws {
        let members = (0..<50).map { "\"n\($0)\":0" }.joined(separator: ",")
        #expect(try JSON(text: "{\(members)}").members?.count == 50)
        #expect(throws: JSONError.self) { try JSON(text: "{\(members),\"n3\":1}") }
    }

    @Test("literals make values, and members are found by name")
    func literals() {
        let value: JSON = ["a": 1, "b": ["x", true, .null], "c": ["d": -2]]
        #expect(value.description == #"{"a":1,"b":["x",true,null],"c":{"d":-2}}"#)
        #expect(value["c"]?["d"]?.integer == -2)
        #expect(value["z"] == nil)
        #expect(JSON.members(["k": "v"]).description == #"{"k":"v"}"#)
    }

    @Test("any bytes at all are read or refused, never worse")
    func noise() {
        var random = SeededGenerator(seed: 99)
        let alphabet = Array(#"{}[]",:\u0d8truefalsn-+.eE1 "#.utf8) + [0xE6, 0xB1, 0x89, 0xFF, 0]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            guard let value = try? JSON(bytes) else { continue }
            #expect((try? JSON(value.bytes)) == value)
        }
    }
}
