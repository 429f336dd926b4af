import EnforcementCore
import EnforcementSim
import Foundation
import FoundationXML
import Testing

@testable import EnforcementLinks

@Suite("恶意文件 hostile files of the bank")
struct StatementHostileTests {
    private func code(_ text: String) -> String? {
        do throws(StatementFault) {
            _ = try BankSample.read(text)
            return nil
        } catch { return error.code }
    }

    @Test("entities cannot be declared: no laugh is ever a billion")
    func bombs() {
        var laughs = "<!DOCTYPE Document [<!ENTITY l0 \"lol\">"
        for level in 1..<30 {
            laughs +=
                "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        #expect(
            code("<?xml version=\"1.0\"?>" + laughs + "]><Document>&l29;</Document>")
                == "bank.doctype")
        let long =
            "<!DOCTYPE Document [<!ENTITY a \"" + String(repeating: "a", count: 50_000) + "\">]>"
        let uses = String(repeating: "&a;", count: 50_000)
        #expect(code(long + "<Document>" + uses + "</Document>") == "bank.doctype")
        let outside = "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\">"
        #expect(code(outside + BankXML.text) == "bank.doctype")
        #expect(code(outside + "<Document/>") == "bank.doctype")
        #expect(code(BankXML.text.replacing("利息", with: uses)) == "bank.entity")
    }

    @Test("too deep, too many parts, too many columns")
    func bounds() {
        let deep =
            String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
        #expect(code(BankXML.text.replacing("<Stmt>", with: "<Stmt>" + deep)) == "bank.large")
        let balances = String(repeating: "<Bal/>", count: 1_000)
        #expect(code(BankXML.text.replacing("<Stmt>", with: "<Stmt>" + balances)) == "bank.large")
        let attributes = (0..<1_000).map { " a\($0)=\"\"" }.joined()
        #expect(code(BankXML.text.replacing("<Stmt>", with: "<Stmt\(attributes)>")) == "bank.large")
        let commas = String(repeating: ",", count: 1_000)
        #expect(code(BankCSV.text.replacing("R001", with: commas)) == "bank.columns")
    }

    @Test(
        "cut off at any byte, it is refused, or it is the whole statement without its last line end"
    )
    func truncated() {
        for text in [BankCSV.text, BankXML.text] {
            let bytes = Array(text.utf8)
            for end in bytes.indices {
                do throws(StatementFault) {
                    let read = try StatementReader.read(
                        Array(bytes[..<end]), account: BankSample.account)
                    #expect(read == BankSample.statement)
                    let isLineEnd = bytes[end...].allSatisfy { $0 == 10 || $0 == 13 }
                    #expect(isLineEnd, "taken when cut off at \(end)")
                } catch { #expect(!error.code.isEmpty) }
            }
        }
    }

    /// What any hand could do to bytes: change, drop, double, cut, put in.
    private func mutate(_ bytes: [UInt8], _ chance: inout Seeded) -> [UInt8] {
        let pieces = [
            "<", ">", "/>", "&", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a>", "\"",
            ",",
            "\r", "\n", "-", "0", "9", "99999999999999", "\u{0}", "\u{202E}", "<Ntry>", "</Ntry>",
            "'",
        ]
        var bytes = bytes
        for _ in 0..<chance.whole(1...2) {
            let place = chance.whole(0...max(0, bytes.count - 1))
            let end = min(bytes.count, place + chance.whole(1...40))
            switch chance.whole(0...5) {
            case 0 where !bytes.isEmpty: bytes[place] ^= UInt8(1 << chance.whole(0...7))
            case 1 where !bytes.isEmpty: bytes[place] = UInt8(chance.whole(0...255))
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4:
                let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
                if let digit = chance.pick(digits) { bytes[digit] = UInt8(chance.whole(48...57)) }
            default: bytes.insert(contentsOf: (chance.pick(pieces) ?? "").utf8, at: place)
            }
        }
        return bytes
    }

    private func expectSound(_ read: BankStatement) {
        #expect(read.account == BankSample.account && read.from <= read.through)
        #expect(read.opening + Money.sum(read.lines.map(\.movement)) == read.closing)
        #expect(Set(read.lines.map(\.reference)).count == read.lines.count)
        for line in read.lines {
            #expect(line.amount > .zero && (read.from...read.through).contains(line.bookedOn))
            #expect(!line.isReturn || line.direction == .credit)
        }
    }

    @Test("8,000 spoilt files: each is refused, or still adds up; XML is taken only if it is XML")
    func mutations() {
        var chance = Seeded(seed: 20_260_302)
        for (text, isXML) in [(BankCSV.text, false), (BankXML.text, true)] {
            var taken = 0
            for _ in 0..<4_000 {
                let bytes = mutate(Array(text.utf8), &chance)
                do throws(StatementFault) {
                    expectSound(try StatementReader.read(bytes, account: BankSample.account))
                    taken += 1
                    if isXML {
                        #expect(
                            XMLParser(data: Data(bytes)).parse(),
                            "no other parser takes it: \(String(decoding: bytes, as: UTF8.self))"
                        )
                    }
                } catch { #expect(error.code.hasPrefix("bank.")) }
            }
            #expect((100...2_500).contains(taken), "enough of both: \(taken)")
        }
    }
}
