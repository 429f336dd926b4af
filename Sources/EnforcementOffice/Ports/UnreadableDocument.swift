public import EnforcementCore

/// Why a file that was handed in is not read: which file, and which rule it breaks.
public struct UnreadableDocument: Error, Sendable, Hashable {
    /// As it was handed in, shortened.
    public let file: String
    public let rule: Rule

    public init(_ rule: Rule, file: String) {
        self.rule = rule
        self.file = file.count > 80 ? file.prefix(40) + "…" + file.suffix(39) : file
    }

    public enum Rule: Error, Sendable, Hashable {
        case empty
        case large(bytesMax: Int)
        /// None of the kinds we read.
        case kind
        /// Known, but to be saved in another form first: `.doc`, `.xls`.
        case oldForm
        /// Reads as two kinds at once.
        case twofold
        case truncated
        case encrypted
        case unpacked(bytesMax: Int)
        case ratio(max: Int)
        case entries(max: Int)
        /// A part's name leads out of the file.
        case partName
        /// A part the kind must have is not there.
        case part(String)
        case markup(part: String, line: Int)
        /// Declares what would have to be expanded or fetched.
        case doctype(part: String)
        case depth(part: String, max: Int)
        case encoding
        case quoting(line: Int)
        case cells(max: Int)
        case pages(max: Int)
        case scannedPages(max: Int)
        case pixels(max: Int)
        case tooSlow(seconds: Int)
        case textLength(max: Int)
        /// Broken in a way only its reader knows.
        case broken
        /// Nothing in it is writing.
        case noText
        /// Asked for cells, and it has none.
        case noTable
        /// What reads this kind is not on this machine; `bin/setup` installs it.
        case notInstalled(String)
        /// Too many files wait already.
        case busy
    }

    /// What kind of trouble it is, as HTTP counts them.
    public enum Status: Int, Sendable, Hashable {
        case tooLarge = 413
        case otherKind = 415
        case invalid = 422
        case unavailable = 503
    }
}

extension UnreadableDocument {
    public var status: Status {
        switch rule {
        case .large: .tooLarge
        case .kind, .oldForm, .noTable: .otherKind
        case .notInstalled, .busy: .unavailable
        case .empty, .twofold, .truncated, .encrypted, .unpacked, .ratio, .entries, .partName,
            .part, .markup, .doctype, .depth, .encoding, .quoting, .cells, .pages, .scannedPages,
            .pixels, .tooSlow, .textLength, .broken, .noText:
            .invalid
        }
    }

    /// Stable, for programs.
    public var code: String {
        switch rule {
        case .empty: "document.empty"
        case .large: "document.large"
        case .kind: "document.kind"
        case .oldForm: "document.old-form"
        case .twofold: "document.twofold"
        case .truncated: "document.truncated"
        case .encrypted: "document.encrypted"
        case .unpacked: "document.unpacked"
        case .ratio: "document.ratio"
        case .entries: "document.entries"
        case .partName: "document.part-name"
        case .part: "document.part"
        case .markup: "document.markup"
        case .doctype: "document.doctype"
        case .depth: "document.depth"
        case .encoding: "document.encoding"
        case .quoting: "document.quoting"
        case .cells: "document.cells"
        case .pages: "document.pages"
        case .scannedPages: "document.scanned-pages"
        case .pixels: "document.pixels"
        case .tooSlow: "document.slow"
        case .textLength: "document.text-length"
        case .broken: "document.broken"
        case .noText: "document.no-text"
        case .noTable: "document.no-table"
        case .notInstalled: "document.not-installed"
        case .busy: "document.busy"
        }
    }

    /// One sentence a person can act on.
    public var words: Words {
        let rule = sentence
        return Words("“\(file)”：\(rule.zh)", "\"\(file)\": \(rule.en)")
    }
}

extension UnreadableDocument: CustomStringConvertible {
    public var description: String { words.en }
}
