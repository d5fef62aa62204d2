import { ownInSession, ownOrForAdministrators } from './accounts/index.js';
import { staffOfVersion } from './agenda/index.js';
import { staffAndSiteHosts } from './attendance/index.js';
import { concernedByDelegate } from './delegations/index.js';
import { staffOfInvitation } from './invitations/index.js';
import { followersOfAssignment, staffOfAllItsConferences } from './notifications/index.js';
import { contactOfPerson } from './personal-data/index.js';
import {
  administrator,
  anyone,
  conductor,
  contributor,
  delegateInPerson,
  focalPoint,
  focalPointOrContributor,
  inSession,
  monitor,
  organiser,
  personOrFocalPoint,
  secretary,
  secretaryOrFocalPoint,
  secretaryOrInvited,
  signatory,
  signedIn,
  staff,
} from './platform/auth/index.js';
import { type AccessTable, fields, organisersOf, staffOf } from './platform/graphql/index.js';
import { recordersOf, staffOfRequest } from './reports/index.js';

/**
 * Who may do and see what. Every field of the schema has its rule here, or the server does not start.
 *
 * - What is no field of the schema says its rule where it is: `agenda/sheets/agenda-sheets.controller.ts`,
 *   `reports/sheets/figures-sheets.controller.ts`,
 *   `documents/files.controller.ts`, `delegations/badges/badges.queries.ts`.
 * - Who is who: `platform/auth/rules.ts`. An administrator passes every rule but that of those who sign. An access token never does or sees more
 *   than its account; one for chosen conferences writes in them only (that is asked beside the rules), and sees elsewhere
 *   what anybody signed in sees.
 * - A command whose rule speaks of a conference or a body asks it again for the very one it acts on (`Tx`).
 * - Which rows anybody sees, in lists, counts, searches and below other things, is said with the shapes:
 *   `conferences/conference.access.ts`, `agenda/closed-items.ts`, `reports/report.access.ts`,
 *   `reports/data-calls/report-request.access.ts`, `minutes/minutes.access.ts`, `directives/directive.access.ts`,
 *   `directives/follow-up/follow-up.access.ts`, `invitations/invitation.access.ts`. Whoever sees a thing sees
 *   its fields, but for those named beside them here, which are null for others.
 * - Pages (`Connection`, `Edge`, `PageInfo`) and answers of mutations (`Payload`, `UserError`) only carry things.
 */
