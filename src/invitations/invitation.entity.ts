import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity, SiteEntity } from '../conferences/index.js';
import { BodyEntity, BodyGroupEntity, PersonEntity, PostEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { InvitationState } from './invitation.enums.js';

/** What an invitation says of the conference, as it was when it was issued. */
export interface StatedConference {
  title: LocalizedText;
  startsOn: string | null;
  endsOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  place: LocalizedText | null;
  venue: LocalizedText | null;
  /** The site to which it invites. */
  site: { name: LocalizedText; address: string | null } | null;
}

/** A body, a group of bodies, a post or a person is invited (giấy mời). After the issue nothing of it changes. */
@Entity()
@Unique('invitation_of_conference', ['id', 'conferenceId'])
@Unique('invitation_place', ['conferenceId', 'position'])
@Unique('invitation_superseded_once', ['supersedesId'])
@Check('invitation_one_addressee', 'num_nonnulls(body_id, group_id, post_id, person_id) = 1')
@Check('invitation_quota', 'quota is null or quota >= 1 and num_nonnulls(body_id, group_id) = 1')
@Check('invitation_email_of_one', 'email is null or group_id is null')
@Check('invitation_issued', "state = 'DRAFT' or num_nulls(issued_at, issued_on, stated, contact_point) = 0")
@Check('invitation_group_expanded', "group_id is null or state = 'DRAFT' or expanded_on is not null")
@Check(
  'invitation_late_with_reason',
  'issued_on is null or latest_day is null or issued_on <= latest_day or late_reason is not null',
)
@Check(
  'invitation_withdrawn',
  "(state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)",
)
@Check('invitation_expanded_by_issue', 'expanded_on <= issued_on')
@Check(
  'invitation_reply_before_start',
  "state = 'DRAFT' or reply_by is null or reply_by <= (stated->>'startsOn')::date",
)
@Check('invitation_reissued', '(supersedes_id is null) = (reissue_reason is null)')
@ForeignKey(() => SiteEntity, ['siteId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => InvitationEntity, ['supersedesId', 'conferenceId'], ['id', 'conferenceId'])
@Index(['conferenceId', 'id'])
export class InvitationEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('int')
  position: number;

  @Column({
    type: 'enum',
    enum: InvitationState,
    enumName: 'invitation_state',
    default: InvitationState.DRAFT,
  })
  state: InvitationState;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  /** Each body that is a member of it on the day `expandedOn` is invited. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  @Index()
  groupId: string | null;

  /** Whoever holds it on the day of the conference. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PostEntity)
  @Index()
  postId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string | null;

  /** Contact data: where it goes beside the accounts and contact data that are known. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  siteId: string | null;

  /** How many delegates each body may send; null for a post or a person. */
  @Column({ type: 'int', nullable: true })
  quota: number | null;

  /** The lowest rank that a delegate is to have: ranks of posts count from 1, the highest. */
  @Column({ type: 'int', nullable: true })
  requiredRank: number | null;

  /** Whom to send, in words: "1 lãnh đạo Bộ và 1 vụ trưởng". */
  @Column('json', { nullable: true })
  profile: LocalizedText | null;

  @Column('json', { nullable: true })
  note: LocalizedText | null;

  /** Whom to ask (đầu mối liên hệ), as printed. */
  @Column({ type: 'text', nullable: true })
  contactPoint: string | null;

  @Column({ type: 'date', nullable: true })
  replyBy: string | null;

  /** For example `15/GM-BNV`. */
  @Column({ type: 'text', nullable: true })
  documentNumber: string | null;

  @Column({ type: 'date', nullable: true })
  expandedOn: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  issuedAt: Date | null;

  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  /** The last day that was in time by the policy of the kind; null where there is none. */
  @Column({ type: 'date', nullable: true })
  latestDay: string | null;

  @Column({ type: 'text', nullable: true })
  lateReason: string | null;

  @Column('json', { nullable: true })
  stated: StatedConference | null;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnReason: string | null;

  @Column({ type: 'uuid', nullable: true })
  supersedesId: string | null;

  @Column({ type: 'text', nullable: true })
  reissueReason: string | null;
}
