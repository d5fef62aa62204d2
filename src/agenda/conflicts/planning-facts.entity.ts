import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity, RoomEntity } from '../../conferences/index.js';
import { PersonEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';

/** How long the way between two rooms of a conference takes, in either direction; the ids of the rooms are in order. */
@Entity()
@Unique('travel_time_once', ['oneRoomId', 'otherRoomId'])
@ForeignKey(() => RoomEntity, ['oneRoomId', 'conferenceId'], ['id', 'conferenceId'], { onDelete: 'CASCADE' })
@ForeignKey(() => RoomEntity, ['otherRoomId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
@Check('travel_time_rooms_in_order', 'one_room_id < other_room_id')
@Check('travel_time_range', 'minutes between 0 and 1440')
export class TravelTimeEntity extends BaseEntity {
  @Column('uuid')
  @Index()
  conferenceId: string;

  @Column('uuid')
  oneRoomId: string;

  @Column('uuid')
  @Index()
  otherRoomId: string;

  @Column('int')
  minutes: number;
}

/** A time at which somebody cannot come to a conference. Why is nobody's business here, so it is not kept. */
@Entity()
@Check('unavailability_times_order', 'from_time < to_time')
export class UnavailabilityEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  @Column('timestamptz')
  fromTime: Date;

  @Column('timestamptz')
  toTime: Date;
}
