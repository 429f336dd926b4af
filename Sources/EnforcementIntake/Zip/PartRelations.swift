import EnforcementOffice

/// Which part leads to which: the small lists (`_rels`) that DOCX and XLSX are tied together by.
struct PartRelations {
    struct Relation {
        let id: String
        /// The last word of its type: `officeDocument`, `worksheet`, `footnotes`…
        let kind: String
        /// The name of the part it leads to.
        let target: String
    }

    let relations: [Relation]

    /// Those of the package, or of one of its parts; none where there is no list.
    init(of part: String?, in package: ZipPackage) throws(Unreadable) {
        let folder = part.map { $0.split(separator: "/").dropLast().joined(separator: "/") } ?? ""
        let file = part.map { $0.split(separator: "/").last.map(String.init) ?? "" } ?? ""
        let lead = folder.isEmpty ? "" : folder + "/"
        let list = "\(lead)_rels/\(file).rels"
        guard package.has(list) else {
            relations = []
            return
        }
        var scanner = try MarkupScanner(try package.part(list), part: list)
        var found: [Relation] = []
        while let token = try scanner.next() {
            guard case .start(let name, let range) = token, name.local == "Relationship" else {
                continue
            }
            let told = try scanner.attributes(range)
            // What lies outside the package is none of our parts.
            guard told["TargetMode"] != "External", let target = told["Target"] else { continue }
            let kind = told["Type"]?.split(separator: "/").last.map(String.init) ?? ""
            found.append(
                Relation(
                    id: told["Id"] ?? "", kind: kind,
                    target: target.hasPrefix("/") ? String(target.dropFirst()) : lead + target))
        }
        relations = found
    }

    func target(kind: String) -> String? { relations.first { $0.kind == kind }?.target }
    func target(id: String) -> String? { relations.first { $0.id == id }?.target }
}
