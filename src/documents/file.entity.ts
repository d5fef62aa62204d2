import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceEntity } from '../conferences/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { FileState } from './file.enums.js';

/** A file of a conference: what is known of it; its bytes lie in the store under its digest. */
@Entity()
@Check('file_size_positive', 'size > 0')
@Check('file_digest_form', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('file_name_length', 'length(name) between 1 and 255')
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
  sha256: string;

  @Column({ type: 'enum', enum: FileState, enumName: 'file_state' })
  state: FileState;

  /** Null for what Plenary has stored by itself. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  uploadedById: string | null;
}
