import { addAccount, cookieOf, setClock } from '../../accounts/visitor.js';
import type { Data, TestApp } from '../../support/create-test-app.js';

/** Somebody who works at the review, signed in anew whenever they act: the days of the story are far apart. */
export interface Player {
  /** Sends a mutation and gives what is selected of its payload. */
  act(mutation: string, input: object, select: string): Promise<Data>;
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
  return {
    ask,
    headers,
    act: async (mutation, input, select) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${select} userErrors { code path message } } }`;
      const payload = (await ask(document, { input }))[mutation];
      if (payload.userErrors.length > 0)
        throw new Error(`${mutation} ${JSON.stringify(payload.userErrors)} ${JSON.stringify(input)}`);
      return payload;
    },
  };
}

export interface Cast {
  organiser: Player;
  /** The officer who keeps the minutes. */
  secretary: Player;
  /** Speaks for all bodies below the sample government. */
  bodies: Player;
}

/** The people of a conference: its staff, and somebody who speaks for the bodies. */
export async function castOf(plenary: TestApp, conferenceId: string): Promise<Cast> {
  const { conference } = await plenary.ask(
    'query ($id: ID!) { conference(id: $id) { convener { id parent { id } } officers { role person { id } } } }',
    { id: conferenceId },
  );
  const secretaryId = conference.officers.find(({ role }: Data) => role === 'SECRETARY').person.id;
  const make = async (more: object) => addAccount(plenary, { password: null, ...more });
  const [organiser, secretary, bodies] = [
    await make({}),
    await make({ personId: secretaryId }),
    await make({}),
  ];
  const administrator = await player(plenary, await make({ administrator: true }));
  const role = (email: string, name: string) =>
    administrator.act('giveRole', { conferenceId, email, role: name }, 'roleAtConference { id }');
  await role(organiser.email, 'ORGANISER');
  await role(secretary.email, 'SECRETARY');
  await administrator.act(
    'appointFocalPoint',
    { bodyId: conference.convener.parent.id, email: bodies.email, includesBelow: true },
    'focalPoint { id }',
  );
  return {
    organiser: await player(plenary, organiser),
    secretary: await player(plenary, secretary),
    bodies: await player(plenary, bodies),
  };
}

/** Nine in the morning of a day in Vietnam, unless another time is given. */
export function onDay({ app }: TestApp, day: string, time = '09:00'): void {
  setClock(app, new Date(`${day}T${time}:00+07:00`));
}
