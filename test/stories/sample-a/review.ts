import { DateTime } from 'luxon';
import type { Data, TestApp } from '../../support/create-test-app.js';
import { type Cast, onDay } from './cast.js';
import type { Share } from './ledger.js';

/** The sample review: its reports, and its directives with those who have a share in them. */
export async function theReview({ ask }: TestApp, slug: string): Promise<Data> {
  const { conferenceBySlug } = await ask(
    `query ($slug: String!) { conferenceBySlug(slug: $slug) { id
      reports(first: 100) { nodes { id title preparedBy { id } } }
      directives(first: 100) { nodes { text force verb timing deadline reviewOn expectedOutput
        assignments { role addressed party { __typename ... on Body { id } ... on BodyGroup { id } } } } } } }`,
    { slug },
  );
  return conferenceBySlug;
}

export async function advance(
  { organiser }: Pick<Cast, 'organiser'>,
  id: string,
  action: string,
): Promise<void> {
  const { conference } = await organiser.ask('query ($id: ID!) { conference(id: $id) { revision } }', {
    id,
  });
  await organiser.act(
    'advanceConference',
    { id, expectedRevision: conference.revision, action },
    'conference { state }',
  );
}

/** The day itself: each item is held and minuted, the conclusions bring the directives; then the minutes are signed. */
export async function hold(plenary: TestApp, cast: Cast, review: Data, conferenceId: string) {
  const { organiser, secretary } = cast;
  onDay(plenary, '2021-05-12', '07:30');
  await advance(cast, conferenceId, 'OPEN');
  await secretary.act('openMinutes', { conferenceId }, 'minutes { id }');
  const { conference } = await organiser.ask(
    `query ($id: ID!) { conference(id: $id) { officers { role person { id } }
      agenda { sessions { items { id kind title courseRevision takesUp { directive { id } } } } } } }`,
    { id: conferenceId },
  );
  const chair = conference.officers.find(({ role }: Data) => role === 'CHAIR').person.id;
  const items = conference.agenda.sessions.flatMap((session: Data) => session.items);
  const conclusions = items.find(({ kind }: Data) => kind === 'CONCLUSION');
  const entry = (text: string, kind: string, more: object = {}) => ({
    ...{ conferenceId, kind, text: [{ text }] },
    ...more,
  });
  const recorded: Data[] = [];
  for (const [at, item] of items.entries()) {
    onDay(
      plenary,
      '2021-05-12',
      DateTime.fromISO('2021-05-12T07:30')
        .plus({ minutes: 5 * at })
        .toFormat('HH:mm'),
    );
    await organiser.act(
      'startAgendaItem',
      { id: item.id, expectedRevision: item.courseRevision, finishRunning: true },
      'agendaItem { id }',
    );
    // Both type what they hear, at the same moment; the item that is on is taken.
    const heard = await Promise.all(
      [organiser, secretary].map((recorder, who) =>
        recorder.act(
          'recordMinutesEntry',
          entry(`Ý kiến ${who + 1} tại mục "${item.title}"`, 'STATEMENT'),
          'minutesEntry { agendaItem { id } }',
        ),
      ),
    );
    for (const { minutesEntry } of heard) {
      if (minutesEntry.agendaItem.id !== item.id)
        throw new Error(`${item.title} was not the item that is on`);
    }
    if (item.id !== conclusions.id) continue;
    for (const { text } of review.directives.nodes) {
      const { minutesEntry } = await secretary.act(
        'recordMinutesEntry',
        entry(text, 'DIRECTIVE', { speakerPersonId: chair, capacityPrinted: 'Bộ trưởng' }),
        'minutesEntry { id }',
      );
      recorded.push(minutesEntry);
    }
  }
  onDay(plenary, '2021-05-12', '11:30');
  await advance(cast, conferenceId, 'CLOSE');
  const step = async (who: Cast['organiser'], mutation: string, more: object = {}) => {
    const { id, revision } = await minutesOf(cast, conferenceId);
    await who.act(mutation, { id, expectedRevision: revision, ...more }, 'minutes { state }');
  };
  onDay(plenary, '2021-05-13');
  await step(secretary, 'checkMinutes');
  await step(secretary, 'signMinutes', { role: 'SECRETARY' });
  const onPaper = { role: 'CHAIR', personId: chair, signedOn: '2021-05-13' };
  await step(organiser, 'recordPaperSignature', onPaper);
  const { id: _, revision: __, ...minutes } = await minutesOf(cast, conferenceId);
  return { minutes, entries: await entriesOf(cast, conferenceId) };
}

