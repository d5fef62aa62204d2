import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import {
  type ConferenceEntity,
  conferenceOf,
  invalidState,
  isOver,
  OfficerEntity,
  OfficerRole,
  SITE,
  SiteEntity,
  sharedConference,
} from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, rowOf, Transactor, type Tx } from '../../platform/database/index.js';
import { DomainError, dayInFuture, notFound } from '../../platform/errors/index.js';
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
} from '../invitation.errors.js';
import type {
  IssueInvitationsInput,
  ReissueInvitationsInput,
  WithdrawInvitationInput,
} from '../invitation.input.js';
import { MAY_INVITE } from '../invitation.states.js';
import { heldInvitation } from '../invitations.service.js';
import { InvitationMails } from '../mails/invitation-mails.js';
import { isOutdated, statedNow } from '../stated.js';
import { inviteesOf, stillGoesOut } from './addressed.js';
import { noticeDeadline } from './notice.js';
import { followWithdrawal } from './withdrawing.js';

type PathOf = (id: string) => readonly string[];

interface Sending {
  expandedOn?: string | undefined;
  lateReason?: string | undefined;
  /** Where the input names an invitation, and its day to answer. */
  pathOf: PathOf;
  replyPathOf?: PathOf;
}

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

  /**
   * Whom it invited is told why; delegates that were named by it do not come. Held are, as by those who answer and name
   * delegates: the conference, the invitees, the invitation; then the sites and the delegates.
   */
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
      await this.drop(manager, await manager.query(WITHDRAWN, [id]), reason);
      return id;
    });
  }

  /**
   * Issues a new document in the place of each whose time or place is not what it stated. It goes to the same bodies,
   * as far as they still exist; their answers stay with the old one, and the delegates that stand go on to the new one.
   * Who is not invited by it any more is told, and their delegates do not come. Unless invitations are named, those that
   * would go to nobody are left as they are.
   * @returns the id of the conference
   */
  reissue(by: By, input: ReissueInvitationsInput): Promise<string> {
    const { conferenceId, ids, reason, replyBy, siteId } = input;
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const conference = await this.conference(tx, conferenceId);
      const oldIds = ids ?? (await this.outdated(tx, conference));
      await holdInvitees(manager, oldIds);
      const issued = await named(tx, conferenceId, oldIds, InvitationState.ISSUED);
      if (issued.length === 0) throw nothingOutdated();
      if (siteId && !(await manager.existsBy(SiteEntity, { id: siteId, conferenceId })))
        throw notFound(['siteId'], SITE);
      const replaced = new Map(issued.map(old => [uuidv7(), old.id]));
      await manager.query(SUPERSEDE, [oldIds]);
      await manager.query(REPLACE, [
        ...[[...replaced.keys()], [...replaced.values()], reason, replyBy ?? null],
        ...[siteId !== undefined, siteId ?? null],
      ]);
      await manager.query(CARRY_FILES, [[...replaced.keys()]]);
      const drafts = await named(tx, conferenceId, [...replaced.keys()], InvitationState.DRAFT);
      const inOld = pathIn(ids);
      await this.send(tx, conference, drafts, {
        // The change is why they come so late.
        lateReason: reason,
        pathOf: id => inOld(replaced.get(id)!),
        replyPathOf: () => ['replyBy'],
      });
      await manager.query(CARRY_DELEGATES, [oldIds]);
      await this.drop(manager, await manager.query(DROPPED, [oldIds]), reason);
      return conferenceId;
    });
  }

  private async conference(tx: Tx, id: string): Promise<ConferenceEntity> {
    const conference = await conferenceOf(tx, id, ['conferenceId']);
    if (!MAY_INVITE.includes(conference.state)) throw invalidState(['conferenceId'], conference.state);
    return conference;
  }

  /** Who is not invited any more is told, and does not come. */
  private async drop(
    manager: EntityManager,
    invitees: readonly { id: string }[],
    reason: string,
  ): Promise<void> {
    const inviteeIds = idsOf(invitees);
    await followWithdrawal(manager, { inviteeIds, reason, at: this.clock.now() });
    await this.mails.withdraw(manager, inviteeIds);
  }

  /** Those that find somebody again; all if there are none, so that it is told why. */
  private async outdated({ manager }: Tx, { id, timeZone, startsOn }: ConferenceEntity): Promise<string[]> {
    const rows: { id: string; goesOut: boolean }[] = await manager.query(OUTDATED, [
      ...[id, this.clock.today(timeZone), startsOn],
    ]);
    const going = rows.filter(({ goesOut }) => goesOut);
    return idsOf(going.length > 0 ? going : rows);
  }

  private async send(
    { manager }: Tx,
    conference: ConferenceEntity,
    drafts: readonly InvitationEntity[],
    { expandedOn, lateReason, pathOf, replyPathOf }: Sending,
  ): Promise<void> {
    const { id: conferenceId, startsOn, timeZone } = conference;
    if (!startsOn) throw new DomainError(dayMissing());
    if (!(await manager.existsBy(OfficerEntity, { conferenceId, role: OfficerRole.CHAIR })))
      throw new DomainError(chairNotNamed());
    const today = this.clock.today(timeZone);
    if (expandedOn && expandedOn > today) throw dayInFuture(['expandedOn'], today);
    const ids = idsOf(drafts);
    const days = { today, startsOn, expandedOn: expandedOn ?? today };
    const invitees = await inviteesOf(manager, conferenceId, ids, days, pathOf, replyPathOf);
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

/** Where the input names an invitation: in the list, if there is one. */
function pathIn(ids: readonly string[] | undefined): PathOf {
  return id => (ids ? ['ids', String(ids.indexOf(id))] : ['conferenceId']);
}

function idsOf(rows: readonly { id: string }[]): string[] {
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

const OUTDATED = `
  select id, ${stillGoesOut('invitation')} as "goesOut" from invitation
  where conference_id = $1 and ${isOutdated('invitation')} order by position`;

const SUPERSEDE = `update invitation set state = 'SUPERSEDED', ${CHANGED} where id = any($1::uuid[])`;

/** The number of a document is its own, and given by the clerk. */
const REPLACE = `
  insert into invitation (id, revision, conference_id, position, body_id, group_id, post_id, person_id, email, site_id, quota,
    required_rank, profile, note, contact_point, reply_by, supersedes_id, reissue_reason)
  select fresh.id, 1, old.conference_id,
    (select max(position) from invitation of_it where of_it.conference_id = old.conference_id) + fresh.at,
    old.body_id, old.group_id, old.post_id, old.person_id, old.email, case when $5 then $6::uuid else old.site_id end, old.quota, old.required_rank, old.profile,
    old.note, old.contact_point, coalesce($4::date, old.reply_by), old.id, $3
  from unnest($1::uuid[], $2::uuid[]) with ordinality as fresh (id, old_id, at) join invitation old on old.id = fresh.old_id
  order by fresh.at`;

const CARRY_FILES = `
  insert into invitation_file (invitation_id, file_id, conference_id, position)
  select fresh.id, of_old.file_id, of_old.conference_id, of_old.position
  from invitation fresh join invitation_file of_old on of_old.invitation_id = fresh.supersedes_id
  where fresh.id = any($1::uuid[])`;

/** The invitee of the same body or person that stands, if there is one. */
const STANDING = `
  invitee fresh join invitation on invitation.id = fresh.invitation_id and invitation.state = 'ISSUED'
  where fresh.conference_id = old.conference_id and fresh.person_id is not distinct from old.person_id
    and (fresh.person_id is not null or fresh.body_id = old.body_id)`;

/** Nominations keep standing: they hang on the new invitee. */
const CARRY_DELEGATES = `
  update delegate set invitee_id = next.id, revision = delegate.revision + 1, updated_at = now()
  from invitee old cross join lateral (select fresh.id from ${STANDING}) next
  where old.invitation_id = any($1::uuid[]) and delegate.invitee_id = old.id
    and delegate.state in ('NOMINATED', 'CONFIRMED', 'WAITING')`;

const DROPPED = `
  with told as (
    update invitee old set sequence = sequence + 1, revision = revision + 1, updated_at = now()
    where invitation_id = any($1::uuid[]) and not exists (select from ${STANDING}) returning id)
  select id from told`;
