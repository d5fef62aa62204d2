import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { type Administrator, addAdministrator } from '../hostile/administrator.js';
import { addWorld, type World } from '../hostile/world.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { COMMANDS_AT_CONFERENCES, Scene } from './commands-at-conferences.js';

const PERIOD = { from: '2010-01-01', to: '2015-12-31' };

/** A command, and what differs when it is repeated: what is shown once only. */
type Command = [mutation: string, input: (world: World) => object, select: string, onlyOnce?: string];

const COMMANDS: Command[] = [
  ['createPerson', () => ({ name: 'Lặp lại' }), 'person { id name }'],
  [
    'recordObservations',
    ({ report, indicator }) => ({
      reportId: report![0],
      observations: ['1', '2'].map(reportedValue => ({
        ...{ indicatorId: indicator![0], reportedValue },
        period: { ...PERIOD, to: `201${Number(reportedValue) + 2}-12-31` },
      })),
    }),
    'report { id observations { nodes { id value } } }',
  ],
  ['giveRole', world => ({ ...roleOf(world), role: 'DELEGATE' }), 'roleAtConference { id role }'],
  ['endRole', ({ conference_role: role }) => first(role), 'roleAtConference { id validUntil revision }'],
  [
    'appointFocalPoint',
    ({ body, email }) => ({ bodyId: body![1], email: email![0] }),
    'focalPoint { id revision }',
  ],
  ['dismissFocalPoint', ({ focal_point: point }) => first(point), 'focalPoint { id revision validUntil }'],
  [
    'createAccessToken',
    () => ({ name: 'máy', scope: 'READ', expiresOn: new Date().toISOString().slice(0, 10) }),
    'accessToken { id name } token',
    'token',
  ],
  ['createCalendarLink', () => ({}), 'calendarLink { id createdAt } url', 'url'],
  ['revokeCalendarLink', ({ calendar_link: link }) => ({ id: link![0] }), 'account { id }'],
  ['revokeAccessToken', ({ access_token: token }) => ({ id: token![0] }), 'account { id }'],
  ['endSession', ({ session }) => ({ id: session![0] }), 'account { sessions { id } }'],
  [
    'inviteAccount',
    () => ({ email: 'once@example.org', name: 'Khách' }),
    'account { id name } invitationUrl',
    'invitationUrl',
  ],
  ['createResetLink', ({ account }) => ({ id: account![1] }), 'account { id } resetUrl', 'resetUrl'],
  ['disableAccount', ({ account }) => ({ id: account![1] }), 'account { id revision disabledAt }'],
  ['updatePerson', ({ person }) => ({ ...first(person), name: 'Mới' }), 'person { id name revision }'],
  [
    'updateAgendaItem',
    ({ agenda_item: item }) => ({ ...first(item), presenters: [] }),
    'agendaItem { id revision presenters { id } }',
  ],
  [
    'moveAgendaItem',
    ({ agenda_item: item }) => ({ ...first(item?.slice(1)), position: 1 }),
    'agendaItem { id position revision }',
  ],
  [
    'removeAgendaItem',
    ({ agenda_item: item }) => first(item?.slice(2)),
    'agendaSession { id items { id position } }',
  ],
  [
    'addDelegate',
    ({ conference }) => ({ conferenceId: conference![1], role: 'GUEST', newPerson: { name: 'Khách' } }),
    'delegate { id state }',
  ],
  ['confirmDelegates', ({ delegate }) => ({ ids: [delegate![0]] }), 'delegates { id state badgeCode }'],
  [
    'setPrecedence',
    ({ delegate }) => ({ id: delegate![0], expectedRevision: 2, place: 3 }),
    'delegate { id revision precedence }',
  ],
  [
    'updateDelegate',
    ({ delegate }) => ({ id: delegate![0], expectedRevision: 3, isVoting: true }),
    'delegate { id revision isVoting }',
  ],
  [
    'setBodyPrecedence',
    ({ conference, body }) => ({ conferenceId: conference![1], bodyId: body![0], place: 1 }),
    'conference { id attendingBodies { precedence } }',
  ],
  ['setSiteCapacity', ({ site }) => ({ siteId: site![1], capacity: 7 }), 'site { id capacity }'],
  [
    'requestSubstitution',
    ({ delegate }) => ({
      ...{ delegateId: delegate![0], expectedRevision: 4, reason: 'Ốm' },
      substitute: { newPerson: { name: 'Đi Thay' } },
    }),
    'substitution { id state substitute { id } }',
  ],
  [
    'createInvitation',
    ({ conference, body }) => ({ conferenceId: conference![1], bodyId: body![1] }),
    'invitation { id state }',
  ],
  [
    'updateInvitation',
    ({ invitation }) => ({ ...first(invitation), quota: 3 }),
    'invitation { id revision quota }',
  ],
  [
    'removeInvitation',
    ({ invitation }) => ({ id: invitation![0], expectedRevision: 2 }),
    'conference { id invitations { totalCount } }',
  ],
  [
    'setQuorum',
    ({ conference }) => ({ conferenceId: conference![1], counts: 'MEMBERS', atLeast: 1 }),
    'conference { id quorum { needed } }',
  ],
  [
    'removeQuorum',
    ({ conference }) => ({ conferenceId: conference![1] }),
    'conference { id quorum { needed } }',
  ],
  ['removeAttendance', ({ attendance }) => first(attendance), 'conference { id attendances { totalCount } }'],
  [
    'removeSession',
    ({ agenda_session: session }) => first(session?.slice(1)),
    'conference { sessions { id position } }',
  ],
  [
    'assignDirective',
    ({ directive, body }) => ({ ...first(directive), assignments: [{ role: 'LEAD', bodyId: body![1] }] }),
    'directive { id revision assignments { id role } }',
  ],
  [
    'cancelConference',
    ({ conference }) => ({ ...first(conference?.slice(1)), reason: 'bão' }),
    'conference { id state }',
  ],
  [
    'setConferencePolicy',
    () => ({ kindCode: 'SO_KET', expectedRevision: 1, invitationNoticeDays: 9 }),
    'conferenceKind { code revision policy { invitationNoticeDays } }',
  ],
  ['setTargets', targets, 'indicator { id targets { nodes { id value } } }'],
];

