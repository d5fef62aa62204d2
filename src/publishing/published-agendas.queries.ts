import { Injectable } from '@nestjs/common';
import { conducts, contentOf, currentVersion, PUBLISHED_ROWS } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Sql } from '../platform/database/index.js';
import { and, or, Statement } from '../platform/graphql/index.js';
import { stampSql } from '../platform/public-answers/index.js';
import type { PublishedAgenda } from './published-agenda.js';

/** The current version, or the whole series of versions. */
export type Versions = 'current' | 'all';

type Condition = (row: string) => string;

/** Reads published agendas for feeds: one statement, within what the viewer sees. */
@Injectable()
export class PublishedAgendasQueries {
  constructor(private readonly sql: Sql) {}

  /** Null where the viewer sees no such conference, and where its agenda was never published. */
  async ofConference(viewer: Actor, slug: string, versions: Versions): Promise<PublishedAgenda | null> {
    const statement = Statement.without(viewer);
    const isIt: Condition = conference => `${conference}.slug = ${statement.param(slug)}`;
    const [agenda] = await this.read(statement, agendas(statement, isIt, versions));
    return agenda ?? null;
  }

  /**
   * The agendas at which the person of the viewer presents, now or in an earlier version, with those items only; and
   * the whole agendas of the conferences that the person conducts.
   */
  async ofPerson(viewer: Actor): Promise<PublishedAgenda[]> {
    if (!viewer.personId) return [];
    const statement = Statement.without(viewer);
    const person = statement.shared(viewer.personId);
    const concerns: Condition = conference =>
      or([
        conducts(person, `${conference}.id`),
        `${conference}.id in (select mine.conference_id from published_presenter me ` +
          `join agenda_version mine on mine.id = me.version_id where me.person_id = ${person}::uuid)`,
      ]);
    const isMine: Condition = item =>
      or([
        conducts(person, `${item}.conference_id`),
        `exists (select from published_presenter me where me.version_id = ${item}.version_id ` +
          `and me.item_id = ${item}.id and me.person_id = ${person}::uuid)`,
      ]);
    return this.read(statement, agendas(statement, concerns, 'all', isMine));
  }

  private async read({ values }: Statement, sql: string): Promise<PublishedAgenda[]> {
    return (await this.sql.read<{ agenda: PublishedAgenda }>(sql, values)).map(({ agenda }) => agenda);
  }
}

/** SQL: the published agendas of the conferences that the viewer sees and for which `where` holds, oldest first. */
function agendas(statement: Statement, where: Condition, versions: Versions, wanted?: Condition): string {
  const content = contentOf(PUBLISHED_ROWS, row => `${row}.version_id = v.id`, statement, wanted);
  const seen = and([where('c'), statement.visible(conferenceShape, 'c')]);
  const only = versions === 'current' ? `and v.id = ${currentVersion('c.id')}` : '';
  return `
    select json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'fullTitle', c.full_title, 'state', c.state,
      'startsOn', c.starts_on, 'endsOn', c.ends_on, 'timeZone', c.time_zone, 'place', c.place, 'venue', c.venue,
      'convener', convener.name, 'changedAt', greatest(c.updated_at, convener.updated_at),
      'stamp', ${stampSql('c.id')},
      'versions', (
        select json_agg(json_build_object('id', v.id, 'number', v.number, 'publishedAt', v.created_at,
          'reason', v.reason, 'content', ${content}) order by v.number)
        from agenda_version v where v.conference_id = c.id ${only})) as agenda
    from conference c join body convener on convener.id = c.convener_id
    where ${seen} and ${currentVersion('c.id')} is not null
    order by c.starts_on, c.id`;
}
