/// A page as a bad scanner gives it: turned a little, speckled, grey. For bench and tests.
public struct SpoiledPage: Sendable {
    public let width: Int
    public let height: Int
    /// A byte a pixel, row by row; 0 is black.
    public private(set) var pixels: [UInt8]

    /// A portable grey map of 8 bits (`P5`), as `pdftoppm -gray` writes; nil for anything else.
    public init?(greyMap bytes: [UInt8]) {
        var numbers: [Int] = []
        guard bytes.starts(with: [0x50, 0x35]) else { return nil }
        var place = 2
        while numbers.count < 3 {
            while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
            var number = 0
            let start = place
            while place < bytes.count, (0x30...0x39).contains(bytes[place]), place < start + 6 {
                number = number * 10 + Int(bytes[place] - 0x30)
                place += 1
            }
            guard place > start else { return nil }
            numbers.append(number)
        }
        place += 1
        guard numbers[2] == 255, bytes.count - place == numbers[0] * numbers[1] else { return nil }
        (width, height) = (numbers[0], numbers[1])
        pixels = Array(bytes[place...])
    }

    /// Turns the page about its middle by so many hundredths of a degree, clockwise.
    public mutating func turn(hundredths: Int) {
        let angle = Double(hundredths) / 100 * 3.141592653589793 / 180
        // Good to a millionth for the few degrees a page is ever turned.
        let sine = angle - angle * angle * angle / 6
        let cosine = 1 - angle * angle / 2 + angle * angle * angle * angle / 24
        let (across, down) = (Double(width) / 2, Double(height) / 2)
        var turned = [UInt8](repeating: 255, count: pixels.count)
        let (width, height) = (width, height)
        pixels.withUnsafeBufferPointer { from in
            turned.withUnsafeMutableBufferPointer { to in
                for y in 0..<height {
                    for x in 0..<width {
                        let (right, low) = (Double(x) - across, Double(y) - down)
                        let u = cosine * right + sine * low + across
                        let v = cosine * low - sine * right + down
                        let (left, top) = (Int(u), Int(v))
                        guard u >= 0, v >= 0, left + 1 < width, top + 1 < height else { continue }
                        let (a, b) = (u - Double(left), v - Double(top))
                        let place = top * width + left
                        let upper = Double(from[place]) * (1 - a) + Double(from[place + 1]) * a
                        let under =
                            Double(from[place + width]) * (1 - a)
                            + Double(from[place + width + 1]) * a
                        to[y * width + x] = UInt8(upper * (1 - b) + under * b)
                    }
                }
            }
        }
        pixels = turned
    }

    /// Grey noise on every pixel, and black and white specks on so many of ten thousand.
    public mutating func speckle(noise: Int, specks: Int, seed: UInt64) {
        var chance = Seeded(seed: seed)
        pixels.withUnsafeMutableBufferPointer { pixels in
            for place in pixels.indices {
                let drawn = chance.next()
                // Four dice make a bell.
                let dice = (0..<4).reduce(0) { $0 + Int(drawn >> (8 * UInt64($1)) & 0xFF) } - 510
                let grey = Int(pixels[place]) + dice * noise / 148
                pixels[place] = UInt8(min(255, max(0, grey)))
                let lot = Int((drawn >> 32) % 10_000)
                if lot < specks { pixels[place] = lot % 2 == 0 ? 0 : 255 }
            }
        }
    }

    /// As a TIFF of one page, not packed.
    public var tiff: [UInt8] {
        func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
        func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16 & 0xFFFF) }
        // Tag, kind (3: two bytes, 4: four) and value.
        let fields = [
            (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1),
            (273, 4, 8), (277, 3, 1), (278, 4, height), (279, 4, pixels.count),
        ]
        var bytes: [UInt8] = [0x49, 0x49, 0x2A, 0] + long(8 + pixels.count + pixels.count % 2)
        bytes += pixels
        if pixels.count % 2 == 1 { bytes.append(0) }
        bytes += short(fields.count)
        for (tag, kind, value) in fields {
            bytes += short(tag) + short(kind) + long(1) + long(value)
        }
        return bytes + long(0)
    }
}
