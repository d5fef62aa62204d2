import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import { ConferenceEntity } from '../../conferences/index.js';
import { AgendaDraftState } from './agenda-version.enums.js';

/** Where the working draft of an agenda stands on its way to the next version. There is none before its first change. */
@Entity()
@Check(
  'agenda_draft_four_eyes',
  `state <> 'APPROVED' or decided_by_id is null or decided_by_id is distinct from submitted_by_id`,
)
export class AgendaDraftEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  /** Counts the changes of the draft, from 1. */
  @VersionColumn()
  revision: number;

  @Column({
    type: 'enum',
    enum: AgendaDraftState,
    enumName: 'agenda_draft_state',
    default: AgendaDraftState.DRAFT,
  })
  state: AgendaDraftState;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  submittedById: string | null;

  /** Who approved or returned it. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  decidedById: string | null;

  /** Why it was returned. */
  @Column({ type: 'text', nullable: true })
  note: string | null;
}
