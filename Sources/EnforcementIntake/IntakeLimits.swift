/// What a file that is handed in may cost us; `docs/reading-files.md` tells the same.
public enum IntakeLimits {
    /// Bytes of a file as it is handed in.
    public static let fileMax = 50 << 20
    /// Bytes all parts of a ZIP may unpack to.
    static let unpackedMax = 100 << 20
    /// How many times over a ZIP, or one of its larger parts, may be packed.
    static let ratioMax = 200
    /// Parts smaller than this may be packed as tightly as they like.
    static let ratioFrom = 1 << 20
    static let entriesMax = 2_000
    /// Nesting of XML elements.
    static let depthMax = 256
    /// Bytes of text any document may give, in UTF-8.
    static let textMax = 20 << 20
    /// Bytes of that text with the place of every run, as `pdftotext -bbox` says it.
    static let placedMax = 100 << 20
    static let cellsMax = 1_000_000
    static let columnsMax = 1_000
    /// Pages of a PDF whose text is taken.
    static let pagesMax = 500
    /// Pages that are recognised, of a PDF or a TIFF.
    static let scannedPagesMax = 60
    static let pixelsMax = 60_000_000
    /// For the text of a whole PDF.
    static let textSeconds = 60
    /// For drawing and recognising one page.
    static let pageSeconds = 20
    /// Address space of a program that takes a PDF apart.
    static let toolMemoryMax = 1 << 30
    /// Address space of the recogniser, its models included.
    static let scanMemoryMax = 3 << 30
    /// Files that may wait for one reader at a time.
    static let waitingMax = 32
    /// Fewer letters than this on a page of a PDF are none.
    static let lettersMin = 10
    /// Fewer than this beside a picture may be the mark of the program that scanned.
    static let lettersFew = 80
    /// Pixels of the longer side a page of a PDF is drawn with: A4 at 190 dots an inch.
    static let pageSide = 2_200
}
