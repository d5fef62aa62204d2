import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How much of one kind of data there was. */
export interface CountedPart {
  name: string;
  count: number;
}

/** That personal data was erased, without what it was. */
@Entity()
export class PersonalDataErasureEntity {
  /** UUIDv7, made by the application. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey('PersonEntity')
  @Index()
  personId: string;

  @Column('timestamptz')
  erasedAt: Date;

  @Column('text')
  reason: string;

  @Column('json')
  erased: CountedPart[];

  @Column('json')
  kept: CountedPart[];
}
