import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { MailServer } from '../support/mail-server.js';
import { Followed } from './world.js';

describe('news and digests', () => {
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

  const toMinistry = async (deadline: string, issuedOn = '2020-07-01') =>
    (await followed.issue({ deadline }, [{ bodyId: followed.world.ministry }], issuedOn))[
      followed.world.ministry
    ]!;
  const entry = (assignment: string, kind: string, day: string, text: string) =>
    followed.sql(
      'insert into progress_entry (id, revision, assignment_id, kind, day, text) values (gen_random_uuid(), 1, $1, $2, $3, $4)',
      assignment,
      kind,
      day,
      text,
    );
  const extension = (assignment: string, values: string) =>
    followed.sql(
      `insert into extension (id, revision, assignment_id, requested_on, requested_deadline, reason, previous_deadline, state,
         decided_on, granted_deadline, decision_note)
       values (gen_random_uuid(), 1, $1, '2020-07-02', '2020-12-31', 'Chờ số liệu', '2020-09-30', ${values})`,
      assignment,
    );
  const NEWS = (count: number) => `ministry@example.org: Thông báo về ${count} nhiệm vụ được giao`;

  it('tell each body of what was assigned to it, once, and not of what was long ago', async () => {
    await followed.issue(
      { deadline: '2020-09-30' },
      [{ groupId: followed.world.ministriesGroup }],
      '2020-07-01',
    );
    await toMinistry('2020-12-31');
    await toMinistry('2020-12-31', '2020-06-20');
    expect(await followed.events('2020-07-01T09:00')).toEqual([
      'finance@example.org: News of assigned tasks: 1',
      NEWS(2),
    ]);
    expect(followed.textTo('ministry@example.org')).toContain('Nhiệm vụ mới được giao chủ trì (2)');
    expect(await followed.events('2020-07-01T09:05')).toEqual([]);
  });

  it('tell of what was returned and of decided extensions, with what was said', async () => {
    const share = await toMinistry('2020-09-30');
    await followed.events('2020-07-01T09:00');
    await entry(share, 'RETURNED', '2020-07-03', 'Thiếu\nphụ lục');
    await extension(share, `'GRANTED', '2020-07-03', '2020-10-31', null`);
    await extension(share, `'REFUSED', '2020-07-03', null, 'Không đủ lý do'`);
    expect(await followed.events('2020-07-03T10:00')).toEqual([NEWS(3)]);
    const text = followed.textTo('ministry@example.org');
    for (const part of ['Ý kiến: “Thiếu phụ lục”', 'Thời hạn mới: 31/10/2020', 'Ý kiến: “Không đủ lý do”'])
      expect(text).toContain(part);
    await entry(share, 'RETURNED', '2020-07-03', 'Vẫn thiếu');
    expect(await followed.events('2020-07-03T10:05')).toEqual([NEWS(1)]);
  });

  it('tell of what was confirmed, of deadlines that events set, and of directives that have ended, once', async () => {
    const { ministry } = followed.world;
    const [withdrawn, superseded, successor, confirmed] = [
      await toMinistry('2020-09-30'),
      await toMinistry('2020-09-30'),
      await toMinistry('2020-09-30'),
      await toMinistry('2020-09-30'),
    ];
    const given = async (changes: object) =>
      (await followed.issue(changes, [{ bodyId: ministry }], '2020-07-01'))[ministry]!;
    const closed = await given({ timing: 'ONGOING', deadline: null, reviewOn: '2021-01-31' });
    const waiting = await given({
      ...{ timing: 'ON_EVENT', deadline: null, event: [{ language: 'vi', text: 'Nghị định có hiệu lực' }] },
    });
    expect(await followed.events('2020-07-01T09:00')).toEqual([NEWS(6)]);
    const directiveOf = async (share: string) => {
      const [{ directive_id: id }] = await followed.sql(
        'select directive_id from assignment where id = $1',
        share,
      );
      return id;
    };
    const act = async (mutation: string, share: string, input: object) => {
      const target = { id: await directiveOf(share), expectedRevision: 3 };
      await plenary.mutate(mutation, { ...target, ...input }, 'directive { id }');
    };
    followed.itIs('2020-07-10T09:00');
    await act('withdrawDirective', withdrawn, { reason: 'Đã đính chính' });
    await act('supersedeDirective', superseded, { byId: await directiveOf(successor) });
    await act('closeDirective', closed, { note: 'Không còn cần' });
    await act('recordDirectiveEvent', waiting, { happenedOn: '2020-07-01', deadline: '2020-12-31' });
    // By the clock of the database it was recorded when this test ran.
    await followed.sql(
      `update directive set updated_at = '2020-07-10T02:00:00Z' where id = $1`,
      await directiveOf(waiting),
    );
    await entry(confirmed, 'CONFIRMED', '2020-07-10', 'Đạt yêu cầu');
    expect(await followed.events('2020-07-10T09:05')).toEqual([NEWS(5)]);
    const text = followed.textTo('ministry@example.org');
    for (const part of [
      ...['Sự kiện đã xảy ra, nhiệm vụ có thời hạn (1)', 'Thời hạn: 31/12/2020 (còn 174 ngày)'],
      ...['Được xác nhận hoàn thành (1)', 'Ý kiến: “Đạt yêu cầu”'],
      ...['Ý kiến chỉ đạo đã được rút (1)', 'Ý kiến: “Đã đính chính”'],
      ...['Được thay thế bằng ý kiến chỉ đạo khác (1)', 'Kết thúc theo dõi (1)', 'Ý kiến: “Không còn cần”'],
    ])
      expect(text).toContain(part);
    expect(text.match(/Thời hạn/g)).toHaveLength(1);
    expect(await followed.events('2020-07-10T09:10')).toEqual([]);
  });

  it('summarise on Mondays per body what is returned, overdue, due soon and open, each once', async () => {
    const [returned] = [
      await toMinistry('2020-12-30'),
      await toMinistry('2020-07-10'),
      await toMinistry('2020-07-27'),
      await toMinistry('2020-12-31'),
    ];
    await followed.sql("update assignment set state = 'RETURNED' where id = $1", returned);
    expect(await followed.monday('2020-07-13')).toEqual([
      'ministry@example.org: Tổng hợp hằng tuần: 4 nhiệm vụ chưa hoàn thành',
    ]);
    const headings = followed.textTo('ministry@example.org').match(/^.*\(\d+\)$/gm);
    expect(headings).toEqual([
      ...['Báo cáo hoàn thành bị trả lại (1)', 'Đã quá hạn (1)', 'Đến hạn trong hai tuần tới (1)'],
      'Các nhiệm vụ khác đang thực hiện (1)',
    ]);
    expect(await followed.monday('2020-07-14')).toEqual([]);
    expect(await followed.monday('2020-07-20')).toHaveLength(1);
  });

  it('list only the first of very many', async () => {
    const share = await toMinistry('2020-12-31');
    await followed.sql(
      `insert into directive (id, revision, conference_id, number, state, text, language, force, stated_by_id, stated_in, timing, deadline, issued_on, in_force_on)
       select gen_random_uuid(), 1, conference_id, number + n, state, 'Việc', language, force, stated_by_id, stated_in, timing, deadline, issued_on, in_force_on
       from directive, generate_series(1, 40) n where id = (select directive_id from assignment where id = $1)`,
      share,
    );
    await followed.sql(
      `insert into assignment (id, revision, directive_id, position, role, body_id, state, in_force_on, deadline)
       select gen_random_uuid(), 1, id, 1, 'LEAD', $1, 'ASSIGNED', in_force_on, deadline from directive where text = 'Việc'`,
      followed.world.ministry,
    );
    await followed.monday('2020-07-13');
    const text = followed.textTo('ministry@example.org');
    expect(text.match(/^\d+\. /gm)).toHaveLength(30);
    expect(text).toContain('Các nhiệm vụ khác đang thực hiện (41)');
    expect(text).toContain('… và 11 mục khác.');
  });

  it('tell organisers on Mondays what waits for them, and nothing where nothing waits', async () => {
    const [done, asks] = [await toMinistry('2020-09-30'), await toMinistry('2020-09-30')];
    const toOrganiser = async (day: string) =>
      (await followed.monday(day)).filter(mail => mail.startsWith('organiser'));
    expect(await toOrganiser('2020-07-06')).toEqual([]);
    await followed.sql(
      "update assignment set state = 'REPORTED_DONE', completed_on = '2020-07-08' where id = $1",
      done,
    );
    await extension(asks!, `'REQUESTED', null, null, null`);
    expect(await toOrganiser('2020-07-13')).toEqual([
      'organiser@example.org: Theo dõi, đôn đốc: 2 nội dung chờ xử lý',
    ]);
    const text = followed.textTo('organiser@example.org');
    for (const part of [
      'Đã báo cáo hoàn thành, chờ xác nhận (1)',
      'Đề nghị gia hạn, chờ quyết định (1)',
      'Cơ quan chủ trì: “Bộ Nội vụ”',
      'Đề nghị gia hạn đến: 31/12/2020',
      'Lý do: “Chờ số liệu”',
    ])
      expect(text).toContain(part);
  });
});
