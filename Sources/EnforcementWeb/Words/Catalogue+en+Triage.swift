extension Phrase {
    /// Triage: proposals, trials, the fast teams.
    static let englishTriage: [Phrase: String] = [
        .triagePlace: "Triage",
        .triageTry: "Try rules",
        .triageBalance: "Fast teams",
        .triageLead:
            "The rules decide the class and name the facts; the centre may depart with a reason.",
        .triageWaiting: "Moves that wait",
        .triageNoneWaiting:
            "Nothing waits. Where the rules and the centre differ, or the director must "
            + "agree, it stands here.",
        .triageNewest: "Newest cases",
        .triageNone: "No case was triaged yet.",
        .triageLoads: "Load of the teams",
        .triageOff: "Automatic triage is off: people assign by hand.",
        .triageOn: "Automatic triage is on.",
        .triageVersion: "Rules version {}",
        .triageHandbook: "The default rules",
        .triageWhy: "Why",
        .triageByRules: "By the rules",
        .triageNow: "Class now",
        .triageOverride: "Why changed",
        .triageRoundOne: "Provisional",
        .triageRoundTwo: "Final",
        .triageWorkload: "Workload W = {}",
        .triageAssignment: "How team and people were found",
        .triageTeamLoad: "{}: load {}",
        .triageLoad: "Load",
        .triageCount: "Open cases",
        .triageHeads: "Officers",
        .triageMean: "Load a head",
        .triageSurvey: "Survey open cases",
        .triageNoSurvey: "A trial needs a survey: it reads every open case and changes none.",
        .triageSurveyAt: "Surveyed {}, {} open cases",
        .triageSurveying: "Surveying: {} of {}",
        .triageMoving: "Moving: {} of {}",
        .triageMoved: "{} done, {} refused",
        .triageTrial: "Try",
        .triageRulesLead:
            "See who would move before anything changes. New rules are for new cases; open "
            + "ones move only by decision.",
        .triageWould: "{} would move",
        .triageWouldNone: "By these rules no open case would move.",
        .triageFirst: "The first {} of them",
        .triageFromTo: "{} to {}",
        .triageSetRules: "Set these rules",
        .triageBulk: "Move open cases by the rules in force",
        .triageReason: "Reasons",
        .triageShare: "Share of fast cases wanted (%)",
        .triageCoverage: "Covered at least to come in (%)",
        .triageBalanceLead:
            "Too many fast cases: the least covered leave first. Too few: the best covered "
            + "come in. Bound ones stay.",
        .triageBalanceNow: "{} fast cases, {} wanted",
        .triageMove: "Move these cases",
        .triageSurveyFirst: "Take a survey first",
    ]
}