export const ACCESS: AccessTable = {
  Query: {
    // What is public is for anyone; the rows decide what that is.
    conference: anyone,
    conferenceBySlug: anyone,
    conferenceKinds: anyone,
    conferenceSeries: anyone,
    conferences: anyone,
    bodies: anyone,
    body: anyone,
    bodyGroup: anyone,
    bodyGroups: anyone,
    calendarDays: anyone,
    workingDays: anyone,
    directive: anyone,
    directives: anyone,
    directiveStatistics: anyone,
    previewTransfer: staff,
    nextNoticeNumber: staff,
    indicator: anyone,
    indicators: anyone,
    legalInstrument: anyone,
    legalInstruments: anyone,
    node: anyone,
    observations: anyone,
    indicatorProgress: anyone,
    person: anyone,
    programmes: anyone,
    report: anyone,
    statusRequests: anyone,
    reportRequest: anyone,
    requestedReport: anyone,
    requestedReports: anyone,
    invitation: anyone,
    invitee: anyone,
    myInvitations: signedIn,
    previewRecipients: staff,
    // One's own account
    me: anyone,
    personalData: inSession(signedIn),
    accounts: administrator,
    auditLog: administrator,
    // Which mails, the rows decide.
    outbox: staff,
    // The whole register of people is not for copying.
    people: signedIn,
    // Clashes tell of the draft, closed items included; see `AgendaQueries`.
    agendaConflicts: staff,
    agendaDiff: anyone,
    assignments: anyone,
    extensionsToDecide: signedIn,
  },
  Mutation: {
    // Accounts, and what one does about one's own sessions and tokens
    inviteAccount: inSession(administrator),
    renewAccountInvitation: inSession(administrator),
    createResetLink: inSession(administrator),
    updateAccount: inSession(administrator),
    disableAccount: inSession(administrator),
    enableAccount: inSession(administrator),
    endSession: inSession(signedIn),
    endOtherSessions: inSession(signedIn),
    createAccessToken: inSession(signedIn),
    revokeAccessToken: inSession(signedIn),
    createCalendarLink: inSession(signedIn),
    revokeCalendarLink: inSession(signedIn),
    // A conference and its agenda
    createConference: focalPoint,
    createConferenceSeries: focalPoint,
    createConferenceFrom: focalPoint,
    updateConference: organiser,
    advanceConference: organiser,
    postponeConference: organiser,
    cancelConference: organiser,
    addSite: organiser,
    addRoom: organiser,
    updateSite: organiser,
    addSession: organiser,
    updateSession: organiser,
    moveSession: organiser,
    removeSession: organiser,
    addAgendaItem: organiser,
    updateAgendaItem: organiser,
    moveAgendaItem: organiser,
    removeAgendaItem: organiser,
    copyAgendaItem: organiser,
    insertBreak: organiser,
    shiftRest: organiser,
    compactSession: organiser,
    changeAgenda: organiser,
    undoAgendaChange: organiser,
    submitAgenda: secretary,
    approveAgenda: organiser,
    returnAgenda: organiser,
    publishAgenda: organiser,
    // On the day
    startAgendaItem: secretary,
    finishAgendaItem: secretary,
    skipAgendaItem: secretary,
    extendAgendaItem: secretary,
    resetAgendaItem: secretary,
    // What its planning needs to know
    setTravelTime: secretary,
    recordUnavailability: secretary,
    removeUnavailability: secretary,
    giveRole: inSession(organiser),
    endRole: inSession(organiser),
    // Whom bodies send
    nominateDelegates: secretaryOrInvited,
    addDelegate: secretary,
    confirmDelegates: organiser,
    rejectDelegate: organiser,
    withdrawDelegate: secretaryOrInvited,
    updateDelegate: secretary,
    setPrecedence: secretary,
    setBodyPrecedence: secretary,
    setSiteCapacity: organiser,
    requestSubstitution: secretaryOrInvited,
    decideSubstitution: organiser,
    // Its record
    addSource: secretary,
    recordAttendance: secretary,
    removeAttendance: secretary,
    // Who runs a site at that site only; see `attendance/check-in/desk.ts`.
    checkIn: secretaryOrFocalPoint,
    checkInBatch: secretaryOrFocalPoint,
    checkOut: secretaryOrFocalPoint,
    undoCheckIn: secretaryOrFocalPoint,
    excuseAbsence: secretary,
    setQuorum: secretary,
    removeQuorum: secretary,
    closeAttendance: secretary,
    reopenAttendance: organiser,
    // The floor
    requestToSpeak: secretaryOrInvited,
    withdrawSpeakRequest: secretaryOrInvited,
    moveSpeakRequest: conductor,
    grantFloor: conductor,
    refuseFloor: conductor,
    startSpeaking: conductor,
    stopSpeaking: conductor,
    recordReport: secretary,
    recordFinding: secretary,
    recordObservation: secretaryOrFocalPoint,
    recordObservations: secretaryOrFocalPoint,
    // Its papers
    addPaper: secretary,
    updatePaper: secretary,
    addPaperVersion: secretary,
    placePaper: secretary,
    removePaper: secretary,
    // A body also in the report that it was asked for, while it writes it; see `reports/report.access.ts`.
    reviseObservation: secretaryOrFocalPoint,
    // Reports that bodies are asked for
    createInvitation: secretary,
    updateInvitation: secretary,
    removeInvitation: secretary,
    issueInvitations: secretary,
    withdrawInvitation: secretary,
    reissueInvitations: secretary,
    markInvitationsDelivered: secretary,
    answerInvitation: secretaryOrInvited,
    createReportRequest: secretary,
    updateReportRequest: secretary,
    issueReportRequest: secretary,
    closeReportRequest: secretary,
    reopenReportRequest: secretary,
    withdrawReportRequest: secretary,
    extendReport: secretary,
    recordDelivery: secretary,
    returnReport: secretary,
    acceptReport: secretary,
    writeReport: focalPoint,
    deliverReport: focalPoint,
    // Minutes
    openMinutes: secretary,
    recordMinutesEntry: secretary,
    updateMinutesEntry: secretary,
    moveMinutesEntry: secretary,
    strikeMinutesEntry: secretary,
    correctMinutesEntry: secretary,
    checkMinutes: secretary,
    returnMinutes: secretary,
    // Nobody signs for somebody else, nor does a program.
    signMinutes: inSession(signatory),
    recordPaperSignature: organiser,
    // Directives
    recordDirective: secretary,
    updateDirective: secretary,
    assignDirective: secretary,
    verifyDirective: secretary,
    issueDirective: organiser,
    withdrawDirective: organiser,
    groundDirective: secretary,
    // From one conference to the next
    createNextConference: focalPoint,
    takeUpDirectives: organiser,
    askForStatus: secretary,
    answerStatusRequest: focalPoint,
    // Following up: what the body that leads says, and what those who monitor it decide
    acceptAssignment: focalPoint,
    reportProgress: focalPoint,
    requestExtension: focalPoint,
    reportDone: focalPoint,
    confirmDone: monitor,
    returnDone: monitor,
    decideExtension: monitor,
    // For which mails, `OutboxService` decides: one may tell of several conferences, or of none.
    resendMail: staff,
    recordBounce: staff,
    activateDirective: organiser,
    recordDirectiveEvent: secretary,
    reviewDirective: secretary,
    closeDirective: organiser,
    supersedeDirective: organiser,
    transferAssignments: organiser,
    reassignShare: organiser,
    handBackShare: focalPoint,
    insistOnShare: organiser,
    // Notices of conclusions
    draftNotice: secretary,
    recompileNotice: secretary,
    editNotice: secretary,
    issueNotice: organiser,
    correctNotice: organiser,
    declareNoticeNotNeeded: organiser,
    // The shared directory: many add to it, few change what others rely on. What is said of a body, is for those who
    // speak for it; a new body without a parent has nobody yet.
    createBody: focalPointOrContributor,
    createBodyGroup: contributor,
    updateBody: focalPoint,
    renameBody: focalPoint,
    reorganiseBodies: administrator,
    createPerson: contributor,
    updatePerson: administrator,
    setContact: personOrFocalPoint,
    erasePersonalData: inSession(administrator),
    // What people ask for about themselves, and who decides it.
    requestErasure: inSession(signedIn),
    requestCorrection: inSession(delegateInPerson),
    decideCorrection: secretary,
    createPost: focalPointOrContributor,
    appointPerson: focalPointOrContributor,
    endAppointment: focalPointOrContributor,
    appointFocalPoint: inSession(administrator),
    dismissFocalPoint: inSession(administrator),
    // Instruments, indicators, rules
    registerLegalInstrument: contributor,
    registerProgramme: contributor,
    updateLegalInstrument: administrator,
    // A definition gets versions, and a target is set once (`target_once`): neither overwrites another one.
    defineIndicator: contributor,
    setTarget: contributor,
    setTargets: contributor,
    setConferencePolicy: administrator,
    setCalendarDays: administrator,
    clearCalendarDays: administrator,
  },
  Subscription: {
    // As for queries, the rows decide: at the beginning and at every event, see `agenda/audience.ts`.
    agendaChanged: anyone,
    nowChanged: anyone,
    floorChanged: anyone,
    // Those of the conference, see `minutes/live/minutes-events.ts`.
    minutesChanged: staff,
    // The staff and those who run a site, see `attendance/live/attendance-events.ts`.
    attendanceChanged: signedIn,
  },
  types: {
    AccessToken: fields('conferenceIds createdAt expiresAt id lastUsedAt name scope'),
    Account: fields('id revision name', {
      accessTokens: ownInSession,
      administrator: ownOrForAdministrators,
      calendarLinks: ownInSession,
      disabledAt: ownOrForAdministrators,
      email: ownOrForAdministrators,
      focalPointOf: ownOrForAdministrators,
      invited: ownOrForAdministrators,
      language: ownOrForAdministrators,
      person: ownOrForAdministrators,
      sessions: ownInSession,
    }),
    AccountSession: fields('address createdAt current expiresAt id lastSeenAt userAgent'),
    AgendaChange: fields('kind subject subjectId text title'),
    AgendaConflict: fields('first kind overlapMinutes person room second severity text'),
    AgendaDraft: fields('baseVersion changes conference decidedBy note revision state submittedBy'),
    AgendaEvent: fields('agenda at conference items kind number'),
    AgendaItem: fields(
      `papers actualEnd actualStart closed courseRevision durationMinutes expectedEnd expectedPeople expectedStart extraMinutes id kind plannedEnd
      plannedStart position presenters reports revision room roomName session skipReason speakRequests state title directives takesUp`,
    ),
    AgendaSession: fields(
      'conference id items plannedEnd plannedStart position revision room roomName title',
    ),
    AgendaVersion: fields('changes conference id number publishedAt reason sessions supersededBy', {
      approvedBy: staffOfVersion,
      publishedBy: staffOfVersion,
    }),
    Appointment: fields('acting heldFrom heldTo id person post revision'),
    Assignment: fields(
      `handBacks passedBasis classification acceptedOn addressed allowedActions completedOn confirmedOn deadline directive endedOn evidence extensions id inForceOn
      passedReason latestProgress members originalDeadline party passedTo progress revision role state takenOver`,
      { reminders: followersOfAssignment },
    ),
    AuditChange: fields('after before key table'),
    AuditEntry: fields('accountName at changes command conference databaseUser hash id sequence via'),
    Absence: fields('excused reason recordedAt'),
    AttendanceClosing: fields('closedAt reopenedAt reopenedReason'),
    AttendanceCounts: fields('absent confirmed excused invited left present presentNow'),
    AttendanceEvent: fields('at counts kind number quorum sites'),
    AttendanceRatio: fields('percent represented total totalIs'),
    AttendingBody: fields('body precedence rankMissing'),
    AttendanceSummary: fields('bodies sites total'),
    BodyAttendance: fields('body counts'),
    Quorum: fields('at counts isReached needed present total totalIs'),
    SiteAttendance: fields('counts site'),
    Attendance: fields('body conference derived id party printed revision role site source stated'),
    Body: fields(
      'directiveStatistics abbreviation assignments bloc directives focalPoints formerNames id kind level name parent predecessors revision sample successors validFrom validTo',
    ),
    BodyGroup: fields('definition id members name revision rule sample within'),
    BodyGroupRule: fields('kinds level under'),
    BodySuccession: fields('body takesEffectOn'),
    CalendarDay: fields('day kind name'),
    CalendarLink: fields('createdAt id'),
    ComputedRatio: fields('denominator percent'),
    Conference: fields(
      `directiveStatistics agenda agendaDraft agendaVersions allowedActions attendances basis convener corrections datePrinted delegates directives endsAt endsOn
      minutes invitations invitees inviteeCounts noticeDeadline reportRequests noticeDue notices papers feeds findings fullTitle hosts id kind nextInSeries numberInSeries officers onNow openDirectives place previousInSeries reports revision roles sample series
      sessions sites slug speakingTimes sources substitutions startsAt startsOn state stateReason timeZone title travelTimes unavailabilities venue viewerCan
      visibility`,
      {
        attendanceClosings: staffAndSiteHosts,
        attendanceSummary: staffOf(conference => `${conference}.id`),
        attendingBodies: staffOf(conference => `${conference}.id`),
        history: organisersOf(conference => `${conference}.id`),
        quorum: staffAndSiteHosts,
        siteSummary: staffOf(conference => `${conference}.id`),
      },
    ),
    ConferenceBasis: fields('component id instrument programme'),
    ConferenceFeeds: fields('calendar changes jsonLd scheduleJson scheduleXml'),
    CheckIn: fields('alreadyPresentSince firstDevice notice presence'),
    ConferenceKind: fields('code name policy revision'),
    ConferencePolicy: fields(
      'approvesAgenda conclusionsNoticeDays countsClearDays governedBy invitationNoticeDays',
    ),
    // The ratio tells of the conferences only of which the viewer is staff, or whose body it is: see `attendance/summary/ratio.sql.ts`.
    ConferenceSeries: fields('attendanceRatio conferences convener id name openDirectives revision'),
    ConferenceNote: fields('code message'),
    ConferenceViewerCan: fields(
      `updateConference advanceConference postponeConference cancelConference addSite addSource giveRole addSession
      recordMinutesEntry checkMinutes recordPaperSignature createReportRequest createInvitation issueInvitations reissueInvitations markInvitationsDelivered addDelegate confirmDelegates setBodyPrecedence setSiteCapacity updateAgendaItem submitAgenda approveAgenda publishAgenda startAgendaItem recordAttendance checkIn setQuorum removeQuorum closeAttendance recordReport recordFinding recordObservations recordDirective verifyDirective
      issueDirective activateDirective closeDirective supersedeDirective transferAssignments draftNotice issueNotice`,
    ),
    ConsistencyNote: fields('code message'),
    DayOff: fields('day name reason'),
    DraftChange: fields('at by changeId command conference previous publishedSince'),
    Directive: fields(
      `addressees agendaItem allowedActions assignments capacityPrinted closingNote conference deadline derived derivedFrom
      minutesEntry endedOn event expectedOutput force inForceOn id interpretationNote issuedOn language leadBody notes number post programme purpose reviewOn
      reviews supersededBy supersedes urgentReason statistics revision sample source state statedBy statedIn summary text timing verb verifiedAgainst verifiedReason withdrawnReason grounds takenUpAt`,
    ),
    Invitation: fields(
      `allowedActions body conference contactPoint documentNumber documents expandedOn id invitees isOutdated issuedAt issuedOn latestDay note
      person post profile quota reissueReason replyBy requiredRank revision site state stated supersededBy supersedes withdrawnOn
      withdrawnReason`,
      { email: staffOfInvitation, group: staffOfInvitation, lateReason: staffOfInvitation },
    ),
    Invitee: fields(
      'answer answerNote answerWay answeredAt body conference deliveredAt id invitation mails person post quota revision site state',
      { group: staffOfInvitation, isReachable: staffOfInvitation },
    ),
    InviteeCounts: fields('accepted declined delivered invited issued noReply notReached site withdrawn'),
    Recipient: fields('body isInvited isReachable person'),
    StatedTimes: fields('endsAt endsOn startsAt startsOn'),
    Delegate: fields(
      `absence allowedActions body conference corrections id isHead isVoting person post postPrinted precedence presence presences rankMissing revision role site state stateReason
      substitutedBy substitutes`,
      {
        badgeCode: concernedByDelegate,
        nominatedAt: concernedByDelegate,
        notes: concernedByDelegate,
        overQuotaReason: concernedByDelegate,
        substitutions: concernedByDelegate,
        waitingSince: concernedByDelegate,
      },
    ),
    DelegateNote: fields('code message'),
    SiteSeats: fields('capacity confirmed nominated overbooked present site waiting'),
    SiteSummary: fields('capacity confirmed nominated overbooked present sites waiting withoutSite'),
    Substitution: fields(
      `consentBy decidedAt decisionReason delegate id needsConsent person post postPrinted reason requestedAt revision state
      substitute`,
    ),
    DirectiveCounts: fields(
      `all doneInTime doneInTimeOfDue doneLate doneOfAll doneOfDoneOrOverdue due ongoing openInTerm openOverdue overdueOfWithDeadline
      withDeadline`,
    ),
    AssignmentTransfer: fields('conferences directives joined passed received'),
    DirectiveReview: fields('day nextReviewOn note'),
    // What a body says when it hands a share back is for those who follow it, too.
    HandBack: fields('day decidedOn decision decisionReason reason'),
    TransferProposal: fields('body note openShares successors'),
    DirectiveNote: fields('code message'),
    DirectiveRatio: fields('denominator numerator of percent rounding'),
    DirectiveStatistics: fields('asOf groups isForecast label total'),
    DirectiveStatisticsGroup: fields('body bodyGroup conference counts dueFrom dueTo force name'),
    // What was reported of a share is for those who follow it: `directives/follow-up/follow-up.access.ts`.
    Evidence: fields('entry file id'),
    Extension: fields(
      `afterDeadline assignment decidedOn decisionNote grantedDeadline id previousDeadline reason requestedDeadline requestedOn
      revision state`,
    ),
    ProgressEntry: fields('assignment body day evidence id kind percent text waivedBy waiverReason'),
    File: fields('conference id mediaType name refusal sha256 size state uploadedAt url'),
    DirectiveGround: fields('finding observation'),
    Finding: fields('directives id kind language report source statedByBody statedByPerson text'),
    FocalPoint: fields('account body id includesBelow revision validFrom validUntil'),
    FormerName: fields('abbreviation name until'),
    ImpliedTarget: fields('highest lowest value'),
    Indicator: fields('aggregation code definition id name sample targets unit version'),
    LegalInstrument: fields(
      'id issuedOn issuer issuerPrinted number printedForms provenance revision sample title type',
    ),
    Minutes: fields(
      'allowedActions approvedAt conference digest entries id returnReason revision signatures state verified',
    ),
    MinutesBlock: fields('items kind text'),
    MinutesCorrection: fields('correctedAt digest plainText reason text verified'),
    MinutesEntry: fields(
      `agendaItem capacityPrinted closed conference corrections directives id kind minutes place plainText revision saidAt
      speaker speakerPrinted struckAt struckReason text votes`,
    ),
    MinutesEvent: fields('at entry kind minutes number previous'),
    MinutesListItem: fields('items text'),
    MinutesSignature: fields('onPaper person role signedOn'),
    Node: fields('id'),
    NoticeDue: fields('declaredOn dueOn late notNeededReason'),
    NoticeNumber: fields('number printed'),
    NoticeOfConclusions: fields(
      `capacity conference digest id issuedOn issuer late number paragraphs printedNumber replacedBy replaces revision series
      signedAs signedBy state subject`,
    ),
    NoticeParagraph: fields('directive finding position section text'),
    Achievement: fields('agrees percent reportedPercent'),
    BodyProgress: fields('achievement actual body interim notes otherTargets outcome superseded target'),
    IndicatorProgress: fields('asOf notes series'),
    PeriodProgress: fields('period rows total'),
    ProgressSeries: fields('indicator periods'),
    ProgressTotal: fields(
      'aggregation approximate bodies compared interim percent target value withFigure withTarget',
    ),
    Observation: fields(
      `approximate asOf body computedRatio directives formatted id impliedTarget indicator notes period printed report reportedRatio
      revision revisions valuesOn reportedValue scale target value`,
    ),
    ObservationRevision: fields(
      'approximate asOf printed reason recordedAt reportedRatio reportedValue revision scale target value',
      { recordedBy: recordersOf },
    ),
    Officer: fields('honorificPrinted id person post postPrinted role'),
    Paper: fields(
      'confidentiality conference file id items kind language removedAt removedReason revision title versions',
    ),
    PaperVersion: fields('addedAt file number reason'),
    OutgoingMail: fields(
      `attempts body bouncedAt bounceReason bounceRecordedBy conferences failedAt id interruptedAt kind language lastError nextAttemptAt queuedAt recipientAddress recipientName
      resentAt resentBy revision sendingAt sentAt state subject`,
      { text: staffOfAllItsConferences },
    ),
    Period: fields('from isComplete label to'),
    ErasureCertificate: fields('erased erasedAt ground id kept person reason'),
    ErasurePart: fields('count name'),
    ErasureRequest: fields('doneAt dueOn erased ground kept person requestedAt waiting'),
    Correction: fields(
      'decidedAt decisionReason delegate id name nameBefore postPrinted postPrintedBefore requestedAt revision state',
    ),
    Person: fields('appointments id name revision sample', { contact: contactOfPerson }),
    PersonContact: fields('email phone revision updatedAt'),
    PersonalData: fields('asOf erasureRequests parts person'),
    PersonalDataPart: fields('class entries name recipients source'),
    Post: fields('body id rank title'),
    // The staff, who runs the site, the body and the delegate: see `attendance/check-in/presence.access.ts`.
    Presence: fields(
      `arrivedAt body conference delegate device id leftAt method person recordedAt revision session site undoneAt undoneReason`,
    ),
    Presenter: fields('body bodyName id person personName post postTitle printed representativeUnnamed role'),
    Programme: fields('basis id name printedForms revision sample'),
    Reminder: fields('body day mailState queuedAt reason sentAt'),
    Report: fields(
      'requested sections state conference findings id notes observations preparedBy presentations source title',
    ),
    DeliveryCounts: fields('asked deliveredInTime deliveredLate outstanding overdue'),
    ReportAddressee: fields('body group'),
    ReportDelivery: fields('deliveredOn onPaper returnReason returnedOn'),
    ReportExtension: fields('dueOn grantedOn reason'),
    ReportHeading: fields('guidance id title'),
    ReportRequest: fields(
      `allowedActions closedOn conference counts documentNumber dueOn figures guidance headings id issuedOn requested revision
      state title withdrawnOn withdrawnReason`,
      { addressees: staffOfRequest },
    ),
    ReportSection: fields('heading language text'),
    RequestedFigure: fields('indicator period target'),
    RequestedReport: fields(
      `body conference deliveredOn deliveries dueOn extensions group id missingFigures missingHeadings report request revision
      state`,
    ),
    ReportPresentation: fields('item presentedByBody presentedByPerson printed'),
    ReportedRatio: fields('decimals denominator denominatorValue percent printed'),
    RoleAtConference: fields('account id revision role validFrom validUntil'),
    Room: fields('capacity id name site'),
    RoomNow: fields('current currentIsRecorded minutesLate next nextExpectedStart room roomName serverTime'),
    Site: fields('address capacity host id kind name revision rooms'),
    Source: fields('author id kind language note publishedAt publishedAtPrinted publisher quote title url'),
    // See `floor/floor.access.ts`.
    SpeakRequest: fields(
      'conference delegate grantedAt id item place refusedReason requestedAt revision startedAt state stoppedAt timeLimitSeconds topic',
    ),
    SpeakingTime: fields('body delegate seconds speeches'),
    FloorEvent: fields('at conference kind number requests'),
    StatusRequest: fields(
      'answeredOn askedOn assignment conference dueOn id item percent revision state text',
    ),
    TakenUpDirective: fields('directive statusRequests'),
    Target: fields('body clause formatted id indicator period printed setBy value'),
    // For the staff of the conference: see `planning-facts.shapes.ts`.
    TravelTime: fields('minutes oneRoom otherRoom'),
    Unavailability: fields('from id person to'),
    WorkingDays: fields('count day daysOff from workedOn'),
    VoteCounts: fields('abstaining against for'),
  },
};
