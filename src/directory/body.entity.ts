import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { BodyBloc, BodyKind, BodyLevel } from './body.enums.js';

/** An agency, organisation or unit. Its present name is here; earlier names are FormerNames. */
@Entity()
@Check('body_validity_order', 'valid_from <= valid_to')
@Check('body_not_its_own_parent', 'parent_id <> id')
@Index('body_search_index', { synchronize: false })
@Index('body_name_order_index', { synchronize: false })
export class BodyEntity extends BaseEntity {
  /** json keeps the order of languages; jsonb would not. */
  @Column('json')
  name: LocalizedText;

  /** Set by the body itself, so it is stored and never computed (Decree 30/2020/NĐ-CP, Annex I). */
  @Column({ type: 'text', nullable: true })
  abbreviation: string | null;

  @Column({ type: 'enum', enum: BodyKind, enumName: 'body_kind' })
  kind: BodyKind;

  @Column({ type: 'enum', enum: BodyLevel, enumName: 'body_level' })
  level: BodyLevel;

  /** Null is: that of the body above, or none. */
  @Column({ type: 'enum', enum: BodyBloc, enumName: 'body_bloc', nullable: true })
  bloc: BodyBloc | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  parentId: string | null;

  /** First day of its existence; null is unknown. */
  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  /** Last day of its existence; null is: still existing, or unknown. */
  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ default: false })
  sample: boolean;
}

/** A name that a body bore until a day. */
@Entity()
export class BodyFormerNameEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BodyEntity)
  bodyId: string;

  /** Last day of the name. */
  @PrimaryColumn('date')
  until: string;

  @Column('json')
  name: LocalizedText;

  @Column({ type: 'text', nullable: true })
  abbreviation: string | null;
}

/** A body that took over from another on a day: mergers, splits, reorganisations. */
@Entity()
@Check('body_succession_other', 'predecessor_id <> successor_id')
export class BodySuccessionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BodyEntity)
  predecessorId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  successorId: string;

  /** First day of the successor in its place. */
  @Column('date')
  takesEffectOn: string;
}
