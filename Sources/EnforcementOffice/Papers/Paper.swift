/// A document made of words and tables: a calculation sheet, a bulletin, a statement of account.
///
/// Written once and shown three ways: a page that prints, a PDF, a spreadsheet. It knows nothing of
/// any of them.
public struct Paper: Sendable, Hashable {
    public let title: String
    /// Lines under the title: case number, period, who is told.
    public let subtitle: [String]
    public let parts: [Part]
    /// What stands at the foot of every page: court and day.
    public let footer: String

    public enum Part: Sendable, Hashable {
        case heading(String)
        case text(String)
        case table(Table)
        /// Big numbers side by side: label and value.
        case figures([Figure])
    }

    public struct Figure: Sendable, Hashable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    public struct Table: Sendable, Hashable {
        public struct Column: Sendable, Hashable {
            /// `number` also for shares and rates: read from the right, a text where it is none.
            public enum Kind: Sendable, Hashable { case text, number, money, day }

            public let title: String
            public let kind: Kind

            public init(_ title: String, _ kind: Kind = .text) {
                self.title = title
                self.kind = kind
            }
        }

        public let caption: String?
        public let columns: [Column]
        /// As shown: money as `1,234.00`, a day as `2022-08-09`. As many cells as columns.
        public let rows: [[String]]
        /// The last row, set apart; empty for none.
        public let total: [String]

        public init(
            _ columns: [Column], _ rows: [[String]], total: [String] = [], caption: String? = nil
        ) {
            self.columns = columns
            self.rows = rows
            self.total = total
            self.caption = caption
        }
    }

    public init(title: String, subtitle: [String] = [], parts: [Part], footer: String) {
        self.title = title
        self.subtitle = subtitle
        self.parts = parts
        self.footer = footer
    }
}
