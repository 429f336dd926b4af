import ArgumentParser
import EnforcementOffice
import Foundation

/// `zhixing calc`: the law as a calculator, a line of JSON in, a line of JSON out.
struct CalcCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calc",
        abstract: "Answer questions of law: limits, fees, interest, numbers.",
        discussion: """
            Reads one JSON object a line from FILE or standard input and writes one a line, in \
            order; an error is an answer too. Exit code 2 when any line failed.

            Example:
              echo '{"op": "deadline", "from": "2022-09-05", "period": "7d"}' | zhixing calc
              {"end":"2022-09-13","nominal":"2022-09-12","provisional":false}

            Operations:
            \(operations)
            """)

    @Argument(help: "File to read; standard input when left out or -.")
    var file: String?

    private static var operations: String {
        Calculator.operations.map { operation in
            let fields = operation.question.map { $0.isOptional ? "[\($0.name)]" : $0.name }
            return "  \(operation.name): \(fields.joined(separator: " "))"
        }.joined(separator: "\n")
    }

    func run() async throws {
        try await failing {
            let input = try open()
            var stream = CalculatorStream()
            while let block = try block(of: input) {
                try FileHandle.standardOutput.write(contentsOf: stream.take(block))
            }
            try FileHandle.standardOutput.write(contentsOf: stream.finish())
            guard stream.failures == 0 else {
                throw Failure("\(stream.failures) of \(stream.lines) lines failed")
            }
        }
    }

    private func open() throws -> FileHandle {
        guard let file, file != "-" else { return .standardInput }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw Failure("cannot read \(file)")
        }
        return handle
    }

    /// What is there to read, at most 64 KiB; nil at the end. Does not wait for a full block, so
    /// a program that asks line by line is answered line by line.
    private func block(of input: FileHandle) throws -> ArraySlice<UInt8>? {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(input.fileDescriptor, &block, block.count)
        guard count >= 0 else { throw Failure("cannot read \(file ?? "standard input")") }
        return count == 0 ? nil : block[..<count]
    }
}
