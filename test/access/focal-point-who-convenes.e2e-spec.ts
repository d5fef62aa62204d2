import { FocalPointsService } from '../../src/directory/index.js';
import { addAccount, cookieOf, SYSTEM } from '../accounts/visitor.js';
import { inputTypeOf, type Make, maker, vi } from '../factories/maker.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { makeSetting, type Setting } from './setting.js';
import type { World } from './world.js';

const CONTACT = 'query ($id: ID!) { person(id: $id) { contact { email } } }';

/** What is said of a body, and what is added to what all share. */
const ACTS: [mutation: string, input: (body: string, world: World) => object][] = [
  ['createPost', bodyId => ({ title: vi('Head'), bodyId })],
  ['createBody', parentId => ({ name: vi('School'), kind: 'SCHOOL', level: 'UNIT', parentId })],
  ['renameBody', id => ({ id, expectedRevision: 1, name: vi('Another'), oldNameUntil: '2020-01-01' })],
];

describe('a focal point who has created a conference', () => {
  let plenary: TestApp;
  let setting: Setting;
  let world: World;
  let headers: { cookie: string };
  let make: Make;
  let ownBody: string;
  let conferenceId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await makeSetting(plenary);
    world = setting.world;
    ownBody = await world.make('createBody', { name: vi('Body C'), kind: 'MINISTRY', level: 'CENTRAL' });
    const account = await addAccount(plenary, { password: null });
    await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId: ownBody, email: account.email });
    headers = { cookie: await cookieOf(plenary, account.id) };
    make = maker(plenary, headers);
    conferenceId = await make('createConference', {
      title: vi('Conference of C'),
      kindCode: 'TONG_KET',
      convenerId: ownBody,
      startsOn: '2020-06-12',
      officers: [{ personId: world.bodies.B.official, role: 'CHAIR' }],
    });
  }, 120_000);
  afterAll(() => plenary.close());

  const attempt = (mutation: string, input: object): Promise<Data> =>
    plenary.send(
      `mutation ($input: ${inputTypeOf(mutation)}) { it: ${mutation}(input: $input) { userErrors { code } } }`,
      { input },
      headers,
      null,
    );
  const refused = async (mutation: string, input: object) => {
    const before = await setting.written();
    const { errors } = await attempt(mutation, input);
    expect(errors.map(({ extensions }: Data) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await setting.written()).toBe(before);
  };
  const contactOf = async (id: string) => (await plenary.send(CONTACT, { id }, headers, null)).data.person;

  it('reads no contact data of those whom it makes officers or lets attend', async () => {
    await make('recordAttendance', { conferenceId, personId: world.attendee });
    expect(await contactOf(world.bodies.B.official)).toEqual({ contact: null });
    expect(await contactOf(world.attendee)).toEqual({ contact: null });
  });

  it.each(ACTS)('may not %s at a body that another focal point speaks for', (mutation, input) =>
    refused(mutation, input(world.bodies.B.body, world)),
  );

  it('may not appoint there, nor end an appointment', async () => {
    const { post, appointment } = world.bodies.B;
    await refused('appointPerson', { personId: world.participant, postId: post });
    await refused('endAppointment', { id: appointment, expectedRevision: 1, heldTo: '2021-12-31' });
  });

  it('may not move its own body there', () =>
    refused('updateBody', { id: ownBody, expectedRevision: 1, parentId: world.bodies.B.body }));

  it('may at its own body, and note what a body is that nobody speaks for', async () => {
    for (const bodyId of [ownBody, world.elsewhere]) {
      const postId = await make('createPost', { title: vi('Head'), bodyId });
      const appointment = await make('appointPerson', { personId: world.participant, postId });
      await make('endAppointment', { id: appointment, expectedRevision: 1, heldTo: '2021-12-31' });
      await make('createBody', { name: vi('School'), kind: 'SCHOOL', level: 'UNIT', parentId: bodyId });
    }
  });
});
