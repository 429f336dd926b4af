public import EnforcementCore
public import EnforcementOffice
public import Logging

/// Puts the carrier's reports on record, as the robot's acts.
public struct DeliveryReports: Sendable {
    let office: Office
    let court: CourtID
    let log: Logger

    public init(office: Office, court: CourtID, log: Logger) {
        self.office = office
        self.court = court
        self.log = log
    }

    /// Takes one report as it came. Answers whether it now stands on a case: false for a letter
    /// this court never wrote, and when it could not be written down, so that it may come again.
    public func take(id: String, status: String) async -> Bool {
        guard let report = DeliveryReport(id: id, status: status) else { return false }
        return await take(report)
    }

    func take(_ report: DeliveryReport) async -> Bool {
        guard report.file.court == court else { return false }
        do throws(OfficeError) {
            _ = try await office.perform(report.act, in: report.file)
            return true
        } catch {
            log.warning(
                "report not recorded",
                metadata: [
                    "case": "\(report.file)", "letter": "\(report.letter)",
                    "state": "\(report.state)", "error": "\(error)",
                ])
            return false
        }
    }
}
