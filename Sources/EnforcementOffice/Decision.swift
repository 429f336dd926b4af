public import EnforcementCore

/// What one act makes of a file: the facts, those of the reflexes that follow, the file after them.
/// Pure: the writer decides a whole batch before anything is stored.
public struct Decision {
    public private(set) var file: CaseFile
    public private(set) var entries: [Entry] = []

    /// Reflexes of reflexes, and acts in all, are bounded: the line must come to rest.
    private static let depthMax = 8
    private static let actsMax = 64

    /// Decides an act and everything that follows from it by itself.
    ///
    /// - Throws: the refusal of the act itself. A reflex that is refused is not done.
    public init(
        _ act: any Act, in file: CaseFile, _ occasion: Occasion, on line: Line
    ) throws(Refusal) {
        self.file = file
        var waiting = try perform(act, occasion, line, depth: 0)
        var done = 1
        while !waiting.isEmpty, done < Self.actsMax {
            let next = waiting.removeFirst()
            guard next.depth <= Self.depthMax else { continue }
            do throws(Refusal) {
                waiting += try perform(next.act, occasion.robot, line, depth: next.depth)
            } catch {
                continue
            }
            done += 1
        }
    }

    private mutating func perform(
        _ act: any Act, _ occasion: Occasion, _ line: Line, depth: Int
    ) throws(Refusal) -> [(act: any Act, depth: Int)] {
        try type(of: act).admits(file, occasion)
        let facts = try act.decide(file, occasion)
        var following: [(act: any Act, depth: Int)] = []
        for fact in facts {
            let stamp = Stamp(number: file.version + 1, at: occasion.now, by: occasion.actor.id)
            line.apply(fact, stamp, to: &file, in: occasion.court)
            let letters = line.letters(for: fact, after: file, occasion)
            file.letters += letters.map {
                PostedLetter($0, entry: stamp.number, writtenAt: stamp.at)
            }
            entries.append(
                Entry(
                    file: file.id, stamp: stamp, actorName: occasion.actor.name,
                    act: type(of: act).name, fact: fact, letters: letters))
            following += line.reflexes(to: fact, file, occasion.robot).map { ($0, depth + 1) }
        }
        return following
    }
}

extension Line {
    /// Folds stored entries into a case file, each under the court as it then stood.
    func fold(_ entries: [Entry], into file: inout CaseFile, in history: CourtHistory) {
        for entry in entries {
            guard let fact = entry.fact as? any Fact else {
                preconditionFailure("\(entry.name) in case \(entry.file)")
            }
            apply(fact, entry.stamp, to: &file, in: history.court(at: entry.stamp.at))
            file.letters += entry.letters.map {
                PostedLetter($0, entry: entry.stamp.number, writtenAt: entry.stamp.at)
            }
        }
    }
}
