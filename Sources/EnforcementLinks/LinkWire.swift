import Foundation
import FoundationNetworking
import Synchronization

/// HTTP to institutions: connections are kept, redirects are not followed, answers are bounded.
///
/// `Wire` will not do here: it speaks no TLS. A request may be repeated without harm, since every
/// one has a number the institution knows again. Which authorities vouch for an institution's
/// certificate is the system's list, or the file named by the environment's
/// `URLSessionCertificateAuthorityInfoFile`. For a certificate of our own, put a proxy before the
/// institution and register its address as the endpoint: URLSession has no client certificates
/// here and takes no notice of `connectionProxyDictionary`.
final class LinkWire: LinkTransport {
    private let session: URLSession
    private let exchanges = LinkExchanges()
    private let timeoutSeconds: Int

    /// - Parameter timeoutSeconds: for connecting, sending and reading together.
    init(timeoutSeconds: Int) {
        let settings = URLSessionConfiguration.ephemeral
        settings.timeoutIntervalForRequest = TimeInterval(timeoutSeconds)
        settings.httpShouldSetCookies = false
        settings.httpCookieAcceptPolicy = .never
        settings.urlCache = nil
        settings.httpMaximumConnectionsPerHost = 8
        session = URLSession(configuration: settings, delegate: exchanges, delegateQueue: nil)
        self.timeoutSeconds = timeoutSeconds
    }

    deinit { session.invalidateAndCancel() }

    func exchange(_ request: LinkRequest) async -> LinkAnswer {
        guard let address = URL(string: request.url) else { return .failed("no address") }
        var plain = URLRequest(url: address)
        plain.httpMethod = request.method
        for header in request.headers {
            plain.setValue(header.value, forHTTPHeaderField: header.name)
        }
        if request.method == "POST" { plain.httpBody = Data(request.body) }
        return await exchange(plain)
    }

    private func exchange(_ request: URLRequest) async -> LinkAnswer {
        let task = session.dataTask(with: request)
        exchanges.open(task.taskIdentifier)
        let seconds = timeoutSeconds
        return await withTaskGroup(of: Void.self) { group in
            group.addTask { [exchanges] in
                do {
                    try await Task.sleep(for: .seconds(seconds))
                    exchanges.finish(task.taskIdentifier, .failed("timeout"))
                } catch {
                    exchanges.finish(task.taskIdentifier, .failed("cancelled"))
                }
            }
            let answer = await withCheckedContinuation { waiting in
                exchanges.wait(task.taskIdentifier, waiting)
                task.resume()
            }
            group.cancelAll()
            task.cancel()
            return answer
        }
    }
}

/// The requests under way, by the session's own numbers, and what has come of each so far.
private final class LinkExchanges: NSObject, URLSessionDataDelegate {
    private enum Stage {
        case open
        case waiting(CheckedContinuation<LinkAnswer, Never>, [UInt8])
        case done(LinkAnswer)
    }

    private let stages = Mutex<[Int: Stage]>([:])

    func open(_ number: Int) { stages.withLock { $0[number] = .open } }

    func wait(_ number: Int, _ waiting: CheckedContinuation<LinkAnswer, Never>) {
        let answer: LinkAnswer? = stages.withLock { stages in
            guard case .done(let answer) = stages[number] else {
                stages[number] = .waiting(waiting, [])
                return nil
            }
            stages[number] = nil
            return answer
        }
        if let answer { waiting.resume(returning: answer) }
    }

    /// Answers whoever waits, once: what comes later is for nobody.
    func finish(_ number: Int, _ answer: LinkAnswer) {
        let waiting: CheckedContinuation<LinkAnswer, Never>? = stages.withLock { stages in
            switch stages[number] {
            case .waiting(let waiting, _):
                stages[number] = nil
                return waiting
            case .open:
                stages[number] = .done(answer)
                return nil
            case .done, nil: return nil
            }
        }
        waiting?.resume(returning: answer)
    }

    /// Whether there is still room; false once the answer is longer than may be read.
    private func add(_ data: Data, to number: Int) -> Bool {
        stages.withLock { stages in
            guard case .waiting(let waiting, var bytes) = stages[number] else { return true }
            // The old copy must go, or each piece would copy all before it.
            stages[number] = nil
            bytes.append(contentsOf: data)
            stages[number] = .waiting(waiting, bytes)
            return bytes.count <= FeedbackReader.bytesMax
        }
    }

    private func body(of number: Int) -> [UInt8] {
        stages.withLock { stages in
            guard case .waiting(_, let bytes) = stages[number] else { return [] }
            return bytes
        }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // Signed for one address: it goes nowhere else.
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard !add(data, to: dataTask.taskIdentifier) else { return }
        finish(dataTask.taskIdentifier, .failed("the answer is too large"))
        dataTask.cancel()
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
        let number = task.taskIdentifier
        guard error == nil, let response = task.response as? HTTPURLResponse else {
            let code = (error as? URLError).map { "\($0.code.rawValue)" } ?? "no answer"
            return finish(number, .failed("connection: \(code)"))
        }
        finish(
            number,
            .answered(
                status: response.statusCode,
                retryAfter: response.value(forHTTPHeaderField: "Retry-After"),
                body: body(of: number)))
    }
}
