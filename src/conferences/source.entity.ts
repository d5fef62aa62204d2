import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { ConferenceEntity } from './conference.entity.js';
import { SourceKind } from './conference.enums.js';

/** What the record of a conference was taken from. */
@Entity()
export class SourceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: SourceKind, enumName: 'source_kind' })
  kind: SourceKind;

  @Column('json')
  title: LocalizedText;

  @Column('text')
  language: string;

  @Column({ type: 'text', nullable: true })
  author: string | null;

  @Column({ type: 'text', nullable: true })
  publisher: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  publishedAtPrinted: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;

  /** The text itself, word for word, if kept. */
  @Column({ type: 'text', nullable: true })
  quote: string | null;

  /** What a reader must know to use it, for example what was inferred. */
  @Column({ type: 'text', nullable: true })
  note: string | null;
}
