import EnforcementCore

/// The court's money as a bookkeeper outside the house would keep it: from what was asked and
/// whether it was done, never from facts or files. Whole fen.
struct ModelReceipt {
    let amount: Int
    let isCash: Bool
    var line: String?
    let payerAccount: String?
    var isNotified: Bool
    var isReversed = false
    var keeping: Keeping?

    struct Keeping {
        let asker: String
        var isApproved = false
    }

    var isCashInHand: Bool { isCash && line == nil && !isReversed }
}

struct ModelPayout {
    /// Which receipt, from 1.
    let receipt: Int
    /// Creditors and their parts; the first payee's first.
    let shares: [(party: Int, amount: Int)]
    let fee: Int
    let refund: Int
    let treasury: Int
    let proposer: String
    var supervisor: String?
    var approver: String?
    var payer: String?
    var isSentBack = false
    var isByHand = false
    /// Account of each share as it was when it was supervised.
    var accounts: [String] = []
    var transfers: [ModelTransfer] = []
    /// It left in a batch, with or without transfers.
    var isOrdered = false
    var matched = 0

    var creditors: Int { shares.reduce(0) { $0 + $1.amount } }
    var total: Int { creditors + fee + refund + treasury }
    var hasLeft: Bool { isByHand || isOrdered }
    var isOpen: Bool { !hasLeft && !isSentBack }
    /// Money creditors have in hand of it.
    var inHand: Int {
        if isByHand { return creditors }
        return transfers.reduce(0) { $0 + ($1.party != nil && $1.state == .paid ? $1.amount : 0) }
    }
}

struct ModelTransfer {
    enum State { case ordered, paid, returned }

    /// Nil: back to whoever paid.
    let party: Int?
    let amount: Int
    var state = State.ordered
    var round = 1
    /// How often the bank has paid it, and how often it came back after that.
    var paidTimes = 0
    var backTimes = 0
}

/// One case in the bookkeeper's eyes.
struct ModelCase {
    var receipts: [ModelReceipt] = []
    var payouts: [ModelPayout] = []
    /// Account of each creditor that has one.
    var accounts: [Int: String] = [:]
    /// The first day money may go to a changed account.
    var payableFrom: [Int: Day] = [:]
    var asks: [Int: (number: String, asker: String)] = [:]
    var isClosed = false
    let handler: String

    func free(_ receipt: Int) -> Int {
        guard receipts.indices.contains(receipt - 1), !receipts[receipt - 1].isReversed else {
            return 0
        }
        return payouts.reduce(receipts[receipt - 1].amount) {
            $1.receipt == receipt && !$1.isSentBack ? $0 - $1.total : $0
        }
    }

    var held: Int {
        let came = receipts.reduce(0) { $0 + ($1.isReversed ? 0 : $1.amount) }
        return payouts.reduce(came) { $0 - ($1.hasLeft ? $1.total : 0) }
    }
}

/// A bank line in the bookkeeper's eyes.
struct ModelLine {
    let amount: Int
    let isCredit: Bool
    let account: String?
    /// What it stands for now: nil while it waits.
    var use: Use?

    enum Use { case receipt, banking, payment, settled }
}
