import { randomUUID } from 'node:crypto';
import { setClock } from '../accounts/visitor.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import {
  addDelegate,
  addDelegates,
  at,
  createHall,
  type Hall,
  MORNING,
  type Sent,
  stays,
} from './delegates.js';
import { createConference } from './setting.js';

const BATCH = `mutation ($input: CheckInBatchInput!) { checkInBatch(input: $input) {
  results { presence { arrivedAt device method person { name } } alreadyPresentSince firstDevice notice }
  userErrors { code path message } } }`;

describe('checkInBatch', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeAll(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
  });
  beforeEach(() => setClock(plenary.app, MORNING));
  afterAll(() => plenary.close());

  const send = async (entries: object[], more: object = {}): Promise<Data> => {
    const input = { conferenceId: hall.conferenceId, device: 'Máy 1', entries, ...more };
    return (await plenary.ask(BATCH, { input })).checkInBatch;
  };
  const many = (n: number) => addDelegates(plenary, hall.conferenceId, n);

  it('records what it can, and says of each other entry why not', async () => {
    const [one, two] = await many(2);
    const gone = await addDelegate(plenary, hall.conferenceId, { state: 'WITHDRAWN' });
    const other = await addDelegate(plenary, await createConference(plenary, hall.ministry));
    const { results, userErrors } = await send([
      { badgeCode: one!.badgeCode, at: at('07:30') },
      { badgeCode: other.badgeCode, at: at('07:31') },
      { badgeCode: gone.badgeCode, at: at('07:32') },
      { delegateId: two!.id, at: at('09:00') },
      { delegateId: two!.id, at: at('07:33') },
      { badgeCode: 'xyz', at: at('07:34') },
      { badgeCode: one!.badgeCode, at: at('07:35') },
    ]);
    expect(userErrors.map(({ code, path }: Data) => `${path.join('.')} ${code}`)).toEqual([
      'entries.1.badgeCode WRONG_CONFERENCE',
      'entries.2.badgeCode DELEGATE_NOT_EXPECTED',
      'entries.3.at TIME_IN_FUTURE',
      'entries.5.badgeCode UNKNOWN_BADGE',
    ]);
    expect(results.map(({ presence }: Data) => presence?.arrivedAt ?? null)).toEqual([
      ...['2020-06-12T00:30:00Z', null, null, null, '2020-06-12T00:33:00Z', null, '2020-06-12T00:30:00Z'],
    ]);
    expect(results[6]).toMatchObject({
      ...{ alreadyPresentSince: '2020-06-12T00:30:00Z', firstDevice: 'Máy 1' },
      notice: 'Checked in already at 07:30.',
    });
    expect([await stays(plenary, one!.id), await stays(plenary, two!.id)]).toEqual([['07:30-'], ['07:33-']]);
  });

  it('lets the earlier time count, in whatever order the devices come back', async () => {
    const [one] = await many(1);
    const { badgeCode } = one!;
    await send([{ badgeCode, at: at('07:40') }]);
    await send([{ badgeCode, at: at('07:20') }], { device: 'Máy 2' });
    const { results } = await send([{ badgeCode, at: at('07:30') }], { device: 'Máy 3' });
    expect(results[0]).toMatchObject({ alreadyPresentSince: '2020-06-12T00:20:00Z', firstDevice: 'Máy 2' });
    expect(await stays(plenary, one!.id)).toEqual(['07:20-']);
  });

  it('answers a batch that is sent again as it did the first time', async () => {
    const entries = (await many(3)).map(({ badgeCode }) => ({ badgeCode, at: at('07:30') }));
    const operationId = randomUUID();
    const first = await send(entries, { operationId });
    expect(await send(entries, { operationId })).toEqual(first);
    const reused = await send(entries.slice(1), { operationId });
    expect(reused).toMatchObject({ results: null, userErrors: [{ code: 'OPERATION_ID_REUSED' }] });
  });

  it('takes as many statements for 500 entries as for one', async () => {
    const entriesOf = (sent: Sent[]) => sent.map(({ badgeCode }) => ({ badgeCode, at: at('07:30') }));
    await send(entriesOf(await many(1)));
    const [few, all] = [entriesOf(await many(1)), entriesOf(await many(500))];
    const one = await statementsOf(() => send(few));
    const most = await statementsOf(() => send(all));
    expect(most.result.userErrors).toEqual([]);
    expect(most.statements).toHaveLength(one.statements.length);
    const again = await send(all);
    expect(again.results.every(({ alreadyPresentSince }: Data) => alreadyPresentSince)).toBe(true);
  });

  it('records each once when many devices send the same people at the same moment, in any order', async () => {
    const sent = await many(30);
    const batches = Array.from({ length: 8 }, (_, n) => {
      const entries = sent.map(({ badgeCode }, m) => ({
        badgeCode,
        at: at(`07:${10 + ((n * 7 + m) % 30)}`),
      }));
      return send(n % 2 ? entries : entries.reverse(), { device: `Máy ${n}` });
    });
    const answers = await Promise.all(batches);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    for (const [m, { id }] of sent.entries()) {
      const earliest = Math.min(...Array.from({ length: 8 }, (_, n) => 10 + ((n * 7 + m) % 30)));
      expect(await stays(plenary, id)).toEqual([`07:${earliest}-`]);
    }
  });

  it('refuses more than 500, and records none', async () => {
    const [one] = await many(1);
    const entries = Array(501).fill({ badgeCode: one!.badgeCode, at: at('07:30') });
    expect(await send(entries)).toMatchObject({
      results: null,
      userErrors: [{ code: 'TOO_MANY', path: ['entries'] }],
    });
    expect(await send([])).toEqual({ results: [], userErrors: [] });
    expect(await stays(plenary, one!.id)).toEqual([]);
  });
});
