import ServiceLifecycle

extension Duration {
    /// Sleeps for this long; false if the house is closing meanwhile.
    func rest() async -> Bool {
        do {
            try await cancelWhenGracefulShutdown { try await Task.sleep(for: self) }
            return !Task.isShuttingDownGracefully
        } catch {
            return false
        }
    }
}
