/// Where a Kannel gateway listens, what it knows us by, and where its reports are to come.
public struct KannelGateway: Sendable, Hashable {
    public let host: String
    public let port: Int
    /// The path of `sendsms`, by default `/cgi-bin/sendsms`.
    public let path: String
    public let user: String
    public let password: String
    /// The number a message comes from, such as `12368`.
    public let sender: String
    /// Our own address for reports, such as `http://127.0.0.1:8080/dlr`.
    public let reportTo: String
    /// The secret every report must bring.
    public let reportKey: String
    /// How long one sending may take in all.
    public let timeoutSeconds: Int

    /// - Parameter address: `http://host:port/path`; the path may be left out.
    /// - Throws: `GatewayFault` for an address that is not plain HTTP, or for characters in the
    ///   report address or key that the gateway would take for its own escapes.
    public init(
        _ address: String, user: String, password: String, sender: String, reportTo: String,
        reportKey: String, timeoutSeconds: Int = 15
    ) throws(GatewayFault) {
        let scheme = "http://"
        guard address.hasPrefix(scheme) else { throw GatewayFault(address, "must begin \(scheme)") }
        let rest = address.dropFirst(scheme.count)
        let place = rest.prefix { $0 != "/" }
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty,
            let port = parts.count == 2 ? Int(parts[1]) : 80, (1...65_535).contains(port)
        else { throw GatewayFault(address, "must be http://host:port") }
        guard !reportTo.contains("%"), !reportKey.contains("%") else {
            throw GatewayFault(reportTo, "must have no percent signs")
        }
        host = String(parts[0])
        self.port = port
        path = rest.count > place.count + 1 ? String(rest.dropFirst(place.count)) : Self.path
        self.user = user
        self.password = password
        self.sender = sender
        self.reportTo = reportTo
        self.reportKey = reportKey
        self.timeoutSeconds = timeoutSeconds
    }

    private static let path = "/cgi-bin/sendsms"
}

/// A setting of the gateway that cannot be right.
public struct GatewayFault: Error, CustomStringConvertible {
    public let description: String

    init(_ value: String, _ rule: String) { description = "\(value): \(rule)" }
}
