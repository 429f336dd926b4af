/// Chance that can be had again: the same seed gives the same numbers on every machine
/// (SplitMix64). The only source of chance in the simulator.
public struct Seeded: Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// A generator of its own for one thing, so that adding another changes nothing here.
    public init(seed: UInt64, branch: Int) {
        var mixed = Seeded(seed: seed &+ UInt64(bitPattern: Int64(branch)) &* 0x9E37_79B9_7F4A_7C15)
        state = mixed.next()
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of the range, each as likely as the next.
    public mutating func whole(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next() % width)
    }

    /// True so many times in a hundred.
    public mutating func happens(_ percent: Int) -> Bool { whole(0...99) < percent }

    /// One of the items; nil if there are none.
    public mutating func pick<Item>(_ items: [Item]) -> Item? {
        items.isEmpty ? nil : items[whole(0...items.count - 1)]
    }
}
