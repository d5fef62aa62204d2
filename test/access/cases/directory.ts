import { addAccount } from '../../accounts/visitor.js';
import { field, type Read, root, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';
import { BODIES, type BodyName } from '../world.js';

const TODAY = '2020-06-12';

export function directoryReads({ world }: Setting): Read[] {
  const { bodies, group, participant } = world;
  return [
    ...BODIES.flatMap(name => {
      const { body, official } = bodies[name];
      return [
        root('body', name, { id: ['ID!', body] }, 'id'),
        field('Body', 'focalPoints', name, body, '{ id }'),
        field('Body', 'directives', name, body, '{ totalCount }'),
        field('Person', 'contact', `official of ${name}`, official, '{ email }'),
      ];
    }),
    field('Person', 'contact', 'attendee', world.attendee, '{ email }'),
    root('person', '-', { id: ['ID!', participant] }, 'id'),
    root('bodyGroup', '-', { id: ['ID!', group] }, 'id'),
    root('bodies', 'all', {}, 'totalCount'),
    root('bodyGroups', 'all', {}, 'totalCount'),
    root('people', 'all', {}, 'totalCount'),
  ];
}

export function directoryWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  const text = () => freshText(setting);
  const person = () => make('createPerson', { name: setting.fresh() });
  const school = (parentId?: string) =>
    make('createBody', { name: text(), kind: 'SCHOOL', level: 'UNIT', parentId });
  return [
    ...BODIES.flatMap(name => bodyWrites(setting, name)),
    ...assertions(setting, 'body elsewhere', setting.world.elsewhere),
    ...BODIES.map(name =>
      write('updateBody', `below body above A moves below body ${name}`, async () => ({
        ...(await setting.current('body', await school(setting.world.above))),
        parentId: setting.world.bodies[name].body,
      })),
    ),
    write('createBody', '-', async () => ({ name: text(), kind: 'SCHOOL', level: 'UNIT' })),
    write('createBodyGroup', '-', async () => ({ name: text() })),
    write('createPerson', '-', async () => ({ name: setting.fresh() })),
    write('updatePerson', '-', async () => ({
      ...(await setting.current('person', await person())),
      name: setting.fresh(),
    })),
    write('setContact', 'of no body', async () => ({ personId: await person(), phone: '+84 24 3771 9999' })),
    write('setContact', 'attendee', async () => {
      const personId = setting.world.attendee;
      const [contact] = await setting.sql(
        'select revision from person_contact where person_id = $1',
        personId,
      );
      return { personId, expectedRevision: contact.revision, phone: '+84 24 3771 9999' };
    }),
    write('reorganiseBodies', '-', async () => {
      return { predecessorIds: [await school()], successorIds: [await school()], takesEffectOn: TODAY };
    }),
  ];
}

function bodyWrites(setting: Setting, name: BodyName): Write[] {
  const { make, bodies } = setting.world;
  const bodyId = bodies[name].body;
  const target = `body ${name}`;
  const text = () => freshText(setting);
  const newFocalPoint = async () => {
    const { email } = await addAccount(setting.plenary, { password: null });
    return { bodyId, email };
  };
  return [
    write('updateBody', target, async () => ({
      ...(await setting.current('body', bodyId)),
      abbreviation: setting.fresh(),
    })),
    write('renameBody', target, async () => ({
      ...(await setting.current('body', bodyId)),
      name: text(),
      oldNameUntil: await nextDay(setting, bodyId),
    })),
    ...assertions(setting, target, bodyId),
    write('setContact', `official of ${name}`, async () => {
      const { personId, ...post } = await newAppointment(setting, bodyId);
      await make('appointPerson', { personId, ...post });
      return { personId, phone: '+84 24 3771 9999' };
    }),
    write('appointFocalPoint', target, newFocalPoint),
    write('dismissFocalPoint', target, async () =>
      setting.current('focal_point', await make('appointFocalPoint', await newFocalPoint())),
    ),
  ];
}

/** What is said of a body: nobody speaks for the body elsewhere. */
function assertions(setting: Setting, target: string, bodyId: string): Write[] {
  const { make } = setting.world;
  const appointment = () => newAppointment(setting, bodyId);
  return [
    write('createBody', `below ${target}`, async () => ({
      name: freshText(setting),
      kind: 'SCHOOL',
      level: 'UNIT',
      parentId: bodyId,
    })),
    write('createPost', target, async () => ({ title: freshText(setting), bodyId })),
    write('appointPerson', target, appointment),
    write('endAppointment', target, async () => ({
      ...(await setting.current('appointment', await make('appointPerson', await appointment()))),
      heldTo: '2021-12-31',
    })),
  ];
}

async function newAppointment(setting: Setting, bodyId: string) {
  const { make } = setting.world;
  return {
    personId: await make('createPerson', { name: setting.fresh() }),
    postId: await make('createPost', { title: freshText(setting), bodyId }),
    heldFrom: TODAY,
  };
}

/** A day on which no name of the body has ended yet. */
async function nextDay({ sql }: Setting, bodyId: string): Promise<string> {
  const [row] = await sql(
    `select (coalesce(max(until), '2000-01-01') + 1)::text as day from body_former_name where body_id = $1`,
    bodyId,
  );
  return row.day;
}