async function minutesOf(cast: Cast, id: string): Promise<Data> {
  const { conference } = await cast.secretary.ask(
    'query ($id: ID!) { conference(id: $id) { minutes { id revision state verified } } }',
    { id },
  );
  return conference.minutes;
}

async function entriesOf(cast: Cast, id: string): Promise<Data[]> {
  const { conference } = await cast.secretary.ask(
    `query ($id: ID!) { conference(id: $id) { minutes { entries(kind: DIRECTIVE, first: 100) { nodes { id plainText } } } } }`,
    { id },
  );
  return conference.minutes.entries.nodes;
}

/** Deadlines of the directives that have one, in turn. */
const DEADLINES = ['2021-06-20', '2021-07-15', '2021-08-05', '2021-12-31'];

/** The directives of the minutes are verified against them, named by a notice, and issued with it. */
export async function issue(plenary: TestApp, cast: Cast, review: Data, conferenceId: string) {
  const { organiser, secretary } = cast;
  onDay(plenary, '2021-05-14');
  const entries = await entriesOf(cast, conferenceId);
  for (const [
    at,
    { text: _, timing, assignments, expectedOutput: __, ...directive },
  ] of review.directives.nodes.entries()) {
    const recorded = await secretary.act(
      'recordDirective',
      {
        ...directive,
        ...{ conferenceId, language: 'vi', statedIn: 'MINUTES', minutesEntryId: entries[at]!.id, timing },
        deadline: timing === 'FIXED' ? DEADLINES[at % DEADLINES.length] : null,
        reviewOn: timing === 'FIXED' ? null : '2022-01-31',
        assignments: assignments.map(({ role, addressed, party }: Data) => ({
          ...{ role, addressed },
          ...(party.__typename === 'Body' ? { bodyId: party.id } : { groupId: party.id }),
        })),
      },
      'directive { id revision notes { code } }',
    );
    await secretary.act(
      'verifyDirective',
      { id: recorded.directive.id, expectedRevision: recorded.directive.revision },
      'directive { state }',
    );
  }
  onDay(plenary, '2021-05-18');
  const { noticeOfConclusions: draft } = await secretary.act(
    'draftNotice',
    { conferenceId },
    'noticeOfConclusions { id revision }',
  );
  const { nextNoticeNumber, conference } = await organiser.ask(
    `query ($id: ID!) { nextNoticeNumber(conferenceId: $id, on: "2021-05-19") { number }
      conference(id: $id) { officers { role person { id } } } }`,
    { id: conferenceId },
  );
  const secretaryId = conference.officers.find(({ role }: Data) => role === 'SECRETARY').person.id;
  onDay(plenary, '2021-05-19');
  const issued = await organiser.act(
    'issueNotice',
    {
      ...{ id: draft.id, expectedRevision: draft.revision, issuedOn: '2021-05-19' },
      ...{ number: nextNoticeNumber.number, series: 'TB', personId: secretaryId },
    },
    'noticeOfConclusions { state late printedNumber }',
  );
  await advance(cast, conferenceId, 'CONCLUDE');
  const { conference: after } = await plenary.ask(
    `query ($id: ID!) { conference(id: $id) { directives(state: ISSUED, first: 100) { totalCount nodes {
      assignments { party { __typename } members { totalCount } } } } } }`,
    { id: conferenceId },
  );
  const assignments = after.directives.nodes
    .flatMap((directive: Data) => directive.assignments)
    .reduce(
      (sum: number, { party, members }: Data) => sum + (party.__typename === 'Body' ? 1 : members.totalCount),
      0,
    );
  return { notice: issued.noticeOfConclusions, directives: after.directives.totalCount, assignments };
}

/** All shares that are followed, as the test will keep account of them. */
export async function sharesOf({ ask }: TestApp, conferenceId: string): Promise<Share[]> {
  const shares: Share[] = [];
  let after: string | null = null;
  do {
    const { assignments }: Data = await ask(
      `query ($id: ID!, $after: String) { assignments(conferenceId: $id, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id state inForceOn deadline party { ... on Body { id } } directive { force } } } }`,
      { id: conferenceId, after },
    );
    shares.push(
      ...assignments.nodes.map(({ id, inForceOn, deadline, party, directive }: Data) => ({
        ...{ id, inForceOn, deadline, body: party.id, force: directive.force },
        ...{ extensions: [], reportedOn: null, confirmedOn: null, endedOn: null },
      })),
    );
    after = assignments.pageInfo.hasNextPage ? assignments.pageInfo.endCursor : null;
  } while (after);
  return shares.sort((one, other) => (one.id < other.id ? -1 : 1));
}
