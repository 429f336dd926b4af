/// Every string of the pages, by name; each language has a catalogue of all of them.
enum Phrase: String, CaseIterable, Sendable {
    // Frame
    case productName, skipToContent, search, searchHint, places, signOut, otherLanguage,
        listComma, crumbs, pages, previousPage, nextPage, pageOf, sections, groups, cancel,
        change, doneWord, doneAct, any, optional, pleaseChoose, nothingToChoose, oneRow,
        moreRows, fileNumber
    // Places
    case board, inbox, cases, filing, warnings, messages, calculator, settings, keys
    // Units and clocks
    case unitCases, unitNodes, unitWaiting, unitItems, unitYuan, overdueDay, overdueDays,
        dueToday, dueTomorrow, daysLeft, provisional, courtTarget, byLaw
    // Board
    case management, belt, attached, openCases, overdueNodes, openWarnings, filedToday,
        closedToday, receivedToday, paidToday, heldNow, inOutToday, jam, overdueCount,
        medianDays, noMedian, latest, latestEmpty, sparkLabel
    // Desk page
    case casesHere, openNodes, nodeCount, nodesEmpty, limits, limitNumber, byStatute,
        responsible, nextAct, setShorter
    // Inbox
    case groupAll, groupOverdue, groupToday, groupSoon, groupLater, inboxEmpty, select,
        selectNode, dueState, matter, caseWord, lastDay, basis, bulkButton, bulkHint, bulkTitle,
        bulkSummary, backTo
    // Cases
    case caseCount, casesEmpty, searchLabel, stateWord, desk, team, classWord, order,
        onlyOverdue, filter, caseNumber, parties, teamAndHandler, claimed, collected, nextDue,
        orderBy
    // Case
    case restricted, collectedOf, ofClaimed, classAndTeam, handler, judge, filedOn, caseDays,
        usedOf, alarm, noActs, actsNow, timeline, clocks, property, money, letters, trace,
        lineStrip, stationHere, stationBeen, stationAhead, showRoutine, hideRoutine,
        timelineEmpty, openClocks, metClocks, metClocksTitle, clocksEmpty, startDay, daysUsed,
        daysAllowed, daysExcluded, metInTime, metLate, controlledNow, propertyEmpty, assets,
        asset, owner, value, control, disposal, until, rulings, inquiries, inquiryFound,
        inquiryNothing, inquiryWaiting, leads, leadOpen, leadUseful, leadUseless, paidOut,
        balance, outstanding, moneyEmpty, receipts, arrivedOn, payer, way, amount, officerTold,
        payouts, payee, toPayee, fee, refund, gates, gateComputed, gateSupervised, gateApproved,
        gatePaid, notYet, sentBack, letterCount, lettersEmpty, theRest, traceWhy, traceCount,
        when, who, what, sealHash, actWord, factWord
    // Act form
    case nothingAsked, whoMay
    // Filing
    case filingLead, claimPart, submitApplication
    case dropTitle, dropHint, chooseJudgment, pasteJudgment, readJudgment, documentText,
        documentEmpty, toCheck, toWords, receptionPart, itemsPart, itemsHint, papersPart,
        papersHint, acceptNow, askNow, refresh, advicePart, adviceEmpty, keysHere, keyAccept,
        keyNextDoubt, keyText, keyAsk, keyChoose, filedSoFar, goesOn, adviceDoubt, adviceNote,
        readerMissing
    case batchFiling, batchLead, batchFile, batchFolder, startBatch, batchTemplate,
        batchRunning, batchFiled, batchKnown, batchBad, batchDrafts, batchRows, badRows,
        lineNumber, resultWord, batchReason, resultFiled, resultKnown, resultUnfinished,
        resultBad, resultDraft, resultSubmitted, confirmDraft, noBatches, batchAgain, shownFirst,
        singleFiling
    // Messages
    case mailbox, messagesEmpty, phone, text, attempts
    // Warnings
    case itemCount, warningsEmpty, answeredToo, level, raisedOn, answer, answerIt, settled,
        waitingDays
    // Settings
    case peopleAndTeams, people, teams, peopleCount, calendar, messageTexts, settingsRecord,
        limitsLead, ownText, anyHour, dayHours, hours, name, roles, active, inactive, leader,
        members, year, yearLoaded, yearMissing, calendarLead, courtParticulars
    // Calculator
    case calculatorLead, question, calculate, answerWord, calcDeadline, calcFee, calcDelay,
        calcInterest, calcDistribute, calcExpiry, calcLimit
    // Papers
    case asPDF, asXLSX, asCSV, printWord, paperEmpty, pdfMissing
    case readyByRules, putOffPaper, depositPaper, reconciliationPaper
    // Sign in
    case signIn, signInName, password, signInWrong, signInWait, demoTitle, demoPassword,
        demoLead
    // Keys
    case key, keySearch, keyDown, keyUp, keyOpen, keySelect, keyBoard, keyInbox, keyCases,
        keyHelp, keyEscape
    // Control
    case controlPlace, propertyPlace, robot, robotOf, orders, institutions, workSaved,
        ordersOpen, ordersFailed, endWithin, unitControls, startSelected, resumeSelected,
        pauseSelected, startHint, selectPage, selectNone, agentCasesEmpty, heldYuan,
        openOrders, failedOrders, agentState
    // Orders
    case institution, measure, inquiryWord, queued, sent, answeredWord, nextTry,
        ordersEmpty, stateAndReason, takeUp, ordersCount, medianTime, institutionsEmpty,
        lastThirtyDays
    // Latency
    case latencyTitle, latencyLine, latencyShare, latencyEmpty, latencyTable, within,
        over, howMany, timeTaken, seconds, minutes, hoursLong
    // Work saved
    case savedLead, savedHours, unitHours, robotCases, robotInquiries, robotOrders,
        savedEmpty, noTeam, total
    // Property
    case custody, kindWord, firstSeal, waitingSeal, waitingPlace, rank, heldFromTo, keeperWord,
        endsWord, inForce, coveredYuan, custodySearch, custodyEmpty, renewSelected, releaseSelected,
        orderUnderWay, controlCount
    // Control in a case
    case owed, heldNowOf, waitingHeld, uncovered, overHeld, heldAgainstOwed, nothingOwed,
        startedBy, heldFor, linkOrders, allOrders
    // Settings of control
    case channel, canDo, onlyAnswers, inflow, tellsInflow, pollsInflow, perMinute,
        opensAt, opensCloses, inUse, notInUse, controlSettings, setting, settingValue
    // Bulk
    case owedYuan, owedTotal, onlyKind, allKinds
    // E-file
    case filesWaiting, filesLead, filesEmpty, filesOf, filedPapers, missingPapers,
        missingCount, fileComplete, fileSealed, fileBound, downloadBound, bindFile, archiveIt,
        catalogue, pageCount, withdrawnWord, lackingSince, noPaper, downloadPaper, notShown,
        versionsWord, versionNumber, movePaper, withdrawPaper, newVersion, replaceReason,
        replacePaper, uploadPapers, chooseFiles, uploadIt, proposedPlace, unknownPlace,
        paperTitle, paperPlace, confirmPlace, dropUpload, eFile
    // Bulletins of case money
    case zerosPlace, zeroUndisbursed, zeroDeposited, zeroNever, zeroWeeks, zeroBroken,
        zerosLead, zerosByMonth, zerosChart, zerosUntil, unitReceipts, bulletinsMade,
        dailyOf, weeklyOf, showIt, issuedTitle, issuedEmpty, issuedAt, kindOfPaper,
        dayOfPaper, amountYuan, undisbursedCount, depositedCount
    // Search
    case searchFor, searchCount, searchNothing, searchedThings, searchNarrow, innerFile,
        paperWord, paperNumber
    // The parties' page
    case partyPlace, partyDoorLead, partyNumberHelp, queryCode, queryCodeHelp, partyEnter,
        partyNoCode, partyFraud, partyMistyped, partyWrong, partyWait, partyBack, partyLeave,
        partyYouAre, partyWhere, partyStepDone, partyStepNow, partyStepAhead, partyNext,
        partyNothingNext, partyPaused, partyBy, partyHappened, partyEarlier, partyPapers,
        partyNoPapers, partyOfficer, partyCall, partyMoney, partyOwed, partyReceived, partyPaid,
        partyUnderWay, partyTail, partyStatement, partyPayHere, partyPayee, partyNoCash,
        partyReport, partyReportHow, partyDo, partyLead, partyLeadHelp, partyLeadText,
        partyUrgent, partySend, partyLeadDone, partyNewAccount, partyNewAccountHelp, partyBank,
        partyAccountDone, partyAccountWaits, partyNoAccount, partyAccountIs, partyConfirm,
        partyConfirmedOn, partyConfirmDone, partyService, partyServiceIs, partyWithdraw,
        partyServiceHelp, partyAddress, partyConsent, partyServiceDone, partyWord, queryCodeLead,
        queryPaper, queryDays, querySeen, queryIssue, queryHolds, queryUntil, querySlip,
        querySlipOnce, querySlipDone, querySlipHow, querySlipKeep, querySlipLost
    // Triage
    case triagePlace, triageTry, triageBalance, triageLead, triageWaiting, triageNoneWaiting,
        triageNewest, triageNone, triageLoads, triageOff, triageOn, triageVersion,
        triageHandbook, triageWhy, triageByRules, triageNow, triageOverride, triageRoundOne,
        triageRoundTwo, triageWorkload, triageAssignment, triageTeamLoad, triageLoad,
        triageCount, triageHeads, triageMean, triageSurvey, triageNoSurvey, triageSurveyAt,
        triageSurveying, triageMoving, triageMoved, triageTrial, triageRulesLead, triageWould,
        triageWouldNone, triageFirst, triageFromTo, triageSetRules, triageBulk, triageReason,
        triageShare, triageCoverage, triageBalanceLead, triageBalanceNow, triageMove,
        triageSurveyFirst
    // Funds
    case fundsPlace, fundsLead, fundsOverview, toClaim, threeGates, batches, ledgerDays,
        heldByCase, statementIn, itemsAndSum, yuan, allOf
    // Funds: the numbers
    case zeroReached, inToday, outToday, bankBalance,
        unclaimed, unclaimedLate, onTheWay, agesTitle, ageUnder20, ageFrom20, ageFrom25,
        ageFrom28, ageOver30, ageInTime, ageWarned, ageLed, ageUrgent, ageLate, dayNumber,
        dayNumberLate
    // Funds: the gates
    case gateSupervise, gateApprove, gatePay, superviseSelected, approveSelected, paySelected,
        papers, calculationSheet, statementOf, planNumber,
        payoutFormNumber, payAll, payoutRunning, payoutDone,
        gateEmpty, batch, selectPayout, approvedBy, checks, checkMet, checkUnmet, checkSum,
        checkPayee, checkAccount, checkPerson, checkKept, checkFee, sendBackWord, statePaying,
        stateReturned, statePaid, stateSentBack, returnedTransfers, returnedEmpty, keptBack,
        keptEmpty, reviewOn
    // Funds: claims
    case suspenseLead, suspenseEmpty, bookedOn, remarkWord, proposalsWord, waitsSinceToday,
        waitsDays, debitLine, noProposal, manyProposals, claimWord, noCaseMoney, reasonSubAccount,
        reasonPayer, reasonAmount, claimTitle, belongsTo, lookAtCase, otherCase, caseNumberOrFile,
        accountWord
    // Funds: lists
    case stageWord, ageWord, waitingStages, restWord, dueWord, handlerAndTeam, ledBy,
        receiptsEmpty, heldLead, heldEmpty, subAccount, openLines, ledgerLines, ledgerAccount,
        balanceYuan, fromDay, throughDay, linesEmpty, dayWord, bookedFor, debitWord, creditWord,
        entryWord, ofCourt, bookedReceived, bookedPaid, bookedOrdered, bookedTransfer,
        bookedReturned, bookedReissued, bookedReversed, bookedCash, bookedMatched,
        bookedStatement, bookedSettled
    // Funds: days
    case daysLead, closedThrough, neverClosed, daysEmpty, ledgerBalance, statementBalance,
        difference, closedBy, closedByName, noStatement, explainAndClose, closeDayWord
    // Funds: the bank
    case batchesEmpty, batchProgress, transferCount, transferOrdered, transferPaid,
        transferReturned, progress, fileForBank, downloadCSV, downloadPain, resultOfBank,
        resultFile, takeResults, resultsTaken, allTransfers, transfers, transfersEmpty,
        transferNumber, bankAndAccount, payAgain, statementLead, statementFile, takeStatement,
        statementTaken, nothingBooked, intakeLines, intakeBooked, intakeSettled, intakeWaiting,
        intakeKnown, payTo, payToPaper, agreedBy, notAgreed, payeeAccounts, accountAsked,
        accountStands, accountCooling, keyFunds, keyClaim
    // Documents
    case documents, documentsEmpty, draftDocument, draftLead, previewWord, submitForSigning,
        slotsMissing, aboutWord, wholeCase, panelWord, draftedByWord, reasonWord, filedAs,
        inFile, servedOn, verificationCode, verifyTitle, verifyLead, verifyWord, verifyUnknown,
        verifyWait, verifiedGenuine, verifiedVoid
    // Problems
    case titleBadRequest, titleSignIn, titleForbidden, titleNotFound, titleMethod,
        titleConflict, titleTooLarge, titleMediaType, titleInvalid, titleTooMany,
        titleUnavailable, titleFault
}
