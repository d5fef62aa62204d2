import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { MailServer } from '../support/mail-server.js';
import { Followed } from './world.js';

describe('mails about what is monitored, and about what passes', () => {
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

  const toProvince = async (...others: object[]) => {
    const province = followed.world.provinces[0]!;
    const shares = await followed.issue(
      { deadline: '2020-09-30' },
      [{ bodyId: province }, ...others],
      '2020-06-20',
    );
    return shares[province]!;
  };

  it('tell the body that monitors, or else the convener, only what it may decide', async () => {
    const { finance } = followed.world;
    for (const share of [await toProvince({ role: 'MONITOR', bodyId: finance }), await toProvince()])
      await followed.sql(
        "update assignment set state = 'REPORTED_DONE', completed_on = '2020-07-08' where id = $1",
        share,
      );
    const waiting = (count: number) => `Theo dõi, đôn đốc: ${count} nội dung chờ xử lý`;
    const monday = async (day: string) =>
      (await followed.monday(day)).filter(mail => !mail.startsWith('administrator'));
    expect(await monday('2020-07-13')).toEqual([
      'finance@example.org: Follow-up: 1 waiting for you',
      `ministry@example.org: ${waiting(1)}`,
      `organiser@example.org: ${waiting(2)}`,
    ]);
    expect(followed.textTo('finance@example.org')).toContain('your body, which monitors it');
    await followed.sql("update body set valid_to = '2020-07-15' where id = $1", finance);
    expect(await monday('2020-07-20')).toEqual([
      `ministry@example.org: ${waiting(2)}`,
      `organiser@example.org: ${waiting(2)}`,
    ]);
    await followed.sql('update body set valid_to = null where id = $1', finance);
  });

  it('do not tell of requests for shares that are not open any more', async () => {
    const share = await toProvince();
    await followed.sql(
      `insert into extension (id, revision, assignment_id, requested_on, requested_deadline, reason, previous_deadline)
       values (gen_random_uuid(), 1, $1, '2020-07-02', '2020-12-31', 'Chờ số liệu', '2020-09-30')`,
      share,
    );
    await followed.sql("update assignment set state = 'ENDED', ended_on = '2020-07-05' where id = $1", share);
    expect(await followed.monday('2020-07-13')).toEqual([]);
  });

  it('tell a successor once of what passed to it, by the day of recording, and not as an extension', async () => {
    const share = await toProvince();
    await followed.sql(
      "update assignment set state = 'IN_PROGRESS', deadline = '2021-03-31' where id = $1",
      share,
    );
    const { provinces, finance } = followed.world;
    await plenary.mutate(
      'transferAssignments',
      {
        takesEffectOn: '2020-06-25',
        pairs: [{ fromBodyId: provinces[0], toBodyId: finance }],
        reason: 'Sáp nhập',
      },
      'assignmentTransfer { passed }',
    );
    await followed.sql(
      "update assignment set updated_at = '2020-07-03T02:00:00Z' where state = 'TRANSFERRED'",
    );
    expect(await followed.events('2020-07-03T10:00')).toEqual([
      'finance@example.org: News of assigned tasks: 1',
    ]);
    const text = followed.textTo('finance@example.org');
    expect(text).toContain('Passed to your body (1)');
    expect(text).toContain('“Sáp nhập”');
    expect(text).not.toContain('Extension granted');
    expect(await followed.events('2020-07-03T10:05')).toEqual([]);
  });
});
