import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { changeItem, publish } from '../versions/setting.js';
import { createOpenConference, type OpenConference } from './setting.js';

describe('rows of item_course', () => {
  let plenary: TestApp;
  let setting: OpenConference;
  let version: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createOpenConference(plenary);
    version = await newest();
  });
  afterEach(() => plenary.app.get(DataSource).query('delete from item_course'));
  afterAll(() => plenary.close());

  const newest = async (): Promise<string> =>
    (await plenary.app.get(DataSource).query('select id from agenda_version order by number desc limit 1'))[0]
      .id;
  /** Writes a row without any command; gives the constraint that refuses it. */
  const write = async (id: string, row: object): Promise<string | undefined> => {
    const whole = {
      id,
      revision: 1,
      conference_id: setting.conferenceId,
      version_id: version,
      extra_minutes: 0,
      ...row,
    };
    try {
      await plenary.app.get(DataSource).query(
        `insert into item_course (${Object.keys(whole).join(', ')})
           select ${Object.keys(whole).join(', ')} from json_populate_record(null::item_course, $1)`,
        [JSON.stringify(whole)],
      );
      return undefined;
    } catch (error) {
      return (error as { driverError: { constraint: string } }).driverError.constraint;
    }
  };
  const [start, end] = ['2021-03-30T08:00:00+07:00', '2021-03-30T08:20:00+07:00'];
  const running = { state: 'RUNNING', actual_start: start };

  it.each([
    ['item_course_times_of_state', { state: 'RUNNING' }],
    ['item_course_times_of_state', { state: 'RUNNING', actual_start: start, actual_end: end }],
    ['item_course_times_of_state', { state: 'FINISHED', actual_start: start }],
    ['item_course_times_of_state', { state: 'PLANNED', actual_start: start }],
    ['item_course_times_order', { state: 'FINISHED', actual_start: end, actual_end: start }],
    [
      'item_course_times_order',
      { state: 'FINISHED', actual_start: start, actual_end: '2021-03-31T08:01:00+07:00' },
    ],
    ['item_course_skip_reason', { state: 'SKIPPED' }],
    ['item_course_skip_reason', { ...running, skip_reason: 'x' }],
    ['item_course_extra_minutes', { state: 'PLANNED', extra_minutes: 5 }],
    ['item_course_extra_minutes', { ...running, extra_minutes: -5 }],
  ])('are kept in order by %s: %j', async (constraint, row) => {
    expect(await write(setting.opening, row)).toBe(constraint);
  });

  it('are one for the room that something runs in, or for the conference where no room is known', async () => {
    expect(await write(setting.opening, { ...running, room_id: setting.roomA })).toBeUndefined();
    expect(await write(setting.report, { ...running, room_id: setting.roomA })).toBe('item_course_room_once');
    expect(await write(setting.report, running)).toBeUndefined();
  });

  it('belong to the version that is current when they are written', async () => {
    await changeItem(plenary, setting.report, { durationMinutes: 30 });
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    expect(await write(setting.opening, running)).toBe('item_course_current_version');
    expect(await write(setting.opening, { ...running, version_id: await newest() })).toBeUndefined();
  });
});
