import { type Make, vi } from './maker.js';

/** What a conference needs around it. */
export interface Around {
  convener: string;
  /** To whom the issued directive speaks. */
  addressee: string;
  /** To whom the directive of the closed item speaks. */
  other: string;
  /** Acts as its chair. */
  chair: string;
  /** Presents at its closed item. */
  presenter: string;
  /** Takes part. */
  participant: string;
  indicator: string;
  /** Named by the recorded directive. */
  group: string;
  visibility: 'PUBLIC' | 'PARTICIPANTS';
  isDraft?: boolean;
  /** Whether its notice of conclusions is not issued yet. */
  owesNotice?: boolean;
  /** Does something as if the conference was held already, and leaves it as it was. */
  asHeld: <T>(conferenceId: string, act: () => Promise<T>) => Promise<T>;
}

/** The ids of a conference and of all that belongs to it. */
export type WholeConference = Awaited<ReturnType<typeof makeWholeConference>>;

/**
 * A conference with something of everything. Each text has the name of the conference and a word of its own,
 * such as `zq-1-closed-title`, by which a leak is recognised.
 */
export async function makeWholeConference(make: Make, name: string, around: Around) {
  const word = (what: string) => `zq-${name}-${what}`;
  const text = (what: string) => vi(word(what));
  const series = await make('createConferenceSeries', { name: text('series'), convenerId: around.convener });
  const conference = await make('createConference', {
    seriesId: series,
    title: text('title'),
    fullTitle: text('full-title'),
    place: text('place'),
    slug: word('slug'),
    kindCode: 'TONG_KET',
    convenerId: around.convener,
    hostIds: [around.convener],
    startsOn: '2020-06-12',
    visibility: around.visibility,
    officers: [{ personId: around.chair, role: 'CHAIR', honorificPrinted: word('honorific') }],
    basis: [
      {
        programmeId: await make('registerProgramme', { name: vi(`Programme ${name}`) }),
        component: text('basis'),
      },
    ],
  });
  if (!around.isDraft)
    await make('advanceConference', { id: conference, expectedRevision: 1, action: 'PLAN' });
  const of = { conferenceId: conference };
  const site = await make('addSite', { ...of, kind: 'MAIN', name: text('site') });
  const room = await make('addRoom', { siteId: site, name: text('room') });
  const source = await make('addSource', { ...of, kind: 'MINUTES', title: text('source'), language: 'vi' });
  const attendance = await make('recordAttendance', {
    ...of,
    personId: around.participant,
    bodyId: around.addressee,
    printed: word('attendance'),
  });
  const agenda = await makeAgenda(make, word, conference, room, around.presenter);
  const unavailability = await make('recordUnavailability', {
    ...{ ...of, personId: around.presenter },
    ...{ from: '2020-06-12T08:30:00+07:00', to: '2020-06-12T09:00:00+07:00' },
  });
  const open = await makeReport(make, word, 'open', conference, agenda.item, around);
  const closed = await makeReport(make, word, 'closed', conference, agenda.closedItem, around);
  const requests = await makeRequests(make, word, conference, around);
  const directives = await makeDirectives(make, word, { conference, source, ...agenda }, around);
  const notices = await makeNotices(make, word, name, conference, around, {
    findingId: closed.finding,
    directiveIds: { issued: directives.issued, closed: directives.closed },
  });
  return {
    series,
    conference,
    slug: word('slug'),
    site,
    room,
    source,
    attendance,
    ...agenda,
    unavailability,
    open,
    closed,
    requests,
    directives,
    notices,
  };
}

async function makeAgenda(
  make: Make,
  word: (what: string) => string,
  conferenceId: string,
  roomId: string,
  presenter: string,
) {
  const session = await make('addSession', { conferenceId, title: vi(word('session')) });
  const planned = (time: string) => ({
    sessionId: session,
    plannedStart: `2020-06-12T${time}:00+07:00`,
    durationMinutes: 30,
    roomId,
  });
  const item = await make('addAgendaItem', {
    ...planned('08:00'),
    kind: 'REPORT',
    title: vi(word('item')),
  });
  const closedItem = await make('addAgendaItem', {
    ...planned('08:30'),
    kind: 'DECISION',
    title: vi(word('closed-title')),
    closed: true,
    presenters: [{ personId: presenter, printed: word('closed-presenter') }],
  });
  const version = await make('publishAgenda', { conferenceId, expectedRevision: 3, baseVersion: 0 });
  // Not published, and in the room of the others, so that there are clashes to be told.
  const draftItem = await make('addAgendaItem', {
    ...planned('08:15'),
    kind: 'OTHER',
    title: vi(word('draft-item')),
  });
  return { session, item, closedItem, version, draftItem };
}

