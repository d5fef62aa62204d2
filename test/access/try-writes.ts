import { inputTypeOf, schemaOf, thingOf, UNKNOWN } from '../factories/maker.js';
import type { Data, GraphQLAnswer } from '../support/create-test-app.js';
import type { Write } from './case.js';
import { outcomeOfWrite } from './outcome.js';
import type { Persona } from './personas.js';
import type { Setting } from './setting.js';

/** What each persona may not do, and what its refusal did or told nevertheless. */
export interface Tried {
  outcomes: string[];
  faults: string[];
}

/** Lets each persona try the same act on a fresh thing; whoever is refused leaves it to the next one. */
export async function tryWrite(setting: Setting, act: Write): Promise<Tried> {
  const outcomes: string[] = [];
  const faults: string[] = [];
  let input: Data = null;
  let before = '';
  for (const persona of setting.personas) {
    if (!input || act.target === 'own') {
      input = await act.input(persona);
      before = await setting.written();
    }
    const answer = await attempt(setting, act, persona, input);
    const outcome = outcomeOfWrite(answer, thing(setting, act));
    outcomes.push(outcome);
    const who = `${act.field} ${act.target} by ${persona.name}`;
    if (outcome.startsWith('yes')) input = null;
    else {
      if ((await setting.written()) !== before) faults.push(`${who}: refused, but something was written`);
      if (await tellsOfHidden(setting, act, persona, input, answer))
        faults.push(`${who}: tells an unknown thing from one that may not be seen`);
    }
    if (outcome.startsWith('error') || outcome === 'yes, unseen') faults.push(`${who}: ${outcome}`);
  }
  return { outcomes, faults };
}

/** Whether the answer differs from the one for an id that nothing has, though the persona does not see the thing. */
async function tellsOfHidden(
  setting: Setting,
  act: Write,
  persona: Persona,
  input: Data,
  answer: GraphQLAnswer,
): Promise<boolean> {
  if (!act.names) return false;
  const id: string = input[act.names];
  const { data } = await setting.plenary.send(
    'query ($id: ID!) { node(id: $id) { id } }',
    { id },
    persona.headers,
    null,
  );
  if (data?.node) return false;
  const unknown = await attempt(setting, act, persona, { ...input, [act.names]: UNKNOWN });
  return plain(answer, id) !== plain(unknown, UNKNOWN);
}

/** An answer as text, without what tells requests apart; only the first execution of a document tells locations. */
function plain({ status, data, errors }: GraphQLAnswer, id: string): string {
  const told = errors?.map(({ message, path, extensions: { requestId: _, ...extensions } }) => ({
    message,
    path,
    extensions,
  }));
  return JSON.stringify({ status, data, errors: told }).replaceAll(id, 'ID');
}

function attempt({ plenary }: Setting, act: Write, { headers }: Persona, input: Data) {
  const mutation = nameOf(act);
  const { field, type } = thingOf(schemaOf(plenary), mutation);
  const select = 'id' in type.getFields() ? 'id' : '__typename';
  const document =
    `mutation ($input: ${inputTypeOf(mutation)}) ` +
    `{ it: ${mutation}(input: $input) { ${field} { ${select} } userErrors { code message path } } }`;
  return plenary.send(document, { input }, headers, null);
}

function thing({ plenary }: Setting, act: Write): string {
  return thingOf(schemaOf(plenary), nameOf(act)).field;
}

function nameOf({ field }: Write): string {
  return field.replace('Mutation.', '');
}
