import { DataSource } from 'typeorm';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { administratorCookie, command, createWorld, sent, signedIn, vi, type World } from './world.js';

const CONTACT = { email: 'mau@moha.example', phone: '+84 24 3771 9999' };
const QUERY = 'query ($id: ID!) { person(id: $id) { name contact { email phone } } }';

describe('the contact of a person', () => {
  let plenary: TestApp;
  let world: World;
  let administrator: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    administrator = await administratorCookie(plenary);
    await set(administrator, CONTACT);
  });
  afterAll(() => plenary.close());

  const set = (cookie: string, input: object, personId = world.person) =>
    command(
      plenary,
      cookie,
      'setContact',
      { personId, ...input },
      'person { contact { revision email phone } }',
    );
  const newPerson = async (name = 'Trần Thị Mẫu') =>
    (await plenary.mutate('createPerson', { name }, 'person { id }')).person.id;
  const seenBy = async (cookie: string, id = world.person) => {
    const { data, errors } = await plenary.send(QUERY, { id }, cookie ? { cookie } : {}, null);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.person.contact;
  };

  it.each<[string, () => Promise<string>]>([
    ['the person', () => signedIn(plenary, { personId: world.person })],
    ['an administrator', () => Promise.resolve(administrator)],
    [
      'a focal point of the body where the person holds a post',
      () => signedIn(plenary, { bodyId: world.body }),
    ],
  ])('is seen by %s', async (_, somebody) => {
    expect(await seenBy(await somebody())).toEqual(CONTACT);
  });

  it.each<[string, () => Promise<string>]>([
    ['nobody in particular', () => Promise.resolve('')],
    ['somebody who is signed in', () => signedIn(plenary)],
    ['another person', async () => signedIn(plenary, { personId: await newPerson() })],
    [
      'a focal point of a body where the person held a post',
      () => signedIn(plenary, { bodyId: world.formerBody }),
    ],
    // They name those who take part.
    ['a secretary where the person is an officer', () => staff('officer')],
    ['a secretary where the person presents', () => staff('presenter')],
    ['a secretary where the person presents a report', () => staff('reporter')],
    ['an organiser where the person attends', () => staff('attendee', 'ORGANISER')],
    ['a delegate where the person attends', () => staff('attendee', 'DELEGATE')],
  ])('is not seen by %s', async (_, somebody) => {
    expect(await seenBy(await somebody())).toBeNull();
  });

  it('is not opened by appointing the person, before it is noted anew', async () => {
    const make = async (name: string, input: object, select: string) =>
      (Object.values(await plenary.mutate(name, input, select))[0] as { id: string }).id;
    const place = { kind: 'DEPARTMENT', level: 'UNIT' };
    const bodyId = await make('createBody', { name: vi('Sở Mẫu'), ...place }, 'body { id }');
    const postId = await make('createPost', { title: vi('Giám đốc'), bodyId }, 'post { id }');
    const cookie = await signedIn(plenary, { bodyId });
    const personId = await newPerson('Lê Văn Mẫu');
    await set(administrator, CONTACT, personId);
    await command(plenary, cookie, 'appointPerson', { personId, postId }, 'appointment { id }');
    expect(await seenBy(cookie, personId)).toBeNull();
    const noted = { personId, expectedRevision: 1, phone: '+84 24 3771 0000' };
    const { errors } = await sent(plenary, cookie, 'setContact', noted, 'person { id }');
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    await set(administrator, { expectedRevision: 1, phone: noted.phone }, personId);
    expect(await seenBy(cookie, personId)).toEqual({ ...CONTACT, phone: noted.phone });
  });

  function staff(part: keyof World['conferences'], role?: string): Promise<string> {
    return signedIn(plenary, { conferenceId: world.conferences[part], role });
  }

  it('is read with the list of people in one statement, for focal points as well', async () => {
    const cookie = await signedIn(plenary, { bodyId: world.body });
    const read = () => plenary.send('{ people { nodes { name contact { email } } } }', {}, { cookie }, null);
    const { result, statements } = await statementsOf(read);
    const contacts = result.data.people.nodes
      .map(({ contact }: { contact: unknown }) => contact)
      .filter(Boolean);
    expect(contacts).toEqual([{ email: CONTACT.email }]);
    expect(statements.filter(statement => !statement.includes('who asks'))).toHaveLength(1);
  });

  it.each<[string, (person: string) => Promise<string>]>([
    ['the person', person => signedIn(plenary, { personId: person })],
    ['an administrator', () => Promise.resolve(administrator)],
    [
      'a focal point of the body where the person holds a post',
      () => signedIn(plenary, { bodyId: world.body }),
    ],
  ])('can be set by %s', async (_, somebody) => {
    const person = await newPerson();
    await plenary.mutate('appointPerson', { personId: person, postId: world.post }, 'appointment { id }');
    const cookie = await somebody(person);
    expect(await set(cookie, CONTACT, person)).toEqual({
      person: { contact: { revision: 1, ...CONTACT } },
      userErrors: [],
    });
    expect(await set(cookie, { expectedRevision: 1, phone: null }, person)).toEqual({
      person: { contact: { revision: 2, email: CONTACT.email, phone: null } },
      userErrors: [],
    });
  });

  it.each<[string, () => Promise<string>, string]>([
    ['nobody in particular', () => Promise.resolve(''), 'UNAUTHENTICATED'],
    ['another person', async () => signedIn(plenary, { personId: await newPerson() }), 'FORBIDDEN'],
    ['a focal point of another body', () => signedIn(plenary, { bodyId: world.formerBody }), 'FORBIDDEN'],
    ['staff of a conference of the person', () => staff('attendee', 'ORGANISER'), 'FORBIDDEN'],
  ])('cannot be set by %s', async (_, somebody, code) => {
    const input = { personId: world.person, expectedRevision: 1, email: 'other@example.org' };
    const { errors } = await sent(plenary, await somebody(), 'setContact', input, '');
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(await seenBy(administrator)).toEqual(CONTACT);
  });

  it.each<[string, object, string[]]>([
    ['INVALID_EMAIL', { email: 'mau moha.example' }, ['email']],
    ['INVALID_PHONE', { phone: 'call <me>' }, ['phone']],
    ['TEXT_LENGTH', { phone: '0'.repeat(41) }, ['phone']],
    ['NOT_FOUND', { personId: '0199a000-0000-7000-8000-000000000000' }, ['personId']],
  ])('is refused with %s', async (code, input, path) => {
    const { userErrors } = await set(administrator, { expectedRevision: 1, ...input });
    expect(userErrors).toEqual([{ code, path, message: expect.any(String) }]);
    expect(await seenBy(administrator)).toEqual(CONTACT);
  });

  it.each([undefined, 7])('is not overwritten from revision %s', async expectedRevision => {
    const input = { personId: world.person, expectedRevision, email: 'other@example.org' };
    const { errors } = await sent(
      plenary,
      administrator,
      'setContact',
      input,
      'person { contact { revision } }',
    );
    expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', current: { contact: { revision: 1 } } });
    expect(await seenBy(administrator)).toEqual(CONTACT);
  });

  it('is in the audit trail as a fact, not as a value', async () => {
    const changes = await plenary.app
      .get(DataSource)
      .query("select after from audit_change where table_name = 'person_contact' and row_key = $1", [
        world.person,
      ]);
    expect(changes).toEqual([{ after: expect.objectContaining({ email: '***', phone: '***' }) }]);
  });

  it('is hidden in the CONFLICT answer from those who do not see it', async () => {
    const person = await newPerson('Người khác');
    await set(administrator, CONTACT, person);
    const owner = await signedIn(plenary, { personId: person });
    const body = await plenary.mutate(
      'createBody',
      { name: vi('Cơ quan'), kind: 'OTHER', level: 'CENTRAL' },
      'body { id }',
    );
    const stranger = await signedIn(plenary, { bodyId: body.body.id });
    const input = { personId: person, email: 'x@example.org' };
    const codes = [];
    for (const cookie of [owner, stranger]) {
      const { errors } = await sent(plenary, cookie, 'setContact', input, 'person { contact { email } }');
      codes.push([errors![0]!.extensions.code, JSON.stringify(errors).includes(CONTACT.email)]);
    }
    expect(codes).toEqual([
      ['CONFLICT', true],
      ['FORBIDDEN', false],
    ]);
  });
});