async function makeReport(
  make: Make,
  word: (what: string) => string,
  kind: 'open' | 'closed',
  conferenceId: string,
  itemId: string,
  { convener, indicator }: Around,
) {
  const report = await make('recordReport', {
    conferenceId,
    title: vi(word(`${kind}-report`)),
    presentations: [{ itemId, presentedByBodyId: convener, printed: word(`${kind}-presentation`) }],
  });
  const finding = await make('recordFinding', {
    conferenceId,
    reportId: report,
    kind: 'ACHIEVEMENT',
    language: 'vi',
    text: word(`${kind}-finding`),
  });
  const observation = await make('recordObservation', {
    reportId: report,
    indicatorId: indicator,
    bodyId: convener,
    period: { from: '2016-01-01', to: '2020-12-31' },
    reportedValue: '12',
    printed: word(`${kind}-observation`),
  });
  return { report, finding, observation };
}

/** A request that is being prepared and, unless the conference is a draft itself, an issued one that is being answered. */
async function makeRequests(
  make: Make,
  word: (what: string) => string,
  conferenceId: string,
  { addressee, indicator, isDraft }: Around,
) {
  const input = (name: string) => ({
    ...{ conferenceId, dueOn: '2020-07-31', title: vi(word(`${name}-request`)) },
    headings: [{ title: vi(word(`${name}-heading`)) }],
    figures: [{ indicatorId: indicator, period: { from: '2019-01-01', to: '2019-12-31' } }],
    addressees: [{ bodyId: addressee }],
  });
  const prepared = await make('createReportRequest', input('prepared'));
  if (isDraft) return { prepared };
  const issued = await make('createReportRequest', input('issued'));
  await make('issueReportRequest', { id: issued, expectedRevision: 1, issuedOn: '2020-07-01' });
  return { prepared, issued };
}

/** One in each state, and an issued one that was given behind closed doors. */
async function makeDirectives(
  make: Make,
  word: (what: string) => string,
  { conference, source, closedItem }: Record<'conference' | 'source' | 'closedItem', string>,
  { chair, addressee, other, group }: Around,
) {
  const record = (state: string, to: string, more: object = {}) =>
    make('recordDirective', {
      conferenceId: conference,
      ...directive(chair, to),
      text: word(`${state}-directive`),
      ...more,
    });
  const step = async (mutation: string, id: string, expectedRevision: number, more: object = {}) =>
    make(mutation, { id, expectedRevision, ...more });
  const issue = async (id: string) => {
    await step('verifyDirective', id, 1, { sourceId: source });
    return step('issueDirective', id, 2, { issuedOn: '2020-07-01' });
  };
  const verified = await record('verified', addressee);
  await step('verifyDirective', verified, 1, { sourceId: source });
  const withdrawn = await record('withdrawn', addressee);
  await step('withdrawDirective', withdrawn, 1, { reason: word('withdrawn-reason') });
  return {
    recorded: await record('recorded', addressee, {
      assignments: [
        { role: 'LEAD', bodyId: addressee },
        { role: 'IMPLEMENT', groupId: group },
      ],
    }),
    verified,
    withdrawn,
    issued: await issue(await record('issued', addressee)),
    closed: await issue(await record('closed', other, { agendaItemId: closedItem })),
  };
}

/** One that is also about what was said behind closed doors; if it is issued, a draft is to correct it. */
async function makeNotices(
  make: Make,
  word: (what: string) => string,
  series: string,
  conferenceId: string,
  { chair, owesNotice, asHeld }: Around,
  about: { findingId: string; directiveIds: { issued: string; closed: string } },
) {
  const { issued: issuedDirective, closed } = about.directiveIds;
  const task = (what: string, directiveId: string) => ({
    section: 'TASKS',
    text: vi(word(what)),
    directiveId,
  });
  const notice = await make('draftNotice', { conferenceId });
  await make('editNotice', {
    ...{ id: notice, expectedRevision: 1, subject: vi(word('title')) },
    paragraphs: [
      { section: 'ASSESSMENT', text: vi(word('closed-finding')), findingId: about.findingId },
      task('issued-directive', issuedDirective),
      task('closed-directive', closed),
    ],
  });
  if (owesNotice) return { notice, correction: null };
  const signed = { issuedOn: '2020-07-02', number: 1, series, personId: chair };
  await asHeld(conferenceId, () => make('issueNotice', { id: notice, expectedRevision: 2, ...signed }));
  const correction = await make('correctNotice', { id: notice, expectedRevision: 3 });
  await make('editNotice', {
    ...{ id: correction, expectedRevision: 1, subject: vi(word('draft-item')) },
    paragraphs: [{ section: 'OPENING', text: vi(word('draft-item')) }],
  });
  return { notice, correction };
}

/** The least that a directive needs to be issued. */
export function directive(statedById: string, bodyId: string) {
  return {
    language: 'vi',
    force: 'ASSIGN',
    statedById,
    statedIn: 'SPEECH',
    timing: 'FIXED',
    deadline: '2020-12-31',
    assignments: [{ role: 'LEAD', bodyId }],
  };
}
