import EnforcementCore
import EnforcementOffice

/// The tables that derive from entries, parents before children.
enum DerivedTable: String, CaseIterable {
    case card = "case_card"
    case search = "case_search"
    case deadline, warning, letter
    case ledger = "ledger_line"
    case receipt, payout, transfer
    case bankLine = "bank_line"
    case lineUse = "line_use"
    case bankDay = "bank_day"
    case close = "ledger_close"
    case hold, asset, stay
    case agent = "agent_case"

    private var key: String {
        switch self {
        case .card, .search, .agent: "court, file"
        case .deadline: "court, file, opened_by, limit_id, subject"
        case .warning, .letter, .hold, .asset, .receipt, .payout: "court, file, number"
        case .transfer: "court, file, payout, number"
        case .bankLine, .lineUse: "court, file, entry, reference"
        case .bankDay: "court, file, entry, day"
        case .close: "court, file, entry"
        case .ledger: "court, file, entry, line"
        case .stay: "court, file, entry"
        }
    }

    private var columns: String {
        switch self {
        case .card: CardRow.columns
        case .search: SearchRow.columns
        case .deadline: DeadlineRow.columns
        case .warning: WarningRow.columns
        case .letter: LetterRow.columns
        case .ledger: "court, file, entry, line, day, account, amount"
        case .receipt: ReceiptRow.columns
        case .payout: PayoutRow.columns
        case .transfer: TransferRow.columns
        case .bankLine: "court, file, entry, \(BankLine.columns)"
        case .lineUse: "court, file, entry, reference, released_by"
        case .bankDay: "court, file, entry, day, closing"
        case .close: "court, file, entry, day, bank, lines, difference, note, closed_by"
        case .hold:
            """
            court, file, number, asset, kind, institution, amount, held, held_from, held_until,
            state, asset_number, is_online, is_busy, rank
            """
        case .asset:
            """
            court, file, number, owner, kind, name, source, account, value, disposal, keeper,
            keeper_place
            """
        case .agent: "court, file, state, held, uncovered"
        case .stay: "court, file, entry, desk, entered, left_on"
        }
    }

    var selectSQL: String {
        """
        SELECT \(columns)
          FROM \(rawValue)
         WHERE court = $1
           AND file = $2
         ORDER BY \(key)
        """
    }

    var courtSQL: String {
        """
        SELECT \(columns)
          FROM \(rawValue)
         WHERE court = $1
         ORDER BY \(key)
        """
    }

    var deleteSQL: String {
        """
        DELETE FROM \(rawValue)
         WHERE court = $1
           AND file = $2
        """
    }
}
