import Hummingbird

extension FrontDoor {
    /// The pages people see.
    static let pageRoutes: [Route] =
        plainRoutes + fundsRoutes + triageRoutes
        + FilingRoutes.all

    private static let triageRoutes: [Route] = [
        Route(.get, "/triage", .page, TriageRoutes.overview),
        Route(.get, "/triage/rules", .page, TriageRoutes.rules),
        Route(.get, "/triage/balance", .page, TriageRoutes.balance),
        Route(.post, "/triage/survey", .page, TriageRoutes.survey),
        Route(.post, "/triage/moves", .page, TriageRoutes.move),
    ]

    private static let fundsRoutes: [Route] = [
        Route(.get, "/funds", .page, FundsRoutes.overview),
        Route(.get, "/funds/suspense", .page, FundsListRoutes.suspense),
        Route(.get, "/funds/claim", .page, FundsClaimRoutes.show),
        Route(.post, "/funds/claim", .page, FundsClaimRoutes.perform),
        Route(.get, "/funds/receipts", .page, FundsListRoutes.receipts),
        Route(.get, "/funds/payouts", .page, FundsListRoutes.payouts),
        Route(.get, "/funds/lines", .page, FundsListRoutes.lines),
        Route(.get, "/funds/cases", .page, FundsListRoutes.cases),
        Route(.get, "/funds/days", .page, FundsListRoutes.days),
        Route(.get, "/funds/statement", .page, FundsBankRoutes.statement),
        Route(.post, "/funds/statement", .page, FundsBankRoutes.takeStatement),
        Route(.post, "/funds/payout-day", .page, FundsBankRoutes.payAll),
        Route(.get, "/funds/batches", .page, FundsBankRoutes.batches),
        Route(.get, "/funds/batches/:batch", .page, FundsBankRoutes.batch),
        Route(.get, "/funds/batches/:batch/file", .page, FundsBankRoutes.file),
        Route(.post, "/funds/batches/:batch/results", .page, FundsBankRoutes.takeResults),
    ]

    private static let plainRoutes: [Route] = [
        Route(.get, "/", .page, BoardRoutes.show),
        Route(.get, "/desks/:desk", .page, BoardRoutes.desk),
        Route(.get, "/inbox", .page, InboxRoutes.show),
        Route(.get, "/bulk", .page, BulkRoutes.show),
        Route(.post, "/bulk", .page, BulkRoutes.perform),
        Route(.get, "/cases", .page, CaseRoutes.list),
        Route(.get, "/cases/:case", .page, CaseRoutes.show),
        Route(.get, "/cases/:case/pay-to", .page, CaseRoutes.payTo),
        Route(.get, "/cases/:case/acts/:act", .page, ActRoutes.show),
        Route(.post, "/cases/:case/acts/:act", .page, ActRoutes.perform),
        Route(.get, "/control", .page, ControlRoutes.cases),
        Route(.get, "/control/orders", .page, ControlRoutes.orders),
        Route(.get, "/control/institutions", .page, ControlRoutes.institutions),
        Route(.get, "/control/saved", .page, ControlRoutes.saved),
        Route(.get, "/property", .page, ControlRoutes.property),
        Route(.get, "/funds/daily", .page, BulletinRoutes.daily),
        Route(.get, "/funds/weekly", .page, BulletinRoutes.weekly),
        Route(.get, "/funds/zeros", .page, BulletinRoutes.zeros),
        Route(.get, "/messages", .page, MessageRoutes.list),
        Route(.get, "/mailbox", .page, MessageRoutes.mailbox),
        Route(.get, "/warnings", .page, WarningRoutes.list),
        Route(.get, "/settings", .page, SettingsRoutes.people),
        Route(.get, "/settings/calendar", .page, SettingsRoutes.calendar),
        Route(.get, "/settings/limits", .page, SettingsRoutes.limits),
        Route(.get, "/settings/texts", .page, SettingsRoutes.texts),
        Route(.get, "/settings/institutions", .page, SettingsRoutes.institutions),
        Route(.get, "/settings/record", .page, SettingsRoutes.record),
        Route(.get, "/settings/acts/:act", .page, ActRoutes.showOfCourt),
        Route(.post, "/settings/acts/:act", .page, ActRoutes.performOfCourt),
        Route(.get, "/calc", .page, CalculatorRoutes.show),
        Route(.post, "/calc", .page, CalculatorRoutes.answer),
        Route(.get, "/search", .page, SearchRoutes.show),
        Route(.get, "/search/found", .page, SearchRoutes.found),
        Route(.get, "/help/keys", .page, HelpRoutes.keys),
        Route(.get, "/sign-in", .open, SignIn.show),
        Route(.post, "/sign-in", .open, SignIn.enter),
        Route(.post, "/sign-in/as", .open, SignIn.enterAs),
        Route(.post, "/sign-out", .page, SignIn.leave),
        Route(.get, "/live", .page, Live.open),
        Route(.get, "/static/:hash/:name", .open) { call in
            try call.house.files.serve(call)
        },
    ]
}
