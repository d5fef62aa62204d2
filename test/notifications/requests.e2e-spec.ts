import { DataSource } from 'typeorm';
import { FocalPointsService } from '../../src/directory/index.js';
import { RequestMails } from '../../src/notifications/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { addAccount, SYSTEM, setClock } from '../accounts/visitor.js';
import {
  createSetting as createFollowOn,
  type Setting as FollowOn,
  nextConference,
  plan,
} from '../follow-on/setting.js';
import {
  createSetting,
  issuedRequest,
  itIs,
  revisionOf,
  type Setting,
  vi,
} from '../reports/data-calls/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { MailServer, type Received } from '../support/mail-server.js';

/** Whoever speaks for a body, told in a language. */
async function speakFor(
  plenary: TestApp,
  bodyId: string,
  name: string,
  language: 'vi' | 'en' = 'vi',
): Promise<void> {
  const { email } = await addAccount(plenary, {
    name,
    email: `${name}@example.org`,
    language,
    password: null,
  });
  await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId, email, includesBelow: false });
}

/** Has the job run, twice as after a crash; gives the mails that come of it, in the order of addresses. */
async function mailsOf(
  { app }: TestApp,
  server: MailServer,
  job: 'request-mails' | 'request-reminders',
): Promise<Received[]> {
  const before = server.received.length;
  await app.get(DataSource).query('insert into pgboss.job (name) values ($1)', [job]);
  await app.get(Jobs).runDue();
  const mails = app.get(RequestMails);
  await Promise.all([1, 2].map(() => (job === 'request-mails' ? mails.ask() : mails.remind())));
  await app.get(Jobs).runDue();
  return server.received
    .slice(before)
    .sort((one, other) => (one.recipients[0]! < other.recipients[0]! ? -1 : 1));
}

const told = (mails: readonly Received[]) =>
  mails.map(({ recipients, headers }) => `${recipients.join()} ${headers.subject}`);

describe('a body that is asked for a report', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(undefined, { ...server.env, PUBLIC_URL: 'https://plenary.example.org' });
    itIs(plenary, '2026-11-01');
    setting = await createSetting(plenary);
    const [caoBang, haGiang] = setting.bodies as [string, string];
    await speakFor(plenary, caoBang, 'cao');
    await speakFor(plenary, haGiang, 'ha', 'en');
  }, 120_000);
  beforeEach(async () => {
    await sql(
      "update report_request set state = 'WITHDRAWN', withdrawn_on = issued_on, withdrawn_reason = 'x'",
    );
  });
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  const sql = (statement: string, ...values: unknown[]) =>
    plenary.app.get(DataSource).query(statement, values);
  const asked = () => mailsOf(plenary, server, 'request-mails');
  const morning = async (day: string) => {
    itIs(plenary, day, '07:30');
    return told(await mailsOf(plenary, server, 'request-reminders'));
  };
  const issue = () => issuedRequest(plenary, setting, [{ groupId: setting.group }]);

  it('is told what, by when and where, in the language of its account, once', async () => {
    const { asked: reports } = await issue();
    const mails = await asked();
    expect(told(mails)).toEqual([
      'cao@example.org Yêu cầu báo cáo: hạn 10/11/2026',
      'ha@example.org Report requested: by 10 November 2026',
    ]);
    expect(mails[0]!.text).toBe(`Kính gửi Ông/Bà cao,

“Cao Bằng” được đề nghị gửi báo cáo sau đây:

Báo cáo (1)
1. “Báo cáo kết quả”
   Hội nghị: “Hội nghị tổng kết”
   Văn bản số: “4330/BNV-ĐT”
   Thời hạn: 10/11/2026 (còn 9 ngày)
   Mã yêu cầu: ${reports[0]}

Đề cương (2)
1. “Kết quả”
2. “Kiến nghị”

Số liệu (2)
1. “TRAINED”, kỳ “2025”
2. “FUNDING”, kỳ “2025”

Đề nghị soạn, nhập số liệu và gửi báo cáo trên Plenary, theo mã yêu cầu nêu trên: https://plenary.example.org

Thư này do Plenary tự động gửi.
`);
    expect(mails[1]!.text).toContain('“Hà Giang” is asked for the following report:');
    expect(mails[1]!.text).toContain('2. “Proposals”');
    expect(mails[1]!.text).toContain(`Request code: ${reports[1]}`);
    expect(await asked()).toEqual([]);
    const { outbox } = await plenary.ask(
      `{ outbox(kind: REPORT_REQUEST, conferenceId: "${setting.conference}", first: 2) { nodes { state body { name } } } }`,
    );
    expect(outbox.nodes).toEqual([
      { state: 'SENT', body: { name: 'Hà Giang' } },
      { state: 'SENT', body: { name: 'Cao Bằng' } },
    ]);
  });

  it('is reminded three working days before and when it is late, if it has not delivered', async () => {
    const { asked: reports } = await issue();
    await asked();
    expect(await morning('2026-11-04')).toEqual([]);
    expect(await morning('2026-11-05')).toEqual([
      'cao@example.org Yêu cầu báo cáo: sắp đến hạn 10/11/2026',
      'ha@example.org Report requested: due soon, 10 November 2026',
    ]);
    expect(await morning('2026-11-06')).toEqual([]);
    const paper = { ...(await revisionOf(plenary, reports[0]!)), deliveredOn: '2026-11-06', title: vi('B') };
    await plenary.mutate('recordDelivery', paper, 'requestedReport { id }');
    expect(await morning('2026-11-10')).toEqual([]);
    // Nobody was there on the day after.
    expect(await morning('2026-11-13')).toEqual([
      'ha@example.org Report requested: overdue since 10 November 2026',
    ]);
    expect(server.received.at(-1)!.text).toContain('Deadline: 10 November 2026 (3 days overdue)');
    expect(await morning('2026-11-14')).toEqual([]);
    await plenary.mutate(
      'returnReport',
      { ...(await revisionOf(plenary, reports[0]!)), reason: 'Thiếu số liệu' },
      'requestedReport { id }',
    );
    expect(await morning('2026-11-14')).toEqual(['cao@example.org Yêu cầu báo cáo: đã quá hạn 10/11/2026']);
  });

  it('is reminded of the new day when it got more time, and of nothing when the request was withdrawn', async () => {
    const { id, revision, asked: reports } = await issue();
    await asked();
    const more = { ...(await revisionOf(plenary, reports[1]!)), dueOn: '2026-11-20', reason: 'Bão lũ' };
    await plenary.mutate('extendReport', more, 'requestedReport { id }');
    expect(await morning('2026-11-06')).toEqual(['cao@example.org Yêu cầu báo cáo: sắp đến hạn 10/11/2026']);
    expect(await morning('2026-11-17')).toEqual([
      'cao@example.org Yêu cầu báo cáo: đã quá hạn 10/11/2026',
      'ha@example.org Report requested: due soon, 20 November 2026',
    ]);
    const [{ now }] = await sql('select revision as now from report_request where id = $1', id);
    await plenary.mutate(
      'withdrawReportRequest',
      { id, expectedRevision: now ?? revision, reason: 'Hoãn hội nghị' },
      'reportRequest { id }',
    );
    expect(await morning('2026-11-23')).toEqual([]);
  });

  it('is not told of what was issued long ago, and not reminded of it when the day is long over', async () => {
    await issue();
    itIs(plenary, '2026-11-05');
    expect(await asked()).toEqual([]);
    expect(await morning('2026-11-18')).toEqual([]);
  });

  it('costs as many statements whether one body is asked or three are', async () => {
    const count = async (addressees: object[]) => {
      await sql(
        "update report_request set state = 'WITHDRAWN', withdrawn_on = issued_on, withdrawn_reason = 'x'",
      );
      await issuedRequest(plenary, setting, addressees);
      return (await statementsOf(() => plenary.app.get(RequestMails).ask())).statements.length;
    };
    const one = await count([{ bodyId: setting.bodies[0] }]);
    expect(await count([{ groupId: setting.group }])).toBe(one);
  });
});

