import { Injectable } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateScalar, PageArgs, Reader, type ReadRequest } from '../platform/graphql/index.js';
import { conferenceKindShape, conferenceShape } from './conference.shapes.js';
import { ConferenceState } from './conference.states.js';

@ArgsType()
export class ConferencesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words that occur in the title, without regard to tone marks and case.',
  })
  text?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only conferences that last until this day or longer.',
  })
  from?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only conferences that begin on this day or earlier.',
  })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Only conferences of the kind with this code.' })
  kindCode?: string;

  @Field(() => [ConferenceState], { nullable: true, description: 'Only conferences in one of these states.' })
  states?: ConferenceState[];

  @Field(() => ID, { nullable: true, description: 'Only conferences that this body convenes or hosts.' })
  bodyId?: string;
}

@Injectable()
export class ConferencesQueries {
  constructor(private readonly reader: Reader) {}

  byId(request: ReadRequest, id: string) {
    return this.reader.one(
      conferenceShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
      ofItself,
    );
  }

  bySlug(request: ReadRequest, slug: string) {
    return this.reader.one(
      conferenceShape,
      request,
      (row, statement) => `${row}.slug = ${statement.param(slug)}`,
      ofItself,
    );
  }

  page(request: ReadRequest, { text, from, to, kindCode, states, bodyId, ...page }: ConferencesArgs) {
    return this.reader.page(conferenceShape, request, page, statement => ({
      // Those without a date, which are still to be set, come first.
      order: [{ sql: row => `coalesce(${row}.starts_on, 'infinity'::date)`, type: 'date' }],
      descending: true,
      where: row => [
        ...(text ? [statement.words(text, searched(row))] : []),
        ...(from ? [`${row}.ends_on >= ${statement.date(from, 'from')}`] : []),
        ...(to ? [`${row}.starts_on <= ${statement.date(to, 'to')}`] : []),
        ...(kindCode ? [`${row}.kind_code = ${statement.param(kindCode)}`] : []),
        ...(states ? [`${row}.state = any(${statement.param(states)}::conference_state[])`] : []),
        ...(bodyId ? [convenesOrHosts(row, statement.id(bodyId, 'bodyId'))] : []),
      ],
    }));
  }

  kinds(request: ReadRequest) {
    return this.reader.list(conferenceKindShape, request, row => `${row}.code`);
  }
}

const ofItself = (conference: string) => `${conference}.id`;

/** Folded text in which conferences are searched; `conference_search_index` is on just this expression. */
function searched(row: string): string {
  return `(fold_localized(${row}.title) || ' ' || coalesce(fold_localized(${row}.full_title), ''))`;
}

function convenesOrHosts(row: string, body: string): string {
  return `(${row}.convener_id = ${body} or ${row}.id in (select host.conference_id from conference_host host where host.body_id = ${body}))`;
}
