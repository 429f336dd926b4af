import EnforcementCore
import Foundation
import Testing

@testable import EnforcementOffice

@Suite("facts decode for ever")
struct FactSampleTests {
    static let path = "Tests/Golden/facts.jsonl"
    let line = Line.dengfeng

    /// One kept sample: the fact's name and its body as it is stored.
    struct Sample: Comparable {
        let name: String
        let text: String

        static func < (left: Sample, right: Sample) -> Bool { left.name < right.name }
    }

    func kept() throws -> [Sample] {
        try Repository.text(Self.path).split(separator: "\n").map { row in
            let value = try JSON(text: String(row))
            return Sample(name: try #require(value["fact"]?.text), text: String(row))
        }
    }

    var types: [String: any Record.Type] {
        var types: [String: any Record.Type] = [:]
        for (name, type) in line.facts { types[name] = type }
        for (name, type) in line.courtFacts { types[name] = type }
        return types
    }

    private func write(_ fact: some Record) throws -> String {
        var body: [UInt8] = []
        try CanonicalEncoder.encode(fact, into: &body)
        return
            #"{"fact":"\#(type(of: fact).name)","body":\#(String(decoding: body, as: UTF8.self))}"#
    }

    private struct Body<R: Record>: Decodable { let body: R }

    private func reread<R: Record>(_ type: R.Type, _ text: String) throws -> String {
        try write(JSONDecoder().decode(Body<R>.self, from: Data(text.utf8)).body)
    }

    private func sample<R: Record>(_ type: R.Type) throws -> String {
        try write(Sampler.sample(type))
    }

    @Test("every sample ever kept still reads, and writes back to the same bytes")
    func decode() throws {
        for sample in try kept() {
            guard let type = types[sample.name] else {
                Issue.record("\(sample.name) is gone: a fact is never taken from the line")
                continue
            }
            do {
                #expect(try reread(type, sample.text) == sample.text)
            } catch {
                Issue.record("\(sample.name) no longer reads: \(error)")
            }
        }
    }

    @Test("every fact has its sample; UPDATE_GOLDEN=1 adds the missing, and changes none")
    func complete() throws {
        var samples = try kept()
        let names = Set(samples.map(\.name))
        for (name, type) in types where !names.contains(name) {
            if Repository.updatesGolden {
                samples.append(Sample(name: name, text: try sample(type)))
            } else {
                Issue.record("\(name) has no sample in \(Self.path): UPDATE_GOLDEN=1 adds it")
            }
        }
        guard samples.count > names.count else { return }
        let text = samples.sorted().map(\.text).joined(separator: "\n") + "\n"
        try text.write(
            to: Repository.root.appending(path: Self.path), atomically: true, encoding: .utf8)
    }
}
