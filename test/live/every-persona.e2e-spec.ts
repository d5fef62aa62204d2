import { makePersonas, type Persona } from '../access/personas.js';
import { CONFERENCES, makeWorld, type World } from '../access/world.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { listen, Subscriber, until } from './subscriber.js';

const FIELDS = ['agendaChanged', 'nowChanged'];

/** The access matrix of subscriptions: every field, as every kind of user, at every conference. */
describe('following a conference', () => {
  let plenary: TestApp;
  let url: string;
  let world: World;
  let personas: Persona[];
  beforeAll(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    world = await makeWorld(plenary);
    personas = await makePersonas(plenary, world);
  }, 120_000);
  afterAll(() => plenary.close());

  const sees = async ({ headers }: Persona, id: string) => {
    const { data } = await plenary.send(
      'query ($id: ID!) { conference(id: $id) { id } }',
      { id },
      headers,
      null,
    );
    return Boolean(data?.conference);
  };

  /** The first that ever happened, which is that it was planned, or the code of what was said instead. */
  const told = async (subscriber: Subscriber, field: string, id: string) => {
    const query = `subscription ($id: ID!) { ${field}(conferenceId: $id, after: 0) { kind } }`;
    const subscription = subscriber.subscribe(query, { id });
    const answer = () => subscriber.messages.find(message => message.id === subscription);
    await until(() => answer() !== undefined);
    const { type, payload } = answer()!;
    subscriber.say({ id: subscription, type: 'complete' });
    return type === 'next' ? payload.data[field].kind : payload[0].extensions.code;
  };

  it('is for those who see it; for others there is none', async () => {
    const wrong: string[] = [];
    let cases = 0;
    for (const persona of personas) {
      const token = /^Bearer (.*)$/.exec(persona.headers.authorization ?? '')?.[1];
      const subscriber = await Subscriber.of(url, token ? { token } : { headers: persona.headers });
      for (const name of CONFERENCES) {
        const id = world.conferences[name].conference;
        const seen = await sees(persona, id);
        for (const field of FIELDS) {
          const answer = await told(subscriber, field, id);
          cases += 1;
          if (answer !== (seen ? 'CONFERENCE_ADVANCED' : 'NOT_FOUND'))
            wrong.push(`${persona.name} ${field} ${name}: ${answer}`);
        }
      }
      subscriber.close();
    }
    process.stdout.write(`access of subscriptions: ${cases} cases\n`);
    expect(wrong).toEqual([]);
  }, 120_000);
});
