import EnforcementCore

/// Draws the pages of a PDF, for a viewer that needs nothing in the browser.
public protocol PageImages: Sendable {
    /// One page, from 1, as a PNG.
    func image(ofPage page: Int, of pdf: [UInt8]) async throws -> [UInt8]
}

/// Binds papers into one PDF with bookmarks.
public protocol Binder: Sendable {
    /// The leaves in their order; images and texts become pages. Answers the PDF and its pages.
    func bind(_ leaves: [BinderLeaf], title: String) async throws -> (pdf: [UInt8], pages: Int)
}

/// One paper to be bound.
public struct BinderLeaf: Sendable {
    /// Its bookmark; those of the same group stand under one.
    public let title: String
    public let group: String
    public let media: String
    public let bytes: [UInt8]

    public init(title: String, group: String, media: String, bytes: [UInt8]) {
        self.title = title
        self.group = group
        self.media = media
        self.bytes = bytes
    }
}
