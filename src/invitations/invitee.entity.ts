import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { BodyEntity, BodyGroupEntity, PersonEntity, PostEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { InvitationEntity } from './invitation.entity.js';
import { AnswerWay, InviteeAnswer } from './invitation.enums.js';

/**
 * A body or a person whom an invitation has gone to, frozen at the issue; only what is answered changes. A body sends
 * delegates; a person who is invited as such, or as the holder of a post, comes in person.
 */
@Entity()
@Unique('invitee_of_conference', ['id', 'conferenceId'])
// Nulls not distinct.
@Index('invitee_once', { synchronize: false })
@Check('invitee_somebody', 'num_nonnulls(body_id, person_id) >= 1')
@Check('invitee_quota', 'quota >= 1')
@Check('invitee_answered', 'num_nulls(answer, answered_at, answer_way) in (0, 3)')
@ForeignKey(() => InvitationEntity, ['invitationId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
@Index(['conferenceId', 'id'])
export class InviteeEntity extends BaseEntity {
  @Column('uuid')
  invitationId: string;

  @Column('uuid')
  conferenceId: string;

  @Column('int')
  position: number;

  /** The body that is invited, or that the invited person comes from. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  /** The group as whose member the body is invited. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  groupId: string | null;

  /** The post as whose holder the person is invited. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PostEntity)
  postId: string | null;

  /** The person who is invited; null: a body that sends delegates. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string | null;

  /** How many delegates it may send; 1 for a person. */
  @Column('int')
  quota: number;

  /** The event in calendars, written with the issue; the same when the invitation is issued again. */
  @Column({ type: 'uuid', nullable: true })
  calendarId: string | null;

  /** Counts how often that event was sent anew, from 0. */
  @Column('int', { default: 0 })
  sequence: number;

  /** When it was handed over on paper; mails tell by themselves when the mail server took them. */
  @Column({ type: 'timestamptz', nullable: true })
  deliveredAt: Date | null;

  @Column({ type: 'enum', enum: InviteeAnswer, enumName: 'invitee_answer', nullable: true })
  answer: InviteeAnswer | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  answeredById: string | null;

  @Column({ type: 'enum', enum: AnswerWay, enumName: 'answer_way', nullable: true })
  answerWay: AnswerWay | null;

  @Column({ type: 'text', nullable: true })
  answerNote: string | null;
}
