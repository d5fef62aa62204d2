import { DataSource } from 'typeorm';
import { setClock } from '../../accounts/visitor.js';
import { withProof } from '../../factories/proof.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { createWorld, lifeOf, type World } from '../world.js';
import { COUNTS } from './rows.js';

const QUERY = `query ($asOf: Date) { directiveStatistics(asOf: $asOf) { asOf isForecast label total { ${COUNTS} }
  groups(by: BODY, order: MOST_OVERDUE) { nodes { name counts { ${COUNTS} } } } } }`;

/** The bodies' own acts, as their commands leave the rows on the day. */
const REPORTED = `update assignment set state = 'REPORTED_DONE', completed_on = $1 where id = $2`;
const RETURNED = `update assignment set state = 'RETURNED', completed_on = null where id = $1`;
const CONFIRMED = `${withProof('id = $2', '$1')}
  update assignment set state = 'CONFIRMED_DONE', confirmed_on = $1 where id = $2`;
const ASKED = `insert into extension (id, revision, assignment_id, requested_on, requested_deadline, reason, previous_deadline)
  select gen_random_uuid(), 1, id, $1, $2, 'x', deadline from assignment where id = $3`;
const GRANTED = `update extension set state = 'GRANTED', decided_on = $1, granted_deadline = requested_deadline
  where assignment_id = $2 and state = 'REQUESTED'`;
const LONGER = `update assignment set deadline = $1 where id = $2`;
const EVENT = `update directive set deadline = $1, deadline_set_on = $2 where id = $3`;
const FOR_SHARES = 'update assignment set deadline = $1 where directive_id = $2';

