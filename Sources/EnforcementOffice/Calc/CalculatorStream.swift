import EnforcementCore

/// Cuts blocks of bytes into lines and answers them, in order.
///
/// Holds one unfinished line at most, so a file of any length runs in constant memory.
public struct CalculatorStream: Sendable {
    /// A longer line is answered with an error and dropped.
    public static let lineBytesMost = 1 << 20

    public let calculator: Calculator
    public private(set) var lines = 0
    public private(set) var failures = 0
    /// The beginning of a line whose end has not come yet.
    private var unfinished: [UInt8] = []
    private var isTooLong = false

    public init(_ calculator: Calculator = Calculator()) {
        self.calculator = calculator
    }

    /// The answers to the lines that end in this block.
    public mutating func take(_ block: some Collection<UInt8>) -> [UInt8] {
        var answers: [UInt8] = []
        var rest = Array(block)[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            finish(with: rest[..<end], into: &answers)
            rest = rest[(end + 1)...]
        }
        hold(rest)
        return answers
    }

    /// The answer to a last line without a line break, if there is one.
    public mutating func finish() -> [UInt8] {
        guard !unfinished.isEmpty || isTooLong else { return [] }
        var answers: [UInt8] = []
        finish(with: [], into: &answers)
        return answers
    }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) {
        if unfinished.count + bytes.count > CalculatorStream.lineBytesMost { isTooLong = true }
        if isTooLong { unfinished.removeAll() } else { unfinished.append(contentsOf: bytes) }
    }

    private mutating func finish(with end: ArraySlice<UInt8>, into answers: inout [UInt8]) {
        lines += 1
        let isFine: Bool
        if unfinished.isEmpty, !isTooLong, end.count <= CalculatorStream.lineBytesMost {
            isFine = calculator.answer(end, into: &answers)
        } else {
            hold(end)
            isFine = !isTooLong && calculator.answer(unfinished, into: &answers)
            if isTooLong { Calculator.tooLong.write(to: &answers) }
        }
        if !isFine { failures += 1 }
        answers.append(UInt8(ascii: "\n"))
        unfinished.removeAll(keepingCapacity: true)
        isTooLong = false
    }
}
