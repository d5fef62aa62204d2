import { DataSource } from 'typeorm';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import {
  createSetting,
  type FocalPoint,
  focalPointOf,
  issuedRequest,
  itIs,
  NOBODY,
  requestTo,
  revisionOf,
  type Setting,
  vi,
} from './setting.js';

describe('a request for reports', () => {
  let plenary: TestApp;
  let setting: Setting;
  let own: FocalPoint;
  let other: FocalPoint;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-01');
    setting = await createSetting(plenary);
    own = await focalPointOf(plenary, setting.bodies[0]!);
    other = await focalPointOf(plenary, setting.bodies[1]!);
  }, 60_000);
  afterAll(() => plenary.close());

  const create = async (changes: object = {}) => {
    const input = { ...requestTo(setting, [{ bodyId: setting.bodies[0] }]), ...changes };
    return (await plenary.mutate('createReportRequest', input, 'reportRequest { id }')).reportRequest
      .id as string;
  };
  const issue = async (id: string, issuedOn = '2026-11-01') => ({
    ...(await revisionOf(plenary, id)),
    issuedOn,
  });
  const codes = async (name: string, input: object) =>
    (await plenary.refuse(name, input)).map(({ code, path }) => `${path.join('.')} ${code}`);

  it('is refused with all that is wrong with its parts, and is not written', async () => {
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const input = {
      ...requestTo(setting, [{ bodyId: NOBODY }, {}, { groupId: setting.group }, { groupId: setting.group }]),
      figures: [
        { indicatorId: NOBODY, period },
        { indicatorId: setting.funding, period, targetId: setting.target },
        { indicatorId: setting.funding, period: { from: '2025-12-31', to: '2025-01-01' } },
      ],
    };
    expect(await codes('createReportRequest', input)).toEqual([
      'figures.0.indicatorId NOT_FOUND',
      'figures.1.targetId INDICATOR_VERSION_MISMATCH',
      'figures.2.period.to PERIOD_REVERSED',
      'addressees.0.bodyId NOT_FOUND',
      'addressees.1 ADDRESSEE_PARTY',
      'addressees.3 NAMED_TWICE',
    ]);
    const [{ count }] = await plenary.app.get(DataSource).query('select count(*)::int from report_request');
    expect(count).toBe(0);
  });

  it('is issued only when it can be answered', async () => {
    expect(await codes('issueReportRequest', await issue(await create({ addressees: [] })))).toEqual([
      'id ADDRESSEE_MISSING',
    ]);
    expect(
      await codes('issueReportRequest', await issue(await create({ headings: [], figures: [] }))),
    ).toEqual(['id NOTHING_ASKED']);
    const id = await create();
    expect(await codes('issueReportRequest', await issue(id, '2026-11-02'))).toEqual([
      'issuedOn DAY_IN_FUTURE',
    ]);
    const late = await create({ dueOn: '2026-10-01' });
    expect(await codes('issueReportRequest', await issue(late))).toEqual(['issuedOn DUE_BEFORE_ISSUE']);
    expect(await codes('closeReportRequest', await revisionOf(plenary, id))).toEqual(['id INVALID_STATE']);
  });

  it('does not change after its issue, not even in the database', async () => {
    const { id, asked } = await issuedRequest(plenary, setting, [{ bodyId: setting.bodies[0] }]);
    const update = { ...(await revisionOf(plenary, id)), title: vi('Khác') };
    expect(await codes('updateReportRequest', update)).toEqual(['id INVALID_STATE']);
    const sql = (statement: string, value: string) => plenary.app.get(DataSource).query(statement, [value]);
    for (const [statement, value] of [
      [`update report_request set due_on = '2027-01-01' where id = $1`, id],
      ['delete from report_heading where request_id = $1', id],
      ['delete from requested_report where id = $1', asked[0]!],
    ] as const) {
      await expect(sql(statement, value)).rejects.toMatchObject({
        driverError: { constraint: 'report_request_frozen' },
      });
    }
  });

  it('lets a body deliver only what it was asked for, and only if it says anything', async () => {
    const { asked } = await issuedRequest(plenary, setting, [{ bodyId: setting.bodies[0] }]);
    const target = () => revisionOf(plenary, asked[0]!);
    const codesOf = async (who: FocalPoint, name: string, more: object = {}) =>
      (await who.refuse(name, { ...(await target()), ...more })).map(({ code }) => code);
    expect(await codesOf(other, 'writeReport', { title: vi('Của người khác') })).toEqual(['NOT_FOUND']);
    expect(await codesOf(own, 'deliverReport')).toEqual(['NOTHING_TO_DELIVER']);
    const strange = { headingId: NOBODY, language: 'vi', text: 'x' };
    expect(await codesOf(own, 'writeReport', { sections: [strange] })).toEqual(['NOT_FOUND']);
    const written = await own.mutate('writeReport', await target(), 'requestedReport { report { id } }');
    const reportId = written.requestedReport.report.id;
    const figure = {
      ...{ indicatorId: setting.funding, reportedValue: '1', bodyId: setting.bodies[1] },
      period: { from: '2025-01-01', to: '2025-12-31' },
    };
    const refused = async (who: FocalPoint) =>
      (await who.refuse('recordObservation', { reportId, ...figure })).map(({ code }) => code);
    expect(await refused(own)).toEqual(['FIGURE_OF_OTHER_BODY']);
    expect(await refused(other)).toEqual(['NOT_FOUND']);
    expect(await other.ask('query ($id: ID!) { report(id: $id) { id } }', { id: reportId })).toEqual({
      report: null,
    });
    expect(await codes('recordDelivery', { ...(await target()), deliveredOn: '2026-11-01' })).toEqual([
      'id DRAFT_BEGUN',
    ]);
    expect(await codes('returnReport', { ...(await target()), reason: 'x' })).toEqual(['id NOT_DELIVERED']);
    expect(await codes('extendReport', { ...(await target()), dueOn: '2026-11-10', reason: 'x' })).toEqual([
      'dueOn NOT_LATER',
    ]);
  });

  it('tells how one body and how three stand with one statement', async () => {
    const one = await issuedRequest(plenary, setting, [{ bodyId: setting.bodies[0] }]);
    const three = await issuedRequest(plenary, setting, [{ groupId: setting.group }]);
    const read = (id: string) =>
      statementsOf(() =>
        plenary.ask(
          `query ($id: ID!) { reportRequest(id: $id) { counts { overdue } requested(state: OUTSTANDING) { totalCount
            nodes { state dueOn body { name } missingHeadings { title } missingFigures { indicator { code } } } } } }`,
          { id },
        ),
      );
    const [first, second] = [await read(one.id), await read(three.id)];
    expect([
      first.result.reportRequest.requested.totalCount,
      second.result.reportRequest.requested.totalCount,
    ]).toEqual([1, 3]);
    expect([first.statements.length, second.statements.length]).toEqual([1, 1]);
  });
});
