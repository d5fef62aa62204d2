import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { BodyEntity } from './body.entity.js';
import { BodyKind, BodyLevel } from './body.enums.js';

/**
 * A class of bodies, such as "các Bộ, ngành trung ương". With a rule or a list its members can be
 * told as of a date; with neither it is only named by a source, and its members stay unknown.
 */
@Entity()
@Check(
  'body_group_rule_or_list',
  '(rule_kinds is null and rule_level is null and rule_under_id is null) or not listed',
)
@Index('body_group_search_index', { synchronize: false })
export class BodyGroupEntity extends BaseEntity {
  @Column('json')
  name: LocalizedText;

  /** The wider group that this one's members belong to. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  withinId: string | null;

  /** Members are the rows of BodyGroupMember. */
  @Column({ default: false })
  listed: boolean;

  @Column({ type: 'enum', enum: BodyKind, enumName: 'body_kind', array: true, nullable: true })
  ruleKinds: BodyKind[] | null;

  @Column({ type: 'enum', enum: BodyLevel, enumName: 'body_level', nullable: true })
  ruleLevel: BodyLevel | null;

  /** Members lie somewhere below this body. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  ruleUnderId: string | null;

  @Column({ default: false })
  sample: boolean;
}

@Entity()
export class BodyGroupMemberEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BodyGroupEntity, { onDelete: 'CASCADE' })
  groupId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string;
}
