import Hummingbird

/// Help.
enum HelpRoutes {
    static func keys(_ call: Call) async throws -> Response {
        .page(KeysPage(frame: call.frame(call.language[.keys], nil)).html(call.house))
    }
}
