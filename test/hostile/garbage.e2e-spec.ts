import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { createLog } from '../../src/platform/log/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { type Administrator, addAdministrator } from './administrator.js';
import { type Attempt, allAttempts, inputFor, requestFor, tableOf, withRevision } from './attempts.js';
import { SEED, someOf } from './size.js';
import { addWorld, type World } from './world.js';

/** Commands use the world up: conferences are closed, accounts disabled. */
const WORLD_LASTS = 300;

describe('garbage in the inputs of mutations', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  const logged: string[] = [];
  beforeAll(async () => {
    plenary = await createTestApp(undefined, {}, createLog('error', { write: line => logged.push(line) }));
    administrator = await addAdministrator(plenary);
  });
  afterAll(() => plenary.close());

  const written = async (): Promise<number> => {
    const [{ count }] = await plenary.app
      .get(DataSource)
      .query('select (select count(*) from audit_entry) + (select count(*) from operation) as count');
    return Number(count);
  };

  const revisionOf = async (attempt: Attempt, input: unknown): Promise<number> => {
    const { id, kindCode } = (input ?? {}) as { id?: string; kindCode?: string };
    const [table, key, value] = kindCode
      ? ['conference_kind', 'code', kindCode]
      : [tableOf(attempt.mutation), 'id', id];
    const rows = await plenary.app
      .get(DataSource)
      .query(`select to_json(thing) ->> 'revision' as revision from ${table} thing where ${key}::text = $1`, [
        typeof value === 'string' ? value.replaceAll('\0', '') : null,
      ]);
    return Number(rows[0]?.revision ?? 1);
  };

  it('is told with a code and writes nothing', async () => {
    const all = allAttempts(plenary.app.get(GraphQLSchemaHost).schema);
    const some = someOf(all);
    const faults: object[] = [];
    const outcomes: Record<string, number> = {};
    const carriedOut = new Set<string>();

    for (const [at, attempt] of some.entries()) {
      if (at % WORLD_LASTS === 0) world = await addWorld(plenary, administrator);
      const draft = inputFor(attempt, world, SEED + at);
      const input = withRevision(draft, await revisionOf(attempt, draft));
      const request = requestFor(attempt, input, at % 4 === 0);
      const before = await written();
      const { statusCode, body } = await administrator.post(request);
      const more = (await written()) - before;
      const outcome = outcomeOf(statusCode, body, attempt.mutation.name);
      outcomes[outcome.name] = (outcomes[outcome.name] ?? 0) + 1;
      if (outcome.name === 'carried out') carriedOut.add(attempt.mutation.name);
      const isExpected = outcome.isExpected && (outcome.name === 'carried out' ? more <= 2 : more === 0);
      if (!isExpected || logged.length > 0) {
        const { mutation, place, garbage } = attempt;
        const what = `${mutation.name} ${place.join('.')} ${garbage}`;
        const shown = [body, request, ...logged.splice(0)].map(text => text.slice(0, 1_500));
        faults.push({ what, outcome: outcome.name, statusCode, written: more, shown });
      }
    }

    const mutations = new Set(all.map(({ mutation }) => mutation.name)).size;
    console.log(
      `garbage in mutations: ${some.length} of ${all.length} cases (seed ${SEED}), ${faults.length} faults; ` +
        `${carriedOut.size} of ${mutations} mutations were also carried out`,
      outcomes,
    );
    expect(faults).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 1_800_000);
});

const EXPECTED = ['BAD_USER_INPUT', 'CONFLICT', 'TOO_COMPLEX'];

function outcomeOf(
  statusCode: number,
  body: string,
  mutation: string,
): { name: string; isExpected: boolean } {
  const { data, errors } = JSON.parse(body);
  if (errors) {
    const codes: string[] = errors.map((error: { extensions?: { code?: string } }) => error.extensions?.code);
    const isExpected = [200, 400, 413].includes(statusCode) && codes.every(code => EXPECTED.includes(code));
    return { name: `${statusCode} ${codes[0]}`, isExpected };
  }
  const { userErrors } = data[mutation];
  if (userErrors.length === 0) return { name: 'carried out', isExpected: statusCode === 200 };
  const areWhole = userErrors.every(
    ({ code, message, path }: { code: string; message: string; path: string[] }) =>
      /^[A-Z_]+$/.test(code) && message.length > 0 && Array.isArray(path),
  );
  return { name: 'user errors', isExpected: statusCode === 200 && areWhole };
}
