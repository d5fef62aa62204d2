import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { DirectiveEntity } from '../directives/index.js';

/** An item of an agenda takes up a directive of an earlier conference: what became of it is heard there. */
@Entity()
@Unique('taken_up_directive_once', ['conferenceId', 'directiveId'])
@ForeignKey(() => AgendaItemEntity, ['itemId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
export class TakenUpDirectiveEntity {
  @PrimaryColumn('uuid')
  itemId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => DirectiveEntity)
  @Index()
  directiveId: string;

  @Column('uuid')
  conferenceId: string;
}
