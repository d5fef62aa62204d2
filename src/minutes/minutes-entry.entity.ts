import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { BodyEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { MinutesEntity } from './minutes.entity.js';
import { MinutesEntryKind } from './minutes.enums.js';
import type { Block } from './minutes-text.js';

/** What was said, decided or done at one moment. Changed in drafts only (trigger `minutes_entry_rules`), never deleted. */
@Entity()
@Unique('minutes_entry_of_conference', ['id', 'conferenceId'])
@Unique('minutes_entry_place_once', ['conferenceId', 'place'])
@Check('minutes_entry_speaker_one', 'num_nonnulls(speaker_person_id, speaker_body_id, speaker_printed) <= 1')
@Check(
  'minutes_entry_votes',
  `num_nonnulls(votes_for, votes_against, votes_abstaining) = case when kind = 'VOTE' then 3 else 0 end
    and least(votes_for, votes_against, votes_abstaining) >= 0`,
)
@Check('minutes_entry_struck_whole', 'num_nonnulls(struck_at, struck_reason) <> 1')
@ForeignKey(() => MinutesEntity, ['conferenceId'], ['conferenceId'], { onDelete: 'CASCADE' })
@ForeignKey(() => AgendaItemEntity, ['agendaItemId', 'conferenceId'], ['id', 'conferenceId'])
export class MinutesEntryEntity extends BaseEntity {
  @Column('uuid')
  conferenceId: string;

  /** Orders the entries. Null on writing is: at the end. */
  @Column('numeric')
  place: string | null;

  @Column({ type: 'enum', enum: MinutesEntryKind, enumName: 'minutes_entry_kind' })
  kind: MinutesEntryKind;

  /** The item that was discussed. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  agendaItemId: string | null;

  /** The item was closed when the entry was put under it, and so is what was said, whatever becomes of the item. */
  @Column({ default: false })
  closed: boolean;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  speakerPersonId: string | null;

  /** By a representative who is not named. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  speakerBodyId: string | null;

  @Column({ type: 'text', nullable: true })
  speakerPrinted: string | null;

  @Column({ type: 'text', nullable: true })
  capacityPrinted: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  saidAt: Date | null;

  @Column('json')
  text: Block[];

  @Column('text')
  plainText: string;

  @Column({ type: 'int', nullable: true })
  votesFor: number | null;

  @Column({ type: 'int', nullable: true })
  votesAgainst: number | null;

  @Column({ type: 'int', nullable: true })
  votesAbstaining: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  struckAt: Date | null;

  @Column({ type: 'text', nullable: true })
  struckReason: string | null;
}

/** What an entry of approved minutes should have said; the entry itself never changes. */
@Entity()
@ForeignKey(() => MinutesEntryEntity, ['entryId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
export class MinutesCorrectionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conferenceId: string;

  @Column('uuid')
  @Index()
  entryId: string;

  @Column('json')
  text: Block[];

  @Column('text')
  plainText: string;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  correctedAt: Date;

  /** Made by the trigger `minutes_correction_rules`. */
  @Column('text')
  digest: string;
}
