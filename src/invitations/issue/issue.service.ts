import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import {
  type ConferenceEntity,
  ConferenceState,
  conferenceOf,
  invalidState,
  isOver,
  OfficerEntity,
  OfficerRole,
  sharedConference,
} from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, rowOf, Transactor, type Tx } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { InvitationEntity } from '../invitation.entity.js';
import { InvitationState } from '../invitation.enums.js';
import {
  chairNotNamed,
  dayMissing,
  INVITATION,
  invalidInvitationState,
  lateNotice,
  type NoticeDay,
  nothingOutdated,
  nothingToIssue,
  replyAfterStart,
} from '../invitation.errors.js';
import type {
  IssueInvitationsInput,
  ReissueInvitationsInput,
  WithdrawInvitationInput,
} from '../invitation.input.js';
import { heldInvitation } from '../invitations.service.js';
import { InvitationMails } from '../mails/invitation-mails.js';
import { isOutdated, statedNow } from '../stated.js';
import { inviteesOf, type NewInvitee } from './addressed.js';
import { noticeDeadline } from './notice.js';
import { followWithdrawal } from './withdrawing.js';

/** Before, whom it invites could not see the conference; after, there is nothing to come to. */
const MAY_INVITE: readonly ConferenceState[] = [
  ConferenceState.PLANNED,
  ConferenceState.CONVENED,
  ConferenceState.OPEN,
  ConferenceState.ADJOURNED,
];

type PathOf = (id: string) => readonly string[];