describe('statistics as of a day', () => {
  let plenary: TestApp;
  let world: World;
  let dataSource: DataSource;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    dataSource = plenary.app.get(DataSource);
    life = lifeOf(plenary, world);
  });
  afterAll(() => plenary.close());

  const goTo = (day: string) => setClock(plenary.app, new Date(`${day}T09:00:00+07:00`));
  const sql = (statement: string, ...values: unknown[]) => dataSource.query(statement, values);
  const shareOf = async ({ id }: Data, body: string): Promise<string> =>
    (await sql('select id from assignment where directive_id = $1 and body_id = $2', id, body))[0].id;
  const lead = (party: object) => ({ assignments: [{ role: 'LEAD', ...party }] });
  const told = async (asOf?: string) => {
    const { label, ...statistics } = (await plenary.ask(QUERY, { asOf })).directiveStatistics;
    return statistics;
  };

  it('told now for ten days past is just what was told on each of them', async () => {
    const { ministry, finance, provinces, provincesGroup } = world;
    const made: Record<string, Data> = {};
    const days: [day: string, happens: () => Promise<unknown>][] = [
      [
        '2021-01-04',
        async () => {
          made.plan = await life.issued(
            { deadline: '2021-03-31', ...lead({ bodyId: ministry }) },
            '2021-01-04',
          );
          made.all = await life.issued(
            { deadline: '2021-02-28', ...lead({ groupId: provincesGroup }) },
            '2021-01-04',
          );
        },
      ],
      [
        '2021-01-20',
        async () => {
          const ongoing = { timing: 'ONGOING', deadline: null, reviewOn: '2022-01-01' };
          made.ongoing = await life.issued({ ...ongoing, ...lead({ bodyId: finance }) }, '2021-01-20');
          const waiting = {
            timing: 'ON_EVENT',
            deadline: null,
            event: [{ language: 'vi', text: 'Sau luật' }],
          };
          made.event = await life.issued({ ...waiting, ...lead({ bodyId: finance }) }, '2021-01-20');
        },
      ],
      ['2021-02-15', async () => sql(REPORTED, '2021-02-15', await shareOf(made.all, provinces[0]!))],
      [
        '2021-02-20',
        async () => sql(ASKED, '2021-02-20', '2021-04-15', await shareOf(made.all, provinces[1]!)),
      ],
      // Only after the deadline has passed: on the day itself it was overdue, and that stays told.
      [
        '2021-03-05',
        async () => {
          await sql(CONFIRMED, '2021-03-05', await shareOf(made.all, provinces[0]!));
          await sql(REPORTED, '2021-03-05', await shareOf(made.all, provinces[2]!));
        },
      ],
      [
        '2021-03-10',
        async () => {
          const share = await shareOf(made.all, provinces[1]!);
          await sql(GRANTED, '2021-03-10', share);
          await sql(LONGER, '2021-04-15', share);
          await sql(RETURNED, await shareOf(made.all, provinces[2]!));
        },
      ],
      [
        '2021-03-31',
        async () => {
          await sql(EVENT, '2021-06-30', '2021-03-31', made.event!.id);
          await sql(FOR_SHARES, '2021-06-30', made.event!.id);
        },
      ],
      [
        '2021-04-20',
        async () => {
          await sql(REPORTED, '2021-04-14', await shareOf(made.all, provinces[1]!));
          await sql(CONFIRMED, '2021-04-20', await shareOf(made.all, provinces[1]!));
          await sql(REPORTED, '2021-04-20', await shareOf(made.plan, ministry));
          await sql(CONFIRMED, '2021-04-20', await shareOf(made.plan, ministry));
        },
      ],
      [
        '2021-05-03',
        async () => {
          await sql(REPORTED, '2021-05-03', await shareOf(made.ongoing, finance));
          await sql(CONFIRMED, '2021-05-03', await shareOf(made.ongoing, finance));
        },
      ],
      // The province that has not done its share yet is let off it.
      ['2021-07-01', async () => life.step('withdrawDirective', made.all!, { reason: 'Không còn cần' })],
    ];
    const onTheDay: Data[] = [];
    for (const [day, happens] of days) {
      goTo(day);
      await happens();
      onTheDay.push(await told());
    }
    goTo('2021-12-31');
    const afterwards = [];
    for (const [day] of days) afterwards.push(await told(day));
    expect(afterwards).toEqual(onTheDay);
    const { total } = onTheDay[4]!;
    expect(onTheDay.map(({ asOf }) => asOf)).toEqual(days.map(([day]) => day));
    expect([total.doneInTime, total.openOverdue, total.openInTerm, total.ongoing]).toEqual([1, 2, 1, 2]);
    const totals = onTheDay.map(({ total: { doneInTime, doneLate, openInTerm, openOverdue, ongoing } }) =>
      [doneInTime, doneLate, openInTerm, openOverdue, ongoing].join(' '),
    );
    expect(totals).toEqual([
      '0 0 4 0 0',
      '0 0 4 0 2',
      '0 0 4 0 2',
      '0 0 4 0 2',
      '1 0 1 2 2',
      '1 0 2 1 2',
      '1 0 3 1 1',
      '2 1 1 1 1',
      '3 1 1 1 0',
      '3 1 0 1 0',
    ]);
  });

  it('to come is a forecast: what is open then counts as overdue when its deadline is over', async () => {
    goTo('2021-01-04');
    const { id } = await life.issued(
      { deadline: '2021-01-15', ...lead({ bodyId: world.finance }) },
      '2021-01-04',
    );
    const of = async (asOf: string, headers = {}) => {
      const query = `query ($id: ID!, $asOf: Date) { directive(id: $id) { statistics(asOf: $asOf) {
        isForecast label total { openInTerm openOverdue } } } }`;
      return (await plenary.send(query, { id, asOf }, headers)).data.directive.statistics;
    };
    expect(await of('2021-01-04')).toEqual({
      isForecast: false,
      label: 'As of the end of 4 January 2021',
      total: { openInTerm: 1, openOverdue: 0 },
    });
    expect(await of('2021-01-15')).toMatchObject({
      isForecast: true,
      total: { openInTerm: 1, openOverdue: 0 },
    });
    expect(await of('2021-01-16', { 'accept-language': 'vi' })).toEqual({
      isForecast: true,
      label: 'Dự báo đến hết ngày 16/01/2021, theo tình hình ngày 04/01/2021',
      total: { openInTerm: 0, openOverdue: 1 },
    });
  });

  it('begins and ends with the day in Vietnam', async () => {
    setClock(plenary.app, new Date('2021-01-04T16:59:59Z'));
    const before = await told();
    setClock(plenary.app, new Date('2021-01-04T17:00:00Z'));
    expect([before.asOf, (await told()).asOf]).toEqual(['2021-01-04', '2021-01-05']);
  });
});
