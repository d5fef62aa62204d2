import { type GraphQLObjectType, getNamedType } from 'graphql';
import { inputTypeOf, schemaOf, thingOf } from '../factories/maker.js';
import { nodeReads } from './cases/nodes.js';
import { deep, fieldByField } from './deep.js';
import type { Setting } from './setting.js';
import { CONFERENCES } from './world.js';

export interface Question {
  document: string;
  variables: Record<string, unknown>;
}

/** Asks for as much as can be asked for: every list, every search and filter, every thing by its id, every refusal. */
export async function sweep(setting: Setting, words: readonly string[]): Promise<Question[]> {
  return [...lists(setting), ...searches(setting, words), ...(await things(setting)), ...conflicts(setting)];
}

function lists(setting: Setting): Question[] {
  const { world } = setting;
  const ask = asker(setting);
  const plain = 'accounts auditLog bodies bodyGroups conferenceKinds conferences directives indicators'.split(
    ' ',
  );
  const more =
    'assignments extensionsToDecide legalInstruments me observations outbox people programmes statusRequests'.split(
      ' ',
    );
  const ofConferences = CONFERENCES.flatMap(name => {
    const { conference, slug } = world.conferences[name];
    return [
      ...[
        'agendaConflicts',
        'assignments',
        'auditLog',
        'directives',
        'extensionsToDecide',
        'observations',
      ].map(root => ask(root, `conferenceId: "${conference}"`)),
      ...conferenceOf(setting, slug),
      ask('agendaDiff', `conferenceId: "${conference}", from: 1`),
      // Read with everything else of a conference, an agenda would be cut off at its sessions.
      agendaOf(setting, slug),
    ];
  });
  const people = [world.attendee, world.bodies.A.official, world.presenter];
  return [
    ...[...plain, ...more].map(root => ask(root)),
    ...ofConferences,
    ...people.map(person => ask('personalData', `personId: "${person}"`)),
    ...Object.values(world.bodies).flatMap(({ body }) =>
      ['assignments', 'conferences', 'directives', 'observations'].map(root =>
        ask(root, `bodyId: "${body}"`),
      ),
    ),
    ...['RECORDED', 'VERIFIED', 'ISSUED', 'WITHDRAWN'].map(state => ask('directives', `state: ${state}`)),
    ask('conferences', 'states: [DRAFT]'),
    ask('directives', `groupId: "${world.group}"`),
  ];
}

/** A conference has more than one document may ask for. */
function conferenceOf({ plenary }: Setting, slug: string): Question[] {
  const schema = schemaOf(plenary);
  const around = (fields: string) => `{ conferenceBySlug(slug: "${slug}") ${fields} }`;
  return fieldByField(schema, schema.getType('Conference')!, 3, around).map(document => ({
    document,
    variables: {},
  }));
}

function agendaOf({ plenary }: Setting, slug: string): Question {
  const schema = schemaOf(plenary);
  const around = (fields: string) => `{ conferenceBySlug(slug: "${slug}") { agenda ${fields} } }`;
  return { document: deep(schema, schema.getType('AgendaVersion')!, 4, around), variables: {} };
}

/** What is searched for is not told back. A refused root takes the others with it, so what is not for all is asked alone. */
function searches({ plenary }: Setting, words: readonly string[]): Question[] {
  const searched = Object.values(schemaOf(plenary).getQueryType()!.getFields())
    .filter(({ args }) => args.some(({ name }) => name === 'text'))
    .map(({ name }) => name);
  const restricted = ['accounts', 'people'];
  const search = (root: string) => `${root}(text: $text) { totalCount nodes { id } pageInfo { endCursor } }`;
  const together = searched.filter(name => !restricted.includes(name)).map(search);
  return [together.join(' '), ...restricted.map(search)].flatMap(fields =>
    words.map(text => ({ document: `query ($text: String) { ${fields} }`, variables: { text } })),
  );
}

/** Conference 2 is as 1, with other people, and so is the one that has told something; but for what a body reports. */
async function things(setting: Setting): Promise<Question[]> {
  const schema = schemaOf(setting.plenary);
  const reads = (await nodeReads(setting)).filter(
    ({ target }) =>
      !/ (2|told)\b/.test(target) || /^(Assignment|Evidence|Extension|ProgressEntry) /.test(target),
  );
  return reads.flatMap(({ target, variables }) => {
    const type = schema.getType(target.split(' ')[0]!)!;
    const around = (fields: string) => `query ($id: ID!) { node(id: $id) { ... on ${type.name} ${fields} } }`;
    return fieldByField(schema, type, 2, around).map(document => ({ document, variables }));
  });
}

/** Mutations from a revision that there never was: the answer is a refusal, or the state as it is now. */
function conflicts(setting: Setting): Question[] {
  const schema = schemaOf(setting.plenary);
  return CONFERENCES.flatMap(name => {
    const { conference, session, item, closedItem, attendance, directives, followUp } =
      setting.world.conferences[name];
    const acts: [mutation: string, id: string, more?: object][] = [
      ['updateConference', conference],
      ['updateSession', session],
      ['updateAgendaItem', item],
      ['updateAgendaItem', closedItem],
      ['moveAgendaItem', closedItem],
      ['removeAttendance', attendance],
      ['updateDirective', directives.recorded],
      ['verifyDirective', directives.recorded],
      ['issueDirective', directives.verified, { issuedOn: '2020-07-01' }],
      ['withdrawDirective', directives.closed, { reason: 'Mistaken' }],
      ['reportProgress', followUp.share, { text: 'Done' }],
      ['confirmDone', followUp.share],
      ['decideExtension', followUp.extension, { decision: 'REFUSE' }],
    ];
    return acts.map(([mutation, id, more]) => {
      const { field, type } = thingOf(schema, mutation);
      const around = (fields: string) =>
        `mutation ($input: ${inputTypeOf(mutation)}) { ${mutation}(input: $input) { ${field} ${fields} userErrors { code message path } } }`;
      return {
        document: deep(schema, type, 2, around),
        variables: { input: { id, expectedRevision: 999, ...more } },
      };
    });
  });
}

function asker({ plenary }: Setting) {
  const schema = schemaOf(plenary);
  return (root: string, filter = ''): Question => {
    const { type, args } = schema.getQueryType()!.getFields()[root]!;
    const page = args.some(({ name }) => name === 'first') ? 'first: 30' : '';
    const given = [page, filter].filter(Boolean).join(', ');
    const named = getNamedType(type) as GraphQLObjectType;
    const { nodes } = named.getFields();
    const read = nodes ? getNamedType(nodes.type) : named;
    const around = (fields: string) =>
      `{ ${root}${given && `(${given})`} ${nodes ? `{ totalCount nodes ${fields} }` : fields} }`;
    return { document: deep(schema, read, 4, around), variables: {} };
  };
}
