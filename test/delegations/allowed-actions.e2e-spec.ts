import { ConferenceRole } from '../../src/platform/auth/index.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import {
  createSetting,
  focalPointOf,
  itIs,
  type Person,
  personOf,
  type Setting,
  withRole,
} from './setting.js';

describe('what a viewer may do about delegates and invitations', () => {
  let plenary: TestApp;
  let setting: Setting;
  let organiser: Person;
  let secretary: Person;
  let focal: Person;
  let own: Person;
  let id: string;
  let inviteeId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
    setting = await createSetting(plenary);
    organiser = await withRole(plenary, setting.conference, ConferenceRole.ORGANISER);
    secretary = await withRole(plenary, setting.conference, ConferenceRole.SECRETARY);
    focal = await focalPointOf(plenary, setting.a);
    const personId = await setting.person('Sùng A Chu');
    own = await personOf(plenary, { personId });
    inviteeId = await setting.invite({ bodyId: setting.a });
    const delegates = [{ personId }];
    id = (await setting.organiser.run('nominateDelegates', { inviteeId, delegates }))[0].id;
  }, 120_000);
  afterAll(() => plenary.close());

  const actions = async (who: Person): Promise<string | null> => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Delegate { allowedActions } } }';
    return (await who.ask(query, { id })).node?.allowedActions.join(' ') ?? null;
  };
  const all = async () => [
    await actions(organiser),
    await actions(secretary),
    await actions(focal),
    await actions(own),
  ];

  it('is what the state of the delegate and the rule of each command allow', async () => {
    const invited = 'WITHDRAW REQUEST_SUBSTITUTION';
    const ofStaff = 'WITHDRAW UPDATE SET_PRECEDENCE REQUEST_SUBSTITUTION';
    expect(await all()).toEqual([`CONFIRM REJECT ${ofStaff}`, ofStaff, invited, invited]);
    await organiser.run('confirmDelegates', { ids: [id] });
    expect(await all()).toEqual([ofStaff, ofStaff, invited, invited]);
    await own.run('withdrawDelegate', { ...(await setting.now(id)), reason: 'Ốm' });
    // Who does not come sees no more of the conference.
    expect(await all()).toEqual(['SET_PRECEDENCE', 'SET_PRECEDENCE', '', null]);
  });

  it('is nothing about a substitute more than that they do not come, and nothing once the conference is over', async () => {
    const [first] = await setting.named(await setting.invite({ bodyId: setting.b }), ['Vàng Thị Dua']);
    const substitute = { newPerson: { name: 'Lù Văn Cường' } };
    const request = { delegateId: first, expectedRevision: 1, substitute, reason: 'Ốm' };
    const done = await organiser.run('requestSubstitution', request, 'substitute { id }');
    id = done.substitute.id;
    expect(await actions(secretary)).toBe('WITHDRAW UPDATE SET_PRECEDENCE');
    await setting.sql(`update conference set state = 'CLOSED' where id = $1`, setting.conference);
    expect(await actions(secretary)).toBe('');
    await setting.sql(`update conference set state = 'PLANNED' where id = $1`, setting.conference);
  });

  it('is told of invitations to the staff, by the state of the conference as well', async () => {
    const query = `query ($id: ID!) { conference(id: $id) { viewerCan { addDelegate confirmDelegates setBodyPrecedence setSiteCapacity }
      invitations(first: 1) { nodes { allowedActions } } } }`;
    const told = async (who: Person) => (await who.ask(query, { id: setting.conference })).conference;
    const issued = ({ invitations }: Data) => invitations.nodes[0].allowedActions.join(' ');
    expect([issued(await told(secretary)), issued(await told(focal))]).toEqual(['WITHDRAW REISSUE', '']);
    expect((await told(secretary)).viewerCan).toEqual({
      ...{ addDelegate: true, confirmDelegates: false, setBodyPrecedence: true, setSiteCapacity: false },
    });
    await setting.sql(`update conference set state = 'POSTPONED' where id = $1`, setting.conference);
    expect(issued(await told(secretary))).toBe('WITHDRAW');
    const input = { conferenceId: setting.conference, bodyId: setting.b };
    const { invitation } = await plenary.mutate('createInvitation', input, 'invitation { allowedActions }');
    expect(invitation.allowedActions).toEqual(['UPDATE', 'REMOVE']);
  });
});
