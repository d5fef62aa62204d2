import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { type Administrator, addAdministrator } from './administrator.js';
import { addWorld, type World } from './world.js';

const vi = (text: string) => [{ language: 'vi', text }];

/** Faults that random garbage has found, each with what is answered instead. */
describe('what garbage has found', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    administrator = await addAdministrator(plenary);
    world = await addWorld(plenary, administrator);
  });
  afterAll(() => plenary.close());

  const refusal = async (mutation: string, input: object) =>
    (await plenary.refuse(mutation, input)).map(({ code, path }) => [code, path.join('.')]);

  it('halves of surrogate pairs, which JSON holds and PostgreSQL does not, are left out of texts', async () => {
    const { body } = await plenary.mutate(
      'createBody',
      { name: vi('\udc00Bộ 🏛 a\ud800b\u0000'), kind: 'OTHER', level: 'CENTRAL' },
      'body { name }',
    );
    expect(body.name).toBe('Bộ 🏛 ab');
  });

  it('NUL in a text to search for, which PostgreSQL cannot take, finds as if it were not there', async () => {
    const query = 'query ($text: String) { people(text: $text) { nodes { name } } }';
    expect(await plenary.ask(query, { text: 'Triệu\u0000 Văn' })).toEqual({
      people: { nodes: [{ name: 'Triệu Văn Cường' }] },
    });
    const slug = 'query ($slug: String!) { conferenceBySlug(slug: $slug) { slug } }';
    expect(await plenary.ask(slug, { slug: '\u0000' })).toEqual({ conferenceBySlug: null });
  });

  it.each([
    ['2020-06-12T08:00:00+99:99', 'an offset that there is not'],
    ['2020-06-12T08:00:00+15:00', 'an offset that no place has'],
    ['9999-12-31T23:59:59-07:00', 'year 10000 in UTC'],
    ['1000-01-01T00:00:00+07:00', 'year 999 in UTC'],
    ['2016-12-31T23:59:60Z', 'a leap second'],
    ['2021-02-31T00:00:00Z', '31 February'],
  ])('%s is no time: %s', async publishedAt => {
    const source = {
      ...{ conferenceId: world.conference![0], kind: 'ARTICLE', language: 'vi', title: vi('Bài') },
      publishedAt,
    };
    expect(await refusal('addSource', source)).toEqual([['INVALID_TIME', 'publishedAt']]);
  });

  it.each([['9999-12-31T23:59:59-00:00'], ['1000-01-01T00:00:00Z'], ['2020-06-12T08:00:00.123456+14:00']])(
    '%s is a time',
    async publishedAt => {
      const source = {
        conferenceId: world.conference![0],
        kind: 'ARTICLE',
        language: 'vi',
        title: vi('Bài'),
      };
      const added = await administrator.made(
        'addSource',
        { ...source, publishedAt },
        'source { publishedAt }',
      );
      expect(new Date(added.publishedAt)).toEqual(new Date(publishedAt));
    },
  );

  it('a body is renamed once until a day', async () => {
    const { id } = await administrator.made(
      'createBody',
      { name: vi('Cũ'), kind: 'OTHER', level: 'CENTRAL' },
      'body { id }',
    );
    const rename = { id, name: vi('Mới'), oldNameUntil: '2020-01-31' };
    await administrator.made('renameBody', { ...rename, expectedRevision: 1 }, 'body { id }');
    expect(await refusal('renameBody', { ...rename, expectedRevision: 2 })).toEqual([
      ['FORMER_NAME_KNOWN', 'oldNameUntil'],
    ]);
  });

  it('a body takes over from another once, and each is named once', async () => {
    const create = async (changes: object = {}): Promise<string> => {
      const input = { name: vi('Tỉnh'), kind: 'PROVINCE', level: 'PROVINCE', ...changes };
      return (await administrator.made('createBody', input, 'body { id }')).id;
    };
    const [old, next, late] = [await create(), await create(), await create({ validFrom: '2020-01-01' })];
    const change = (predecessorIds: string[], successorIds: string[]) => ({
      ...{ predecessorIds, successorIds, takesEffectOn: '2019-07-01' },
    });
    expect(await refusal('reorganiseBodies', change([old!], [next!, next!.toUpperCase()]))).toEqual([
      ['NOT_EACH_ONCE', 'successorIds'],
    ]);
    expect(await refusal('reorganiseBodies', change([], [next!]))).toEqual([
      ['NOT_EACH_ONCE', 'predecessorIds'],
    ]);
    expect(await refusal('reorganiseBodies', change([late!], [next!]))).toEqual([
      ['PERIOD_REVERSED', 'takesEffectOn'],
    ]);
    // One that goes on under its own name is its own successor, in whatever case its id is written.
    const goesOn = change([old!], [old!.toUpperCase(), next!]);
    await administrator.made('reorganiseBodies', goesOn, 'body { id }');
    expect(await refusal('reorganiseBodies', goesOn)).toEqual([['SUCCEEDED_ALREADY', 'successorIds']]);
  });

  it('a person who made the statement is no group that it is assigned to', async () => {
    const [speaker] = world.person!;
    const directive = {
      ...{ conferenceId: world.conference![0], text: 'Giao', language: 'vi', force: 'ASSIGN' },
      ...{ statedById: speaker, statedIn: 'SPEECH', timing: 'ONGOING' },
      assignments: [{ role: 'LEAD', groupId: speaker }],
    };
    expect(await refusal('recordDirective', directive)).toEqual([['NOT_FOUND', 'assignments.0.groupId']]);
  });

  it('more faults in variables than are told are no fault of ours', async () => {
    const query = 'query ($kinds: [BodyKind!]) { bodies(kinds: $kinds) { totalCount } }';
    const { status, errors } = await plenary.send(query, { kinds: Array(100).fill('x') });
    const [code, reason] = ['code', 'reason'].map(key => errors!.map(({ extensions }) => extensions[key]));
    expect([status, new Set(code), reason!.at(-1)]).toEqual([
      400,
      new Set(['BAD_USER_INPUT']),
      'TOO_MANY_FAULTS',
    ]);
  });
});
