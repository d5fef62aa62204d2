import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { TestApp } from './create-test-app.js';

/** Sends these mutations at the same moment; what became of each: DONE, CONFLICT, or the code of its first refusal. */
export async function withoutInternalFaults(
  plenary: TestApp,
  mutations: readonly (readonly [name: string, input: object])[],
): Promise<string[]> {
  const answers = await Promise.all(
    mutations.map(([name, input]) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { userErrors { code } } }`;
      return plenary.send(document, { input });
    }),
  );
  const codes = answers.map(
    ({ data, errors }) =>
      (errors?.[0]?.extensions.code as string | undefined) ?? data.it.userErrors[0]?.code ?? 'DONE',
  );
  expect(codes).not.toContain('INTERNAL');
  return codes;
}

type Query = (statement: string, ...values: unknown[]) => Promise<unknown>;

/**
 * Does `work` in a transaction of its own and, while that is open, sends something; goes on with `then` and commits once
 * that waits for a lock, or is done.
 * @param then told whether it waits
 * @returns what came of it
 */
export async function duringTransaction<T>(
  { app }: TestApp,
  work: (query: Query) => Promise<unknown>,
  send: () => Promise<T>,
  then: (query: Query, waits: boolean) => Promise<unknown> = async () => {},
): Promise<T> {
  const dataSource = app.get(DataSource);
  const runner = dataSource.createQueryRunner();
  const query: Query = (statement, ...values) => runner.query(statement, values);
  try {
    await runner.startTransaction();
    const [{ pid }] = await runner.query('select pg_backend_pid() as pid');
    await work(query);
    let isDone = false;
    const sent = send().finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const [waiting] = await dataSource.query(WAITS_FOR, [pid]);
      if (waiting) break;
      await setTimeout(10);
    }
    await then(query, !isDone);
    await runner.commitTransaction();
    return await sent;
  } finally {
    await runner.release();
  }
}

const WAITS_FOR = `select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))`;
