import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Statement } from '../../platform/graphql/index.js';
import { type Audience, Feed, type LiveEvent, TrailSource } from '../../platform/live/index.js';
import { AgendaEventKind } from './agenda-event.type.js';
import { ANNOUNCED, versionOf } from './announced.js';
import { Audiences } from './audience.js';

export interface AgendaHappening extends LiveEvent {
  kind: AgendaEventKind;
  /** Number of the version that was published, else of the current one. */
  version: number | null;
}

/** Kinds of events that change which agenda is valid; all change what is on now or next. */
const { PUBLISHED, CONFERENCE_ADVANCED, READ_ANEW } = AgendaEventKind;
const OF_AGENDA: readonly AgendaEventKind[] = [PUBLISHED, CONFERENCE_ADVANCED, READ_ANEW];

export function changesAgenda({ kind }: AgendaHappening): boolean {
  return OF_AGENDA.includes(kind);
}

@Injectable()
export class AgendaEvents extends TrailSource<AgendaHappening> {
  constructor(
    sql: Sql,
    private readonly audiencesOf: Audiences,
  ) {
    super(sql, ANNOUNCED, `(select number from agenda_version where id = ${versionOf('entry')}) as version`);
  }

  /**
   * @param after the last number that the subscriber knows of
   * @throws GraphQLError BAD_USER_INPUT if that is no id
   */
  feed(
    conferenceId: string,
    after: number | null | undefined,
    wants: (event: AgendaHappening) => boolean,
    viewer: Actor,
  ): Feed<AgendaHappening> {
    Statement.without(viewer).id(conferenceId, 'conferenceId');
    return new Feed<AgendaHappening>(this, conferenceId.toLowerCase(), after ?? null, wants);
  }

  tooMany(number: number): AgendaHappening {
    return { number, kind: AgendaEventKind.READ_ANEW, version: null };
  }

  audiences(conferenceId: string, actors: readonly Actor[]): Promise<(Audience | null)[]> {
    return this.audiencesOf.of(conferenceId, actors);
  }
}