describe('a body that is asked how its assignments stand', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let setting: FollowOn;
  let next: { id: string; revision: number };
  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(undefined, server.env);
    setting = await createFollowOn(plenary);
    const { world } = setting;
    await speakFor(plenary, world.ministry, 'ministry', 'en');
    await speakFor(plenary, world.provinces[0]!, 'ha');
    next = (await nextConference(plenary, setting.review)) as typeof next;
    await plan(plenary, next);
    await plenary.mutate('askForStatus', { conferenceId: next.id, dueOn: '2021-06-01' }, 'asked');
  }, 120_000);
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  const morning = async (day: string) => {
    setClock(plenary.app, new Date(`${day}T00:30:00Z`));
    return told(await mailsOf(plenary, server, 'request-reminders'));
  };

  it('is told once of all that one conference asks it', async () => {
    const mails = await mailsOf(plenary, server, 'request-mails');
    expect(told(mails)).toEqual([
      'ha@example.org Đề nghị báo cáo tình hình thực hiện: hạn 01/06/2021',
      'ministry@example.org How assignments stand: by 1 June 2021',
    ]);
    const [{ id, assignment_id: share }] = await plenary.app.get(DataSource).query(
      `select request.id, assignment_id from status_request request join assignment share on share.id = assignment_id
        where share.body_id = $1`,
      [setting.world.ministry],
    );
    const { text } = mails[1]!;
    expect(text).toContain('“Bộ Nội vụ” is asked how its assignments stand, to prepare the conference');
    expect(text).toContain('Deadline: 1 June 2021 (92 days left)');
    expect(text).toContain('Open assignments (1)\n1. “look into the programme”\n');
    expect(text).toContain(`Assignment code: ${share}`);
    expect(text).toContain(`Request code: ${id}`);
    expect(await mailsOf(plenary, server, 'request-mails')).toEqual([]);
    const { outbox } = await plenary.ask(
      `{ outbox(kind: STATUS_REQUEST, conferenceId: "${next.id}") { totalCount } }`,
    );
    expect(outbox.totalCount).toBe(2);
  });

  it('is reminded as long as it has not answered', async () => {
    expect(await morning('2021-05-26')).toEqual([]);
    expect(await morning('2021-05-27')).toEqual([
      'ha@example.org Đề nghị báo cáo tình hình thực hiện: sắp đến hạn 01/06/2021',
      'ministry@example.org How assignments stand: due soon, 1 June 2021',
    ]);
    await plenary.app.get(DataSource).query(
      `update status_request set text = 'Đã xong', answered_on = '2021-05-28' from assignment share
        where share.id = assignment_id and share.body_id = $1`,
      [setting.world.ministry],
    );
    expect(await morning('2021-06-02')).toEqual([
      'ha@example.org Đề nghị báo cáo tình hình thực hiện: đã quá hạn 01/06/2021',
    ]);
    expect(await morning('2021-06-03')).toEqual([]);
  });

  it('is not reminded when the conference does not take place', async () => {
    await plenary.app.get(DataSource).query("delete from outgoing_mail where kind = 'STATUS_REMINDER'");
    await plenary.app
      .get(DataSource)
      .query("update conference set state = 'CANCELLED' where id = $1", [next.id]);
    expect(await morning('2021-06-03')).toEqual([]);
  });
});
