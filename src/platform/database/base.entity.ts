import { CreateDateColumn, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** The columns of every major table. */
export abstract class BaseEntity {
  /** UUIDv7, made by the application. */
  @PrimaryColumn('uuid')
  id: string;

  /** Counts the changes, from 1; an update names the revision that it was made from. */
  @VersionColumn()
  revision: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}
