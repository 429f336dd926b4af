public import EnforcementCore

/// A document ready to be set in type: what stands where on the page of a Chinese court document.
public struct DocumentSheet: Sendable, Hashable {
    public let court: String
    public let title: String
    /// The number under the title, to the right; nil for none.
    public let label: String?
    /// Paragraphs with the marks of their style.
    public let text: [String]
    public let signature: [String]
    /// The day it was signed; nil for a draft.
    public let signedOn: Day?
    /// Whether the court's name heads it and its seal stands over the date.
    public let hasSeal: Bool
    /// What is said at the foot of a party's copy; nil for none.
    public let verification: String?
    /// `草稿` across the head of what is not signed.
    public var isDraft: Bool { signedOn == nil }

    public init(
        court: String, title: String, label: String?, text: [String], signature: [String],
        signedOn: Day?, hasSeal: Bool, verification: String?
    ) {
        self.court = court
        self.title = title
        self.label = label
        self.text = text
        self.signature = signature
        self.signedOn = signedOn
        self.hasSeal = hasSeal
        self.verification = verification
    }

    public var parts: [DocumentPart] { DocumentPart.parts(of: text) }
}

/// One part of the text, by the mark its paragraph begins with.
public enum DocumentPart: Sendable, Hashable {
    case paragraph(String)
    /// `＃`: a heading within the text.
    case heading(String)
    /// `＞`: flush left, for whom it is addressed to and the like.
    case flush(String)
    /// `｜a｜b｜`: rows one after another make one table, the first is its head.
    case table([[String]])
    /// `=== `: a new page with a title of its own: a receipt, an annex.
    case page(String)

    public static func parts(of text: [String]) -> [DocumentPart] {
        var parts: [DocumentPart] = []
        for line in text {
            if line.hasPrefix("｜") {
                let cells = line.dropFirst().split(
                    separator: "｜", omittingEmptySubsequences: false
                ).map(String.init)
                let row = line.hasSuffix("｜") && line.count > 1 ? cells.dropLast() : cells[...]
                if case .table(let rows)? = parts.last {
                    parts[parts.count - 1] = .table(rows + [Array(row)])
                } else {
                    parts.append(.table([Array(row)]))
                }
            } else if line.hasPrefix("===") {
                parts.append(.page(String(line.dropFirst(3).drop { $0 == " " })))
            } else if let mark = line.first, mark == "＃" || mark == "＞" {
                let rest = String(line.dropFirst())
                parts.append(mark == "＃" ? .heading(rest) : .flush(rest))
            } else {
                parts.append(.paragraph(line))
            }
        }
        return parts
    }

    /// What can be read of it, without marks.
    public var words: [String] {
        switch self {
        case .paragraph(let text), .heading(let text), .flush(let text), .page(let text): [text]
        case .table(let rows): rows.flatMap { $0 }
        }
    }
}

/// Sets documents of the court in type: PDF/A-2b, A4. The same sheet gives the same bytes.
public protocol DocumentPress: Sendable {
    /// Why none can be made on this machine; nil: it can.
    var pdfFault: PaperFault? { get }

    /// - Parameter day: the day the file says it was made.
    func pdf(_ sheet: DocumentSheet, on day: Day) async throws(PaperFault) -> [UInt8]
}

/// The texts of the court's documents, by code.
public protocol Templates: Sendable {
    /// - Throws: what is wrong with the court's text, with file and line.
    func template(_ code: String) throws(TemplateFault) -> DocumentTemplate
}
