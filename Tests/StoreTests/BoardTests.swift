import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("the board")
struct BoardTests {
    let today = day("2022-08-20")

    /// A case accepted today that left the first desk after some days, with money in and out.
    private func accepted(_ id: FileID) -> Writing {
        let row = card(id, 1, number: "（2022）豫0185执\(id.number)号") {
            $0.desk = "control"
            $0.filed = today
            $0.balance = Money(fen: 10)
        }
        let bookings = [("bank", 30), ("held", -30), ("held", 20), ("bank", -20)]
        return writing(id, card: row) {
            $0.deadlines = [deadline(id, due: day("2022-08-19"), desk: "control")]
            $0.stays = [
                StayRow(
                    file: id, entry: 1, desk: "filing",
                    entered: today.adding(days: -id.number * 2), left: today),
                StayRow(file: id, entry: 2, desk: "control", entered: today),
            ]
            $0.ledger = bookings.enumerated().map { place, booking in
                LedgerRow(
                    file: id, entry: 1, line: place + 1, day: today, account: booking.0,
                    amount: Money(fen: Int64(booking.1)))
            }
            $0.warnings = [warning(id, 1), warning(id, 2, isOpen: false)]
        }
    }

    @Test("stations count cases, clocks, flow and median days; the court its money")
    func board() async throws {
        let scratch = try Scratch()
        for number in 1...3 { try await scratch.store.keep(accepted(file(number))) }
        let board = try await scratch.store.board(court: 1, on: today)
        #expect(board.openCases == 3)
        #expect(board.filedToday == 3)
        #expect(board.closedToday == 0)
        #expect(board.openWarnings == 3)
        #expect(board.overdueNodes == 3)
        #expect(board.receivedToday == Money(fen: 90))
        #expect(board.paidToday == Money(fen: 60))
        #expect(board.heldNow == Money(fen: 30))
        let control = try #require(board.stations["control"])
        #expect(control.cases == 3)
        #expect(control.openNodes == 3)
        #expect(control.inToday == 3)
        #expect(control.outToday == 0)
        let filing = try #require(board.stations["filing"])
        #expect(filing.outToday == 3)
        #expect(filing.medianDays == 4)
        #expect(filing.ins.count == 14)
        #expect(filing.ins.suffix(7) == [1, 0, 1, 0, 1, 0, 0])
        #expect(filing.outs.last == 3)
    }

    @Test("an empty court has an empty board")
    func empty() async throws {
        let scratch = try Scratch()
        #expect(try await scratch.store.board(court: 1, on: monday) == Board())
    }
}