/** Invitations go out, are taken back, and are replaced. */
@Injectable()
export class IssueService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly mails: InvitationMails,
  ) {}

  /**
   * Sends drafts to those whom they invite, frozen from then on, in a number of statements that does not depend on how
   * many those are. The life of the conference does not go on by that: see `CONVENE`.
   * @returns the id of the conference
   */
  issue(by: By, { conferenceId, ids, expandedOn, lateReason }: IssueInvitationsInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const conference = await this.conference(tx, conferenceId);
      const drafts = await named(tx, conferenceId, ids, InvitationState.DRAFT);
      if (drafts.length === 0) throw nothingToIssue();
      await this.send(tx, conference, drafts, { expandedOn, lateReason, pathOf: pathIn(ids) });
      return conferenceId;
    });
  }

  /** Whom it invited is told why; delegates that were named by it do not come. */
  withdraw(by: By, { reason, ...target }: WithdrawInvitationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: INVITATION };
      const { id, conferenceId } = await rowOf(manager, InvitationEntity, target.id, named);
      tx.inConference(conferenceId, named);
      const { state, timeZone } = await sharedConference(manager, conferenceId);
      await holdInvitees(manager, [id]);
      const invitation = await heldInvitation(tx, target);
      if (invitation.state !== InvitationState.ISSUED) throw invalidInvitationState(invitation.state);
      // Who was there by it is on record then.
      if (isOver(state)) throw invalidState(['id'], state);
      await manager.update(
        InvitationEntity,
        { id },
        {
          state: InvitationState.WITHDRAWN,
          withdrawnOn: this.clock.today(timeZone),
          withdrawnReason: reason,
        },
      );
      const inviteeIds = idsOf(await manager.query(WITHDRAWN, [id]));
      await followWithdrawal(manager, { inviteeIds, reason, at: this.clock.now() });
      await this.mails.withdraw(manager, inviteeIds);
      return id;
    });
  }

  /**
   * Issues a new document in the place of each whose time or place is not what it stated. It goes to the same bodies,
   * as far as they still exist; their answers stay with the old one, and the delegates that stand go on to the new one.
   * @returns the id of the conference
   */
  reissue(by: By, { conferenceId, ids, reason, replyBy }: ReissueInvitationsInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const conference = await this.conference(tx, conferenceId);
      const oldIds = ids ?? (await outdated(tx, conferenceId));
      await holdInvitees(manager, oldIds);
      const issued = await named(tx, conferenceId, oldIds, InvitationState.ISSUED);
      if (issued.length === 0) throw nothingOutdated();
      if (replyBy && conference.startsOn && replyBy > conference.startsOn)
        throw replyAfterStart(conference.startsOn);
      const replaced = new Map(issued.map(old => [uuidv7(), old.id]));
      await manager.query(SUPERSEDE, [issued.map(({ id }) => id)]);
      await manager.query(REPLACE, [[...replaced.keys()], [...replaced.values()], reason, replyBy ?? null]);
      await manager.query(CARRY_FILES, [[...replaced.keys()]]);
      const drafts = await named(tx, conferenceId, [...replaced.keys()], InvitationState.DRAFT);
      const inOld = pathIn(ids);
      await this.send(tx, conference, drafts, {
        // The change is why they come so late.
        lateReason: reason,
        pathOf: id => (replyBy ? ['replyBy'] : inOld(replaced.get(id)!)),
      });
      await manager.query(CARRY_DELEGATES, [[...replaced.keys()]]);
      return conferenceId;
    });
  }

  private async conference(tx: Tx, id: string): Promise<ConferenceEntity> {
    const conference = await conferenceOf(tx, id, ['conferenceId']);
    if (!MAY_INVITE.includes(conference.state)) throw invalidState(['conferenceId'], conference.state);
    return conference;
  }

  private async send(
    { manager }: Tx,
    conference: ConferenceEntity,
    drafts: readonly InvitationEntity[],
    { expandedOn, lateReason, pathOf }: { expandedOn?: string; lateReason?: string; pathOf: PathOf },
  ): Promise<void> {
    const { id: conferenceId, startsOn, timeZone } = conference;
    if (!startsOn) throw new DomainError(dayMissing());
    if (!(await manager.existsBy(OfficerEntity, { conferenceId, role: OfficerRole.CHAIR })))
      throw new DomainError(chairNotNamed());
    const today = this.clock.today(timeZone);
    const ids = drafts.map(({ id }) => id);
    const days = { today, startsOn, expandedOn: expandedOn ?? today };
    const invitees = await inviteesOf(manager, conferenceId, ids, days, pathOf);
    const [{ notice }]: [{ notice: NoticeDay | null }] = await manager.query(
      `select ${noticeDeadline('conference')} as notice from conference where id = $1`,
      [conferenceId],
    );
    const isLate = notice !== null && today > notice.day;
    if (isLate && !lateReason) throw new DomainError(lateNotice(notice));
    await manager.query(ISSUE, [
      ...[ids, this.clock.now(), today, days.expandedOn],
      ...[notice?.day ?? null, isLate ? lateReason : null],
    ]);
    await manager.query(INVITE, [conferenceId, JSON.stringify(invitees)]);
    await this.mails.invite(manager, idsOf(invitees));
  }
}

/** Holds those whom invitations have gone to, by id as all commands do, and before the invitations themselves. */
async function holdInvitees(manager: EntityManager, invitationIds: readonly string[]): Promise<void> {
  await manager.query(
    'select from invitee where invitation_id = any($1::uuid[]) order by id for no key update',
    [invitationIds],
  );
}

