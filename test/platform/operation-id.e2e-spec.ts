import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNullableType, isInputObjectType } from 'graphql';
import { DataSource } from 'typeorm';
import { Housekeeping } from '../../src/accounts/housekeeping.js';
import { addAccount, cookieOf, setClock } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name } userErrors { code path } } }';
const REUSED = { person: null, userErrors: [{ code: 'OPERATION_ID_REUSED', path: ['operationId'] }] };
const HOUR = 3_600_000;

describe('operationId', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  const create = async (input: object): Promise<Data> =>
    (await plenary.ask(CREATE_PERSON, { input })).createPerson;
  const written = async (): Promise<{ people: number; entries: number; operations: number }> => {
    const [counts] = await plenary.app.get(DataSource).query(`select
      (select count(*)::int from person) as people,
      (select count(*)::int from audit_entry) as entries,
      (select count(*)::int from operation) as operations`);
    return counts;
  };
  const writtenBy = async (work: () => Promise<unknown>) => {
    const before = await written();
    await work();
    const after = await written();
    return Object.fromEntries(
      Object.entries(after).map(([key, count]) => [key, count - before[key as 'people']]),
    );
  };
  const ONCE = { people: 1, entries: 1, operations: 1 };
  const NOTHING = { people: 0, entries: 0, operations: 0 };

  it('stands in the input of every mutation', () => {
    const { schema } = plenary.app.get(GraphQLSchemaHost);
    const mutations = Object.values(schema.getMutationType()!.getFields());
    const without = mutations.filter(({ args }) => {
      const input = getNullableType(args[0]!.type);
      return !isInputObjectType(input) || String(input.getFields().operationId?.type) !== 'ID';
    });
    expect(mutations.length).toBeGreaterThan(50);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('sent 10 times at the same moment is applied once, with 10 equal answers', async () => {
    const input = { name: 'Mười lần', operationId: randomUUID() };
    let answers: Data[] = [];
    const counts = await writtenBy(async () => {
      answers = await Promise.all(Array.from({ length: 10 }, () => create(input)));
    });
    expect(counts).toEqual(ONCE);
    expect(answers[0].person.name).toBe('Mười lần');
    expect(answers).toEqual(Array(10).fill(answers[0]));
  });

  it('is the same in upper case, with spaces around, and with the same text in another form', async () => {
    const operationId = randomUUID();
    const name = 'Nguyễn Thị Hồng';
    const counts = await writtenBy(async () => {
      const first = await create({ name, operationId });
      expect(await create({ name, operationId: operationId.toUpperCase() })).toEqual(first);
      expect(await create({ operationId: `\u0000 ${operationId} `, name: ` ${name}` })).toEqual(first);
      expect(await create({ name: name.normalize('NFD'), operationId })).toEqual(first);
    });
    expect(counts).toEqual(ONCE);
  });

  it('is refused for another input and for another mutation, and nothing is written', async () => {
    const operationId = randomUUID();
    await create({ name: 'Một', operationId });
    const counts = await writtenBy(async () => {
      expect(await create({ name: 'Hai', operationId })).toEqual(REUSED);
      const body = { name: [{ language: 'vi', text: 'Một' }], kind: 'OTHER', level: 'CENTRAL' };
      expect(await plenary.refuse('createBody', { ...body, operationId }, 'vi')).toEqual([
        {
          code: 'OPERATION_ID_REUSED',
          path: ['operationId'],
          message: 'Mã thao tác này đã dùng cho một thao tác khác; hãy tạo mã mới.',
        },
      ]);
    });
    expect(counts).toEqual(NOTHING);
  });

  it('of two inputs at the same moment belongs to one; the other is refused', async () => {
    const operationId = randomUUID();
    let answers: Data[] = [];
    const counts = await writtenBy(async () => {
      answers = await Promise.all(['Một', 'Hai'].map(name => create({ name, operationId })));
    });
    expect(counts).toEqual(ONCE);
    expect(answers.filter(({ person }) => person === null)).toEqual([REUSED]);
  });

  it('may be used by another account as well', async () => {
    const operationId = randomUUID();
    const { id } = await addAccount(plenary, { administrator: true });
    const cookie = await cookieOf(plenary, id);
    const input = { name: 'Của hai người', operationId };
    const counts = await writtenBy(async () => {
      const own = await create(input);
      const { data } = await plenary.send(CREATE_PERSON, { input }, { cookie }, null);
      expect(data.createPerson.userErrors).toEqual([]);
      expect(data.createPerson.person.id).not.toBe(own.person.id);
    });
    expect(counts).toEqual({ people: 2, entries: 2, operations: 2 });
  });

  it('of a refused try may be used again with a corrected input', async () => {
    const operationId = randomUUID();
    const title = [{ language: 'vi', text: 'Vụ trưởng' }];
    const nobody = { title, bodyId: '0199a000-0000-7000-8000-000000000000', operationId };
    const counts = await writtenBy(async () => {
      const tries = await Promise.all([1, 2, 3].map(() => plenary.refuse('createPost', nobody)));
      expect(tries.map(errors => errors.map(({ code, path }) => ({ code, path })))).toEqual(
        Array(3).fill([{ code: 'NOT_FOUND', path: ['bodyId'] }]),
      );
    });
    expect(counts).toEqual(NOTHING);
    const corrected = await create({ name: 'Sửa lại', operationId });
    expect(await create({ name: 'Sửa lại', operationId })).toEqual(corrected);
  });

  it.each(['x', '', '{0199a000-0000-7000-8000-000000000000}', '0199a000', 7])(
    'that is no UUID is refused: %j',
    async operationId => {
      const counts = await writtenBy(async () => {
        expect(await create({ name: 'A', operationId })).toEqual({
          person: null,
          userErrors: [{ code: 'INVALID_ID', path: ['operationId'] }],
        });
      });
      expect(counts).toEqual(NOTHING);
    },
  );

  it('that is null is none', async () => {
    const counts = await writtenBy(async () => {
      for (const _ of [1, 2]) await create({ name: 'Không mã', operationId: null });
    });
    expect(counts).toEqual({ people: 2, entries: 2, operations: 0 });
  });

  it('is kept for 24 hours at least, and not for ever', async () => {
    const { app } = plenary;
    const operationId = randomUUID();
    const first = await create({ name: 'Hôm qua', operationId });
    const tidyAfter = async (hours: number) => {
      setClock(app, new Date(Date.now() + hours * HOUR));
      await app.get(Housekeeping).tidy();
      setClock(app, new Date());
      return (await written()).operations;
    };
    const { operations } = await written();
    expect(await tidyAfter(24.1)).toBe(operations);
    expect(await create({ name: 'Hôm qua', operationId })).toEqual(first);
    expect(await tidyAfter(72)).toBe(0);
  });
});
