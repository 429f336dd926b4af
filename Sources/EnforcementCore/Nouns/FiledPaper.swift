/// One paper of the e-file (电子卷宗中的一份材料), with every version it ever had.
///
/// The bytes lie in the content-addressed store beside the database; the record keeps their hash.
/// - Law: handbook 10.5; 法发〔2006〕11号 4–8.
public struct FiledPaper: Sendable, Hashable, Codable {
    public enum Volume: String, Choosable, Hashable, Codable {
        /// 正卷: parties may see it.
        case main
        /// 副卷: internal, never sent by any door to the outside.
        case inner

        public var label: Words {
            switch self {
            case .main: Words("正卷", "Main volume")
            case .inner: Words("副卷", "Inner volume")
            }
        }
    }

    public enum Origin: String, Choosable, Hashable, Codable {
        /// Written here, out of the case.
        case made
        /// Brought by a party or an institution as a file.
        case handedIn = "handed-in"
        /// Paper that was scanned.
        case scanned

        public var label: Words {
            switch self {
            case .made: Words("本院制作", "Made here")
            case .handedIn: Words("收取电子材料", "Handed in")
            case .scanned: Words("扫描", "Scanned")
            }
        }
    }

    /// The bytes as they stood from a day on; a replaced page keeps its old version.
    public struct Version: Sendable, Hashable, Codable {
        public let hash: ContentHash
        /// `application/pdf`, `image/png`, …
        public let media: String
        public let bytes: Int
        public let pages: Int
        public let filedOn: Day
        public let filedBy: PersonID
        /// Why the version before it was replaced; nil for the first.
        public let reason: String?

        public init(
            hash: ContentHash, media: String, bytes: Int, pages: Int, filedOn: Day,
            filedBy: PersonID, reason: String? = nil
        ) {
            self.hash = hash
            self.media = media
            self.bytes = bytes
            self.pages = pages
            self.filedOn = filedOn
            self.filedBy = filedBy
            self.reason = reason
        }
    }

    /// Number in the file, from 1 in the order of filing.
    public let number: Int
    public var title: String
    /// Code of the document (W01–W44); nil for what others wrote.
    public var code: String?
    public var volume: Volume
    /// Number of the item of the catalogue of its volume (目录号), from 1.
    public var item: Int
    public let origin: Origin
    /// Oldest first; never empty.
    public var versions: [Version]
    /// Why it was taken out of the file (撤下); nil while it stands. Its bytes stay.
    public var withdrawn: String?

    public init(
        number: Int, title: String, code: String?, volume: Volume, item: Int, origin: Origin,
        first: Version
    ) {
        self.number = number
        self.title = title
        self.code = code
        self.volume = volume
        self.item = item
        self.origin = origin
        versions = [first]
    }

    public var place: FilePlace { FilePlace(volume, item) }
    /// The version that stands now.
    public var current: Version { versions[versions.count - 1] }
    public var isStanding: Bool { withdrawn == nil }
}

/// The archive's copy of a whole e-file as one PDF (归档卷).
public struct BoundFile: Sendable, Hashable, Codable {
    public let hash: ContentHash
    public let bytes: Int
    public let pages: Int
    public let boundOn: Day
}

/// The SHA-256 of a document's bytes, by which the store keeps it: 64 hexadecimal digits.
public struct ContentHash: Sendable, Hashable, Codable, CustomStringConvertible {
    public let description: String

    /// Nil unless it is 64 lower-case hexadecimal digits.
    public init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        description = text
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let hash = ContentHash(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a hash")
        }
        self = hash
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
