import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, defineIndicator, FIRST, recordReport, SECOND, type Setting, vi } from './setting.js';

describe('reading reports', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const EVERYTHING = `query ($id: ID!) { conference(id: $id) {
    findings { text }
    reports { totalCount nodes {
      title notes { code } findings { text statedByBody { name } }
      presentations { item { title reports { title } } }
      observations { totalCount nodes {
        value formatted indicator { name } body { name } period { label isComplete(on: "2020-06-12") }
        target { value setBy { number } } reportedRatio { percent } computedRatio { percent }
        impliedTarget { lowest highest } notes { code message }
      } }
    } }
  } }`;

  const addReport = async () => {
    const { conference, item, department } = setting;
    const { report } = await plenary.mutate(
      'recordReport',
      {
        conferenceId: conference,
        title: vi('Báo cáo'),
        presentations: [{ itemId: item, presentedByBodyId: department }],
      },
      'report { id }',
    );
    const finding = {
      conferenceId: conference,
      reportId: report.id,
      kind: 'LESSON',
      text: 'bài học',
      language: 'vi',
    };
    await plenary.mutate('recordFinding', finding, 'finding { id }');
    const indicatorId = await defineIndicator(plenary);
    const target = { indicatorId, period: FIRST, setById: setting.decision1956, value: '500000' };
    const targetId = (await plenary.mutate('setTarget', target, 'target { id }')).target.id;
    const figure = { indicatorId, period: FIRST, reportedValue: '403183', bodyId: setting.ministry };
    const ratio = { percent: '80.3', denominator: 'TARGET' };
    await plenary.mutate(
      'recordObservations',
      { reportId: report.id, observations: [{ ...figure, targetId, reportedRatio: ratio }, figure] },
      'report { id }',
    );
  };

  it('takes one statement with one report and with three', async () => {
    await addReport();
    const one = await statementsOf(() => plenary.ask(EVERYTHING, { id: setting.conference }));
    await addReport();
    await addReport();
    const three = await statementsOf(() => plenary.ask(EVERYTHING, { id: setting.conference }));
    expect([one.result.conference.reports.totalCount, three.result.conference.reports.totalCount]).toEqual([
      1, 3,
    ]);
    expect(one.statements).toHaveLength(1);
    expect(three.statements).toHaveLength(1);
    expect(three.result.conference.reports.nodes[2].observations.nodes[0].notes).toEqual([
      { code: 'RATIO_DIFFERS', message: '403,183 / 500,000 = 80.64%, the report says 80.3%' },
    ]);
  });

  it('takes one statement for a list of observations, however many', async () => {
    const list = (first: number) =>
      statementsOf(() =>
        plenary.ask(
          'query ($n: Int) { observations(first: $n) { nodes { report { title } notes { code } } } }',
          { n: first },
        ),
      );
    const one = await list(1);
    const three = await list(3);
    expect([one.result.observations.nodes.length, one.statements.length]).toEqual([1, 1]);
    expect([three.result.observations.nodes.length, three.statements.length]).toEqual([3, 1]);
  });

  it('finds observations by indicator, body and conference, by period', async () => {
    const [first, second] = [await defineIndicator(plenary), await defineIndicator(plenary)];
    const here = await recordReport(plenary, setting.conference);
    const elsewhere = await recordReport(plenary, setting.other.conference);
    const figure = (value: string, indicatorId: string, period: object, bodyId?: string) => ({
      indicatorId,
      period,
      reportedValue: value,
      bodyId,
    });
    const write = (reportId: string, observations: object[]) =>
      plenary.mutate('recordObservations', { reportId, observations }, 'report { id }');
    await write(here, [
      figure('4', first, SECOND),
      figure('1', first, FIRST),
      figure('2', first, FIRST, setting.department),
      figure('3', second, FIRST, setting.department),
    ]);
    await write(elsewhere, [figure('5', first, FIRST)]);
    const values = async (filter: string) =>
      (await plenary.ask(`{ observations(${filter}) { nodes { value } } }`)).observations.nodes.map(
        ({ value }: { value: string }) => value,
      );
    expect(await values(`indicatorId: "${first}"`)).toEqual(['1', '2', '5', '4']);
    expect(await values(`indicatorId: "${first}", conferenceId: "${setting.conference}"`)).toEqual([
      '1',
      '2',
      '4',
    ]);
    expect(await values(`bodyId: "${setting.department}"`)).toEqual(['2', '3']);
    expect(await values(`conferenceId: "${setting.other.conference}"`)).toEqual(['5']);

    const { report } = await plenary.ask(
      `query ($id: ID!, $indicator: ID!, $body: ID!) { report(id: $id) {
        all: observations { nodes { value } }
        ofIndicator: observations(indicatorId: $indicator) { nodes { value } }
        ofBoth: observations(indicatorId: $indicator, bodyId: $body) { totalCount nodes { value } }
      } }`,
      { id: here, indicator: first, body: setting.department },
    );
    expect(report).toEqual({
      all: { nodes: [{ value: '4' }, { value: '1' }, { value: '2' }, { value: '3' }] },
      ofIndicator: { nodes: [{ value: '4' }, { value: '1' }, { value: '2' }] },
      ofBoth: { totalCount: 1, nodes: [{ value: '2' }] },
    });
  });

  it('pages through observations of equal periods without losing or repeating one', async () => {
    const page = async (after?: string) =>
      (
        await plenary.ask(
          'query ($after: String) { observations(first: 4, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).observations;
    const seen: string[] = [];
    let next = await page();
    for (;;) {
      seen.push(...next.nodes.map(({ id }: { id: string }) => id));
      if (!next.pageInfo.hasNextPage) break;
      next = await page(next.pageInfo.endCursor);
    }
    expect([seen.length, new Set(seen).size]).toEqual([next.totalCount, next.totalCount]);
  });

  it('refuses ids that are none', async () => {
    const { errors } = await plenary.send('{ observations(conferenceId: "x") { totalCount } }');
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.reason])).toEqual([
      ['BAD_USER_INPUT', 'INVALID_ID'],
    ]);
  });

  it('finds each kind of thing by its id alone', async () => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { findings { id } reports(first: 1) { nodes { id observations(first: 1) { nodes { id target { id } indicator { id } } } } } } }',
      { id: setting.conference },
    );
    const [report] = conference.reports.nodes;
    const [observation] = report.observations.nodes;
    const ids = [
      conference.findings[0].id,
      report.id,
      observation.id,
      observation.target.id,
      observation.indicator.id,
    ];
    const names = await Promise.all(
      ids.map(
        async id => (await plenary.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node,
      ),
    );
    const types = ['Finding', 'Report', 'Observation', 'Target', 'Indicator'];
    expect(names).toEqual(ids.map((id, at) => ({ __typename: types[at], id })));
  });
});
