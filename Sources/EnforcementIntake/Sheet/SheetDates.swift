import EnforcementCore
import EnforcementOffice
import Foundation

/// Which numbers of a workbook are days, and how numbers are written.
struct SheetDates {
    /// Whether days are counted from 1904, as early Macintoshes did.
    var isFrom1904 = false
    /// For each style of a cell: whether its number is a day.
    private var areDays: [Bool] = []

    mutating func takeStyles(_ list: MarkupScanner) throws(Unreadable) {
        var scanner = list
        var formats: [Int: String] = [:]
        var isOfCells = false
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let range):
                let local = name.local
                if local == "cellXfs" { isOfCells = true }
                guard local == "numFmt" || (local == "xf" && isOfCells) else { continue }
                let told = try scanner.attributes(range)
                let number = told["numFmtId"].flatMap { Int($0) } ?? 0
                if local == "numFmt" {
                    formats[number] = told["formatCode"] ?? ""
                } else {
                    areDays.append(formats[number].map(Self.isDay) ?? Self.isDay(number))
                }
            case .end(let name): if name.local == "cellXfs" { isOfCells = false }
            case .text: continue
            }
        }
    }

    /// Numbers of formats that need not be told of; 27–36 and 50–58 are days in East Asia.
    private static func isDay(_ format: Int) -> Bool {
        switch format {
        case 14...17, 22, 27...36, 50...58: true
        default: false
        }
    }

    /// A year or a day in the format, outside quotes and brackets.
    private static func isDay(_ format: String) -> Bool {
        var closing: Character?
        var isEscaped = false
        for mark in format.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if let end = closing {
                if mark == end { closing = nil }
            } else if mark == "\"" {
                closing = "\""
            } else if mark == "[" {
                closing = "]"
            } else if mark == "\\" || mark == "_" || mark == "*" {
                isEscaped = true
            } else if mark == "y" || mark == "d" {
                return true
            }
        }
        return false
    }

    /// A number as it is read: a day as `2022-08-09`, with its time where it has one.
    func text(of value: String, style: Int) -> String {
        guard let number = Double(value), number.isFinite else { return value }
        if areDays.indices.contains(style), areDays[style], number >= 0, number < 2_958_466 {
            return day(number)
        }
        return Self.plain(value, number)
    }

    private func day(_ number: Double) -> String {
        let minutes = Int((number * 1_440).rounded())
        let (whole, minute) = minutes.quotientAndRemainder(dividingBy: 1_440)
        // Day 60 is 29 February 1900, which never was.
        let base = isFrom1904 ? Day("1904-01-01") : Day(whole < 60 ? "1899-12-31" : "1899-12-30")
        guard let day = base?.adding(days: whole) else { return Self.plain("\(number)", number) }
        guard minute > 0 else { return day.description }
        return "\(day) " + String(format: "%02d:%02d", minute / 60, minute % 60)
    }

    /// Digits as a spreadsheet shows them: fifteen of them count, none with a power of ten.
    private static func plain(_ value: String, _ number: Double) -> String {
        let isPlain = value.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || (48...57).contains($0) }
        if isPlain, value.utf8.count <= 15 { return value }
        guard abs(number) < 1e21, number != 0 else { return number == 0 ? "0" : value }
        if isPlain, !value.contains(".") { return value }
        let digits = 14 - Int(log10(abs(number)).rounded(.down))
        var text = String(format: "%.\(min(20, max(0, digits)))f", number)
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text
    }
}
