import { uuidv7 } from 'uuidv7';
import { field, type Read, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

export function agendaCourseReads({ world }: Setting): Read[] {
  return CONFERENCES.map(name =>
    field('Conference', 'onNow', name, world.conferences[name].conference, '{ currentIsRecorded }'),
  );
}

export function agendaCourseWrites(setting: Setting): Write[] {
  return (['1', '2'] as const).flatMap(name => {
    const step = (
      mutation: string,
      item: (setting: Setting, name: '1' | '2') => Promise<object>,
      more = {},
    ) => write(mutation, name, async () => ({ ...(await item(setting, name)), ...more }), 'id');
    return [
      step('startAgendaItem', published),
      step('skipAgendaItem', published, { reason: 'Absent' }),
      step('finishAgendaItem', running),
      step('extendAgendaItem', running, { minutes: 5 }),
      step('resetAgendaItem', running),
    ];
  });
}

/** A new item of an open conference, alone in a new version of its agenda: the draft has clashes, so it cannot be published. */
async function published(setting: Setting, name: '1' | '2') {
  const { sql, world } = setting;
  const conferenceId = await plannedConference(setting, name);
  const sessionId = await world.make('addSession', { conferenceId });
  const item = { sessionId, kind: 'PAPER', title: freshText(setting), durationMinutes: 10 };
  const id = await world.make('addAgendaItem', item);
  await sql(
    `update conference set state = 'OPEN', starts_on = current_date - 1, ends_on = current_date + 1 where id = $1`,
    conferenceId,
  );
  await sql('delete from item_course where conference_id = $1', conferenceId);
  const version = uuidv7();
  await sql(
    `insert into agenda_version (id, revision, conference_id, number, reason)
     select $1, 1, $2, count(*) + 1, 'Changed' from agenda_version where conference_id = $2`,
    version,
    conferenceId,
  );
  await sql(
    `insert into published_session (version_id, id, revision, conference_id, position)
     values ($1, $2, 1, $3, 1)`,
    version,
    sessionId,
    conferenceId,
  );
  await sql(
    `insert into published_item
       (version_id, id, revision, conference_id, session_id, position, kind, title, duration_minutes, closed)
     select $1, id, revision, conference_id, session_id, position, kind, title, duration_minutes, closed
     from agenda_item where id = $2`,
    version,
    id,
  );
  return { id, expectedRevision: 0 };
}

async function running(setting: Setting, name: '1' | '2') {
  const { id } = await published(setting, name);
  await setting.sql(
    `insert into item_course (id, revision, conference_id, version_id, state, actual_start)
     select id, 1, conference_id, version_id, 'RUNNING', now() - interval '1 minute' from published_item where id = $1`,
    id,
  );
  return { id, expectedRevision: 1 };
}
