import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BodyEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { ConferenceEntity } from './conference.entity.js';
import { SiteKind } from './conference.enums.js';

/** A main or remote location of a conference (điểm cầu). */
@Entity()
@Unique('site_of_conference', ['id', 'conferenceId'])
@Check('site_capacity_positive', 'capacity > 0')
export class SiteEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: SiteKind, enumName: 'site_kind' })
  kind: SiteKind;

  @Column('json')
  name: LocalizedText;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** The body that runs the site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  hostId: string | null;

  @Column({ type: 'int', nullable: true })
  capacity: number | null;
}

@Entity()
// A room belongs to the conference of its site; what refers to a room can thus be held to one conference.
@Unique('room_of_conference', ['id', 'conferenceId'])
@ForeignKey(() => SiteEntity, ['siteId', 'conferenceId'], ['id', 'conferenceId'], { onDelete: 'CASCADE' })
@Check('room_capacity_positive', 'capacity > 0')
export class RoomEntity extends BaseEntity {
  @Column('uuid')
  @Index()
  siteId: string;

  @Column('uuid')
  conferenceId: string;

  @Column('int')
  position: number;

  @Column('json')
  name: LocalizedText;

  @Column({ type: 'int', nullable: true })
  capacity: number | null;
}
