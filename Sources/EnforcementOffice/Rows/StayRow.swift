public import EnforcementCore

/// A stay of a case at a desk (表 stay): board counts, flow, median days.
public struct StayRow: Sendable, Hashable {
    public let file: FileID
    /// The entry that brought it there.
    public let entry: Int
    public let desk: String
    public let entered: Day
    public var left: Day?

    public init(
        file: FileID, entry: Int, desk: String, entered: Day, left: Day? = nil
    ) {
        self.file = file
        self.entry = entry
        self.desk = desk
        self.entered = entered
        self.left = left
    }
}
