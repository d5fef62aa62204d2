import { DataSource } from 'typeorm';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

const named = (vi: string, en?: string) => [
  { language: 'vi', text: vi },
  ...(en ? [{ language: 'en', text: en }] : []),
];
const HOLIDAY = {
  day: '2022-04-11',
  kind: 'HOLIDAY',
  name: named('Nghỉ bù', 'Day off in place of a holiday'),
};

describe('working days', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterEach(() => plenary.app.get(DataSource).query('delete from calendar_day'));
  afterAll(() => plenary.close());

  const COUNT = `query ($from: Date!, $count: Int!, $clear: Boolean) {
    workingDays(from: $from, count: $count, clearDays: $clear) { day daysOff { day reason name(language: "en") } workedOn { day name } } }`;
  const count = async (from: string, many: number, clear?: boolean) =>
    (await plenary.ask(COUNT, { from, count: many, clear }, null)).workingDays;
  const dayOf = async (from: string, many: number, clear?: boolean) => (await count(from, many, clear))?.day;
  const stored = () =>
    plenary.app.get(DataSource).query('select day::text, kind, name from calendar_day order by day');

  it('tell the limits of the conference of 12 June 2020 by the policy of its kind', async () => {
    const { conferenceKinds } = await plenary.ask(
      '{ conferenceKinds { code policy { invitationNoticeDays conclusionsNoticeDays countsClearDays } } }',
    );
    const { policy } = conferenceKinds.find(({ code }: { code: string }) => code === 'TONG_KET');
    const { invitationNoticeDays: invitation, conclusionsNoticeDays: notice } = policy;
    expect({ invitation, notice }).toEqual({ invitation: 3, notice: 5 });
    expect(await dayOf('2020-06-12', -invitation, policy.countsClearDays)).toBe('2020-06-09');
    expect(await dayOf('2020-06-12', -invitation, true)).toBe('2020-06-08');
    expect(await dayOf('2020-06-12', notice)).toBe('2020-06-19');
  });

  it('pass over a holiday, and name it', async () => {
    await plenary.mutate('setCalendarDays', { days: [HOLIDAY] }, 'calendarDays { day }');
    const weekend = (day: string) => ({ day, reason: 'WEEKEND', name: null });
    expect(await count('2022-04-09', 5)).toEqual({
      day: '2022-04-18',
      daysOff: [
        weekend('2022-04-10'),
        { day: '2022-04-11', reason: 'HOLIDAY', name: 'Day off in place of a holiday' },
        weekend('2022-04-16'),
        weekend('2022-04-17'),
      ],
      workedOn: [],
    });
    expect(await dayOf('2022-04-12', -1)).toBe('2022-04-08');
  });

  it('count a Saturday that is worked on', async () => {
    const days = [{ day: '2020-06-13', kind: 'WORKING', name: named('Làm bù') }];
    await plenary.mutate('setCalendarDays', { days }, 'calendarDays { day }');
    expect(await count('2020-06-12', 1)).toEqual({
      day: '2020-06-13',
      daysOff: [],
      workedOn: [{ day: '2020-06-13', name: 'Làm bù' }],
    });
  });

  it('are the day itself for a count of 0', async () => {
    expect(await count('2020-06-13', 0)).toEqual({ day: '2020-06-13', daysOff: [], workedOn: [] });
  });

  it('come to an end where a calendar has no working day for more than a year', async () => {
    await plenary.app.get(DataSource).query(
      `insert into calendar_day (day, kind, name)
         select day, 'HOLIDAY', '{"vi": "Nghỉ"}' from generate_series(date '2030-01-01', date '2032-12-31', interval '1 day') day`,
    );
    expect([
      await dayOf('2030-06-01', 1),
      await dayOf('2032-06-01', -1),
      await dayOf('2029-12-31', 5),
    ]).toEqual([undefined, undefined, undefined]);
    expect(await dayOf('2029-12-28', 1)).toBe('2029-12-31');
  });

  it('refuse a count that nobody needs, and a day that there is not', async () => {
    const tooMany = await plenary.send(COUNT, { from: '2020-06-12', count: 367 });
    const noDay = await plenary.send(COUNT, { from: '2020-02-30', count: 1 });
    expect([tooMany, noDay].map(({ errors }) => errors![0]!.extensions.reason)).toEqual([
      'OUT_OF_RANGE',
      'INVALID_DATE',
    ]);
  });

  describe('of a calendar that is edited', () => {
    const YEAR = '{ calendarDays(year: 2022) { day kind name(language: "en") } }';
    const NEW_YEAR = { day: '2022-01-01', kind: 'HOLIDAY', name: named('Tết Dương lịch', "New Year's Day") };

    it('are set by the list of a year in one act, in one statement however many there are', async () => {
      const one = await statementsOf(() =>
        plenary.mutate('setCalendarDays', { days: [HOLIDAY] }, 'calendarDays { day }'),
      );
      const { result, statements } = await statementsOf(() =>
        plenary.mutate(
          'setCalendarDays',
          { days: [HOLIDAY, NEW_YEAR, { ...NEW_YEAR, day: '2022-01-03' }] },
          'calendarDays { day kind name }',
        ),
      );
      expect(statements).toHaveLength(one.statements.length);
      expect(result.calendarDays.map(({ day }: { day: string }) => day)).toEqual([
        '2022-01-01',
        '2022-01-03',
        '2022-04-11',
      ]);
      expect((await plenary.ask(YEAR, {}, null)).calendarDays[0]).toEqual({
        day: '2022-01-01',
        kind: 'HOLIDAY',
        name: "New Year's Day",
      });
    });

    it('take the place of what was said of the day, and leave other days alone', async () => {
      await plenary.mutate('setCalendarDays', { days: [HOLIDAY, NEW_YEAR] }, 'calendarDays { day }');
      const days = [{ ...HOLIDAY, name: named('Nghỉ bù Giỗ Tổ') }];
      await plenary.mutate('setCalendarDays', { days }, 'calendarDays { day }');
      expect(await stored()).toEqual([
        { day: '2022-01-01', kind: 'HOLIDAY', name: { vi: 'Tết Dương lịch', en: "New Year's Day" } },
        { day: '2022-04-11', kind: 'HOLIDAY', name: { vi: 'Nghỉ bù Giỗ Tổ' } },
      ]);
    });

    it('follow their weekday again when they are cleared', async () => {
      await plenary.mutate('setCalendarDays', { days: [HOLIDAY, NEW_YEAR] }, 'calendarDays { day }');
      const cleared = await plenary.mutate(
        'clearCalendarDays',
        { days: [HOLIDAY.day] },
        'calendarDays { day }',
      );
      expect(cleared.calendarDays).toEqual([]);
      expect((await stored()).map(({ day }: { day: string }) => day)).toEqual(['2022-01-01']);
      expect(await dayOf('2022-04-09', 5)).toBe('2022-04-15');
    });

    it.each([
      ['setCalendarDays', { days: [] }, 'REQUIRED', ['days']],
      ['setCalendarDays', { days: [HOLIDAY, HOLIDAY] }, 'DAY_TWICE', ['days', '1', 'day']],
      [
        'setCalendarDays',
        { days: [{ ...HOLIDAY, kind: 'WORKING' }] },
        'WORKED_ON_ANYWAY',
        ['days', '0', 'kind'],
      ],
      [
        'setCalendarDays',
        { days: [{ ...HOLIDAY, day: '2022-02-30' }] },
        'INVALID_DATE',
        ['days', '0', 'day'],
      ],
      ['clearCalendarDays', { days: ['2022-01-01', '2022-05-02'] }, 'NOT_FOUND', ['days', '1']],
      ['clearCalendarDays', { days: ['2022-13-01'] }, 'INVALID_DATE', ['days']],
    ])('are not changed by %s of %j: %s', async (mutation, input, code, path) => {
      await plenary.mutate('setCalendarDays', { days: [NEW_YEAR] }, 'calendarDays { day }');
      const before = await stored();
      const errors = await plenary.refuse(mutation, input);
      expect(errors.map(error => ({ code: error.code, path: error.path }))).toEqual([{ code, path }]);
      expect(await stored()).toEqual(before);
    });

    it('are given back to a repeated operation without being set twice', async () => {
      const input = { days: [HOLIDAY], operationId: '0190a5b2-0000-7000-8000-000000000001' };
      const first = await plenary.mutate('setCalendarDays', input, 'calendarDays { day kind }');
      expect(await plenary.mutate('setCalendarDays', input, 'calendarDays { day kind }')).toEqual(first);
    });
  });
});
