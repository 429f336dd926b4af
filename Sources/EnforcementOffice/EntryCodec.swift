public import EnforcementCore
import Foundation

/// Between an entry and its stored line: canonical body, hash chain.
public struct EntryCodec: Sendable {
    public let line: Line

    public init(line: Line) { self.line = line }

    /// Writes an entry as its line, chained to the hash before it (32 zero bytes for the first).
    public func row(_ entry: Entry, after previous: [UInt8]) throws -> EntryRow {
        var body: [UInt8] = []
        body.reserveCapacity(512)
        body.append(contentsOf: #"{"fact":"#.utf8)
        try CanonicalEncoder.encode(entry.fact, into: &body)
        if !entry.letters.isEmpty {
            body.append(contentsOf: #","letters":"#.utf8)
            try CanonicalEncoder.encode(entry.letters, into: &body)
        }
        body.append(UInt8(ascii: "}"))
        var row = EntryRow(
            file: entry.file, number: entry.stamp.number, at: entry.stamp.at,
            actor: entry.stamp.by.text, actorName: entry.actorName, act: entry.act,
            fact: entry.name, body: body, hash: [])
        row.seal(after: previous)
        return row
    }

    /// Reads a stored line back. Throws where a name is unknown or the body is not the fact's.
    public func entry(_ row: EntryRow) throws -> Entry {
        let stamp = Stamp(number: row.number, at: row.at, by: PersonID(row.actor))
        let body = Data(row.body)
        let decoder = JSONDecoder()
        let fact: any Record
        let letters: [Letter]
        if let type = line.facts[row.fact] {
            (fact, letters) = try read(type, body, decoder)
        } else if let type = line.courtFacts[row.fact] {
            (fact, letters) = try read(type, body, decoder)
        } else {
            throw UnreadableEntry(file: row.file, number: row.number, fact: row.fact)
        }
        return Entry(
            file: row.file, stamp: stamp, actorName: row.actorName, act: row.act, fact: fact,
            letters: letters)
    }

    private func read<R: Record>(
        _ type: R.Type, _ body: Data, _ decoder: JSONDecoder
    ) throws -> (R, [Letter]) {
        let body = try decoder.decode(Body<R>.self, from: body)
        return (body.fact, body.letters ?? [])
    }

    private struct Body<R: Record>: Decodable {
        let fact: R
        let letters: [Letter]?
    }
}

/// The record names a fact this version does not know.
public struct UnreadableEntry: Error, CustomStringConvertible {
    public let file: FileID
    public let number: Int
    public let fact: String

    public var description: String { "entry \(file)#\(number): unknown fact \(fact)" }
}

extension EntryRow {
    /// The chain's first link.
    public static let genesis = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over the hash before, the envelope and the body.
    public func sealed(after previous: [UInt8]) -> [UInt8] {
        var bytes = previous
        bytes.reserveCapacity(previous.count + body.count + 160)
        let envelope = [
            String(file.court), String(file.number), String(number),
            String(at.secondsSince1970), actor, actorName, act, fact,
        ]
        for part in envelope {
            bytes.append(contentsOf: part.utf8)
            bytes.append(0)
        }
        bytes.append(contentsOf: body)
        return Hash.sha256(bytes)
    }

    mutating func seal(after previous: [UInt8]) {
        self = EntryRow(
            file: file, number: number, at: at, actor: actor, actorName: actorName, act: act,
            fact: fact, body: body, hash: sealed(after: previous))
    }
}
