import { ConferenceRole } from '../../src/platform/auth/index.js';
import { withRole } from '../minutes/setting.js';
import {
  createSetting,
  type FocalPoint,
  focalPointOf,
  issuedRequest,
  itIs,
  PERIOD,
  revisionOf,
  type Setting,
} from '../reports/data-calls/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

const HISTORY = `query ($id: ID!) { conference(id: $id) { history(first: 50) { nodes {
  command changes { totalCount nodes { table key before after } } } } } }`;
const PARTS = ['finding', 'observation', 'report', 'report_section'];

describe('the draft of a report that a body writes', () => {
  let plenary: TestApp;
  let setting: Setting;
  let body: FocalPoint;
  let organiser: string;
  let asked: string;
  let report: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-01');
    setting = await createSetting(plenary);
    const request = await issuedRequest(plenary, setting, [{ bodyId: setting.bodies[0] }]);
    asked = request.asked[0]!;
    body = await focalPointOf(plenary, setting.bodies[0]!);
    ({ cookie: organiser } = await withRole(plenary, setting.conference, ConferenceRole.ORGANISER));
    const write = async (text: string) => {
      const sections = [{ headingId: request.headings[0], language: 'vi', text }];
      const input = { ...(await revisionOf(plenary, asked)), sections };
      const select = 'requestedReport { report { id } }';
      return (await body.mutate('writeReport', input, select)).requestedReport.report.id as string;
    };
    report = await write('Bản nháp mật');
    await write('Đã mở 12 lớp');
    const figure = { indicatorId: setting.trained, period: PERIOD, reportedValue: '778899' };
    const observations = [{ ...figure, bodyId: setting.bodies[0] }];
    await body.mutate('recordObservations', { reportId: report, observations }, 'report { id }');
  }, 60_000);
  afterAll(() => plenary.close());

  const historyFor = async (cookie?: string) => {
    const variables = { id: setting.conference };
    const { data, errors } = await (cookie
      ? plenary.send(HISTORY, variables, { cookie }, null)
      : plenary.send(HISTORY, variables));
    expect(errors).toBeUndefined();
    const changes: Data[] = data.conference.history.nodes.map(({ changes }: Data) => changes);
    for (const { totalCount, nodes } of changes) expect(totalCount).toBe(nodes.length);
    const rows: Data[] = changes.flatMap(({ nodes }) => nodes);
    return { text: JSON.stringify(rows), tables: new Set(rows.map(({ table }) => table)) };
  };
  const partsIn = ({ tables }: { tables: Set<string> }) => PARTS.filter(table => tables.has(table));

  it('is not told to the staff by the history of the conference, nor are its figures', async () => {
    const { text, ...seen } = await historyFor(organiser);
    expect(partsIn(seen)).toEqual([]);
    expect(seen.tables).toContain('report_request');
    for (const secret of ['Bản nháp mật', 'Đã mở 12 lớp', '778899']) expect(text).not.toContain(secret);
  });

  it('stands in the history for administrators, who speak for all bodies', async () => {
    const { text, ...seen } = await historyFor();
    expect(partsIn(seen)).toEqual(['observation', 'report', 'report_section']);
    for (const secret of ['Bản nháp mật', 'Đã mở 12 lớp', '778899']) expect(text).toContain(secret);
  });

  it('is told to the staff once it is delivered, and when it is accepted', async () => {
    await body.mutate('deliverReport', await revisionOf(plenary, asked), 'requestedReport { id }');
    const delivered = await historyFor(organiser);
    expect(partsIn(delivered)).toEqual(['observation', 'report', 'report_section']);
    await plenary.mutate('acceptReport', await revisionOf(plenary, asked), 'requestedReport { id }');
    const accepted = await historyFor(organiser);
    expect(accepted.text).toContain('Đã mở 12 lớp');
    expect(accepted.text).toContain('778899');
  });

  it('hides neither what the staff record nor findings that are of no report', async () => {
    const finding = { kind: 'SHORTCOMING', text: 'Thiếu giảng viên', language: 'vi' };
    const input = { conferenceId: setting.conference, ...finding };
    await plenary.mutate('recordFinding', input, 'finding { id }');
    const { text, ...seen } = await historyFor(organiser);
    expect(partsIn(seen)).toContain('finding');
    expect(text).toContain('Thiếu giảng viên');
  });
});
