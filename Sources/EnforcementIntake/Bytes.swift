extension [UInt8] {
    /// Where the mark first begins within the range; it lies in it whole.
    func place(of mark: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = mark.first, range.count >= mark.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            var place = range.lowerBound
            let last = range.upperBound - mark.count
            while place <= last {
                if bytes[place] == first {
                    var length = 1
                    while length < mark.count, bytes[place + length] == mark[length] {
                        length += 1
                    }
                    if length == mark.count { return place }
                }
                place += 1
            }
            return nil
        }
    }

    /// Two bytes, the lower first.
    func short(at place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

    /// Four bytes, the lowest first.
    func long(at place: Int) -> Int { short(at: place) | short(at: place + 2) << 16 }
}