/** The invitations with these ids, all in that state and held; all in that state without ids. */
async function named(
  { manager }: Tx,
  conferenceId: string,
  ids: readonly string[] | undefined,
  state: InvitationState,
): Promise<InvitationEntity[]> {
  const found = await manager.find(InvitationEntity, {
    where: ids ? { conferenceId, id: In([...ids]) } : { conferenceId, state },
    order: { position: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const byId = new Map(found.map(invitation => [invitation.id, invitation]));
  for (const [at, id] of (ids ?? []).entries()) {
    const invitation = byId.get(id);
    if (!invitation) throw notFound(['ids', String(at)], INVITATION);
    if (invitation.state !== state) throw invalidInvitationState(invitation.state, ['ids', String(at)]);
  }
  return found;
}

async function outdated({ manager }: Tx, conferenceId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from invitation where conference_id = $1 and ${isOutdated('invitation')} order by position`,
    [conferenceId],
  );
  return idsOf(rows);
}

/** Where the input names an invitation: in the list, if there is one. */
function pathIn(ids: readonly string[] | undefined): PathOf {
  return id => (ids ? ['ids', String(ids.indexOf(id))] : ['conferenceId']);
}

function idsOf(rows: readonly ({ id: string } | NewInvitee)[]): string[] {
  return rows.map(({ id }) => id);
}

const CHANGED = 'revision = revision + 1, updated_at = now()';

const ISSUE = `
  update invitation set state = 'ISSUED', issued_at = $2, issued_on = $3,
    expanded_on = case when group_id is not null then $4::date end,
    latest_day = $5, late_reason = $6, stated = ${statedNow('invitation')}, ${CHANGED}
  where id = any($1::uuid[])`;

/** Who was invited by the document in whose place this one comes keeps the event in the calendar. */
const INVITE = `
  insert into invitee (id, revision, invitation_id, conference_id, position, body_id, group_id, post_id, person_id, quota,
    calendar_id, sequence)
  select one.id, 1, one."invitationId", $1, one.position, one."bodyId", one."groupId", one."postId", one."personId", one.quota,
    coalesce(old.calendar_id, gen_random_uuid()), coalesce(old.sequence + 1, 0)
  from json_to_recordset($2) as one (id uuid, "invitationId" uuid, position int, "bodyId" uuid, "groupId" uuid, "postId" uuid,
    "personId" uuid, quota int)
  join invitation on invitation.id = one."invitationId"
  left join invitee old on old.invitation_id = invitation.supersedes_id
    and old.person_id is not distinct from one."personId" and (one."personId" is not null or old.body_id = one."bodyId")
  order by invitation.position, one.position`;

const WITHDRAWN = `
  with told as (update invitee set sequence = sequence + 1, ${CHANGED} where invitation_id = $1 returning id)
  select id from told`;

const SUPERSEDE = `update invitation set state = 'SUPERSEDED', ${CHANGED} where id = any($1::uuid[])`;

/** The number of a document is its own, and given by the clerk. */
const REPLACE = `
  insert into invitation (id, revision, conference_id, position, body_id, group_id, post_id, person_id, email, site_id, quota,
    required_rank, profile, note, contact_point, reply_by, supersedes_id, reissue_reason)
  select fresh.id, 1, old.conference_id,
    (select max(position) from invitation of_it where of_it.conference_id = old.conference_id) + fresh.at,
    old.body_id, old.group_id, old.post_id, old.person_id, old.email, old.site_id, old.quota, old.required_rank, old.profile,
    old.note, old.contact_point, coalesce($4::date, old.reply_by), old.id, $3
  from unnest($1::uuid[], $2::uuid[]) with ordinality as fresh (id, old_id, at) join invitation old on old.id = fresh.old_id
  order by fresh.at`;

const CARRY_FILES = `
  insert into invitation_file (invitation_id, file_id, conference_id, position)
  select fresh.id, of_old.file_id, of_old.conference_id, of_old.position
  from invitation fresh join invitation_file of_old on of_old.invitation_id = fresh.supersedes_id
  where fresh.id = any($1::uuid[])`;

/** Nominations keep standing: they hang on the new invitee of the same body or person. */
const CARRY_DELEGATES = `
  update delegate set invitee_id = fresh.id, revision = delegate.revision + 1, updated_at = now()
  from invitation, invitee fresh, invitee old
  where invitation.id = any($1::uuid[]) and fresh.invitation_id = invitation.id and old.invitation_id = invitation.supersedes_id
    and old.person_id is not distinct from fresh.person_id
    and (fresh.person_id is not null or old.body_id = fresh.body_id) and delegate.invitee_id = old.id
    and delegate.state in ('NOMINATED', 'CONFIRMED', 'WAITING')`;
