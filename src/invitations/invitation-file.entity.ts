import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FileEntity } from '../documents/index.js';
import { InvitationEntity } from './invitation.entity.js';

/** A document that goes with an invitation; one may go with many. */
@Entity()
@ForeignKey(() => InvitationEntity, ['invitationId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => FileEntity, ['fileId', 'conferenceId'], ['id', 'conferenceId'])
export class InvitationFileEntity {
  @PrimaryColumn('uuid')
  invitationId: string;

  @PrimaryColumn('uuid')
  @Index()
  fileId: string;

  @Column('uuid')
  conferenceId: string;

  @Column('int')
  position: number;
}
