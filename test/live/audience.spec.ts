import { audienceOf } from '../../src/agenda/index.js';
import { Actor, ConferenceRole, type Via } from '../../src/platform/auth/index.js';

const HERE = '0199a000-0000-7000-8000-000000000001';
const THERE = '0199a000-0000-7000-8000-000000000002';
const PERSON = '0199a000-0000-7000-8000-000000000003';
const FACTS = { isPublic: true, admitted: new Set([PERSON]) };
const STANDING = { accountId: 'a', personId: PERSON, administrator: false, roles: [], bodyIds: [] };
const tokenFor = (...conferenceIds: string[]): Via => ({
  kind: 'token',
  id: 't',
  mayWrite: false,
  conferenceIds,
});

describe('the audience of somebody who is admitted to a closed item', () => {
  it('is the person alone, whose reader sees nothing of them elsewhere', () => {
    const { key, reader } = audienceOf(Actor.forAccount(STANDING, { kind: 'session', id: 's' }), HERE, FACTS);
    expect(key).toBe(`person ${PERSON}`);
    expect([reader.personAt(HERE), reader.personAt(THERE), reader.isPerson(PERSON)]).toEqual([
      PERSON,
      null,
      false,
    ]);
  });

  it('is that of everybody for an access token that is limited to another conference', () => {
    expect(audienceOf(Actor.forAccount(STANDING, tokenFor(THERE)), HERE, FACTS).key).toBe('everybody');
    expect(audienceOf(Actor.forAccount(STANDING, tokenFor(HERE)), HERE, FACTS).key).toBe(`person ${PERSON}`);
  });

  it('is that of the organisers for one of them, whose reader is none elsewhere', () => {
    const roles = [HERE, THERE].map(conferenceId => ({ conferenceId, role: ConferenceRole.ORGANISER }));
    const actor = Actor.forAccount({ ...STANDING, roles }, { kind: 'session', id: 's' });
    const { key, reader } = audienceOf(actor, HERE, FACTS);
    expect([key, reader.conferencesAs([ConferenceRole.ORGANISER]), reader.isContributor]).toEqual([
      'organisers',
      [HERE],
      false,
    ]);
  });
});

describe('the reader of an audience', () => {
  const { ORGANISER, SECRETARY, PRESENTER, DELEGATE } = ConferenceRole;
  const ALL = [ORGANISER, SECRETARY, PRESENTER, DELEGATE];
  const held = [[], ...ALL.map(role => [role]), [PRESENTER, DELEGATE], [SECRETARY, DELEGATE]];

  it.each(
    held.flatMap(roles =>
      [true, false].flatMap(isPublic => [true, false].map(isAdmitted => ({ roles, isPublic, isAdmitted }))),
    ),
  )(
    'has no role that is lacked by somebody with $roles (public: $isPublic, admitted: $isAdmitted)',
    facts => {
      const roles = facts.roles.map(role => ({ conferenceId: HERE, role }));
      const actor = Actor.forAccount({ ...STANDING, roles }, { kind: 'session', id: 's' });
      const admitted = new Set(facts.isAdmitted ? [PERSON] : []);
      const { reader } = audienceOf(actor, HERE, { isPublic: facts.isPublic, admitted });
      expect(ALL.filter(role => reader.hasRole(HERE, role) && !actor.hasRole(HERE, role))).toEqual([]);
      expect([reader.isAdministrator, reader.bodyIds]).toEqual([false, []]);
    },
  );

  it('is a looker-on where the conference is not public and no role tells why it is seen', () => {
    const actor = Actor.forAccount({ ...STANDING, bodyIds: ['b'] }, { kind: 'session', id: 's' });
    const { key, reader } = audienceOf(actor, HERE, { isPublic: false, admitted: new Set() });
    expect([key, reader.onlookerAt, reader.conferencesAs(ALL)]).toEqual(['onlookers', HERE, []]);
  });
});
