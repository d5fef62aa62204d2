import fc from 'fast-check';
import type { GraphQLField, GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { getNullableType } from 'graphql';
import { selectionOf, toJson, toLiteral } from './documents.js';
import { type Place, PRESENT_REVISION, placesOf, Ref, valuesOf } from './inputs.js';
import { PAYLOADS } from './payloads.js';
import type { World } from './world.js';

/** Garbage for one place of the input of one mutation. */
export interface Attempt {
  mutation: GraphQLField<unknown, unknown>;
  place: Place;
  /** Name of the payload. */
  garbage: string;
}

/** Every mutation × every place of its input × every payload. */
export function allAttempts(schema: GraphQLSchema): Attempt[] {
  return Object.values(schema.getMutationType()!.getFields()).flatMap(mutation =>
    placesOf(inputOf(mutation)).flatMap(place =>
      Object.keys(PAYLOADS).map(garbage => ({ mutation, place, garbage })),
    ),
  );
}

/** The table of what `id` names in the input of a mutation. */
const THINGS: [RegExp, string][] = [
  [/^endSession$/, 'session'],
  [/Session$/, 'agenda_session'],
  [/AgendaItem$/, 'agenda_item'],
  [/Conference$/, 'conference'],
  [/Directive$/, 'directive'],
  [/Appointment$/, 'appointment'],
  [/Attendance$/, 'attendance'],
  [/Role$/, 'conference_role'],
  [/FocalPoint$/, 'focal_point'],
  [/(Account|Invitation|ResetLink)$/, 'account'],
  [/AccessToken$/, 'access_token'],
  [/CalendarLink$/, 'calendar_link'],
  [/Person$/, 'person'],
  [/LegalInstrument$/, 'legal_instrument'],
  [/Body$/, 'body'],
];

export function tableOf({ name }: Attempt['mutation']): string {
  return THINGS.find(([ending]) => ending.test(name))?.[1] ?? 'conference';
}

function inputOf(mutation: Attempt['mutation']): GraphQLInputObjectType {
  return getNullableType(mutation.args[0]!.type) as GraphQLInputObjectType;
}

/** A sensible input with the garbage in it. */
export function inputFor({ mutation, place, garbage }: Attempt, world: World, seed: number): unknown {
  const [valid] = fc.sample(valuesOf(inputOf(mutation), tableOf(mutation), place), { seed, numRuns: 1 });
  return replaced(resolved(valid, world), place, value => PAYLOADS[garbage]!(value, world));
}

/** The request, with the input as a variable or, now and then, as a literal. */
export function requestFor({ mutation }: Attempt, input: unknown, asLiteral: boolean): string {
  const { name, args, type } = mutation;
  const wish = selectionOf(type, 2);
  if (asLiteral)
    return toJson({ query: `mutation { ${name}(input: ${toLiteral(input, args[0]!.type)}) ${wish} }` });
  const query = `mutation ($input: ${args[0]!.type}) { ${name}(input: $input) ${wish} }`;
  return toJson({ query, variables: { input } });
}

/** The value with the ids that its references stand for. */
export function resolved(value: unknown, world: World): unknown {
  if (value instanceof Ref) return world[value.table]?.[value.at % world[value.table]!.length];
  if (Array.isArray(value)) return value.map(one => resolved(one, world));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, world)]));
}

/** The value with another one at a place. */
export function replaced(value: unknown, [step, ...rest]: Place, by: (valid: unknown) => unknown): unknown {
  if (step === undefined) return by(value);
  if (typeof step === 'number')
    return (value as unknown[]).with(step, replaced((value as unknown[])[step], rest, by));
  const parent = value as Record<string, unknown>;
  return { ...parent, [step]: replaced(parent[step], rest, by) };
}

/** The input with the present revision of what it names, unless garbage stands there. */
export function withRevision(input: unknown, revision: number): unknown {
  const isOpen = (input as { expectedRevision?: unknown } | null)?.expectedRevision === PRESENT_REVISION;
  return isOpen ? { ...(input as object), expectedRevision: revision } : input;
}
