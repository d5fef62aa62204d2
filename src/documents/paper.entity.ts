import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ConferenceEntity } from '../conferences/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { FileEntity } from './file.entity.js';
import { PaperConfidentiality, PaperKind } from './paper.enums.js';

/** A document of agenda items (tài liệu). */
@Entity()
@Index(['conferenceId', 'id'])
@Check('paper_removed_why', 'num_nulls(removed_at, removed_reason) in (0, 2)')
export class PaperEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('json')
  title: LocalizedText;

  @Column({ type: 'enum', enum: PaperKind, enumName: 'paper_kind' })
  kind: PaperKind;

  @Column('text')
  language: string;

  @Column({ type: 'enum', enum: PaperConfidentiality, enumName: 'paper_confidentiality' })
  confidentiality: PaperConfidentiality;

  /** That of its newest version. */
  @Column('uuid')
  @ForeignKey(() => FileEntity)
  @Index()
  fileId: string;

  /** Of what others than the staff could have read, a tombstone stays. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  removedReason: string | null;
}

/** A file that a paper has, or had before the next one. Never changed. */
@Entity()
@Unique('paper_version_number', ['paperId', 'number'])
@Check('paper_version_counts', 'number > 0')
@Check('paper_version_reason', 'number = 1 or reason is not null')
export class PaperVersionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => PaperEntity, { onDelete: 'CASCADE' })
  paperId: string;

  @Column('int')
  number: number;

  @Column('uuid')
  @ForeignKey(() => FileEntity)
  @Index()
  fileId: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

/**
 * A paper lies at an agenda item. The id of the item is the same in the draft and in every version, and the paper stays
 * where an item was taken off the draft and is still in a version: so it refers to no table.
 */
@Entity()
export class PaperPlacementEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PaperEntity, { onDelete: 'CASCADE' })
  paperId: string;

  @PrimaryColumn('uuid')
  @Index()
  itemId: string;
}
