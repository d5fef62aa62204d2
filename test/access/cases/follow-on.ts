import { field, node, type Read, root, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { BODIES, CONFERENCES, type ConferenceName } from '../world.js';
import { plannedConference } from './conferences.js';

/** Each conference takes its issued directive up at its open item, and has been told how that stands. */
async function statusRequestOf({ sql, world }: Setting, name: ConferenceName): Promise<string> {
  const { conference, item, directives } = world.conferences[name];
  await sql(
    `insert into taken_up_directive (item_id, directive_id, conference_id) values ($1, $2, $3) on conflict do nothing`,
    item,
    directives.issued,
    conference,
  );
  const [request] = await sql(
    `insert into status_request (id, revision, conference_id, item_id, assignment_id, asked_on, due_on, answered_on, text)
     select gen_random_uuid(), 1, $1, $2, id, '2020-08-01', '2020-09-01', '2020-08-15', $4 from assignment
      where directive_id = $3 and state is not null
     on conflict (conference_id, assignment_id) do update set revision = status_request.revision returning id`,
    conference,
    item,
    directives.issued,
    `zq-${name}-status-answer`,
  );
  return request.id;
}

/** Who has revised a figure. */
async function revisionRead({ world, current }: Setting): Promise<Read> {
  const { observation } = world.conferences[1].open;
  await world.make('reviseObservation', {
    ...(await current('observation', observation)),
    reportedValue: '13',
    reason: 'Counted again',
  });
  return {
    field: 'ObservationRevision.recordedBy',
    target: '1',
    query:
      'query ($id: ID!) { node(id: $id) { ... on Observation { revisions { it: recordedBy { id } } } } }',
    variables: { id: observation },
  };
}

export async function followOnReads(setting: Setting): Promise<Read[]> {
  const { world } = setting;
  const reads: Read[] = [await revisionRead(setting)];
  for (const name of CONFERENCES) {
    const { conference, item, closedItem, directives, open } = world.conferences[name];
    const id = await statusRequestOf(setting, name);
    reads.push(
      node('StatusRequest', name, id),
      field('StatusRequest', 'text', name, id),
      root('statusRequests', name, { conferenceId: ['ID', conference] }, 'totalCount'),
      field('AgendaItem', 'takesUp', name, item, '{ directive { id } statusRequests { text } }'),
      field('AgendaItem', 'directives', `${name} closed`, closedItem, '{ id }'),
      field('Directive', 'takenUpAt', `${name} issued`, directives.issued, '{ id }'),
      field('Directive', 'grounds', `${name} issued`, directives.issued, '{ observation { id } }'),
      field('Observation', 'directives', name, open.observation, '{ id }'),
      field('Conference', 'openDirectives', name, conference, '{ totalCount }', '(asOf: "2020-07-02")'),
    );
  }
  return [
    ...reads,
    ...BODIES.map(name =>
      root('statusRequests', `body ${name}`, { bodyId: ['ID', world.bodies[name].body] }, 'totalCount'),
    ),
  ];
}

export function followOnWrites(setting: Setting): Write[] {
  const { world, current, sql } = setting;
  const { conferences } = world;
  return (['1', '2'] as const).flatMap(name => {
    const { directives, open } = conferences[name];
    const conferenceId = () => plannedConference(setting, name);
    return [
      write(
        'groundDirective',
        name,
        async () => ({
          ...(await current('directive', directives.issued)),
          observationIds: [open.observation],
        }),
        'id',
      ),
      write(
        'takeUpDirectives',
        name,
        async () => {
          await sql('delete from status_request where conference_id = $1', await conferenceId());
          await sql('delete from taken_up_directive where conference_id = $1', await conferenceId());
          return { conferenceId: await conferenceId(), directiveIds: [directives.issued] };
        },
        'conferenceId',
      ),
      write(
        'askForStatus',
        name,
        async () => {
          await statusRequestOf(setting, name);
          await sql('delete from status_request where conference_id = $1', await conferenceId());
          return { conferenceId: await conferenceId(), dueOn: '2999-01-01' };
        },
        'conferenceId',
      ),
      write(
        'answerStatusRequest',
        name,
        async () => {
          await conferenceId();
          const id = await statusRequestOf(setting, name);
          return { ...(await current('status_request', id)), text: setting.fresh() };
        },
        'id',
      ),
    ];
  });
}

/** Apart, for it makes organisers of those who may. */
export function createNextConferenceWrites({ world, fresh }: Setting): Write[] {
  return BODIES.map(name =>
    write(
      'createNextConference',
      `of body ${name}`,
      async () => ({
        sourceId: world.conferences[name === 'A' ? '1' : '2'].conference,
        startsOn: '2021-06-12',
        title: [{ language: 'vi', text: fresh() }],
      }),
      'sourceId',
    ),
  );
}
