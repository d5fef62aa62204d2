import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceEntity } from '../conferences/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { FileState } from './file.enums.js';

/** A file of a conference: what is known of it; its bytes lie in the store under its digest. */
@Entity()
@Unique('file_of_conference', ['id', 'conferenceId'])
@Check('file_size_positive', 'size > 0')
@Check('file_digest_form', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('file_name_length', 'length(name) between 1 and 255')
@Check('file_refused_because', "(state = 'REFUSED') = (refusal is not null)")
export class FileEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  /** As its sender calls it, without folders. */
  @Column('text')
  name: string;

  /** By its content, not by its name. */
  @Column('text')
  mediaType: string;

  /** Bytes. */
  @Column('bigint')
  size: string;

  @Column('text')
  @Index()
  sha256: string;

  @Column({ type: 'enum', enum: FileState, enumName: 'file_state' })
  state: FileState;

  /** What the scan has found. */
  @Column({ type: 'text', nullable: true })
  refusal: string | null;

  /** Null for what Plenary has stored by itself. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  @Index()
  uploadedById: string | null;
}
