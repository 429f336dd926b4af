import CXlsx

typealias Look = UnsafeMutablePointer<lxw_format>?

/// How cells look. They belong to the workbook and go with it.
struct Looks {
    struct OfCells {
        let text: Look
        let textRight: Look
        let money: Look
        let number: Look
        let day: Look
    }

    let title: Look
    let subtitle: Look
    let caption: Look
    let words: Look
    let head: Look
    let headRight: Look
    let plain: OfCells
    let total: OfCells

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        title = Self.free(book) {
            format_set_bold($0)
            format_set_font_size($0, 16)
            Self.align($0, LXW_ALIGN_CENTER)
        }
        subtitle = Self.free(book) { Self.align($0, LXW_ALIGN_CENTER) }
        caption = Self.free(book) { format_set_bold($0) }
        words = Self.free(book) { format_set_text_wrap($0) }
        head = Self.framed(book, Self.head)
        headRight = Self.framed(book) {
            Self.head($0)
            Self.align($0, LXW_ALIGN_RIGHT)
        }
        plain = Self.cells(book) { _ in }
        total = Self.cells(book) {
            format_set_bold($0)
            format_set_top($0, UInt8(LXW_BORDER_MEDIUM.rawValue))
        }
    }

    private static func head(_ look: Look) {
        format_set_bold(look)
        format_set_text_wrap(look)
        format_set_bg_color(look, 0xEDEDED)
    }

    private static func align(_ look: Look, _ side: lxw_format_alignments) {
        format_set_align(look, UInt8(side.rawValue))
    }

    /// The five kinds of cell, all changed the same way.
    private static func cells(
        _ book: UnsafeMutablePointer<lxw_workbook>, _ change: (Look) -> Void
    ) -> OfCells {
        func make(_ kind: (Look) -> Void) -> Look {
            framed(book) {
                change($0)
                kind($0)
            }
        }
        return OfCells(
            text: make { format_set_text_wrap($0) },
            textRight: make { align($0, LXW_ALIGN_RIGHT) },
            money: make { format_set_num_format($0, "#,##0.00") },
            number: make { format_set_num_format($0, "General") },
            day: make {
                format_set_num_format($0, "yyyy-mm-dd")
                align($0, LXW_ALIGN_LEFT)
            })
    }

    /// A cell outside tables.
    private static func free(
        _ book: UnsafeMutablePointer<lxw_workbook>, _ change: (Look) -> Void
    ) -> Look {
        let look = workbook_add_format(book)
        align(look, LXW_ALIGN_VERTICAL_TOP)
        align(look, LXW_ALIGN_LEFT)
        change(look)
        return look
    }

    /// A cell of a table, with a fine line around it.
    private static func framed(
        _ book: UnsafeMutablePointer<lxw_workbook>, _ change: (Look) -> Void
    ) -> Look {
        let look = workbook_add_format(book)
        align(look, LXW_ALIGN_VERTICAL_TOP)
        format_set_border(look, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(look, 0xBFBFBF)
        change(look)
        return look
    }
}
