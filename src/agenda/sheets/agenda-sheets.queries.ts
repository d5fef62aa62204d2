import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conferenceShape } from '../../conferences/index.js';
import { type Actor, STAFF } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { hasRole, type LocalizedText, Statement } from '../../platform/graphql/index.js';
import { cellText, type References } from '../../platform/sheets/index.js';
import { draftAccess } from '../agenda.access.js';
import type { AgendaItemKind } from '../agenda.enums.js';
import { type AgendaRows, currentVersion, DRAFT_ROWS, PUBLISHED_ROWS } from '../agenda-rows.js';
import { presentersNamed, roomsOf } from './references.js';
import { contentOfSheet } from './sheet-content.js';

export interface SheetConference {
  id: string;
  slug: string;
  timeZone: string;
  startsOn: string | null;
  endsOn: string | null;
  /** Whether the viewer prepares it. */
  staff: boolean;
  /** Whether the viewer reads the working draft, rather than what was published. */
  draft: boolean;
  versionId: string | null;
}

/** A session with its items, as far as the viewer sees them. */
export interface SheetContent {
  id: string;
  code: string;
  title: LocalizedText | null;
  plannedStart: string | null;
  plannedEnd: string | null;
  roomId: string | null;
  roomName: LocalizedText | null;
  items: {
    code: string;
    title: LocalizedText;
    kind: AgendaItemKind | null;
    plannedStart: string | null;
    durationMinutes: number | null;
    roomId: string | null;
    roomName: LocalizedText | null;
    closed: boolean;
    presenters: { id: string; name: string | LocalizedText }[];
  }[];
}

@Injectable()
export class AgendaSheetsQueries {
  constructor(
    private readonly sql: Sql,
    private readonly dataSource: DataSource,
  ) {}

  /** The conference at that address, if the viewer sees it. */
  async conference(viewer: Actor, slug: string): Promise<SheetConference | undefined> {
    const statement = Statement.without(viewer);
    const [found] = await this.sql.read<SheetConference>(
      `select c.id, c.slug, c.time_zone as "timeZone", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
              ${hasRole(statement, 'c.id', STAFF)} as staff, ${draftAccess.scope!('own', statement)} as draft,
              ${currentVersion('c.id')} as "versionId"
         from conference c cross join lateral (select c.id as conference_id) own
        where c.slug = ${statement.param(slug)} and ${statement.visible(conferenceShape, 'c')}`,
      statement.values,
    );
    return found;
  }

  /** Its agenda: the draft, or the published version, with closed items masked as everywhere. */
  async content(viewer: Actor, conference: SheetConference): Promise<SheetContent[]> {
    const { id, draft, versionId, staff } = conference;
    const statement = Statement.without(viewer);
    const rows: AgendaRows = draft ? DRAFT_ROWS : PUBLISHED_ROWS;
    const belongs = draft
      ? (row: string) => `${row}.conference_id = ${statement.shared(id)}::uuid`
      : (row: string) => `${row}.version_id = ${statement.shared(versionId)}::uuid`;
    const [read] = await this.sql.read<{ content: SheetContent[] }>(
      `select ${contentOfSheet(rows, belongs, statement, draft && staff)} as content`,
      statement.values,
    );
    return read!.content;
  }

  /** How a sheet has to name the rooms and presenters of an agenda, so that an import finds the same again. */
  async names(
    conferenceId: string,
    content: readonly SheetContent[],
  ): Promise<{ rooms: References; people: References }> {
    const { manager } = this.dataSource;
    const presenters = content.flatMap(({ items }) => items.flatMap(item => item.presenters));
    const names = presenters.flatMap(({ name }) => (typeof name === 'string' ? [name] : Object.values(name)));
    return {
      rooms: await roomsOf(manager, conferenceId),
      people: await presentersNamed(manager, names.map(cellText)),
    };
  }
}
