import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity, SiteEntity, SourceEntity } from '../conferences/index.js';
import { BodyEntity, BodyGroupEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { AttendanceRole, AttendanceStatement } from './attendance.enums.js';

/** A group, body or person that took part, exactly as far as that is stated. */
@Entity()
@Check(
  'attendance_as_stated',
  `case stated
    when 'GROUP_REPRESENTED' then group_id is not null and body_id is null and person_id is null
    when 'BODY_REPRESENTED' then group_id is null and body_id is not null and person_id is null
    when 'PERSON_PRESENT' then group_id is null and person_id is not null
  end`,
)
// A party takes part once in a conference (nulls not distinct).
@Index('attendance_once', { synchronize: false })
@Unique('attendance_place', ['conferenceId', 'position'])
@ForeignKey(() => SiteEntity, ['siteId', 'conferenceId'], ['id', 'conferenceId'])
export class AttendanceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  /** Order of the record; a removed attendance leaves a gap. */
  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: AttendanceStatement, enumName: 'attendance_statement' })
  stated: AttendanceStatement;

  @Column({ type: 'enum', enum: AttendanceRole, enumName: 'attendance_role' })
  role: AttendanceRole;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  @Index()
  groupId: string | null;

  /** The body represented; or the one that a present person came for, if known. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  siteId: string | null;

  @Column({ type: 'text', nullable: true })
  printed: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SourceEntity)
  sourceId: string | null;

  /** Whether it follows from the check-in: written when the attendance is closed, and taken back when it is reopened. */
  @Column({ default: false })
  derived: boolean;
}
