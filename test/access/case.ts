import type { Data } from '../support/create-test-app.js';
import type { Persona } from './personas.js';

/** A row of the matrix: one field, at one thing, and what shows whether somebody gets it. */
export interface Case {
  /** The field of the schema, for example `Conference.history`. */
  field: string;
  /** At what: a conference, a body, a thing of one in some state. */
  target: string;
}

export interface Read extends Case {
  /** Asks for the field under the alias `it`. */
  query: string;
  variables: Record<string, unknown>;
}

export interface Write extends Case {
  /** Makes what is needed and gives the input; called again after each success, so that no case meets what another one left. */
  input: (by: Persona) => Promise<Data>;
  /** Field of the input with the id of what is acted on; absent if there is none. */
  names?: string;
}

/** Reads a field of a thing that has an id. */
export function field(type: string, name: string, target: string, id: string, select = '', args = ''): Read {
  return {
    field: `${type}.${name}`,
    target,
    query: `query ($id: ID!) { node(id: $id) { ... on ${type} { it: ${name}${args} ${select} } } }`,
    variables: { id },
  };
}

/** Reads a root field. */
export function root(
  name: string,
  target: string,
  args: Record<string, [type: string, value: unknown]>,
  select: string,
): Read {
  const given = Object.entries(args);
  const declared = given.map(([key, [type]]) => `$${key}: ${type}`).join(', ');
  const passed = given.map(([key]) => `${key}: $${key}`).join(', ');
  return {
    field: `Query.${name}`,
    target,
    query: `query ${declared && `(${declared})`} { it: ${name}${passed && `(${passed})`} { ${select} } }`,
    variables: Object.fromEntries(given.map(([key, [, value]]) => [key, value])),
  };
}

/** Any thing by its id. */
export function node(type: string, target: string, id: string): Read {
  return {
    field: 'Query.node',
    target: `${type} ${target}`,
    query: 'query ($id: ID!) { it: node(id: $id) { id } }',
    variables: { id },
  };
}

export function write(mutation: string, target: string, input: Write['input'], names?: string): Write {
  return { field: `Mutation.${mutation}`, target, input, ...(names && { names }) };
}
