import { agendaItemShape, itemById } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import { delegateShape } from '../delegations/index.js';
import { bodyShape } from '../directory/index.js';
import { columns, connection, expression, type FieldWriter, one, Shape } from '../platform/graphql/index.js';
import { knowsRequest, speakRequestAccess } from './floor.access.js';
import { SpeakingTimeBy, type SpeakingTimesArgs, type SpeakRequestsArgs } from './floor.type.js';
import { OPEN_STATES } from './speak-request.states.js';

const ofThoseWhoKnow = (column: string) =>
  expression((row, statement) => {
    const knows = knowsRequest(row, statement);
    return knows === 'true' ? `${row}.${column}` : `case when ${knows} then ${row}.${column} end`;
  });

export const speakRequestShape: Shape = new Shape(
  'SpeakRequest',
  'speak_request',
  {
    ...columns('id', 'revision', 'state', 'requestedAt', 'grantedAt', 'startedAt', 'stoppedAt'),
    ...columns('timeLimitSeconds'),
    topic: ofThoseWhoKnow('topic'),
    refusedReason: ofThoseWhoKnow('refused_reason'),
    // Who waits is seen by all who see one of them, so the places have no gaps.
    place: expression(
      row =>
        `case when ${row}.state in ('WAITING', 'GRANTED') then (select count(*)::int from speak_request before ` +
        `where before.item_id = ${row}.item_id and before.state in ('WAITING', 'GRANTED') and before.place <= ${row}.place) end`,
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    item: itemById(row => `${row}.item_id`),
    delegate: one(
      () => delegateShape,
      row => `${row}.delegate_id`,
    ),
  },
  speakRequestAccess,
);

agendaItemShape.extend({
  speakRequests: connection<SpeakRequestsArgs>(
    () => speakRequestShape,
    (item, { states }, statement) => ({
      where: request => [
        `${request}.item_id = ${item}.id`,
        `${request}.state = any (${statement.param(states ?? OPEN_STATES)}::speak_request_state[])`,
      ],
      order: [
        // Whoever has spoken or speaks comes before those who wait.
        { sql: request => `case when ${request}.started_at is null then 1 else 0 end`, type: 'integer' },
        { sql: request => `coalesce(extract(epoch from ${request}.started_at), 0)`, type: 'numeric' },
        { sql: request => `${request}.place`, type: 'numeric' },
      ],
    }),
  ),
});

const speakingTimeShape = new Shape('SpeakingTime', '', {
  ...columns('seconds', 'speeches'),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  delegate: one(
    () => delegateShape,
    row => `${row}.delegate_id`,
  ),
});

/** Of the speeches that the viewer sees; longest first. */
const speakingTimes: FieldWriter = ({ row, key, args, sets, statement, entries }) => {
  const { asOf, by } = args as unknown as SpeakingTimesArgs;
  const [time, speech] = [statement.alias(), statement.alias()];
  const until = asOf ? statement.instant(asOf, 'asOf') : statement.now;
  const delegate = by === SpeakingTimeBy.DELEGATE ? 'spoke.id' : 'null::uuid';
  const speeches =
    `select spoke.body_id, ${delegate} as delegate_id, count(*)::int as speeches, ` +
    `sum(floor(extract(epoch from least(coalesce(${speech}.stopped_at, ${until}), ${until}) - ${speech}.started_at)))::int as seconds ` +
    `from speak_request ${speech} join delegate spoke on spoke.id = ${speech}.delegate_id ` +
    `where ${speech}.conference_id = ${row}.id and ${speech}.started_at <= ${until} ` +
    `and ${statement.visible(speakRequestShape, speech)} group by 1, 2`;
  const object = statement.object(speakingTimeShape, time, sets);
  entries.set(
    key,
    `(select coalesce(json_agg(${object} order by ${time}.seconds desc, ${time}.body_id, ${time}.delegate_id), '[]'::json) ` +
      `from (${speeches}) ${time})`,
  );
};

conferenceShape.extend({ speakingTimes });
