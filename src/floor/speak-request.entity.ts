import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { ConferenceEntity } from '../conferences/index.js';
import { DelegateEntity } from '../delegations/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { SpeakRequestState } from './speak-request.states.js';

/** A delegate asks for the floor at an agenda item (đăng ký phát biểu), and has it. */
@Entity()
@Index('speak_request_once', ['itemId', 'delegateId'], {
  unique: true,
  where: "state in ('WAITING', 'GRANTED', 'SPEAKING')",
})
@Index('speak_request_one_speaker', ['itemId'], { unique: true, where: "state = 'SPEAKING'" })
@Index('speak_request_place', ['itemId', 'place'], { unique: true })
@Index(['conferenceId', 'id'])
@Check('speak_request_granted', "state not in ('GRANTED', 'SPEAKING', 'SPOKEN') or granted_at is not null")
@Check('speak_request_started', "(started_at is not null) = (state in ('SPEAKING', 'SPOKEN'))")
@Check('speak_request_stopped', "(stopped_at is not null) = (state = 'SPOKEN') and stopped_at >= started_at")
@Check('speak_request_refused', "(refused_reason is not null) = (state = 'REFUSED')")
@Check('speak_request_limit', 'time_limit_seconds between 1 and 86400')
@ForeignKey(() => AgendaItemEntity, ['itemId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => DelegateEntity, ['delegateId', 'conferenceId'], ['id', 'conferenceId'])
export class SpeakRequestEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  itemId: string;

  @Column('uuid')
  @Index()
  delegateId: string;

  /** Sorts the queue of the item; a request that is moved gets a number between two others. */
  @Column('numeric')
  place: string;

  @Column({
    type: 'enum',
    enum: SpeakRequestState,
    enumName: 'speak_request_state',
    default: SpeakRequestState.WAITING,
  })
  state: SpeakRequestState;

  /** On what the delegate wants to speak. */
  @Column({ type: 'text', nullable: true })
  topic: string | null;

  @Column('timestamptz')
  requestedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  grantedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  stoppedAt: Date | null;

  @Column({ type: 'int', nullable: true })
  timeLimitSeconds: number | null;

  @Column({ type: 'text', nullable: true })
  refusedReason: string | null;
}
