import { makePersonas, PERSONAS, type Persona, type PersonaName } from '../../access/personas.js';
import { makeWorld, type World } from '../../access/world.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { request, type Sent } from './support.js';

const FILE = 'Mã;Phiên;Nội dung\nX1;Phiên mới;Một\n';

const NOBODY: PersonaName[] = ['anonymous', 'disabled'];
const STRANGERS: PersonaName[] = [
  'attendee',
  'focal B',
  'former organiser 1',
  'secretary 2',
  'organiser 2',
  'write token administrator in 2',
];
const READERS: PersonaName[] = [
  'read token organiser 1',
  'read token presenter 1 in 1',
  'read token focal A in told',
];
const PARTICIPANTS: PersonaName[] = ['delegate A', 'presenter 1', 'chair 1', 'focal A', 'focal above A'];
const inOrder = (...names: PersonaName[]) => PERSONAS.filter(name => names.includes(name));

const IMPORTS: Record<'1' | 'draft', Record<string, PersonaName[]>> = {
  1: {
    200: ['organiser 1', 'administrator', 'write token organiser 1 in 1'],
    '401 UNAUTHENTICATED': NOBODY,
    '403 FORBIDDEN': inOrder(...PARTICIPANTS, 'secretary 1', ...READERS),
    '404 NOT_FOUND': STRANGERS,
  },
  draft: {
    200: ['organiser 1', 'administrator'],
    '401 UNAUTHENTICATED': NOBODY,
    '403 FORBIDDEN': READERS,
    '404 NOT_FOUND': inOrder(...PARTICIPANTS, 'secretary 1', ...STRANGERS, 'write token organiser 1 in 1'),
  },
};

describe('who gets and brings agendas as files', () => {
  let plenary: TestApp;
  let world: World;
  let personas: Persona[];
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await makeWorld(plenary);
    personas = await makePersonas(plenary, world);
    for (const { conference } of [world.conferences['1'], world.conferences.public]) {
      // What is not published yet.
      await plenary.mutate(
        'addSession',
        { conferenceId: conference, title: [{ language: 'vi', text: 'zq-new' }] },
        'agendaSession { id }',
      );
    }
  }, 120_000);
  afterAll(() => plenary.close());

  const ofEach = async (ask: (persona: Persona) => Promise<string>) => {
    const answers: [string, PersonaName[]][] = [];
    for (const persona of personas) {
      const answer = await ask(persona);
      const same = answers.find(([known]) => known === answer);
      if (same) same[1].push(persona.name);
      else answers.push([answer, [persona.name]]);
    }
    return Object.fromEntries(answers);
  };

  const seen = (sent: Sent, name: string) => {
    const text = sent.raw.toString();
    const words = {
      open: `zq-${name}-item`,
      closed: `zq-${name}-closed-title`,
      draft: 'zq-new',
    };
    const found = Object.entries(words).flatMap(([what, word]) => (text.includes(word) ? [what] : []));
    return [sent.status, ...found].join(' ');
  };

  const get = (name: '1' | 'public' | 'draft', file: string) => (persona: Persona) =>
    request(plenary, 'GET', `${world.conferences[name].slug}/${file}`, {
      headers: persona.headers,
      by: null,
    }).then(sent => seen(sent, name));

  it('exports what each sees: the draft for staff, what was published for others, closed items masked', async () => {
    expect(await ofEach(get('1', 'agenda.csv'))).toEqual({
      '200 open': ['delegate A', 'focal A', 'focal above A'],
      '200 open closed': ['presenter 1', 'chair 1', 'read token presenter 1 in 1'],
      '200 open closed draft': [
        ...(['secretary 1', 'organiser 1', 'administrator'] as const),
        ...(['read token organiser 1', 'write token organiser 1 in 1'] as const),
      ],
      404: inOrder(...NOBODY, ...STRANGERS, 'read token focal A in told'),
    });
  });

  it('exports a public agenda to anybody', async () => {
    expect(await ofEach(get('public', 'agenda.csv'))).toEqual({
      '200 open closed draft': ['administrator'],
      '200 open closed': ['presenter 1'],
      '200 open': PERSONAS.filter(name => name !== 'administrator' && name !== 'presenter 1'),
    });
  });

  it('says nothing of a conference that is not seen, not even with its template', async () => {
    const staff: PersonaName[] = ['organiser 1', 'administrator', 'read token organiser 1'];
    expect(await ofEach(get('draft', 'agenda-template.xlsx'))).toEqual({
      200: staff,
      404: PERSONAS.filter(name => !staff.includes(name)),
    });
  });

  it.each(['1', 'draft'] as const)('imports for the organisers of conference %s only', async name => {
    const { slug } = world.conferences[name];
    const send = (persona: Persona) =>
      request(plenary, 'POST', `${slug}/agenda/import`, {
        payload: FILE,
        headers: persona.headers,
        by: null,
      });
    const expected: Record<string, PersonaName[]> = IMPORTS[name];
    const told = await ofEach(async persona => {
      const { status, body } = await send(persona);
      return status === 200 ? '200' : `${status} ${body.errors[0].extensions.code}`;
    });
    expect(told).toEqual(expected);
  });

  it('refuses what the page of another site makes a browser send', async () => {
    const { headers } = personas.find(({ name }) => name === 'organiser 1')!;
    const send = (site: string) =>
      request(plenary, 'POST', `${world.conferences['1'].slug}/agenda/import`, {
        ...{ payload: FILE, by: null },
        headers: { ...headers, 'sec-fetch-site': site, 'content-type': 'text/plain' },
      });
    const refused = await send('cross-site');
    expect([refused.status, refused.body.errors[0].extensions.reason]).toEqual([403, 'CROSS_SITE']);
    expect((await send('same-origin')).status).toBe(200);
  });

  it('knows no conference under an address that there is not', async () => {
    for (const [method, url] of [
      ['GET', 'nowhere/agenda.xlsx'],
      ['POST', 'nowhere/agenda/import'],
    ] as const) {
      const answer = await request(plenary, method, url, { payload: method === 'POST' ? FILE : undefined });
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
    expect(PERSONAS).toHaveLength(personas.length);
  });
});
