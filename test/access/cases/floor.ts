import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { field, node, type Read, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';

/** After the reads of delegates, whose delegates it lets ask for the floor. */
export async function floorReads({ world, sql }: Setting): Promise<Read[]> {
  const requests = [];
  for (const name of ['1', '2'] as const) {
    const { conference, draftItem } = world.conferences[name];
    const id = uuidv7();
    await sql(
      `insert into speak_request (id, revision, conference_id, item_id, delegate_id, place, requested_at)
       select $1, 1, $2, $3, id, 1, now() from delegate where conference_id = $2 and state = 'CONFIRMED' limit 1`,
      ...[id, conference, draftItem],
    );
    requests.push(node('SpeakRequest', `${name} draft`, id));
  }
  const fields = CONFERENCES.flatMap(name => {
    const { conference, item, closedItem } = world.conferences[name];
    return [
      field('AgendaItem', 'speakRequests', name, item, '{ totalCount }'),
      field('AgendaItem', 'speakRequests', `${name} closed`, closedItem, '{ totalCount }'),
      field('Conference', 'speakingTimes', name, conference, '{ seconds }'),
    ];
  });
  return [...requests, ...fields];
}

export function floorWrites(setting: Setting): Write[] {
  const { sql, world } = setting;
  return (['1', '2'] as const).flatMap(name => {
    const { conference, item } = world.conferences[name];
    /** A new confirmed delegate of an open conference. */
    const delegate = async () => {
      await sql("update conference set state = 'OPEN' where id = $1", conference);
      await sql('delete from item_course where id = $1', item);
      const id = uuidv7();
      await sql(
        `insert into delegate (id, revision, conference_id, person_id, state, nominated_at, confirmed_at, badge_code)
         values ($1, 1, $2, $3, 'CONFIRMED', now(), now(), $4)`,
        ...[id, conference, await world.make('createPerson', { name: setting.fresh() })],
        randomBytes(9).toString('hex'),
      );
      return id;
    };
    const request = async (state = 'WAITING') => {
      await sql('delete from speak_request where item_id = $1', item);
      const id = uuidv7();
      await sql(
        `insert into speak_request (id, revision, conference_id, item_id, delegate_id, place, state, requested_at, granted_at, started_at)
         values ($1, 1, $2, $3, $4, 1, $5::speak_request_state, now(), now(), case when $5 = 'SPEAKING' then now() end)`,
        ...[id, conference, item, await delegate(), state],
      );
      return setting.current('speak_request', id);
    };
    const onRequest = (mutation: string, more: object = {}, state?: string) =>
      write(mutation, name, async () => ({ ...(await request(state)), ...more }), 'id');
    return [
      write('requestToSpeak', name, async () => ({ itemId: item, delegateId: await delegate() }), 'itemId'),
      onRequest('withdrawSpeakRequest'),
      onRequest('moveSpeakRequest'),
      onRequest('grantFloor'),
      onRequest('refuseFloor', { reason: 'No time' }),
      onRequest('startSpeaking'),
      onRequest('stopSpeaking', {}, 'SPEAKING'),
    ];
  });
}
