import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BodyEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { InstrumentType } from './instrument.enums.js';

/** A law, decree, decision ...; the printed number is kept beside its normalised key. */
@Entity()
// Unique by number, day and issuer, unknown ones taken as equal (nulls not distinct).
@Index('legal_instrument_number_unique', { synchronize: false })
@Index('legal_instrument_search_index', { synchronize: false })
export class LegalInstrumentEntity extends BaseEntity {
  @Column({ type: 'enum', enum: InstrumentType, enumName: 'instrument_type' })
  type: InstrumentType;

  /** As officially printed, for example `1956/QĐ-TTg`. */
  @Column('text')
  number: string;

  /** See `numberKey()`. Numbers begin anew each year, so the key alone is not unique. */
  @Column('text')
  numberKey: string;

  /** Other forms in which sources print the number, typing errors included. */
  @Column('text', { array: true, default: '{}' })
  printedForms: string[];

  /** Who issued it, as printed: often a post (`Thủ tướng Chính phủ`), not a body. */
  @Column({ type: 'text', nullable: true })
  issuerPrinted: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  issuerId: string | null;

  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  @Column('json', { nullable: true })
  title: LocalizedText | null;

  /** Where date and title were found, if not in the instrument itself. */
  @Column({ type: 'text', nullable: true })
  provenance: string | null;

  @Column({ default: false })
  sample: boolean;
}

/** A programme or scheme (chương trình, đề án) that instruments set up. */
@Entity()
export class ProgrammeEntity extends BaseEntity {
  /** Official name. */
  @Column('json')
  name: LocalizedText;

  /** Other forms in which sources print the name. */
  @Column('text', { array: true, default: '{}' })
  printedForms: string[];

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => LegalInstrumentEntity)
  basisId: string | null;

  @Column({ default: false })
  sample: boolean;
}
