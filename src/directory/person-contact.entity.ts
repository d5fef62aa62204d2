import { Column, Entity, ForeignKey, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** How a person is reached: apart from the official record, with a permission of its own. */
@Entity()
export class PersonContactEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PersonEntity)
  personId: string;

  @VersionColumn()
  revision: number;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;
}
