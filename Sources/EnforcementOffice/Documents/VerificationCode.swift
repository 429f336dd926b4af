public import EnforcementCore

/// The code of a party's copy (文书校验码): twelve characters, sixty bits of chance, so that nobody
/// can find one by trying.
public enum VerificationCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A new one.
    public static func draw() -> String {
        let bytes = Hash.random(Affairs.SealDocument.characters)
        return String(bytes.map { alphabet[Int($0 & 31)] })
    }

    /// As a person types it: without dashes and blanks, O read as 0, I and L as 1.
    public static func normal(_ text: String) -> String {
        String(
            text.uppercased().compactMap { mark -> Character? in
                switch mark {
                case "O": "0"
                case "I", "L": "1"
                default: alphabet.contains(mark) ? mark : nil
                }
            })
    }

    /// `7K2M-9QXD-04TB`.
    public static func grouped(_ code: String) -> String {
        let marks = Array(code)
        return stride(from: 0, to: marks.count, by: 4)
            .map { String(marks[$0..<min($0 + 4, marks.count)]) }.joined(separator: "-")
    }

    /// What stands at the foot of the copy.
    static func line(_ code: String) -> String {
        "校验码 \(grouped(code))　在本院“文书校验”页（/verify）凭案号和校验码核对真伪"
    }
}

/// What anybody learns who has a document's case number and code: nothing else of the case.
public struct VerifiedDocument: Sendable, Hashable {
    public let title: String
    public let signedOn: Day
    /// Made void after it was signed.
    public let isVoid: Bool
}

extension DocumentRoom {
    /// The document the code belongs to, once its bytes were checked against their hash; nil for
    /// a code that belongs to none of the case.
    public func verify(_ code: String, in id: FileID) async throws(OfficeError) -> VerifiedDocument?
    {
        let given = Array(VerificationCode.normal(code).utf8)
        let file = try await office.file(id)
        // Every code of the case is looked at, each to its end: time tells nothing.
        let found = file.documents.last { document in
            guard let own = document.verification.map({ Array($0.utf8) }),
                own.count == given.count
            else { return false }
            return zip(own, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        }
        guard let found, let day = found.signatures.last?.on else { return nil }
        if let paper = found.paper.flatMap({ file.paper($0) }) {
            do { _ = try await efile.documents.bytes(of: paper.current.hash) } catch {
                throw .unavailable("\(error)")
            }
        }
        return VerifiedDocument(title: found.title, signedOn: day, isVoid: found.state == .void)
    }
}
