import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Actor, Facts } from '../../auth/index.js';
import { FieldsOf, LoadedField, type Row } from '../look-ahead/index.js';
import type { RequestContext } from '../request.js';
import { ruleOf } from './apply-access.js';
import { mayUse } from './root-access.js';

/**
 * Whether the rule that guards a command lets the actor do it.
 * @param id the conference or body that is acted on
 */
export function mayCommand(
  actor: Actor,
  schema: GraphQLSchema,
  command: string,
  id: string,
  facts?: Facts,
): boolean {
  return mayUse(actor, ruleOf(schema.getMutationType()!, command), 'mutation', id, facts);
}

type TypeClass = abstract new (...args: never[]) => unknown;

/**
 * Makes a class with a boolean field for each of these commands, on a type whose rows carry the `id` of what
 * the commands act on: whether the rule that guards the command lets the viewer do it there.
 */
export function commandsOn(type: () => TypeClass, commands: readonly string[]): new () => object {
  class Commands {}
  for (const command of commands) {
    const value = ({ id }: Row, _: unknown, { actor }: RequestContext, { schema }: GraphQLResolveInfo) =>
      mayCommand(actor, schema, command, id as string);
    const descriptor = { value, configurable: true, writable: true };
    Object.defineProperty(Commands.prototype, command, descriptor);
    const description = `Whether the viewer may call \`${command}\` here, whatever else may stand against it.`;
    LoadedField(() => Boolean, { description })(Commands.prototype, command, descriptor);
  }
  FieldsOf(type)(Commands);
  return Commands;
}
