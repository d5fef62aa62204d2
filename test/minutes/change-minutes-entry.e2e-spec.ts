import { NOBODY } from '../agenda/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  check,
  createMinutes,
  type MinutesSetting,
  minutesRevision,
  paragraph,
  record,
  signedIn,
  sql,
  textsSeenBy,
  tryAs,
} from './setting.js';

describe('the entries of a draft', () => {
  let plenary: TestApp;
  let setting: MinutesSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  beforeEach(async () => {
    setting = await createMinutes(plenary);
  });
  afterAll(() => plenary.close());

  const texts = () => textsSeenBy(plenary, setting.secretary, setting.conferenceId);
  const write = async (...names: string[]): Promise<string[]> => {
    const ids = [];
    for (const name of names) ids.push((await record(plenary, setting.conferenceId, name)).id);
    return ids;
  };
  const rows = () =>
    sql(plenary, 'select * from minutes_entry where conference_id = $1 order by id', setting.conferenceId);
  const move = async (id: string, expectedRevision: number, afterId: string | null) =>
    plenary.mutate('moveMinutesEntry', { id, expectedRevision, afterId }, 'minutesEntry { revision }');

  it('are changed from the revision that the recorder has read; else the present state is told', async () => {
    const [id] = await write('Trước');
    const update = 'updateMinutesEntry';
    const { minutesEntry } = await plenary.mutate(
      update,
      { id, expectedRevision: 1, text: paragraph('Sau'), speakerPersonId: setting.person },
      'minutesEntry { revision plainText kind speaker { ... on Person { id } } }',
    );
    expect(minutesEntry).toEqual({
      ...{ revision: 2, plainText: 'Sau', kind: 'STATEMENT' },
      speaker: { id: setting.person },
    });
    const document = `mutation ($input: UpdateMinutesEntryInput!) { updateMinutesEntry(input: $input) { minutesEntry { revision plainText } } }`;
    const late = await plenary.send(document, {
      input: { id, expectedRevision: 1, text: paragraph('Khác') },
    });
    expect(late.errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { revision: 2, plainText: 'Sau' },
    });
    expect(await texts()).toEqual(['Sau']);
  });

  it('are changed in each of their parts, and refuse what does not fit them', async () => {
    const [id] = await write('Một');
    const votes = { for: 1, against: 2, abstaining: 3 };
    const change = (expectedRevision: number, more: object) =>
      plenary.mutate('updateMinutesEntry', { id, expectedRevision, ...more }, 'minutesEntry { id }');
    await change(1, {
      kind: 'VOTE',
      votes,
      agendaItemId: setting.report,
      saidAt: '2021-03-30T08:00:00+07:00',
    });
    await change(2, { speakerPrinted: 'Ông A', capacityPrinted: 'Chủ tịch' });
    const before = await rows();
    expect(before).toMatchObject([
      {
        ...{ revision: 3, kind: 'VOTE', agenda_item_id: setting.report, votes_for: 1, votes_abstaining: 3 },
        ...{ speaker_printed: 'Ông A', capacity_printed: 'Chủ tịch', plain_text: 'Một' },
      },
    ]);
    const refuse = async (more: object) =>
      (await plenary.refuse('updateMinutesEntry', { id, expectedRevision: 3, ...more })).map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      );
    expect([
      await refuse({ speakerPersonId: setting.person }),
      await refuse({ votes: null }),
      await refuse({ kind: 'NOTE', votes }),
      await refuse({ text: [] }),
      await refuse({ saidAt: '2021-03-31T08:00:00+07:00' }),
      await refuse({ agendaItemId: NOBODY, speakerPrinted: null, speakerBodyId: NOBODY }),
      await refuse({ id: NOBODY }),
    ]).toEqual([
      ['SPEAKERS_TWO speakerPersonId'],
      ['VOTES_MISSING votes'],
      ['VOTES_NOT_ALLOWED votes'],
      ['TEXT_EMPTY text'],
      ['TIME_IN_FUTURE saidAt'],
      ['NOT_FOUND speakerBodyId', 'NOT_FOUND agendaItemId'],
      ['NOT_FOUND id'],
    ]);
    expect(await rows()).toEqual(before);
    await change(3, { kind: 'NOTE', agendaItemId: null, saidAt: null });
    expect(await rows()).toMatchObject([
      { votes_for: null, agenda_item_id: null, said_at: null, revision: 4 },
    ]);
  });

  it('are moved behind one another, to the end and to the front, and keep their order for all', async () => {
    const [a, b, c] = await write('a', 'b', 'c');
    await move(a!, 1, b!);
    expect(await texts()).toEqual(['b', 'a', 'c']);
    await move(b!, 1, c!);
    expect(await texts()).toEqual(['a', 'c', 'b']);
    await move(c!, 1, null);
    expect(await texts()).toEqual(['c', 'a', 'b']);
    await write('d');
    expect(await texts()).toEqual(['c', 'a', 'b', 'd']);
    const refuse = async (afterId: string) =>
      (await plenary.refuse('moveMinutesEntry', { id: a, expectedRevision: 2, afterId })).map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      );
    expect([await refuse(a!), await refuse(NOBODY)]).toEqual(
      ['AFTER_ITSELF afterId', 'NOT_FOUND afterId'].map(x => [x]),
    );
    // A place half-way between two is there however often one is moved in between.
    const ids = [a!, b!];
    for (let turn = 0; turn < 60; turn += 1) {
      const [{ revision }] = await sql(
        plenary,
        'select revision from minutes_entry where id = $1',
        ids[turn % 2],
      );
      await move(ids[turn % 2]!, revision, c!);
    }
    expect(await texts()).toEqual(['c', 'b', 'a', 'd']);
  });

  it('take their places one after the other when many move and record at once', async () => {
    const [first, ...others] = await write('0', '1', '2', '3', '4', '5');
    await Promise.all([
      ...others.map(id => move(id, 1, first!)),
      ...['6', '7', '8'].map(name => record(plenary, setting.conferenceId, name)),
    ]);
    const found = await texts();
    expect(found[0]).toBe('0');
    expect(found.slice(1, 6).sort()).toEqual(['1', '2', '3', '4', '5']);
    expect(found.slice(6).sort()).toEqual(['6', '7', '8']);
    expect(new Set((await rows()).map(({ place }) => place)).size).toBe(9);
  });

  it('are struck with a reason, and stay for those who work on the minutes', async () => {
    const [id] = await write('Nhầm', 'Đúng');
    const strike = { id, expectedRevision: 1, reason: 'Ghi hai lần' };
    const { minutesEntry } = await plenary.mutate(
      'strikeMinutesEntry',
      strike,
      'minutesEntry { struckAt struckReason plainText revision }',
    );
    expect(minutesEntry).toEqual({
      ...{ struckAt: '2021-03-30T01:00:00Z', struckReason: 'Ghi hai lần' },
      ...{ plainText: 'Nhầm', revision: 2 },
    });
    const codes = async (name: string, more: object) =>
      (await plenary.refuse(name, { id, expectedRevision: 2, ...more })).map(({ code }) => code);
    expect([
      await codes('strikeMinutesEntry', { reason: 'Nữa' }),
      await codes('updateMinutesEntry', { text: paragraph('Sửa') }),
    ]).toEqual([['ENTRY_STRUCK'], ['ENTRY_STRUCK']]);
    expect(await texts()).toEqual(['Nhầm', 'Đúng']);
    await expect(sql(plenary, 'delete from minutes_entry')).rejects.toThrow('struck, not deleted');
  });

  it('are changed by the staff only, and not once the minutes are checked', async () => {
    const [id] = await write('Một');
    const before = await rows();
    const target = { id, expectedRevision: 1 };
    const acts: [string, object][] = [
      ['updateMinutesEntry', { ...target, text: paragraph('x') }],
      ['moveMinutesEntry', target],
      ['strikeMinutesEntry', { ...target, reason: 'x' }],
    ];
    const visitor = await signedIn(plenary);
    for (const [name, input] of acts) {
      expect([
        await tryAs(plenary, visitor, name, input),
        await tryAs(plenary, setting.chair, name, input),
      ]).toEqual([['NOT_FOUND'], ['FORBIDDEN']]);
    }
    await check(plenary, setting.minutesId);
    for (const [name, input] of acts) {
      const [error] = await plenary.refuse(name, input);
      expect(error).toMatchObject({ code: 'INVALID_STATE', path: ['id'] });
    }
    const input = { conferenceId: setting.conferenceId, kind: 'NOTE', text: paragraph('x') };
    const [error] = await plenary.refuse('recordMinutesEntry', input);
    expect(error).toMatchObject({ code: 'INVALID_STATE', path: ['conferenceId'] });
    expect(await rows()).toEqual(before);
    await expect(sql(plenary, "update minutes_entry set plain_text = 'x'")).rejects.toThrow(
      'are not changed',
    );
    expect(await minutesRevision(plenary, setting.minutesId)).toBe(2);
  });
});
