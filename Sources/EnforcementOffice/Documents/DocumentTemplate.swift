public import EnforcementCore

/// The text of one kind of document as the court keeps it (文书模板): a head, a line of dashes, and
/// the body line by line, with slots in braces. The whole language stands in docs/templates.md.
///
/// Who signs, how it is numbered and in which volume it lies is no part of it: a text the court
/// edits must not change who has to approve (handbook 5.2).
public struct DocumentTemplate: Sendable {
    /// `W03`, the name of its file.
    public let code: String
    let title: Line
    /// What the drafter is asked for, in the order of the head.
    public let asks: [Ask]
    let signature: [Line]
    let body: [Line]

    /// A slot only a person can fill.
    public struct Ask: Sendable, Hashable {
        public let name: String
        /// What is expected, for the form; may be empty.
        public let hint: String
    }

    /// One line of the text.
    struct Line: Sendable {
        /// Where it stands in the file, from 1.
        let number: Int
        /// The mark of its style stands first: see `DocumentPart`.
        let pieces: [Piece]
        /// Left out where one of its slots has no value.
        let isOptional: Bool
        /// Written once for each thing of this list.
        let each: String?
    }

    enum Piece: Sendable {
        case text(String)
        case slot(String)
        /// An article in the version of the law that is in force.
        case law(Law.Document, articles: [String])
    }

    /// Every slot outside lists, each once, in the order of the text.
    public var slots: [String] {
        var found: [String] = []
        for line in [title] + body + signature where line.each == nil {
            for case .slot(let name) in line.pieces where !found.contains(name) {
                found.append(name)
            }
        }
        return found
    }
}

/// Why a template cannot be used: the file, the line and what is wrong there.
public struct TemplateFault: Error, Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let words: Words

    public init(file: String, line: Int, _ zh: String, _ en: String) {
        self.file = file
        self.line = line
        words = Words(zh, en)
    }

    public var description: String { "\(file):\(line): \(words.zh) / \(words.en)" }
}
