import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import {
  createSetting,
  type FocalPoint,
  focalPointOf,
  issuedRequest,
  itIs,
  PERIOD,
  revisionOf,
  type Setting,
} from '../data-calls/setting.js';

const QUERY = `query ($id: ID!) { indicatorProgress(indicatorIds: [$id]) {
  series { periods { rows { actual { value } } } } } }`;

describe('figures of a report that is not accepted', () => {
  let plenary: TestApp;
  let setting: Setting;
  let own: FocalPoint;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-01');
    setting = await createSetting(plenary);
    own = await focalPointOf(plenary, setting.bodies[0]!);
  }, 60_000);
  afterAll(() => plenary.close());

  /** What the staff and the body are told. */
  const told = async () => {
    const answers = [
      await plenary.ask(QUERY, { id: setting.funding }),
      await own.ask(QUERY, { id: setting.funding }),
    ];
    return answers.map(({ indicatorProgress: { series } }) =>
      series[0].periods.map(({ rows }: { rows: { actual: { value: string } }[] }) =>
        rows.map(({ actual }) => actual.value),
      ),
    );
  };

  it('count for nobody until it is, also for those who see it', async () => {
    const { asked } = await issuedRequest(plenary, setting, [{ bodyId: setting.bodies[0] }]);
    const target = () => revisionOf(plenary, asked[0]!);
    const written = await own.mutate('writeReport', await target(), 'requestedReport { report { id } }');
    const figure = {
      ...{ reportId: written.requestedReport.report.id, indicatorId: setting.funding },
      ...{ bodyId: setting.bodies[0], reportedValue: '7', period: PERIOD },
    };
    const answers = [];
    await own.mutate('recordObservation', figure, 'observation { id }');
    answers.push(await told());
    await own.mutate('deliverReport', await target(), 'requestedReport { id }');
    answers.push(await told());
    const reason = 'Thiếu phụ lục';
    await plenary.mutate('returnReport', { ...(await target()), reason }, 'requestedReport { id }');
    answers.push(await told());
    expect(answers).toEqual(Array(3).fill([[], []]));
    await own.mutate('deliverReport', await target(), 'requestedReport { id }');
    await plenary.mutate('acceptReport', await target(), 'requestedReport { id }');
    expect(await told()).toEqual([[['7']], [['7']]]);
  });
});
