extension Moment {
    public func adding(minutes: Int) -> Moment { adding(seconds: Int64(minutes) * 60) }

    /// 09:05
    public var timeOfDay: String { String(description.dropFirst(11).prefix(5)) }
}
