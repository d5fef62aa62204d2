import { uuidv7 } from 'uuidv7';
import { asOwner } from '../support/database.js';
import type { Setting } from './setting.js';
import { CONFERENCES, type ConferenceName, type World } from './world.js';

export interface MinutesParts {
  minutes: string;
  /** Entries under the open item, under the closed one, and a struck one under none. */
  open: string;
  closed: string;
  struck: string;
}

const PARTS = ['open', 'closed', 'struck'] as const;
const APPROVED: readonly ConferenceName[] = ['public', 'told'];
const CHECKED: readonly ConferenceName[] = [...APPROVED, '1'];

/** Minutes of each conference: approved ones of `public` and `told`, checked ones of 1, and drafts. */
export async function addMinutes(
  sql: Setting['sql'],
  world: World,
): Promise<Record<ConferenceName, MinutesParts>> {
  const all = [];
  for (const name of CONFERENCES) all.push([name, await minutesOf(sql, world, name)]);
  return Object.fromEntries(all);
}

async function minutesOf(sql: Setting['sql'], world: World, name: ConferenceName): Promise<MinutesParts> {
  const { conference, item, closedItem } = world.conferences[name];
  const items = { open: item, closed: closedItem, struck: null };
  const parts = { minutes: uuidv7(), open: uuidv7(), closed: uuidv7(), struck: uuidv7() };
  await sql(
    'insert into minutes (id, revision, conference_id) values ($1, 1, $2)',
    parts.minutes,
    conference,
  );
  for (const part of PARTS) {
    const text = `zq-${name}-minutes-${part}`;
    await sql(
      `insert into minutes_entry
         (id, revision, conference_id, kind, agenda_item_id, closed, text, plain_text, struck_at, struck_reason)
       values ($1, 1, $2, 'DIRECTIVE', $3, $4, $5, $6, case when $7 then now() end, case when $7 then 'Mistaken' end)`,
      ...[parts[part], conference, items[part], part === 'closed'],
      ...[JSON.stringify([{ kind: 'PARAGRAPH', text }]), text, part === 'struck'],
    );
  }
  if (CHECKED.includes(name)) await sql("update minutes set state = 'CHECKED' where id = $1", parts.minutes);
  if (APPROVED.includes(name)) await approve(sql, conference, world);
  return parts;
}

async function approve(
  sql: Setting['sql'],
  conference: string,
  { participant, bodies }: World,
): Promise<void> {
  await sql('delete from minutes_signature where conference_id = $1', conference);
  await sql(
    `insert into minutes_signature (conference_id, role, person_id, on_paper, signed_on)
     values ($1, 'CHAIR', $2, true, '2020-06-13'), ($1, 'SECRETARY', $3, true, '2020-06-13')`,
    ...[conference, participant, bodies.B.official],
  );
  await sql(
    `update minutes set state = 'APPROVED', approved_at = now(), digest = minutes_digest(conference_id, now())
      where conference_id = $1`,
    conference,
  );
}

/** Brings the conference and its minutes to where the cases want them, with one entry that is not struck. */
export async function minutesIn(
  { plenary, sql, world, minutes }: Setting,
  name: '1' | '2',
  state: 'NONE' | 'DRAFT' | 'CHECKED' | 'APPROVED',
): Promise<{ conferenceId: string; minutesId: string; entryId: string }> {
  const { conference } = world.conferences[name];
  await sql("update conference set state = 'CLOSED' where id = $1", conference);
  const tables = ['minutes_correction', 'minutes_signature', 'minutes_entry', 'minutes'];
  const switched = (how: string) =>
    tables.map(table => `alter table ${table} ${how} trigger ${table}_rules`).join('; ');
  await asOwner(
    plenary.app,
    `${switched('disable')}; update directive set minutes_entry_id = null;
     ${tables.map(table => `delete from ${table} where conference_id = '${conference}'`).join('; ')}; ${switched('enable')}`,
  );
  const ids = { conferenceId: conference, minutesId: minutes[name].minutes, entryId: minutes[name].open };
  if (state === 'NONE') return ids;
  const insert = 'insert into minutes (id, revision, conference_id) values ($1, 1, $2)';
  await sql(insert, ids.minutesId, conference);
  await sql(
    `insert into minutes_entry (id, revision, conference_id, kind, text, plain_text)
     values ($1, 1, $2, 'DIRECTIVE', '[{"kind":"PARAGRAPH","text":"x"}]', 'x')`,
    ids.entryId,
    conference,
  );
  if (state !== 'DRAFT') await sql("update minutes set state = 'CHECKED' where id = $1", ids.minutesId);
  if (state === 'APPROVED') await approve(sql, conference, world);
  return ids;
}
