public import EnforcementCore

/// Makes files of papers. The same paper on the same day gives the same bytes.
public protocol Press: Sendable {
    /// Why no PDF can be made on this machine; nil: it can.
    var pdfFault: PaperFault? { get }

    /// A PDF for printing and for the archive (PDF/A-2b), A4.
    ///
    /// - Parameter day: the day the file says it was made.
    func pdf(_ paper: Paper, on day: Day) async throws(PaperFault) -> [UInt8]

    /// A workbook with a sheet for each table.
    func xlsx(_ paper: Paper, on day: Day) async throws(PaperFault) -> [UInt8]
}
