import CXlsx
import EnforcementCore
import EnforcementOffice

/// Writes one sheet from the top down.
struct SheetWriter {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let looks: Looks
    /// How many columns the sheet's words stand across.
    let columns: Int
    private var row: lxw_row_t = 0

    init(sheet: UnsafeMutablePointer<lxw_worksheet>, looks: Looks, columns: Int) {
        self.sheet = sheet
        self.looks = looks
        self.columns = columns
    }

    /// A line over the whole width.
    mutating func across(_ text: String, _ look: Look) {
        if columns > 1 {
            worksheet_merge_range(
                sheet, row, 0, row, lxw_col_t(columns - 1), text.writable, look)
        } else {
            worksheet_write_string(sheet, row, 0, text.writable, look)
        }
        row += 1
    }

    /// Head, rows and total; the head stays in sight and stands on every printed page.
    mutating func write(_ table: Paper.Table) {
        let widths = zip(table.cellWidths, table.titleWidths).map { cell, title in
            Double(min(max(cell + 3, title + 5, 8), 60))
        }
        for (column, width) in widths.enumerated() {
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
        }
        if widths.reduce(0, +) > 95 { worksheet_set_landscape(sheet) }
        let head = row
        for (column, title) in table.columns.enumerated() {
            let look = title.kind.isRight ? looks.headRight : looks.head
            worksheet_write_string(sheet, row, lxw_col_t(column), title.title.writable, look)
        }
        row += 1
        // A head far down would leave no room to scroll in.
        if head <= 12 { worksheet_freeze_panes(sheet, row, 0) }
        worksheet_repeat_rows(sheet, head, head)
        for cells in table.rows { write(cells, table.columns, looks.plain) }
        if !table.rows.isEmpty {
            worksheet_autofilter(sheet, head, 0, row - 1, lxw_col_t(table.columns.count - 1))
        }
        if !table.total.isEmpty { write(table.total, table.columns, looks.total) }
    }

    private mutating func write(
        _ cells: [String], _ columns: [Paper.Table.Column], _ looks: Looks.OfCells
    ) {
        for (index, (text, column)) in zip(cells, columns).enumerated() {
            let place = lxw_col_t(index)
            switch Paper.Cell(text, column.kind) {
            case .money(let money):
                worksheet_write_number(sheet, row, place, Double(money.fen) / 100, looks.money)
            case .number(let digits):
                worksheet_write_number(sheet, row, place, Double(digits) ?? 0, looks.number)
            case .day(let day) where day.year > 1900:
                var date = lxw_datetime()
                (date.year, date.month, date.day) = (
                    Int32(day.year), Int32(day.month), Int32(day.dayOfMonth)
                )
                worksheet_write_datetime(sheet, row, place, &date, looks.day)
            case .day(let day):
                worksheet_write_string(sheet, row, place, day.description, looks.text)
            case .text:
                let look = column.kind.isRight ? looks.textRight : looks.text
                worksheet_write_string(sheet, row, place, text.writable, look)
            }
        }
        row += 1
    }

    /// Headings, texts and figures, one below the other.
    mutating func write(_ parts: [Paper.Part]) {
        worksheet_set_column(sheet, 0, 0, 36, nil)
        worksheet_set_column(sheet, 1, 1, 48, nil)
        for part in parts {
            switch part {
            case .heading(let text): across(text, looks.caption)
            case .text(let text):
                // A merged cell does not grow by itself: 84 half widths a line.
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                    .reduce(0) { $0 + max(1, (String($1).width + 79) / 80) }
                worksheet_set_row(sheet, row, min(400, Double(lines) * 16), nil)
                across(text, looks.words)
            case .figures(let figures):
                for figure in figures {
                    worksheet_write_string(
                        sheet, row, 0, figure.label.writable, looks.plain.text)
                    write(figure.value)
                    row += 1
                }
            case .table: break
            }
        }
    }

    /// A figure is a number where it is written as one.
    private func write(_ value: String) {
        switch Paper.Cell(value, value.contains(".") ? .money : .number) {
        case .money(let money):
            worksheet_write_number(sheet, row, 1, Double(money.fen) / 100, looks.plain.money)
        case .number(let digits):
            worksheet_write_number(sheet, row, 1, Double(digits) ?? 0, looks.plain.number)
        case .text, .day:
            worksheet_write_string(sheet, row, 1, value.writable, looks.plain.textRight)
        }
    }
}

extension Paper.Table.Column.Kind {
    /// Whether the column is read from the right.
    var isRight: Bool {
        switch self {
        case .number, .money: true
        case .text, .day: false
        }
    }
}
