extension Funds {
    /// A bank line in suspense that belongs to no case: money out was fees or other money handed
    /// to the treasury; money in is due to the treasury (上缴国库).
    public struct SettleLine: CourtAct, AsksBooks {
        public static let name = "funds.settle-line"
        public static let outcomes: [any CourtFact.Type] = [LineSettled.self]
        public static let form = Form(
            Words("非案款流水入账", "Settle a line of no case"), by: [.finance],
            [
                Field("line", .text(60), "银行流水号", "Bank reference"),
                Field(
                    "account",
                    .choice([
                        .init("fees", "执行申请费", "Fees"),
                        .init("treasury", "待上缴国库", "Other money due to the treasury"),
                    ]), "款项", "What"),
                Field("on", .day, "日期", "Day"),
                Field("reason", .text(200), "说明", "Reason"),
            ])

        let line: String
        let account: Posting.Account
        let on: Day
        let reason: String

        public var asks: BooksAsk { BooksAsk(line: line, ledger: on) }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard let found = occasion.books.line else {
                throw Refusal(
                    "funds.no-line", "没有这笔待认领流水，或已被认领",
                    "No such line waits to be claimed", field: "line")
            }
            // What is kept now: on an earlier day it may have been more than is left of it.
            guard on == occasion.today else {
                throw Refusal(
                    "funds.not-today", "请填写今日日期", "Today's date is needed", field: "on")
            }
            let kept = -(occasion.books.ledger?.balance(account) ?? .zero)
            guard found.direction == .credit || found.amount <= kept else {
                throw Refusal(
                    "funds.too-much", "该科目可上缴\(kept.grouped)元",
                    "Only \(kept.grouped) yuan is due", field: "account")
            }
            return [LineSettled(line: found, account: account, reason: reason)]
        }
    }

    /// The line is explained.
    public struct LineSettled: CourtFact {
        public static let name = "funds.line-settled"

        public let line: BankLine
        public let account: Posting.Account
        public let reason: String

        public var usedLine: String? { line.reference }

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {}

        public var postings: [Posting] {
            line.direction == .credit
                ? Posting.book(line.amount, debit: .suspense, credit: account)
                : Posting.book(line.amount, debit: account, credit: .suspense)
        }

        public var story: Words {
            Words(
                "流水\(line.reference)入账（\(account.label.zh)）：\(reason)",
                "Line \(line.reference) settled: \(reason)")
        }
    }
}
