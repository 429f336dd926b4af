public import EnforcementCore

/// Remakes what is derived from the record.
public struct Audit: Sendable {
    let codec: EntryCodec
    let line: Line

    public init(line: Line) {
        self.line = line
        codec = EntryCodec(line: line)
    }

    /// What is wrong with the chain of one file; empty if it is whole.
    public func faults(in rows: some Sequence<EntryRow>) -> [ChainFault] {
        var walk = ChainWalk()
        for row in rows { walk.take(row) }
        return walk.faults
    }

    /// Every derived row of a case, made anew from its entries.
    public func rows(
        of file: FileID, _ rows: [EntryRow], in history: CourtHistory
    ) throws -> DerivedRows {
        let entries = try rows.map { try codec.entry($0) }
        var folded = CaseFile(id: file)
        line.fold(entries, into: &folded, in: history)
        return DerivedRows(from: CaseFile(id: file), to: folded, by: entries, on: line)
    }

    /// Every derived row of the court's own file.
    public func rows(ofCourt rows: [EntryRow]) throws -> DerivedRows {
        DerivedRows(ofCourt: try rows.map { try codec.entry($0) })
    }

    /// The court's own file as it stood after each of its entries.
    public func history(of id: CourtID, _ rows: [EntryRow]) throws -> CourtHistory {
        var history = CourtHistory(of: id)
        for row in rows {
            guard let fact = try codec.entry(row).fact as? any CourtFact else {
                throw UnreadableEntry(file: row.file, number: row.number, fact: row.fact)
            }
            var court = history.latest
            court.apply(fact, Stamp(number: row.number, at: row.at, by: PersonID(row.actor)))
            history.add(court, since: row.at)
        }
        return history
    }
}

/// Walks lines in the order of their files and numbers and notes what is wrong with the chain.
///
/// Numbers run from 1 without gaps in each file; every hash is that of the entry after the hash
/// before it.
public struct ChainWalk: Sendable {
    public private(set) var entries = 0
    public private(set) var faults: [ChainFault] = []
    private var last: EntryRow?

    public init() {}

    public mutating func take(_ row: EntryRow) {
        let before = last?.file == row.file ? last : nil
        if row.number != (before?.number ?? 0) + 1 {
            faults.append(ChainFault(file: row.file, number: row.number, kind: .gap))
        }
        if row.sealed(after: before?.hash ?? EntryRow.genesis) != row.hash {
            faults.append(ChainFault(file: row.file, number: row.number, kind: .altered))
        }
        entries += 1
        last = row
    }
}

/// One place where the record was rewritten.
public struct ChainFault: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable { case gap, altered }

    public let file: FileID
    public let number: Int
    public let kind: Kind

    public var description: String {
        switch kind {
        case .gap: "\(file) #\(number): an entry before it is missing"
        case .altered: "\(file) #\(number): the entry or its hash was altered"
        }
    }
}
