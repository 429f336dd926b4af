import EnforcementOffice

/// The first sheet of an XLSX as rows of cells.
struct SheetTable {
    private let package: ZipPackage
    private let main: String
    private var shared: [String] = []
    private var dates = SheetDates()

    /// - Parameter main: the workbook, the part the package leads to.
    init(_ package: ZipPackage, main: String) {
        self.package = package
        self.main = main
    }

    mutating func read() throws(Unreadable) -> [[String]] {
        let relations = try PartRelations(of: main, in: package)
        let first = try firstSheet()
        if let part = relations.target(kind: "sharedStrings"), package.has(part) {
            try takeShared(MarkupScanner(try package.part(part), part: part))
        }
        if let part = relations.target(kind: "styles"), package.has(part) {
            try dates.takeStyles(MarkupScanner(try package.part(part), part: part))
        }
        guard let sheet = relations.target(id: first) else { throw .part("worksheet") }
        let scanner = try MarkupScanner(try package.part(sheet), part: sheet)
        var rows = SheetRows(scanner, shared: shared, dates: dates)
        return try rows.read()
    }

    /// The relation of the first sheet; hidden ones come in their turn like others.
    private mutating func firstSheet() throws(Unreadable) -> String {
        var scanner = try MarkupScanner(try package.part(main), part: main)
        var first: String?
        while let token = try scanner.next() {
            guard case .start(let name, let range) = token else { continue }
            switch name.local {
            case "sheet" where first == nil:
                first = try scanner.attributes(range).local["id"]
            case "workbookPr":
                dates.isFrom1904 = ["1", "true"].contains(
                    try scanner.attributes(range)["date1904"] ?? "")
            default: break
            }
        }
        guard let first else { throw .part("worksheet") }
        return first
    }

    /// The texts cells point to, without the pronunciation some programs add.
    private mutating func takeShared(_ list: MarkupScanner) throws(Unreadable) {
        var scanner = list
        var path: [Substring] = []
        var text = ""
        while let token = try scanner.next() {
            switch token {
            case .start(let name, _):
                path.append(Substring(String(name.local)))
                if path.last == "si" { text = "" }
            case .text(let range, let isLiteral):
                guard path.last == "t", !path.contains("rPh") else { continue }
                text += try scanner.text(range, isLiteral: isLiteral)
            case .end:
                guard path.removeLast() == "si" else { continue }
                shared.append(text)
                guard shared.count <= IntakeLimits.cellsMax else {
                    throw .cells(max: IntakeLimits.cellsMax)
                }
            }
        }
    }
}

/// The cells of one sheet, in their places.
struct SheetRows {
    private var scanner: MarkupScanner
    private let shared: [String]
    private let dates: SheetDates
    private var rows: [[String]] = []
    private var cells = 0
    private var length = 0
    private var kind = ""
    private var style = 0
    private var value = ""
    private var isTaking = false
    /// Within the pronunciation some programs add.
    private var isSpoken = false

    init(_ scanner: MarkupScanner, shared: [String], dates: SheetDates) {
        self.scanner = scanner
        self.shared = shared
        self.dates = dates
    }

    mutating func read() throws(Unreadable) -> [[String]] {
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let range): try start(String(name.local), range)
            case .text(let range, let isLiteral):
                if isTaking { value += try scanner.text(range, isLiteral: isLiteral) }
            case .end(let name):
                switch name.local {
                case "v", "t": isTaking = false
                case "rPh": isSpoken = false
                case "c": try put()
                default: break
                }
            }
        }
        while rows.last?.allSatisfy(\.isEmpty) == true { rows.removeLast() }
        return rows
    }

    private mutating func start(_ name: String, _ range: Range<Int>) throws(Unreadable) {
        switch name {
        case "row":
            let told = try scanner.attributes(range)
            let number = told["r"].flatMap { Int($0) } ?? rows.count + 1
            try count(max(0, number - rows.count))
            while rows.count < number { rows.append([]) }
        case "c":
            let told = try scanner.attributes(range)
            (kind, style, value) = (told["t"] ?? "n", told["s"].flatMap { Int($0) } ?? 0, "")
            let column = told["r"].flatMap(Self.column) ?? (rows.last?.count ?? 0)
            guard column < IntakeLimits.columnsMax, !rows.isEmpty else {
                throw .cells(max: IntakeLimits.cellsMax)
            }
            let last = rows.count - 1
            try count(max(0, column + 1 - rows[last].count))
            while rows[last].count <= column { rows[last].append("") }
        case "v", "t": isTaking = !isSpoken
        case "rPh": isSpoken = true
        default: break
        }
    }

    private mutating func count(_ more: Int) throws(Unreadable) {
        cells += more
        guard cells <= IntakeLimits.cellsMax else { throw .cells(max: IntakeLimits.cellsMax) }
    }

    /// The value that was read goes into the last cell made.
    private mutating func put() throws(Unreadable) {
        let text: String
        switch kind {
        case "s": text = Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
        case "b": text = value == "1" ? "TRUE" : "FALSE"
        case "n": text = dates.text(of: value, style: style)
        default: text = value
        }
        length += text.utf8.count
        guard length <= IntakeLimits.textMax else {
            throw .textLength(max: IntakeLimits.textMax)
        }
        guard let row = rows.indices.last, let column = rows[row].indices.last else { return }
        rows[row][column] = text
        value = ""
    }

    /// `AB12`: the 28th column, counted from 0.
    private static func column(_ cell: String) -> Int? {
        var column = 0
        for letter in cell.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            guard column <= 1_000_000 else { return column }
        }
        return column > 0 ? column - 1 : nil
    }
}
