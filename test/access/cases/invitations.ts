import { field, node, type Read, root, type Write, write } from '../case.js';
import { idBy, type Setting } from '../setting.js';
import { CONFERENCES, type ConferenceName } from '../world.js';
import { plannedConference } from './conferences.js';

/** An invitation of body A, in conference 2 of body B, that is a draft and one that is issued with its invitee. */
export async function invitationReads(setting: Setting): Promise<Read[]> {
  const reads: Read[] = [];
  for (const name of CONFERENCES) {
    const { conference } = setting.world.conferences[name];
    const body = bodyOf(setting, name);
    const draft = await idBy(setting, DRAFT, conference, body);
    const { invitation, invitee } = await issued(setting, conference, body);
    reads.push(
      field('Conference', 'invitations', name, conference, '{ totalCount }'),
      field('Conference', 'invitees', name, conference, '{ totalCount }'),
      field('Conference', 'inviteeCounts', name, conference, '{ invited }'),
      field('Conference', 'noticeDeadline', name, conference, '{ day }'),
      root('invitation', `${name} draft`, { id: ['ID!', draft] }, 'id'),
      root('invitation', `${name} issued`, { id: ['ID!', invitation] }, 'id'),
      field('Invitation', 'email', `${name} issued`, invitation),
      field('Invitation', 'group', `${name} issued`, invitation, '{ id }'),
      field('Invitation', 'lateReason', `${name} issued`, invitation),
      root('invitee', name, { id: ['ID!', invitee] }, 'id'),
      field('Invitee', 'group', name, invitee, '{ id }'),
      field('Invitee', 'isReachable', name, invitee),
      field('Invitee', 'mails', name, invitee, '{ id }'),
      root(
        'previewRecipients',
        name,
        { conferenceId: ['ID!', conference], bodyId: ['ID', body] },
        'isReachable',
      ),
      node('Invitation', `${name} draft`, draft),
      node('Invitation', `${name} issued`, invitation),
      node('Invitee', name, invitee),
    );
  }
  return [...reads, root('myInvitations', '-', {}, 'totalCount')];
}

/** In conferences 1 (of body A) and 2 (of body B), each of which is invited there. */
export function invitationWrites(setting: Setting): Write[] {
  const { world } = setting;
  const late = { lateReason: 'Late' };
  return (['1', '2'] as const).flatMap(name => {
    const newBody = () =>
      world.make('createBody', {
        ...{ name: [{ language: 'vi', text: setting.fresh() }] },
        ...{ kind: 'OTHER', level: 'UNIT' },
      });
    const content = async () => ({
      conferenceId: await plannedConference(setting, name),
      ...{ bodyId: await newBody(), contactPoint: 'Office' },
    });
    const draft = async () => {
      const { conferenceId, ...rest } = await content();
      const id = await world.make('createInvitation', { conferenceId, ...rest });
      return { id, conferenceId };
    };
    const ofDraft = async () => setting.current('invitation', (await draft()).id);
    const sent = async () => issued(setting, await plannedConference(setting, name), bodyOf(setting, name));
    return [
      write('createInvitation', name, content, 'conferenceId'),
      write(
        'updateInvitation',
        name,
        async () => ({ ...(await ofDraft()), contactPoint: setting.fresh() }),
        'id',
      ),
      write('removeInvitation', name, ofDraft, 'id'),
      write(
        'issueInvitations',
        name,
        async () => {
          const { id, conferenceId } = await draft();
          return { conferenceId, ids: [id], ...late };
        },
        'conferenceId',
      ),
      write(
        'withdrawInvitation',
        name,
        async () => ({ ...(await setting.current('invitation', (await sent()).invitation)), reason: 'Why' }),
        'id',
      ),
      write(
        'reissueInvitations',
        name,
        async () => {
          const conferenceId = await plannedConference(setting, name);
          const { invitation } = await issued(setting, conferenceId, await newBody());
          return { conferenceId, ids: [invitation], reason: 'Why' };
        },
        'conferenceId',
      ),
      write(
        'answerInvitation',
        name,
        async () => ({ ...(await setting.current('invitee', (await sent()).invitee)), answer: 'ACCEPTED' }),
        'id',
      ),
      write(
        'markInvitationsDelivered',
        name,
        async () => ({
          conferenceId: await plannedConference(setting, name),
          inviteeIds: [(await sent()).invitee],
        }),
        'conferenceId',
      ),
    ];
  });
}

function bodyOf({ world }: Setting, name: ConferenceName): string {
  return world.bodies[name === '2' ? 'B' : 'A'].body;
}

const NEXT = '(select coalesce(max(position), 0) + 1 from invitation where conference_id = $1)';

const DRAFT = `
  insert into invitation (id, revision, conference_id, position, body_id)
  values (gen_random_uuid(), 1, $1, ${NEXT}, $2) returning id`;

/** Whether or not the body is invited already, so that the case may come again and again. */
async function issued(setting: Setting, conference: string, body: string) {
  const invitation = await idBy(
    setting,
    `insert into invitation (id, revision, conference_id, position, body_id, state, contact_point, issued_at, issued_on,
       latest_day, late_reason, stated, email)
     values (gen_random_uuid(), 1, $1, ${NEXT}, $2, 'ISSUED', 'Office', '2020-06-11T02:00:00Z', '2020-06-11', '2020-06-09',
       'Late', '{"title":{"vi":"Hội nghị"},"site":null}', 'office@example.org') returning id`,
    conference,
    body,
  );
  const invitee = await idBy(
    setting,
    `insert into invitee (id, revision, invitation_id, conference_id, position, body_id, quota)
     values (gen_random_uuid(), 1, $1, $2, 1, $3, 1) returning id`,
    invitation,
    conference,
    body,
  );
  return { invitation, invitee };
}
