/// The pretend counterparties' world.
public struct World: Sendable {
    public init() {}
}
