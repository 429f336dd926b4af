import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Foundation
import LinkContract
import Testing

@testable import EnforcementLinks

@Suite("变异报文 mutated feedback")
struct FeedbackMutationTests {
    let reader = FeedbackReader(institution: LinkSample.bank, now: LinkSample.now)
    /// For each of the three messages: with them more than twenty thousand.
    let rounds = 7_000

    /// What any hand could do to bytes: change, drop, double, move, cut, put in.
    private func mutate(_ bytes: [UInt8], _ chance: inout Seeded) -> [UInt8] {
        let pieces = [
            "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-1", "1e9", "0.00", "-0.00",
            "999999999999999.99", "\\u0000", "\\ud83d", "查无开户信息", "\u{202E}", "ZX1A17A1",
            "2022-02-30", "\"JGDM\":\"YH001\",", "0", "9", " ",
        ]
        var bytes = bytes
        for _ in 0..<chance.whole(1...3) {
            let place = chance.whole(0...max(0, bytes.count - 1))
            let end = min(bytes.count, place + chance.whole(1...12))
            switch chance.whole(0...5) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8(chance.whole(0...255))
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3: bytes = Array(bytes[..<place])
            case 4 where !bytes.isEmpty:
                // A digit for a digit: mostly still a message.
                let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
                if let digit = chance.pick(digits) { bytes[digit] = UInt8(chance.whole(48...57)) }
            default: bytes.insert(contentsOf: (chance.pick(pieces) ?? "").utf8, at: place)
            }
        }
        return bytes
    }

    /// Runs a reader over mutations; what it takes must come out the same when the contract's own
    /// type has read and written it.
    private func run<Message: Codable, Reply: Equatable>(
        _ message: Message, seed: UInt64, _ read: ([UInt8]) throws(FeedbackFault) -> Reply,
        _ check: (Reply) -> Void
    ) throws -> Int {
        var chance = Seeded(seed: seed)
        let good = LinkSample.bytes(message)
        var taken = 0
        for _ in 0..<rounds {
            let bytes = mutate(good, &chance)
            let reply: Reply
            do throws(FeedbackFault) {
                reply = try read(bytes)
            } catch {
                #expect(!error.code.isEmpty && error.field.utf8.count < 200)
                continue
            }
            taken += 1
            check(reply)
            let again = try JSONDecoder().decode(Message.self, from: Data(bytes))
            #expect(try read(LinkSample.bytes(again)) == reply)
        }
        return taken
    }

    private func isSound(_ money: Money) -> Bool {
        Money.zero <= money && money <= Money(fen: 10_000_000_000_000)
    }

    @Test("7,000 spoilt answers to an order: none stops the program, none taken is unsound")
    func control() throws {
        let taken = try run(LinkSample.control, seed: 20_220_809) { bytes throws(FeedbackFault) in
            try reader.control(bytes)
        } _: { reply in
            #expect(isSound(reply.held) && isSound(reply.limit) && reply.sequence > 0)
            if let from = reply.from, let until = reply.until { #expect(from <= until) }
        }
        #expect((350...rounds / 2).contains(taken), "enough of both: \(taken)")
    }

    @Test("7,000 spoilt notices of money: none stops the program, none taken is unsound")
    func inflow() throws {
        let taken = try run(LinkSample.inflow, seed: 18) { bytes throws(FeedbackFault) in
            try reader.inflow(bytes)
        } _: { notice in
            #expect(isSound(notice.amount) && isSound(notice.available))
            #expect(notice.caught <= notice.amount && notice.amount > .zero)
            #expect(notice.institution == "YH001" && !notice.reference.isEmpty)
        }
        #expect((350...rounds / 2).contains(taken), "enough of both: \(taken)")
    }

    private struct Batch: Equatable {
        let number: String
        let replies: [InquiryReply]
    }

    @Test("7,000 spoilt answers to a batch: none stops the program, none taken is unsound")
    func inquiry() throws {
        let taken = try run(LinkSample.answer, seed: 2018) { bytes throws(FeedbackFault) in
            let (batch, replies) = try reader.inquiry(bytes)
            return Batch(number: batch, replies: replies)
        } _: { batch in
            for found in batch.replies.flatMap(\.things) {
                #expect(found.value.map(isSound) ?? true)
                #expect(found.account?.isEmpty != true && !found.name.isEmpty)
            }
        }
        #expect((350...rounds / 2).contains(taken), "enough of both: \(taken)")
    }
}
