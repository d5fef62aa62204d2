import { randomUUID } from 'node:crypto';
import { step } from '../agenda/course/setting.js';
import { addItem, at, createConference, NOBODY } from '../agenda/setting.js';
import { publish } from '../agenda/versions/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  createMinutes,
  itIs,
  type MinutesSetting,
  paragraph,
  record,
  signedIn,
  sql,
  tryAs,
} from './setting.js';

const ALL = `id revision kind place closed saidAt plainText capacityPrinted speakerPrinted struckAt
  text { kind text items { text items } } votes { for against abstaining } conference { id } minutes { id state }
  agendaItem { id } speaker { __typename ... on Person { id } ... on Body { id } }`;

/** Over before the conference that is open. */
const HELD = { startsOn: '2021-03-01', endsOn: '2021-03-02', alreadyHeld: true };

describe('recordMinutesEntry', () => {
  let plenary: TestApp;
  let setting: MinutesSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createMinutes(plenary);
  });
  afterAll(() => plenary.close());

  const write = (more: object, select = ALL) =>
    record(plenary, setting.conferenceId, 'Đã nghe', more, select);
  const count = async () =>
    (await sql(plenary, 'select count(*)::int as n from minutes_entry'))[0].n as number;
  const refuse = async (more: object) => {
    const before = await count();
    const input = { conferenceId: setting.conferenceId, kind: 'STATEMENT', text: paragraph('x'), ...more };
    const errors = await plenary.refuse('recordMinutesEntry', input);
    expect(await count()).toBe(before);
    return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('needs only conference, kind and text: it was said now, under the item that runs', async () => {
    const before = await write({});
    expect(before.agendaItem).toBeNull();
    await step(plenary, 'start', setting.opening);
    itIs(plenary, '08:05');
    const entry = await write({});
    expect(entry).toEqual({
      ...{ id: entry.id, revision: 1, kind: 'STATEMENT', place: entry.place, closed: false },
      ...{ saidAt: '2021-03-30T01:05:00Z', plainText: 'Đã nghe', capacityPrinted: null },
      ...{ speakerPrinted: null, struckAt: null, votes: null, speaker: null },
      text: [{ kind: 'PARAGRAPH', text: 'Đã nghe', items: [] }],
      conference: { id: setting.conferenceId },
      minutes: { id: setting.minutesId, state: 'DRAFT' },
      agendaItem: { id: setting.opening },
    });
    expect(Number(entry.place)).toBeGreaterThan(Number(before.place));
    const [row] = await sql(
      plenary,
      'select kind, agenda_item_id, text::text, said_at from minutes_entry where id = $1',
      entry.id,
    );
    expect(row).toEqual({
      ...{ kind: 'STATEMENT', agenda_item_id: setting.opening, said_at: new Date(at('08:05')) },
      text: '[{"kind":"PARAGRAPH","text":"Đã nghe"}]',
    });
    expect((await write({ agendaItemId: null })).agendaItem).toBeNull();
    expect((await write({ agendaItemId: setting.report })).agendaItem).toEqual({ id: setting.report });
  });

  it('takes no item where two run', async () => {
    const input = { sessionId: setting.session, roomId: setting.roomB };
    const other = await addItem(plenary, 'Song song', input);
    await publish(plenary, setting.conferenceId, { reason: 'Thêm' });
    await step(plenary, 'start', other);
    expect((await write({})).agendaItem).toBeNull();
    itIs(plenary, '08:10');
    await step(plenary, 'finish', other);
    expect((await write({})).agendaItem).toEqual({ id: setting.opening });
  });

  it('keeps who spoke in which of three ways, in which capacity, and the counts of a vote', async () => {
    const person = await write({ speakerPersonId: setting.person, capacityPrinted: 'Thứ trưởng' });
    expect([person.speaker, person.capacityPrinted]).toEqual([
      { __typename: 'Person', id: setting.person },
      'Thứ trưởng',
    ]);
    const body = await write({ speakerBodyId: setting.ministry });
    expect(body.speaker).toEqual({ __typename: 'Body', id: setting.ministry });
    expect((await write({ speakerPrinted: 'Một đại biểu' })).speakerPrinted).toBe('Một đại biểu');
    const votes = { for: 12, against: 0, abstaining: 1 };
    expect((await write({ kind: 'VOTE', votes })).votes).toEqual(votes);
  });

  it('keeps markup as the text that it is', async () => {
    const text = '<script>alert(1)</script> **đậm** &amp; <b>';
    expect((await record(plenary, setting.conferenceId, text, {}, 'plainText')).plainText).toBe(text);
  });

  it('believes a device whose clock is two minutes ahead, and no more', async () => {
    itIs(plenary, '08:05');
    const entry = await write({ saidAt: '2021-03-30T08:07:00+07:00' }, 'saidAt');
    expect(entry.saidAt).toBe('2021-03-30T01:07:00Z');
    expect(await refuse({ saidAt: '2021-03-30T08:07:01+07:00' })).toEqual(['TIME_IN_FUTURE saidAt']);
  });

  it('refuses what is wrong, and writes nothing', async () => {
    const votes = { for: 1, against: 0, abstaining: 0 };
    expect([
      await refuse({ text: [] }),
      await refuse({ text: [{ kind: 'ORDERED_LIST', text: 'x' }] }),
      await refuse({ text: paragraph('') }),
      await refuse({ kind: 'VOTE' }),
      await refuse({ votes }),
      await refuse({ kind: 'VOTE', votes: { ...votes, against: -1 } }),
      await refuse({ speakerPersonId: setting.person, speakerBodyId: setting.ministry }),
      await refuse({ saidAt: at('09:00', 31) }),
      await refuse({ speakerPersonId: NOBODY, agendaItemId: NOBODY }),
      await refuse({ speakerBodyId: NOBODY }),
      await refuse({ conferenceId: NOBODY }),
    ]).toEqual([
      ['TEXT_EMPTY text'],
      ['BLOCK_FORM text.0'],
      ['TEXT_LENGTH text.0.text'],
      ['VOTES_MISSING votes'],
      ['VOTES_NOT_ALLOWED votes'],
      ['OUT_OF_RANGE votes.against'],
      ['SPEAKERS_TWO speakerPersonId'],
      ['TIME_IN_FUTURE saidAt'],
      ['NOT_FOUND speakerPersonId', 'NOT_FOUND agendaItemId'],
      ['NOT_FOUND speakerBodyId'],
      ['NOT_FOUND conferenceId'],
    ]);
  });

  it('is for the staff of the conference; for others there is none, or it is not theirs', async () => {
    const input = { conferenceId: setting.conferenceId, kind: 'NOTE', text: paragraph('x') };
    const hidden = await createConference(plenary, setting.ministry);
    const visitor = await signedIn(plenary);
    const before = await count();
    expect([
      await tryAs(plenary, visitor, 'recordMinutesEntry', input),
      await tryAs(plenary, setting.chair, 'recordMinutesEntry', input),
      await tryAs(plenary, visitor, 'recordMinutesEntry', { ...input, conferenceId: hidden }),
    ]).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['NOT_FOUND']]);
    expect(await count()).toBe(before);
    expect(await tryAs(plenary, setting.secretary, 'recordMinutesEntry', input)).toEqual([]);
  });

  it('needs minutes, of a conference that is or was held', async () => {
    const planned = await createConference(plenary, setting.ministry);
    const held = await createConference(plenary, setting.ministry, HELD);
    expect(await refuse({ conferenceId: held })).toEqual(['MINUTES_NOT_OPEN conferenceId']);
    const opening = async (conferenceId: string) =>
      (await plenary.refuse('openMinutes', { conferenceId })).map(({ code }) => code);
    expect(await opening(planned)).toEqual(['INVALID_STATE']);
    await plenary.mutate('openMinutes', { conferenceId: held }, 'minutes { state }');
    expect(await opening(held)).toEqual(['MINUTES_OPEN_ALREADY']);
    expect(await opening(NOBODY)).toEqual(['NOT_FOUND']);
    // Nobody knows when it was said.
    expect((await record(plenary, held, 'Sau hội nghị', {}, 'saidAt')).saidAt).toBeNull();
  });

  it('is done once for an operation, and with a handful of statements', async () => {
    const before = await count();
    const operationId = randomUUID();
    const select = 'minutesEntry { id } userErrors { code }';
    const input = {
      conferenceId: setting.conferenceId,
      kind: 'NOTE',
      text: paragraph('một lần'),
      operationId,
    };
    const document = `mutation ($input: RecordMinutesEntryInput!) { recordMinutesEntry(input: $input) { ${select} } }`;
    const { statements } = await statementsOf(() => plenary.ask(document, { input }));
    const [one, two] = [await plenary.ask(document, { input }), await plenary.ask(document, { input })];
    expect(one).toEqual(two);
    expect(await count()).toBe(before + 1);
    expect(statements).toHaveLength(7);
  });

  it('is read with speakers and items in one statement, however many there are', async () => {
    const conferenceId = await createConference(plenary, setting.ministry, HELD);
    await plenary.mutate('openMinutes', { conferenceId }, 'minutes { id }');
    const page = async () => {
      const query = `query ($id: ID!) { conference(id: $id) { minutes { entries { totalCount nodes { ${ALL}
        corrections { text { text } } speaker { ... on Person { name } ... on Body { name } } agendaItem { title } } } } } }`;
      const { result, statements } = await statementsOf(() => plenary.ask(query, { id: conferenceId }));
      return [result.conference.minutes.entries.nodes.length, statements.length];
    };
    const speakers = [{ speakerPersonId: setting.person }, { speakerBodyId: setting.ministry }, {}];
    await record(plenary, conferenceId, 'Một', speakers[0]);
    const one = await page();
    for (const speaker of speakers.slice(1)) await record(plenary, conferenceId, 'Thêm', speaker);
    expect([one, await page()]).toEqual([
      [1, 1],
      [3, 1],
    ]);
  });
});
