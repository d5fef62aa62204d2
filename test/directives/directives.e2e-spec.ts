import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createConference, createWorld, lifeOf, NOBODY, vi, type World } from './world.js';

describe('lists of directives', () => {
  let plenary: TestApp;
  let world: World;
  let other: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    other = await createConference(plenary, world.finance);
    const { record, issued } = lifeOf(plenary, world);
    const lead = { role: 'LEAD', bodyId: world.ministry };
    await record({ text: 'một', assignments: [lead] });
    await issued({
      text: 'hai',
      force: 'REQUEST',
      assignments: [lead, { role: 'IMPLEMENT', groupId: world.ministriesGroup }],
    });
    await record({
      text: 'ba',
      conferenceId: other,
      assignments: [
        { role: 'COORDINATE', bodyId: world.finance },
        { role: 'MONITOR', bodyId: world.finance },
      ],
    });
    await record({
      text: 'bốn: bồi dưỡng cán bộ',
      timing: 'ONGOING',
      deadline: null,
      force: 'NOTE',
      translations: [{ language: 'en', text: 'train officials' }],
      summary: vi('hướng dẫn'),
      assignments: [{ role: 'IMPLEMENT', groupId: world.provincesGroup }],
    });
  });
  afterAll(() => plenary.close());

  const textsOf = (connection: Data): string[] =>
    connection.nodes.map((node: Data) => node.text.split(':')[0]);
  const found = async (filter: string) => {
    const { directives } = await plenary.ask(`{ directives${filter} { totalCount nodes { text } } }`);
    expect(directives.totalCount).toBe(directives.nodes.length);
    return textsOf(directives);
  };

  it('come newest first', async () => {
    expect(await found('')).toEqual(['bốn', 'ba', 'hai', 'một']);
  });

  it('come in pages, each row once', async () => {
    const pages = [];
    let after = null;
    do {
      const document =
        'query ($after: String) { directives(first: 3, after: $after) { nodes { text } pageInfo { hasNextPage endCursor } } }';
      const { directives } = await plenary.ask(document, { after });
      pages.push(textsOf(directives));
      after = directives.pageInfo.hasNextPage ? directives.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toEqual([['bốn', 'ba', 'hai'], ['một']]);
  });

  it('are found by any share of a body, its own or as a member of a group, once each', async () => {
    expect(await found(`(bodyId: "${world.ministry}")`)).toEqual(['hai', 'một']);
    expect(await found(`(bodyId: "${world.finance}")`)).toEqual(['ba', 'hai']);
    expect(await found(`(bodyId: "${world.provinces[0]}")`)).toEqual([]);
  });

  it.each([
    ['group', () => `(groupId: "${world.provincesGroup}")`, ['bốn']],
    ['conference', () => `(conferenceId: "${other}")`, ['ba']],
    ['force', () => '(force: REQUEST)', ['hai']],
    ['state', () => '(state: RECORDED)', ['bốn', 'ba', 'một']],
    ['timing', () => '(timing: ONGOING)', ['bốn']],
    ['text without tone marks', () => '(text: "BOI duong")', ['bốn']],
    ['words of a translation and of the summary', () => '(text: "officials huong")', ['bốn']],
    [
      'all of these together',
      () =>
        `(bodyId: "${world.finance}", conferenceId: "${other}", force: ASSIGN, state: RECORDED, timing: FIXED, text: "ba")`,
      ['ba'],
    ],
    ['what nobody has', () => `(bodyId: "${NOBODY}")`, []],
  ])('are found by %s', async (_, filter, expected) => {
    expect(await found(filter())).toEqual(expected);
  });

  it('refuses ids that are none', async () => {
    for (const filter of ['bodyId', 'groupId', 'conferenceId']) {
      const { data, errors } = await plenary.send(`{ directives(${filter}: "x") { totalCount } }`);
      expect(data).toBeNull();
      expect(errors!.map(({ extensions }) => extensions.reason)).toEqual(['INVALID_ID']);
    }
  });

  it('stand at their conference by number, narrowed by state and force', async () => {
    const { node } = await plenary.ask(
      `{ node(id: "${world.conference}") { ... on Conference {
        all: directives { totalCount nodes { number text } } recorded: directives(state: RECORDED) { nodes { text } }
        notes: directives(force: NOTE) { nodes { text } } first: directives(first: 1) { nodes { text } pageInfo { hasNextPage } } } } }`,
    );
    expect(node.all.nodes.map((directive: Data) => directive.number)).toEqual([1, 2, 3]);
    expect(node.all.totalCount).toBe(3);
    expect([textsOf(node.all), textsOf(node.recorded), textsOf(node.notes)]).toEqual([
      ['một', 'hai', 'bốn'],
      ['một', 'bốn'],
      ['bốn'],
    ]);
    expect(node.first).toEqual({ nodes: [{ text: 'một' }], pageInfo: { hasNextPage: true } });
  });

  it('stand at their bodies, newest first, narrowed by role', async () => {
    const { body } = await plenary.ask(
      `{ body(id: "${world.finance}") { all: directives { totalCount nodes { text } } monitored: directives(role: MONITOR) { nodes { text } }
        led: directives(role: LEAD) { nodes { text } } } }`,
    );
    expect([textsOf(body.all), textsOf(body.monitored), textsOf(body.led)]).toEqual([
      ['ba', 'hai'],
      ['ba'],
      [],
    ]);
    expect(body.all.totalCount).toBe(2);
  });

  it('answers null for a directive that does not exist', async () => {
    expect(await plenary.ask(`{ directive(id: "${NOBODY}") { id } }`)).toEqual({ directive: null });
  });

  const EVERYTHING = `totalCount pageInfo { hasNextPage } nodes {
    text state allowedActions conference { title } statedBy { name } post { title body { name } } source { title } agendaItem { title }
    programme { name } leadBody { name } addressees { ... on Body { name } ... on BodyGroup { name } } notes { code }
    derived { number } derivedFrom { number } verifiedAgainst { title }
    assignments { role directive { id } party { ... on Body { name } ... on BodyGroup { name } } members { totalCount nodes { party { ... on Body { name } } } } }
  }`;

  it.each([1, 3])('are read with all that belongs to them in one statement, for %d row(s)', async first => {
    for (const root of [
      `directives(first: ${first}) { ${EVERYTHING} }`,
      `body(id: "${world.ministry}") { name directives(first: ${first}) { ${EVERYTHING} } }`,
    ]) {
      const { statements } = await statementsOf(() => plenary.ask(`{ ${root} }`));
      expect(statements.length).toBe(1);
    }
  });
});
