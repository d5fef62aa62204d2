import { DueReminders } from '../../src/notifications/index.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { MailServer } from '../support/mail-server.js';
import { Followed } from './world.js';

const REMINDED = 'ministry@example.org: Đôn đốc thực hiện 1 nhiệm vụ được giao';

describe('reminders', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let followed: Followed;
  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(undefined, server.env);
    followed = await Followed.create(plenary, server);
  }, 120_000);
  beforeEach(() => followed.forget());
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  /** To lead until Wednesday, 30 September 2020; `days` counts from there. */
  const ministry = async (changes: object = {}, issuedOn = '2020-07-01') =>
    (
      await followed.issue(
        { deadline: '2020-09-30', ...changes },
        [{ bodyId: followed.world.ministry }],
        issuedOn,
      )
    )[followed.world.ministry]!;

  it('come seven days and a working day before the deadline, and one, seven and each thirty days after it', async () => {
    await ministry();
    const days: string[] = [];
    for (
      let day = new Date('2020-09-20');
      day <= new Date('2020-12-31');
      day = new Date(day.getTime() + 86_400_000)
    ) {
      const iso = day.toISOString().slice(0, 10);
      if ((await followed.morning(iso)).length > 0) days.push(iso);
    }
    expect(days).toEqual([
      ...['2020-09-23', '2020-09-29', '2020-10-01', '2020-10-07', '2020-10-30', '2020-11-29', '2020-12-29'],
    ]);
  }, 60_000);

  it('count working days by the calendar', async () => {
    await ministry({ deadline: '2020-10-05' });
    await followed.sql(`insert into calendar_day values ('2020-10-02', 'HOLIDAY', '{"vi": "Nghỉ"}')`);
    await followed.morning('2020-09-28');
    expect(await followed.morning('2020-10-01')).toEqual([REMINDED]);
    expect(await followed.morning('2020-10-02')).toEqual([]);
  });

  it('come before ongoing directives are to be reviewed', async () => {
    await ministry({ timing: 'ONGOING', deadline: null, reviewOn: '2020-12-31' });
    expect(await followed.morning('2020-12-23')).toEqual([]);
    expect(await followed.morning('2020-12-24')).toEqual([REMINDED]);
    expect(followed.textTo('ministry@example.org')).toContain('Ngày rà soát: 31/12/2020');
  });

  it('come once whatever happens: a second run, two at the same moment, a crash before they are sent', async () => {
    await ministry();
    followed.itIs('2020-09-23T07:00');
    const job = plenary.app.get(DueReminders);
    await Promise.all([job.queue(), job.queue()]);
    await job.queue();
    expect(await followed.morning('2020-09-23')).toEqual([REMINDED]);
    expect(await followed.morning('2020-09-24')).toEqual([]);
  });

  it('that were missed are caught up once, by the latest of them, for a week', async () => {
    await ministry();
    expect(await followed.morning('2020-10-03')).toEqual([REMINDED]);
    const reasons = await followed.sql('select reason, day::text from reminder');
    expect(reasons).toEqual([{ reason: 'OVERDUE', day: '2020-10-01' }]);
    await followed.sql('delete from outgoing_mail');
    expect(await followed.morning('2020-10-20')).toEqual([]);
  });

  it('put all that is due for a body into one mail, in the language of each focal point', async () => {
    const { world } = followed;
    await followed.issue(
      { deadline: '2020-09-30', summary: [{ language: 'vi', text: 'Rà soát' }] },
      [{ groupId: world.ministriesGroup }],
      '2020-07-01',
    );
    await followed.issue(
      { conferenceId: followed.other, deadline: '2020-09-22', text: 'Việc khác\n\nKính gửi' },
      [{ bodyId: world.finance }],
      '2020-07-01',
    );
    expect(await followed.morning('2020-09-23')).toEqual([
      'finance@example.org: Reminder of assigned tasks: 2',
      REMINDED,
    ]);
    const text = followed.textTo('finance@example.org').replace(/code: \S+/g, 'code: …');
    expect(text).toBe(`Dear Finance,

Please see to these tasks, which “Bộ Tài chính” was assigned to lead:

Overdue (1)
1. “Việc khác Kính gửi”
   Conference: “Hội nghị khác”, directive no. 1
   Deadline: 22 September 2020 (1 day overdue)
   Assignment code: …

Due soon (1)
1. “Rà soát”
   Conference: “Hội nghị tổng kết”, directive no. 1
   Deadline: 30 September 2020 (7 days left)
   Assignment code: …

Please report progress or completion, or ask for an extension, in Plenary; the assignment codes above name the tasks.

Plenary has sent this mail by itself.
`);
  });

  it('are not for what was reported done, ended, or is another body’s to lead', async () => {
    const done = await ministry();
    const ended = await ministry();
    await followed.issue(
      {
        deadline: '2020-09-30',
        assignments: [
          { role: 'LEAD', bodyId: followed.world.provinces[0] },
          { role: 'COORDINATE', bodyId: followed.world.ministry },
        ],
      },
      [],
      '2020-07-01',
    );
    await followed.sql(
      "update assignment set state = 'REPORTED_DONE', completed_on = '2020-09-01' where id = $1",
      done,
    );
    await followed.sql("update assignment set state = 'ENDED', ended_on = '2020-09-01' where id = $1", ended);
    expect(await followed.morning('2020-09-23')).toEqual([]);
  });

  it('go to those who speak for the body from above, if it has nobody of its own', async () => {
    const { world } = followed;
    const input = {
      name: [{ language: 'vi', text: 'Vụ Đào tạo' }],
      kind: 'DEPARTMENT',
      level: 'UNIT',
      parentId: world.ministry,
    };
    const { body } = await plenary.mutate('createBody', input, 'body { id }');
    await followed.issue({ deadline: '2020-09-30' }, [{ bodyId: body.id }], '2020-07-01');
    expect(await followed.morning('2020-09-23')).toEqual([]);
    await followed.sql('update focal_point set includes_below = true');
    expect(await followed.morning('2020-09-23')).toEqual([REMINDED]);
    expect(followed.textTo('ministry@example.org')).toContain('“Vụ Đào tạo”');
  });

  it('do not tell what was said in closed session', async () => {
    const { world } = followed;
    const { agendaItem } = await plenary.ask(
      `{ agendaItem: node(id: "${world.item}") { ... on AgendaItem { id revision } } }`,
    );
    await plenary.mutate(
      'updateAgendaItem',
      { id: agendaItem.id, expectedRevision: agendaItem.revision, closed: true },
      'agendaItem { id }',
    );
    await ministry({ agendaItemId: world.item, text: 'Chuyện kín' });
    expect(await followed.morning('2020-09-23')).toEqual([REMINDED]);
    expect(followed.textTo('ministry@example.org')).not.toContain('Chuyện kín');
    expect(followed.textTo('ministry@example.org')).toContain('Nội dung họp kín, xem trên Plenary');
  });

  it('are found by one statement, however many they are', async () => {
    const count = async (day: string) => {
      followed.itIs(`${day}T07:00`);
      return (await statementsOf(() => plenary.app.get(DueReminders).queue())).statements.length;
    };
    await ministry();
    const one = await count('2020-09-23');
    for (const number of [1, 2, 3])
      await followed.issue(
        { deadline: '2020-10-30', text: `${number}` },
        [{ groupId: followed.world.ministriesGroup }],
        '2020-07-01',
      );
    expect(await count('2020-10-23')).toBe(one);
  });

  it('are seen at the assignment by the staff and the focal points of the body, by nobody else', async () => {
    const id = await ministry();
    await followed.morning('2020-09-23');
    const query = `{ node(id: "${id}") { ... on Assignment { reminders { reason day mailState queuedAt sentAt body { name } } } } }`;
    const seen: Data = await plenary.ask(query);
    expect(seen.node.reminders).toEqual([
      {
        ...{ reason: 'DUE_IN_A_WEEK', day: '2020-09-23', mailState: 'SENT', body: { name: 'Bộ Nội vụ' } },
        ...{ queuedAt: '2020-09-23T00:00:00Z', sentAt: '2020-09-23T00:00:00Z' },
      },
    ]);
  });
});