function first(ids: string[] | undefined) {
  return { id: ids![0], expectedRevision: 1 };
}

function roleOf({ conference, email }: World) {
  return { conferenceId: conference![0], email: email![0] };
}

function targets({ indicator }: World) {
  return { indicatorId: indicator![0], targets: [{ period: PERIOD, value: '5' }] };
}

describe('a command that is repeated under its operationId', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  let scene: Scene;
  beforeAll(async () => {
    plenary = await createTestApp();
    administrator = await addAdministrator(plenary);
    world = await addWorld(plenary, administrator);
    scene = new Scene(plenary, administrator, world);
  });
  afterAll(() => plenary.close());

  const entries = async (): Promise<number> => {
    const [{ count }] = await plenary.app.get(DataSource).query('select count(*)::int from audit_entry');
    return count;
  };

  const repeat = async (mutation: string, inputOnce: object, select: string, onlyOnce?: string) => {
    const input = { ...inputOnce, operationId: randomUUID() };
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    // The second time the document is compiled, which gives the fields of the input in another order.
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${select} userErrors { code path } } }`;
    const send = async (given: object): Promise<Data> =>
      (await administrator.ask(document, { input: given }))[mutation];

    const answer = await send(input);
    expect(answer.userErrors).toEqual([]);
    const written = await entries();
    if (onlyOnce) expect(answer[onlyOnce]).toMatch(/.{20}/);

    const again = onlyOnce ? { ...answer, [onlyOnce]: null } : answer;
    expect(await send(input)).toEqual(again);
    expect(await send(Object.fromEntries(Object.entries(input).reverse()))).toEqual(again);
    expect(await entries()).toBe(written);
  };

  it.each(COMMANDS)('%s gives the first answer again and writes nothing more', (mutation, inputIn, ...rest) =>
    repeat(mutation, inputIn(world), ...rest),
  );

  it.each(COMMANDS_AT_CONFERENCES)(
    '%s does so as well, of what was made for it alone',
    async (mutation, inputIn, select) => repeat(mutation, await inputIn(scene), select),
  );
});
