import { addAccount, cookieOf, setClock } from '../../accounts/visitor.js';
import type { Data, TestApp, UserError } from '../../support/create-test-app.js';

/** Somebody who works at the review, signed in anew whenever they act: the days of the story are far apart. */
export interface Player {
  /** Sends a mutation and gives what is selected of its payload. */
  act(mutation: string, input: object, select: string): Promise<Data>;
  /** Sends a mutation that must be refused, and gives why; by an error of the request as well, which has no path. */
  refuse(mutation: string, input: object): Promise<UserError[]>;
  ask(query: string, variables?: object): Promise<Data>;
  headers(): Promise<Record<string, string>>;
}

export async function player(plenary: TestApp, account: { id: string }): Promise<Player> {
  const headers = async () => ({ cookie: await cookieOf(plenary, account.id) });
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await plenary.send(query, variables, await headers(), null);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  };
  const documentOf = (mutation: string, select: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    return `mutation ($input: ${type}) { ${mutation}(input: $input) { ${select} userErrors { code path message } } }`;
  };
  return {
    ask,
    headers,
    refuse: async (mutation, input) => {
      const { data, errors } = await plenary.send(documentOf(mutation, ''), { input }, await headers(), null);
      if (!errors) return data[mutation].userErrors;
      return errors.map(({ extensions, message }) => ({ code: extensions.code, path: [], message }));
    },
    act: async (mutation, input, select) => {
      const payload = (await ask(documentOf(mutation, select), { input }))[mutation];
      if (payload.userErrors.length > 0)
        throw new Error(`${mutation} ${JSON.stringify(payload.userErrors)} ${JSON.stringify(input)}`);
      return payload;
    },
  };
}

export interface Staff {
  administrator: Player;
  organiser: Player;
  /** The officer who keeps the minutes. */
  secretary: Player;
}

export interface Cast extends Staff {
  /** Speaks for all bodies below the sample government. */
  bodies: Player;
}

/** Those who prepare and hold a conference. */
export async function staffOf(plenary: TestApp, conferenceId: string): Promise<Staff> {
  const { conference } = await plenary.ask(
    'query ($id: ID!) { conference(id: $id) { officers { role person { id } } } }',
    { id: conferenceId },
  );
  const secretaryId = conference.officers.find(({ role }: Data) => role === 'SECRETARY').person.id;
  const make = async (more: object) => addAccount(plenary, { password: null, ...more });
  const [organiser, secretary] = [await make({}), await make({ personId: secretaryId })];
  const administrator = await player(plenary, await make({ administrator: true }));
  const role = (email: string, name: string) =>
    administrator.act('giveRole', { conferenceId, email, role: name }, 'roleAtConference { id }');
  await role(organiser.email, 'ORGANISER');
  await role(secretary.email, 'SECRETARY');
  return {
    administrator,
    organiser: await player(plenary, organiser),
    secretary: await player(plenary, secretary),
  };
}

/** The people of a conference: its staff, and somebody who speaks for the bodies. */
export async function castOf(plenary: TestApp, conferenceId: string): Promise<Cast> {
  const { conference } = await plenary.ask(
    'query ($id: ID!) { conference(id: $id) { convener { parent { id } } } }',
    { id: conferenceId },
  );
  const staff = await staffOf(plenary, conferenceId);
  const bodies = await addAccount(plenary, { password: null });
  await staff.administrator.act(
    'appointFocalPoint',
    { bodyId: conference.convener.parent.id, email: bodies.email, includesBelow: true },
    'focalPoint { id }',
  );
  return { ...staff, bodies: await player(plenary, bodies) };
}

/** Nine in the morning of a day in Vietnam, unless another time is given. */
export function onDay({ app }: TestApp, day: string, time = '09:00'): void {
  setClock(app, new Date(`${day}T${time}:00+07:00`));
}
