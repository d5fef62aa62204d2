import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, at, createConference, createSetting, type Setting } from '../setting.js';
import { csv, draft, faults, type Import, importInto, request, slugOf } from './support.js';

describe('errors of an import, each at its cell', () => {
  let plenary: TestApp;
  let setting: Setting;
  let slug: string;
  let send: Import;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    slug = await slugOf(plenary, setting.conferenceId);
    send = importInto(plenary, slug);
    await plenary.mutate('createPerson', { name: 'Trần Thị Mậu' }, 'person { id }');
    await plenary.mutate('createPerson', { name: 'Nguyễn Văn Mẫu' }, 'person { id }');
    const site = {
      conferenceId: setting.conferenceId,
      kind: 'REMOTE',
      name: [{ language: 'vi', text: 'Cần Thơ' }],
    };
    const { id } = (await plenary.mutate('addSite', site, 'site { id }')).site;
    await plenary.mutate(
      'addRoom',
      { siteId: id, name: [{ language: 'vi', text: 'Phòng B' }] },
      'room { id }',
    );
  });
  afterAll(() => plenary.close());

  const row = (changes: Partial<Record<string, string>>) =>
    [
      'code:1',
      'session:Phiên 1',
      'date:30/03/2021',
      'start:',
      'end:',
      'duration:',
      'title:Một',
      'kind:',
      'room:',
      'closed:',
      'presenters:',
    ].map(cell => {
      const [name, value] = cell.split(':') as [string, string];
      return changes[name] ?? value;
    });

  it.each<[string, Partial<Record<string, string>>, string]>([
    ['a date that there is not', { date: '31/02/2021', start: '8:00' }, 'C2 INVALID_DATE'],
    ['the month first', { date: '03/30/2021', start: '8:00' }, 'C2 INVALID_DATE'],
    ['no date at a conference of two days', { date: '', start: '8:00' }, 'D2 DATE_MISSING'],
    ['a start that is no time', { start: 'sáng' }, 'D2 INVALID_TIME'],
    ['a start on another day than the row', { start: '31/03/2021 8:00' }, 'D2 DATE_CONTRADICTS'],
    ['an end that is no time', { start: '8:00', end: '25:00' }, 'E2 INVALID_TIME'],
    ['an end without a start', { end: '9:00' }, 'E2 START_MISSING'],
    ['an end before the start', { start: '9:00', end: '8:00' }, 'E2 PERIOD_REVERSED'],
    ['a duration that is none', { duration: 'lâu' }, 'F2 INVALID_DURATION'],
    ['a duration longer than a day', { duration: '1441' }, 'F2 INVALID_DURATION'],
    [
      'a duration that is not from start to end',
      { start: '8:00', end: '9:00', duration: '30' },
      'F2 DURATION_CONTRADICTS',
    ],
    ['a start outside the conference', { date: '02/04/2021', start: '8:00' }, 'D2 ITEM_OUTSIDE_SESSION'],
    [
      'an end outside the conference',
      { date: '31/03/2021', start: '23:00', end: '01/04/2021 1:00' },
      'E2 ITEM_OUTSIDE_SESSION',
    ],
    ['a code that is missing', { code: '' }, 'A2 REQUIRED'],
    ['a code that is too long', { code: 'x'.repeat(101) }, 'A2 TEXT_LENGTH'],
    ['a title that is missing', { title: '' }, 'G2 REQUIRED'],
    ['a title that is too long', { title: 'x'.repeat(1001) }, 'G2 TEXT_LENGTH'],
    ['a title from a formula that fails', { title: '#REF!' }, 'G2 FORMULA_ERROR'],
    ['a new item without a session', { session: '' }, 'B2 REQUIRED'],
    ['an unknown kind', { kind: 'Ca nhạc' }, 'H2 UNKNOWN_KIND'],
    ['an unknown room', { room: 'Hội trường Z' }, 'I2 NOT_FOUND'],
    ['a room of which there are two', { room: 'phòng b' }, 'I2 AMBIGUOUS'],
    ['neither yes nor no', { closed: 'có lẽ' }, 'J2 YES_OR_NO'],
    ['an unknown presenter', { presenters: 'Lê Văn Không' }, 'K2 NOT_FOUND'],
    ['a presenter of whom there are two', { presenters: 'Nguyễn Văn Mẫu' }, 'K2 AMBIGUOUS'],
    ['a person id that there is not', { presenters: '0199a000-0000-7000-8000-000000000000' }, 'K2 NOT_FOUND'],
    ['too many presenters', { presenters: 'Trần Thị Mẫu;'.repeat(51) }, 'K2 TOO_MANY'],
  ])('%s', async (_, changes, fault) => {
    const answer = await send(csv(row(changes)), 'apply=true');
    expect(answer.status).toBe(422);
    expect(answer.body.applied).toBe(false);
    expect(faults(answer)).toEqual([fault]);
    expect(await draft(plenary, setting.conferenceId)).toEqual({ agendaDraft: null, sessions: [] });
  });

  it('tells all of them at once, with heading and value, in the language of the request', async () => {
    const file = csv(
      row({ start: '8:00', date: '31/02/2021' }),
      row({ code: '2', kind: 'Ca nhạc', closed: '?!' }),
      row({ code: '3', date: '02/04/2021', start: '8:00' }),
      row({ code: '2' }),
    );
    const english = await send(file);
    expect(faults(english)).toEqual([
      'C2 INVALID_DATE',
      'H3 UNKNOWN_KIND',
      'D4 ITEM_OUTSIDE_SESSION',
      'A5 CODE_TWICE',
    ]);
    expect(english.body.errors[0]).toEqual({
      row: 2,
      column: { letter: 'C', heading: 'Ngày' },
      value: '31/02/2021',
      code: 'INVALID_DATE',
      message: 'There is no such date as 31/02/2021; write day/month/year, for example 30/03/2021.',
    });
    const vietnamese = await send(file, 'language=vi');
    expect(vietnamese.body.errors[0].message).toBe(
      '31/02/2021 không có; hãy viết ngày/tháng/năm, ví dụ 30/03/2021.',
    );
  });

  it('suggests who may be meant, so that it can be copied into the cell', async () => {
    const unknown = await send(csv(row({ presenters: 'Trần Thị Mâux' })));
    expect(unknown.body.errors[0].message).toContain(`Trần Thị Mẫu [${setting.otherPerson}]`);
    const ambiguous = await send(csv(row({ presenters: 'Nguyễn Văn Mẫu' })));
    const said = `Nguyễn Văn Mẫu [${setting.person}] (Thứ trưởng, Bộ Nội vụ; Bộ trưởng, Bộ Nội vụ)`;
    expect(ambiguous.body.errors[0].message).toContain(said);
    const copied = await send(
      csv(row({ presenters: `Nguyễn Văn Mẫu [${setting.person}]`, room: `B [${setting.roomB}]` })),
    );
    expect(copied.body.errors).toEqual([]);
    // Of two names that differ in their tone marks only, the very same goes first.
    expect((await send(csv(row({ presenters: 'trần thị mẫu' })))).body.errors).toEqual([]);
  });

  it('tells which session is meant twice, or needs its code', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const into = importInto(plenary, await slugOf(plenary, conferenceId));
    const title = [{ language: 'vi', text: 'Phiên 1' }];
    await addSession(plenary, { conferenceId, title, plannedStart: at('08:00') });
    await addSession(plenary, { conferenceId, title, plannedStart: at('10:00') });
    expect(faults(await into(csv(row({}))))).toEqual(['B2 AMBIGUOUS']);
    expect(faults(await into(csv(row({ date: '31/03/2021' }))))).toEqual([]);
    const own = row({ code: '', title: '', session: 'Phiên 2' });
    expect(faults(await into(csv(own, own)))).toEqual(['B3 SESSION_TWICE']);
    const named = 'Mã;Mã phiên;Phiên;Nội dung\n1;P;Phiên A;Một\n2;P;Phiên B;Hai\n';
    expect(faults(await into(named))).toEqual(['C3 SESSION_TITLE_DIFFERS']);
  });

  it('tells which item a session would leave outside, at the time of the session', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const into = importInto(plenary, await slugOf(plenary, conferenceId));
    const title = [{ language: 'vi', text: 'Phiên 1' }];
    const sessionId = await addSession(plenary, { conferenceId, title });
    await addItem(plenary, 'Ngoài bảng', { sessionId, plannedStart: at('10:00'), durationMinutes: 30 });
    const answer = await into(csv(row({ code: '', title: '', start: '8:00', end: '9:00' })));
    expect(faults(answer)).toEqual(['E2 ITEM_OUTSIDE_SESSION']);
    const inside = csv(row({ code: '', title: '', start: '9:00', end: '12:00' }), row({ start: '8:00' }));
    expect(faults(await into(inside))).toEqual(['D3 ITEM_OUTSIDE_SESSION']);
  });

  it('names a time that clocks leap over', async () => {
    const conferenceId = await createConference(plenary, setting.ministry, {
      startsOn: '2021-03-28',
      endsOn: '2021-03-28',
      timeZone: 'Europe/Berlin',
    });
    const into = importInto(plenary, await slugOf(plenary, conferenceId));
    const answer = await into(csv(row({ date: '28/03/2021', start: '2:30' })));
    expect(faults(answer)).toEqual(['D2 TIME_DOES_NOT_EXIST']);
    // The only day of a conference need not be written.
    expect(faults(await into(csv(row({ date: '', start: '3:30' }))))).toEqual([]);
  });

  it('refuses parameters that it does not know', async () => {
    for (const query of [
      'apply=yes',
      'expectedRevision=-1',
      'operationId=7',
      'language=fr',
      'apply=true&apply=true',
    ]) {
      const answer = await send(csv(row({})), query);
      expect([query, answer.status, answer.body.errors[0].extensions.reason]).toEqual([
        query,
        400,
        'INVALID_PARAMETER',
      ]);
    }
    const answer = await request(plenary, 'GET', `${slug}/agenda.csv?separator=pipe`);
    expect(answer.body.errors[0].extensions.reason).toBe('INVALID_PARAMETER');
  });
});
