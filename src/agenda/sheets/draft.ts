import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../platform/graphql/index.js';
import type { AgendaItemKind, PresenterRole } from '../agenda.enums.js';

/** The working draft as an import compares it with a sheet. */
export interface Draft {
  sessions: DraftSession[];
  items: DraftItem[];
}

export interface DraftSession {
  id: string;
  externalId: string | null;
  title: LocalizedText | null;
  plannedStart: Date | null;
  plannedEnd: Date | null;
  roomId: string | null;
}

export interface DraftItem {
  id: string;
  externalId: string | null;
  sessionId: string;
  kind: AgendaItemKind;
  title: LocalizedText;
  plannedStart: Date | null;
  durationMinutes: number | null;
  roomId: string | null;
  closed: boolean;
  presenters: DraftPresenter[];
}

export interface DraftPresenter {
  role: PresenterRole;
  personId: string | null;
  postId: string | null;
  bodyId: string | null;
  printed: string | null;
}

/** Two statements, whatever its size. */
export async function draftOf(manager: EntityManager, conferenceId: string): Promise<Draft> {
  return {
    sessions: await manager.query(SESSIONS, [conferenceId]),
    items: await manager.query(ITEMS, [conferenceId]),
  };
}

const SESSIONS = `
  select id, external_id as "externalId", title, planned_start as "plannedStart", planned_end as "plannedEnd",
         room_id as "roomId"
    from agenda_session where conference_id = $1 order by position`;

const ITEMS = `
  select item.id, item.external_id as "externalId", item.session_id as "sessionId", item.kind, item.title,
         item.planned_start as "plannedStart", item.duration_minutes as "durationMinutes", item.room_id as "roomId",
         item.closed, (
           select coalesce(json_agg(json_build_object('role', own.role, 'personId', own.person_id, 'bodyId', own.body_id,
                    'postId', (select post_id from appointment where id = own.appointment_id), 'printed', own.printed)
                    order by own.position), '[]'::json)
             from presenter own where own.item_id = item.id) as presenters
    from agenda_item item join agenda_session session on session.id = item.session_id
   where item.conference_id = $1 order by session.position, item.position`;
