/// What stands at the head or foot of every page and is no part of the text: numbers of pages, the
/// name of the court.
struct RunningLines {
    private let heads: Set<String>
    private let feet: Set<String>

    init(_ pages: [[TextLine]]) {
        heads = Self.repeated(pages.compactMap(\.first), of: pages.count)
        feet = Self.repeated(pages.compactMap(\.last), of: pages.count)
    }

    /// Lines that are the same but for their numbers on half of the pages, and on two at least.
    private static func repeated(_ lines: [TextLine], of pages: Int) -> Set<String> {
        var counts: [String: Int] = [:]
        for line in lines { counts[bare(line), default: 0] += 1 }
        return Set(counts.filter { $0.value >= max(2, pages / 2) }.keys)
    }

    private static func bare(_ line: TextLine) -> String {
        String(line.text.filter { !$0.isNumber && !$0.isWhitespace })
    }

    func taken(from pages: [[TextLine]]) -> [[TextLine]] {
        pages.enumerated().map { number, lines in
            var lines = lines[...]
            // A page of one line is that line, and the head of the first page is the title.
            if lines.count > 1, let last = lines.last,
                Self.isNumber(last) || feet.contains(Self.bare(last))
            {
                lines.removeLast()
            }
            if lines.count > 1, let first = lines.first,
                Self.isNumber(first) || (number > 0 && heads.contains(Self.bare(first)))
            {
                lines.removeFirst()
            }
            return Array(lines)
        }
    }

    /// `- 1 -`, `第1页 共2页`, `1/2`.
    private static func isNumber(_ line: TextLine) -> Bool {
        let letters = line.text.filter { !$0.isWhitespace }
        guard (1...14).contains(letters.count), letters.contains(where: \.isNumber) else {
            return false
        }
        return letters.allSatisfy { $0.isNumber || "-—－–/第页共，,·.".contains($0) }
    }
}
