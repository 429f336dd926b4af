public import LinkContract
import Synchronization

/// The pretend counterparties' world: people, what they own, and the institutions that keep it.
///
/// All of it is reckoned from a seed, from what it is handed and from the times it is told; it
/// reads no clock and opens no line. Whoever drives it hands over messages, lets time pass with
/// `advance(to:)`, and delivers the callbacks that come out. The same calls in the same order give
/// the same world.
public final class World: Sendable {
    public struct Settings: Sendable {
        public var seed: UInt64 = 2018
        public var institutions = PretendRegistry.institutions
        /// When the world begins; priors and salaries are counted from here.
        public var founded: BeijingTime
        /// How long an answer takes, at least and at most.
        public var answerSeconds = 1...8
        /// Money that comes in by chance, over all watched accounts together.
        public var inflowsPerMinute = 0
        public var faults = Faults.none
        /// The court's account for case money; nil: kept by none of them, and none tells of it.
        public var courtAccount: CourtAccount?

        public init(founded: BeijingTime) { self.founded = founded }
    }

    public let institutions: [PretendInstitution]
    private let state: Mutex<WorldState>

    public init(_ settings: Settings) {
        institutions = settings.institutions
        state = Mutex(WorldState(settings))
    }

    /// Puts a person with written property in the place of the one the dice would make. Of no
    /// effect on someone an institution was already asked about.
    public func script(_ person: ScriptedPerson) {
        state.withLock { $0.script(person) }
    }

    public func take(_ batch: InquiryBatch, at code: String, now: BeijingTime) -> Intake {
        state.withLock { state in
            state.pass(to: now)
            return state.take(batch, at: code)
        }
    }

    public func take(_ order: ControlRequest, at code: String, now: BeijingTime) -> Intake {
        state.withLock { state in
            state.pass(to: now)
            return state.take(order, at: code)
        }
    }

    public func inquiry(
        _ batch: String, at code: String, now: BeijingTime
    ) -> Inquired<InquiryFeedback> {
        state.withLock { state in
            state.pass(to: now)
            guard let entry = state.books[code]?.batches[batch] else { return .unknown }
            return entry.feedback.map { .answered($0) } ?? .pending
        }
    }

    public func control(
        _ order: String, at code: String, now: BeijingTime
    ) -> Inquired<ControlFeedback> {
        state.withLock { state in
            state.pass(to: now)
            guard let entry = state.books[code]?.orders[order] else { return .unknown }
            return entry.latest.map { .answered($0) } ?? .pending
        }
    }

    /// Nil where there is no such institution.
    public func balances(
        _ request: BalanceRequest, at code: String, now: BeijingTime
    ) -> BalanceFeedback? {
        state.withLock { state in
            state.pass(to: now)
            guard let book = state.books[code] else { return nil }
            return BalanceFeedback(
                JGDM: code, yeList: request.khzhList.compactMap { book.inflow(of: $0) })
        }
    }

    /// Lets money come into an account now. Nil where there is no such account.
    ///
    /// - Parameter isPushed: whether the institution tells the court, if it does that at all; a
    ///   bench sends the push itself.
    @discardableResult
    public func credit(
        _ sum: Amount, to account: String, at code: String, now: BeijingTime,
        isPushed: Bool = true
    ) -> Inflow? {
        state.withLock { state in
            state.pass(to: now)
            return state.credit(sum, to: account, at: code, isPushed: isPushed)
        }
    }

    /// Lets time pass; hands out every message that left by then, in order, once.
    public func advance(to now: BeijingTime) -> [Callback] {
        state.withLock { state in
            state.pass(to: now)
            let callbacks = state.outbox
            state.outbox = []
            return callbacks
        }
    }

    /// A day's statement of the court's account, as a file; nil where this bank does not keep it.
    public func statement(
        of account: String, on day: BeijingDay, at code: String, now: BeijingTime
    ) -> String? {
        state.withLock { state in
            state.pass(to: now)
            guard let book = state.court, book.account.code == code,
                book.account.number == account
            else { return nil }
            return book.statement(of: day)
        }
    }

    /// Makes the payments of a file of the court, each once, and answers with the result file.
    public func pay(_ file: String, at code: String, now: BeijingTime) -> PaymentIntake {
        state.withLock { state in
            state.pass(to: now)
            return state.pay(file, at: code)
        }
    }

    /// When something happens next by itself; nil: nothing will.
    public var nextEvent: BeijingTime? { state.withLock { $0.nextEvent } }

    /// What one institution has counted; nil where there is none.
    public func ledger(of code: String) -> Ledger? {
        state.withLock { $0.books[code]?.counted }
    }

    /// Balance and free balance of an account, for tests; nil where it is not known yet.
    public func balance(of account: String, at code: String) -> (all: Amount, free: Amount)? {
        state.withLock { state in
            state.books[code]?.holdings[account].map { ($0.balance, $0.free) }
        }
    }

    /// Counts a request against the minute; in how many seconds to come again where it is full.
    public func admit(at code: String, now: BeijingTime) -> Int? {
        state.withLock { $0.books[code]?.admit(at: now) }
    }

    /// Has an institution tell of money coming in for a person, as an inquiry with `SFGZ` 1 does.
    public func watch(_ identity: String, at code: String) {
        state.withLock { $0.watch(identity, true, at: code) }
    }

    /// Changes what goes wrong from now on.
    public func setFaults(_ faults: Faults) { state.withLock { $0.settings.faults = faults } }

    /// Throws the dice for what goes wrong with one request.
    public func requestFault(canBeMalformed: Bool) -> RequestFault {
        state.withLock { $0.requestFault(canBeMalformed: canBeMalformed) }
    }
}
