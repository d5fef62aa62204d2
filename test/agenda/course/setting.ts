import { setClock } from '../../accounts/visitor.js';
import type { Data, TestApp, UserError } from '../../support/create-test-app.js';
import { at, createSetting, type Setting } from '../setting.js';
import { type Morning, morning, openToAll, publish } from '../versions/setting.js';

/** Sets the clock of the application to a time of the first day. */
export function itIs({ app }: TestApp, time: string): void {
  setClock(app, new Date(at(time)));
}

export interface OpenConference extends Setting, Morning {}

/** A public conference that is open at 8:00, with its agenda published: opening (8:00, 20 min), report (8:20, 40 min). */
export async function createOpenConference(plenary: TestApp): Promise<OpenConference> {
  const setting = await createSetting(plenary);
  const items = await morning(plenary, setting.conferenceId, setting.roomA);
  await openToAll(plenary, setting.conferenceId);
  await publish(plenary, setting.conferenceId);
  await open(plenary, setting.conferenceId, setting.person);
  itIs(plenary, '08:00');
  return { ...setting, ...items };
}

/** Opens a conference of which the plan is approved. */
export async function open(plenary: TestApp, id: string, chair: string): Promise<void> {
  const officers = [{ personId: chair, role: 'CHAIR' }];
  const input = { id, expectedRevision: await revisionOf(plenary, id), officers };
  await plenary.mutate('updateConference', input, 'conference { id }');
  await advance(plenary, id, 'CONVENE', 'OPEN');
}

export async function advance(plenary: TestApp, id: string, ...actions: string[]): Promise<void> {
  for (const action of actions) {
    const input = { id, expectedRevision: await revisionOf(plenary, id), action };
    await plenary.mutate('advanceConference', input, 'conference { id }');
  }
}

async function revisionOf({ ask }: TestApp, id: string): Promise<number> {
  return (await ask('query ($id: ID!) { conference(id: $id) { revision } }', { id })).conference.revision;
}

const ITEM = 'query ($id: ID!) { node(id: $id) { ... on AgendaItem { it: FIELDS } } }';

export async function courseRevision({ ask }: TestApp, id: string): Promise<number> {
  return (await ask(ITEM.replace('FIELDS', 'courseRevision'), { id })).node.it;
}

const inputOf = async (plenary: TestApp, id: string, more: object) => ({
  id,
  expectedRevision: await courseRevision(plenary, id),
  ...more,
});

/** Takes a step with an item, and gives what is selected of it. */
export async function step(
  plenary: TestApp,
  name: string,
  id: string,
  more: object = {},
  select = 'state actualStart actualEnd extraMinutes skipReason',
): Promise<Data> {
  const input = await inputOf(plenary, id, more);
  return (await plenary.mutate(`${name}AgendaItem`, input, `agendaItem { ${select} }`)).agendaItem;
}

/** A step that must be refused. */
export async function refuseStep(
  plenary: TestApp,
  name: string,
  id: string,
  more: object = {},
  language?: string,
): Promise<UserError[]> {
  return plenary.refuse(`${name}AgendaItem`, await inputOf(plenary, id, more), language);
}

/** The items of the published agenda, in order. */
export async function itemsOf(
  { ask }: TestApp,
  id: string,
  select: string,
  by?: string | null,
): Promise<Data[]> {
  const query = `query ($id: ID!) { conference(id: $id) { agenda { sessions { items { ${select} } } } } }`;
  const { conference } = await ask(query, { id }, by);
  return conference.agenda.sessions.flatMap(({ items }: { items: Data[] }) => items);
}

/** Hours and minutes of an instant, in the time of a zone. */
export function local(instant: string | null, timeZone = 'Asia/Ho_Chi_Minh'): string | null {
  if (!instant) return null;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return time.format(new Date(instant));
}

/** For each item when it is expected, as "08:00-08:20"; "-" is: not known. */
export async function expected(
  plenary: TestApp,
  id: string,
  timeZone?: string,
  by?: string | null,
): Promise<string[]> {
  const items = await itemsOf(plenary, id, 'expectedStart expectedEnd', by);
  return items.map(
    ({ expectedStart, expectedEnd }) =>
      `${local(expectedStart, timeZone) ?? ''}-${local(expectedEnd, timeZone) ?? ''}`,
  );
}
