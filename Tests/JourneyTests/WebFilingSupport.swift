import EnforcementCore
import EnforcementOffice
import EnforcementStore
import EnforcementWeb
import Hummingbird
import Synchronization

/// Reads one invented judgment by plain search, as a stand-in for the reader of judgments.
struct ScriptedReader: DocumentReader {
    static let judgment = """
        登封市人民法院民事判决书
        （2022）豫0185民初77号
        原告张某某，住河南省登封市示例路1号。
        被告李某某，住河南省登封市示例路2号。
        民间借贷纠纷一案，判决如下：被告李某某于本判决生效之日起十日内偿还原告张某某借款120000元。
        """

    func read(_ text: String) -> ReadDocument {
        var read = ReadDocument(text: text)
        func found<Value: Sendable>(
            _ words: String, _ value: Value, _ confidence: Double = 1
        ) -> ReadValue<Value>? {
            guard let range = text.firstRange(of: words) else { return nil }
            let start = text.unicodeScalars.distance(
                from: text.startIndex, to: range.lowerBound)
            return ReadValue(
                value, at: start..<start + words.unicodeScalars.count, confidence: confidence)
        }
        read.number = found("（2022）豫0185民初77号", "（2022）豫0185民初77号")
        read.kind = found("民事判决书", .judgment)
        read.court = found("登封市人民法院", "登封市人民法院")
        read.cause = found("民间借贷纠纷", "民间借贷纠纷", 0.6)
        read.parties = [
            found("张某某", ReadParty(side: .applicant, kind: .person, name: "张某某")),
            found(
                "李某某",
                ReadParty(
                    side: .debtor, kind: .person, name: "李某某",
                    address: "河南省登封市示例路2号")),
        ].compactMap { $0 }
        read.items = [
            found(
                "120000元", ReadItem(.principal, label: "借款", amount: Money(yuan: "120000")))
        ].compactMap { $0 }
        read.deadline = found("生效之日起十日内", .afterEffect(days: 10))
        if text.contains("驳回") {
            read.obstacle = Words("驳回诉讼请求，没有给付内容", "Dismissed: nothing to enforce")
        }
        return read
    }
}

/// What was put into the e-file.
final class KeptPapers: Sendable {
    private let storage = Mutex<[FilingParts.KeptBasis]>([])
    var all: [FilingParts.KeptBasis] { storage.withLock { $0 } }
    func add(_ paper: FilingParts.KeptBasis) { storage.withLock { $0.append(paper) } }
}

/// A body of `multipart/form-data`.
struct PostedFiles {
    static let type = "multipart/form-data; boundary=示例".replacing("示例", with: "zhixing-7")
    private(set) var bytes: [UInt8] = []

    init(_ fields: KeyValuePairs<String, String>, files: [(name: String, bytes: [UInt8])] = []) {
        for field in fields {
            add("name=\"\(field.key)\"", Array(field.value.utf8))
        }
        for file in files { add("name=\"file\"; filename=\"\(file.name)\"", file.bytes) }
        bytes += Array("--zhixing-7--\r\n".utf8)
    }

    private mutating func add(_ head: String, _ content: [UInt8]) {
        bytes += Array("--zhixing-7\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8)
        bytes += content + Array("\r\n".utf8)
    }
}

extension Browser {
    /// Posts files with the token of the page.
    func post(
        _ path: String, files: [(name: String, bytes: [UInt8])], from page: WebCourt.Answer,
        text: String? = nil
    ) async throws -> WebCourt.Answer {
        let token = Self.hidden("csrf", in: page.text) ?? ""
        let body =
            text.map { PostedFiles(["csrf": token, "text": $0], files: files) }
            ?? PostedFiles(["csrf": token], files: files)
        var headers = headers
        headers["Content-Type"] = PostedFiles.type
        return try await court.send(.post, path, headers, body.bytes)
    }
}
