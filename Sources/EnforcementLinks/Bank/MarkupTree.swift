/// One element of an XML file with all that is in it, held flat: an element's children follow it.
///
/// Names are those of the root's namespace; elements with another prefix are never found.
struct MarkupTree {
    struct Node {
        let name: Range<Int>
        let attributes: Range<Int>
        let line: Int
        var content: Range<Int>
        /// Place of the first node that is no longer in it.
        var next: Int
    }

    /// More than any entry holds.
    static let nodesMax = 1_000_000

    let bytes: [UInt8]
    /// `ns:` when the root has the prefix `ns`.
    let prefix: [UInt8]
    private(set) var nodes: [Node] = []

    /// Reads on to the end of the element whose start tag has just been read.
    init(
        _ tag: MarkupScanner.Tag, of scanner: inout MarkupScanner, prefix: [UInt8]
    ) throws(StatementFault) {
        bytes = scanner.bytes
        self.prefix = prefix
        var open: [Int] = []
        append(tag, at: scanner.place, &open)
        while !open.isEmpty {
            let before = scanner.place
            switch try scanner.next() {
            case .start(let tag):
                guard nodes.count < Self.nodesMax else {
                    throw StatementFault(.large, line: tag.line)
                }
                append(tag, at: scanner.place, &open)
            case .end: close(&open, lastTag: before, scanner.place)
            case nil: throw StatementFault(.truncated, line: scanner.line)
            }
        }
    }

    var root: MarkupElement { MarkupElement(tree: self, index: 0) }

    private mutating func append(_ tag: MarkupScanner.Tag, at place: Int, _ open: inout [Int]) {
        nodes.append(
            Node(
                name: tag.name, attributes: tag.attributes, line: tag.line,
                content: place..<place, next: nodes.count + 1))
        if !tag.isEmpty { open.append(nodes.count - 1) }
    }

    /// The content ends where the end tag begins.
    private mutating func close(_ open: inout [Int], lastTag: Int, _ place: Int) {
        guard let index = open.popLast() else { return }
        var end = place
        while end > lastTag, bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
        nodes[index].content = nodes[index].content.lowerBound..<max(lastTag, end - 1)
        nodes[index].next = nodes.count
    }
}
