import EnforcementCore
import EnforcementOffice

@testable import EnforcementStore

func order(
    _ file: FileID, _ number: Int, to institution: String = "BANK01", measure: String = "01",
    state: String = "open", caused: Moment, at moment: Moment
) -> OrderRow {
    OrderRow(
        file: file, number: number, institution: institution, measure: measure,
        subject: measure.isEmpty ? "inquiry-1" : "hold-1", amount: Money(fen: 100), state: state,
        retries: 0, causedAt: caused, at: moment, reason: nil)
}

func hold(
    _ file: FileID, _ number: Int, asset: String = "示例银行 尾号0001", kind: String = "deposit",
    held: Int64 = 100, until: Day?, state: String = "effective",
    rank: Int? = nil
) -> HoldRow {
    HoldRow(
        file: file, number: number, asset: asset, kind: kind, institution: "示例银行",
        amount: Money(fen: held), held: Money(fen: held), from: until == nil ? nil : monday,
        until: until, state: state, assetNumber: number, isOnline: true, isBusy: false,
        rank: rank)
}

func asset(
    _ file: FileID, _ number: Int, owner: String, account: String? = nil, keeper: Keeper? = nil
) -> AssetRow {
    AssetRow(
        file: file, number: number, owner: owner, kind: "deposit", name: "示例银行 尾号0001",
        source: account == nil ? nil : "BANK01", account: account, value: Money(fen: 500),
        disposal: "none", keeper: keeper)
}

func agent(_ file: FileID, _ state: String, held: Int64 = 0) -> AgentRow {
    AgentRow(file: file, state: state, held: Money(fen: held), uncovered: .zero)
}
