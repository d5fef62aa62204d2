import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { FileEntity } from '../../documents/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { ProgressEntryEntity } from './progress-entry.entity.js';

/** A file that shows what an entry says (tài liệu minh chứng). Only added to. */
@Entity()
@Unique('evidence_once', ['entryId', 'fileId'])
export class EvidenceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ProgressEntryEntity, { onDelete: 'CASCADE' })
  entryId: string;

  @Column('uuid')
  @ForeignKey(() => FileEntity)
  @Index()
  fileId: string;
}
