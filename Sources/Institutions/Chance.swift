/// Chance that can be had again: the same seed throws the same dice (SplitMix64).
public struct Chance: Sendable, Hashable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// Dice of their own for a text, such as the identity number of a person.
    public init(seed: UInt64, _ text: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = hash
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the numbers of the range, each as likely.
    public mutating func within(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next() % width)
    }

    /// Whether something happens that happens so many times in a hundred. Throws its die even for
    /// 0 and 100, so that changing one probability leaves all other dice as they fall.
    public mutating func happens(percent: Int) -> Bool { within(0...99) < percent }

    /// At least 0, below 1.
    public mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    public mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[within(0...list.count - 1)]
    }
}
