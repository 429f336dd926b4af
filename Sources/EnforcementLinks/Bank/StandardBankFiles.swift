public import EnforcementCore
public import EnforcementOffice

/// The layouts of docs/linkage: our CSV and ISO 20022.
public struct StandardBankFiles: BankFiles {
    public init() {}

    public func statement(_ bytes: [UInt8], account: String) throws(Refusal) -> BankStatement {
        do throws(StatementFault) {
            return try StatementReader.read(bytes, account: account)
        } catch { throw error.refusal }
    }

    public func results(_ bytes: [UInt8]) throws(Refusal) -> [PaymentResult] {
        do throws(StatementFault) { return try PaymentResultReader.read(bytes) } catch {
            throw error.refusal
        }
    }

    public func payments(
        _ format: PaymentFormat, _ orders: [PaymentOrder], batch: String, court: CourtFile,
        on day: Day
    ) throws(Refusal) -> [UInt8] {
        let writer = try PaymentFileWriter(
            batch: batch, account: court.fundsAccount, court: court.name, day: day, orders: orders)
        return format == .csv ? writer.csv() : writer.pain001()
    }
}
