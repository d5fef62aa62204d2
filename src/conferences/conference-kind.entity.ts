import { Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../platform/graphql/index.js';

/** A kind of conference with its rules as data, so that an office can adapt them. */
@Entity()
@Check('conference_kind_code_form', "code ~ '^[A-Z]+(_[A-Z]+)*$'")
@Check(
  'conference_kind_days',
  'invitation_notice_days between 0 and 365 and conclusions_notice_days between 0 and 365',
)
export class ConferenceKindEntity {
  @PrimaryColumn('text')
  code: string;

  @VersionColumn()
  revision: number;

  @Column('json')
  name: LocalizedText;

  /** Working days by which invitations come before the conference; null is: no rule. */
  @Column({ type: 'int', nullable: true })
  invitationNoticeDays: number | null;

  /** Whether those are clear days: neither the day of the invitation nor the first day counts. */
  @Column({ default: false })
  countsClearDays: boolean;

  /** Working days within which a notice of conclusions follows the end; null is: no rule. */
  @Column({ type: 'int', nullable: true })
  conclusionsNoticeDays: number | null;

  /** Whether an agenda is published only after somebody else than who submitted it has approved it. */
  @Column({ default: false })
  approvesAgenda: boolean;

  /** Source of the rules. */
  @Column({ type: 'text', nullable: true })
  governedBy: string | null;
}
