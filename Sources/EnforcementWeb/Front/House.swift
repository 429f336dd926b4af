public import EnforcementCore
public import EnforcementOffice
public import Logging

/// What the front of the house is put together from: who does the work behind its doors.
public struct House: Sendable {
    public let office: Office
    public let lists: any Lists
    public let controls: any ControlLists
    /// The court's money; nil: a house without its books shows no page of it.
    public let funds: (any FundsLists)?
    /// The bank's layouts; nil: no file goes to it or comes from it.
    public let bank: (any BankFiles)?
    public let keys: any Keys
    public let court: CourtID
    public let log: Logger
    /// Makes files of papers; nil: pages and CSV only.
    public let press: (any Press)?
    /// What bulletins of case money are made from; nil: there are none.
    public let bulletins: (any BulletinSource)?
    /// Both sides of the court's money of a month; nil: nobody keeps them here.
    public let ledgerReads: (any LedgerReads)?
    /// What waits for the third gate, for a whole payout day; nil: pay by selection only.
    public let payouts: (any PayoutQueue)?
    /// Makes, files and verifies documents; nil: a house without them.
    public let documentRoom: DocumentRoom?
    /// Finds cases and papers; nil: the box leads to the list of cases.
    public let search: (any Search)?
    /// Reads what people hand in; nil: text in UTF-8 only.
    public let extractor: (any TextExtractor)?
    /// The bytes of the e-files; nil: parties open no papers here.
    public let documents: (any DocumentStore)?
    /// The e-file; nil: a house without a store of documents.
    public let papers: EFile?
    /// Draws pages of PDFs; nil: they are downloaded.
    public let pageImages: (any PageImages)?
    /// Binds archived files; nil: nobody does here.
    public let binder: (any Binder)?
    /// What the filing window works with.
    public let filing: FilingParts
    public let settings: Settings
    /// Takes a carrier's report on one letter: its id and the state it told of.
    /// Answers whether the letter is known.
    public let deliveryReport: @Sendable (_ letter: String, _ status: String) async -> Bool
    /// Takes what an institution sends; nil: this house is linked with nobody.
    public let linkCallback: (@Sendable (LinkCall) async -> LinkResponse)?

    let attempts = Attempts()
    let partyAttempts = PartyAttempts()
    let partySessions = PartySessions()
    let payoutRuns = PayoutRuns()
    let triageRuns = TriageRuns()
    let uploads = Uploads()
    let filingDesk = FilingDesk()
    let files: StaticFiles

    public struct Settings: Sendable {
        /// Whether the sign-in page offers every person of the roster with one click.
        public var isDemo = false
        /// Everybody's password in a demo, told on the sign-in page; nil elsewhere.
        public var demoPassword: String?
        /// Cookies only over TLS: set wherever a proxy ends TLS before us.
        public var hasSecureCookies = false
        /// Whether a proxy before us names the caller in `X-Forwarded-For`.
        public var trustsProxy = false
        /// The secret the carrier's reports must bring; nil: reports need none.
        public var deliveryKey: String?
        /// Folder of the third-party browser files laid by `bin/setup-web`; nil: live pages off.
        public var browserFiles: String?

        /// A wrong code at the parties' door is told after so long, whatever was wrong with it.
        public var partyAnswerMilliseconds = 400

        public init() {}
    }

    public init(
        office: Office, lists: any Lists, controls: any ControlLists, keys: any Keys,
        court: CourtID, log: Logger,
        settings: Settings = Settings(), press: (any Press)? = nil,
        funds: (any FundsLists)? = nil, bank: (any BankFiles)? = nil,
        bulletins: (any BulletinSource)? = nil, ledgerReads: (any LedgerReads)? = nil,
        payouts: (any PayoutQueue)? = nil, documentRoom: DocumentRoom? = nil,
        search: (any Search)? = nil,
        extractor: (any TextExtractor)? = nil, documents: (any DocumentStore)? = nil,
        papers: EFile? = nil,
        pageImages: (any PageImages)? = nil, binder: (any Binder)? = nil,
        filing: FilingParts = FilingParts(),
        linkCallback: (@Sendable (LinkCall) async -> LinkResponse)? = nil,
        deliveryReport: @escaping @Sendable (String, String) async -> Bool
    ) {
        self.office = office
        self.lists = lists
        self.controls = controls
        self.funds = funds
        self.bank = bank
        self.keys = keys
        self.court = court
        self.log = log
        self.press = press
        self.bulletins = bulletins
        self.ledgerReads = ledgerReads
        self.payouts = payouts
        self.documentRoom = documentRoom
        self.search = search
        self.extractor = extractor
        self.documents = documents
        self.papers = papers
        self.pageImages = pageImages
        self.binder = binder
        self.filing = filing
        self.settings = settings
        self.linkCallback = linkCallback
        self.deliveryReport = deliveryReport
        files = StaticFiles(browserFiles: settings.browserFiles)
    }

    var now: Moment { office.clock.now }
    var today: Day { office.clock.now.day }
    var line: Line { office.line }
}
