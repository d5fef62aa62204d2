import { NOBODY } from '../directives/world.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, type Setting } from './setting.js';

describe('the way from a figure to what was done about it', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  it('leads from a figure to what was done about it in one query of one statement', async () => {
    const { review, world, life } = setting;
    const { mutate } = plenary;
    const period = { from: '2016-01-01', to: '2020-12-31' };
    const { indicator } = await mutate(
      'defineIndicator',
      {
        code: 'trained',
        name: [{ language: 'vi', text: 'Số lượt' }],
        unit: 'PERSON_TIMES',
        aggregation: 'SUM',
      },
      'indicator { id }',
    );
    const { agendaSession } = await mutate('addSession', { conferenceId: review }, 'agendaSession { id }');
    const { agendaItem } = await mutate(
      'addAgendaItem',
      { sessionId: agendaSession.id, kind: 'REPORT', title: [{ language: 'vi', text: 'Báo cáo' }] },
      'agendaItem { id }',
    );
    const { report } = await mutate(
      'recordReport',
      {
        conferenceId: review,
        title: [{ language: 'vi', text: 'Báo cáo tổng kết' }],
        presentations: [{ itemId: agendaItem.id, presentedByBodyId: world.ministry }],
      },
      'report { id }',
    );
    const { observation } = await mutate(
      'recordObservation',
      { reportId: report.id, indicatorId: indicator.id, period, reportedValue: '146691' },
      'observation { id }',
    );
    await mutate(
      'recordAttendance',
      { conferenceId: review, groupId: world.provincesGroup },
      'attendance { id }',
    );
    const directive = await life.issued({
      assignments: [{ role: 'LEAD', bodyId: world.ministry }],
      agendaItemId: agendaItem.id,
    });
    const ground = { id: directive.id, expectedRevision: directive.revision };
    expect(
      await plenary.refuse('groundDirective', { ...ground, observationIds: [NOBODY], findingIds: [NOBODY] }),
    ).toMatchObject([
      { code: 'NOT_FOUND', path: ['observationIds', '0'] },
      { code: 'NOT_FOUND', path: ['findingIds', '0'] },
    ]);
    await mutate('groundDirective', { ...ground, observationIds: [observation.id] }, 'directive { id }');

    const { result, statements } = await statementsOf(() =>
      plenary.ask(
        `query ($id: ID!) { observations(conferenceId: $id) { nodes { value
          report { title presentations { item { title
            session { conference { attendances { nodes { party { ... on BodyGroup { name } } } } } }
            directives { number } } } }
          directives { number leadBody { name } grounds { observation { value } finding { id } }
            assignments { state deadline directive { number } } } } } }`,
        { id: review },
      ),
    );
    expect(statements).toHaveLength(1);
    expect(result.observations.nodes[0]).toEqual({
      value: '146691',
      report: {
        title: 'Báo cáo tổng kết',
        presentations: [
          {
            item: {
              title: 'Báo cáo',
              session: {
                conference: { attendances: { nodes: [{ party: { name: 'các tỉnh, thành phố' } }] } },
              },
              directives: [{ number: 5 }],
            },
          },
        ],
      },
      directives: [
        {
          number: 5,
          leadBody: { name: 'Bộ Nội vụ' },
          grounds: [{ observation: { value: '146691' }, finding: null }],
          assignments: [{ state: 'ASSIGNED', deadline: '2020-12-31', directive: { number: 5 } }],
        },
      ],
    });
  });
});
