/// The record a ZIP ends with: how many parts it holds and where their list stands.
///
/// It is looked for from the end as every reader does, and counts only where the file ends with it:
/// nothing may follow.
struct ZipEnd {
    /// Parts as the record says; 65 535 where only a longer record (ZIP64) says it.
    let entries: Int
    let listLength: Int
    let listPlace: Int

    private static let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    private static let length = 22

    init?(_ bytes: [UInt8]) {
        let longest = Self.length + 0xFFFF
        var place = bytes.count - Self.length
        let first = Swift.max(0, bytes.count - longest)
        while place >= first {
            if bytes[place] == 0x50, Array(bytes[place..<place + 4]) == Self.mark,
                place + Self.length + bytes.short(at: place + 20) == bytes.count
            {
                entries = bytes.short(at: place + 10)
                listLength = bytes.long(at: place + 12)
                listPlace = bytes.long(at: place + 16)
                return
            }
            place -= 1
        }
        return nil
    }
}
