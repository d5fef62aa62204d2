import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceRole } from '../platform/auth/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { ConferenceEntity } from './conference.entity.js';

/** What an account may do at a conference, from an instant to an instant. */
@Entity('conference_role')
@Check('conference_role_order', 'valid_from <= valid_until')
@Exclusion(
  'conference_role_once',
  'using gist (account_id with =, conference_id with =, role with =, tstzrange(valid_from, valid_until) with &&)',
)
export class ConferenceRoleEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  @Index()
  accountId: string;

  @Column({ type: 'enum', enum: ConferenceRole, enumName: 'conference_role_kind' })
  role: ConferenceRole;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  validFrom: Date;

  /** Null is: until it is ended. */
  @Column({ type: 'timestamptz', nullable: true })
  validUntil: Date | null;
}
