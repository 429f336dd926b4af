public import EnforcementCore
public import Logging
public import ServiceLifecycle

/// The day's jobs, each once a day: works provisional deadlines out again when a year's holiday
/// table has been published, and issues the bulletins of case money.
public struct Housekeeper: ServiceLifecycle.Service {
    let office: Office
    let lists: any Lists
    let jobs: any JobLog
    let court: CourtID
    let bulletins: (any BulletinSource)?
    let log: Logger

    /// - Parameter bulletins: what bulletins are made from; nil: none are issued.
    public init(
        office: Office, lists: any Lists, jobs: any JobLog, court: CourtID,
        bulletins: (any BulletinSource)? = nil, log: Logger
    ) {
        self.office = office
        self.lists = lists
        self.jobs = jobs
        self.court = court
        self.bulletins = bulletins
        self.log = log
    }

    public func run() async throws {
        repeat {
            do {
                let today = office.clock.now.day
                if try await jobs.begin(job: "redate", on: today, court: court) {
                    try await redate()
                }
                if let bulletins {
                    try await BulletinJob(office: office, source: bulletins, court: court).run()
                }
            } catch {
                log.error("daily job failed", metadata: ["error": "\(error)"])
            }
        } while await Duration.seconds(600).rest()
    }

    /// Redates every case with a deadline in a year that had no table and now has one. Answers how
    /// many cases changed.
    @discardableResult
    public func redate() async throws -> Int {
        var last = 0
        var redated = 0
        while true {
            let files = try await lists.provisionalFiles(court: court, after: last, limit: 500)
            guard let end = files.last else { return redated }
            last = end
            for number in files {
                redated += try await redate(FileID(court: court, number: number)) ? 1 : 0
            }
        }
    }

    /// False where no table has come for the years the case touches.
    private func redate(_ file: FileID) async throws -> Bool {
        do throws(OfficeError) {
            return try await !office.perform(Supervision.Redate(), in: file).entries.isEmpty
        } catch {
            guard case .refused = error else { throw error }
            return false
        }
    }
}
