/// An element one asks for its children, its text and its attributes.
struct MarkupElement {
    let tree: MarkupTree
    let index: Int

    var line: Int { tree.nodes[index].line }

    /// Its name without the prefix of the root's namespace; with a colon when it is of another.
    var name: String {
        let name = tree.bytes[tree.nodes[index].name]
        guard name.starts(with: tree.prefix) else {
            return ":" + String(decoding: name, as: UTF8.self)
        }
        return String(decoding: name.dropFirst(tree.prefix.count), as: UTF8.self)
    }

    func children(_ name: String) -> [MarkupElement] {
        var found: [MarkupElement] = []
        var child = index + 1
        while child < tree.nodes[index].next {
            if isNamed(name, tree.nodes[child].name) {
                found.append(MarkupElement(tree: tree, index: child))
            }
            child = tree.nodes[child].next
        }
        return found
    }

    /// The element at the end of the path; nil when there is none. One said twice is refused: it
    /// could be read either way.
    func at(_ path: String...) throws(StatementFault) -> MarkupElement? { try find(path) }

    /// What stands at the first of the paths that leads somewhere.
    func at(_ path: [String], or other: [String]) throws(StatementFault) -> MarkupElement? {
        if let found = try find(path) { return found }
        return try find(other)
    }

    func required(_ path: String...) throws(StatementFault) -> MarkupElement {
        guard let found = try find(path) else {
            throw StatementFault(.missing, line: line, ([name] + path).joined(separator: "/"))
        }
        return found
    }

    private func find(_ path: [String]) throws(StatementFault) -> MarkupElement? {
        var element = self
        for name in path {
            let found = element.children(name)
            if found.count > 1 {
                throw StatementFault(
                    .repeated(line: found[0].line), line: found[1].line, name)
            }
            guard let only = found.first else { return nil }
            element = only
        }
        return element
    }

    /// Reads the text, telling the reader where it stands.
    func read<Value>(
        _ reader: (String, Int, String) throws(StatementFault) -> Value
    ) throws(StatementFault) -> Value {
        try reader(try text(), line, name)
    }

    func text() throws(StatementFault) -> String {
        guard tree.nodes[index].next == index + 1 else {
            throw StatementFault(.markup, line: line, name)
        }
        return MarkupText.trimmed(tree.bytes[tree.nodes[index].content])
    }

    func attribute(_ name: String) -> String? {
        MarkupAttributes(tree.bytes[tree.nodes[index].attributes]).first { $0.name == name }?.value
    }

    private func isNamed(_ name: String, _ range: Range<Int>) -> Bool {
        let prefix = tree.prefix
        guard range.count == prefix.count + name.utf8.count else { return false }
        return tree.bytes[range].starts(with: prefix)
            && tree.bytes[range].dropFirst(prefix.count).elementsEqual(name.utf8)
    }
}
