import { Injectable } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateScalar, PageArgs, Reader, type ReadRequest } from '../platform/graphql/index.js';
import { BodyKind, BodyLevel } from './body.enums.js';
import { bodyGroupShape, bodyShape, existsOn, personShape, searched } from './directory.shapes.js';

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words that occur in the name, without regard to tone marks and case.',
  })
  text?: string;
}

@ArgsType()
export class BodiesArgs extends SearchArgs {
  @Field(() => [BodyKind], { nullable: true, description: 'Only bodies of these kinds.' })
  kinds?: BodyKind[];

  @Field(() => BodyLevel, { nullable: true, description: 'Only bodies at this level.' })
  level?: BodyLevel;

  @Field(() => ID, { nullable: true, description: 'Only bodies that belong directly to this one.' })
  parentId?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only bodies that exist on this day, as far as is known.',
  })
  asOf?: string;
}

@Injectable()
export class DirectoryQueries {
  constructor(private readonly reader: Reader) {}

  body(request: ReadRequest, id: string) {
    return this.reader.one(bodyShape, request, (row, statement) => `${row}.id = ${statement.id(id, 'id')}`);
  }

  bodies(request: ReadRequest, { text, kinds, level, parentId, asOf, ...page }: BodiesArgs) {
    return this.reader.page(bodyShape, request, page, statement => ({
      order: [{ sql: row => `fold_localized(${row}.name)`, type: 'text' }],
      where: row => [
        ...(text
          ? [
              `(${statement.words(text, searched.body(row))} or ${formerlyNamed(row, former => statement.words(text, former))})`,
            ]
          : []),
        ...(kinds ? [`${row}.kind = any(${statement.param(kinds)}::body_kind[])`] : []),
        ...(level ? [`${row}.level = ${statement.param(level)}::body_level`] : []),
        ...(parentId ? [`${row}.parent_id = ${statement.id(parentId, 'parentId')}`] : []),
        ...(asOf ? [existsOn(row, statement.date(asOf, 'asOf'))] : []),
      ],
    }));
  }

  bodyGroup(request: ReadRequest, id: string) {
    return this.reader.one(
      bodyGroupShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  bodyGroups(request: ReadRequest, { text, ...page }: SearchArgs) {
    return this.reader.page(bodyGroupShape, request, page, statement => ({
      order: [{ sql: row => `fold_localized(${row}.name)`, type: 'text' }],
      where: row => (text ? [statement.words(text, searched.bodyGroup(row))] : []),
    }));
  }

  person(request: ReadRequest, id: string) {
    return this.reader.one(personShape, request, (row, statement) => `${row}.id = ${statement.id(id, 'id')}`);
  }

  people(request: ReadRequest, { text, ...page }: SearchArgs) {
    return this.reader.page(personShape, request, page, statement => ({
      order: [{ sql: row => `fold(${row}.name)`, type: 'text' }],
      where: row => (text ? [statement.words(text, searched.person(row))] : []),
    }));
  }
}

/** A body is also found by the names that it bore before. */
function formerlyNamed(row: string, condition: (folded: string) => string): string {
  const folded = "(fold_localized(former.name) || ' ' || coalesce(fold(former.abbreviation), ''))";
  return `${row}.id in (select former.body_id from body_former_name former where ${condition(folded)})`;
}
