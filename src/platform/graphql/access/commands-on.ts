import type { GraphQLResolveInfo } from 'graphql';
import { FieldsOf, LoadedField, type Row } from '../look-ahead/index.js';
import type { RequestContext } from '../request.js';
import { ruleOf } from './apply-access.js';
import { mayUse } from './root-access.js';

type TypeClass = abstract new (...args: never[]) => unknown;

/**
 * Makes a class with a boolean field for each of these commands, on a type whose rows carry the `id` of what
 * the commands act on: whether the rule that guards the command lets the viewer do it there.
 */
export function commandsOn(type: () => TypeClass, commands: readonly string[]): new () => object {
  class Commands {}
  for (const command of commands) {
    const value = ({ id }: Row, _: unknown, { actor }: RequestContext, { schema }: GraphQLResolveInfo) =>
      mayUse(actor, ruleOf(schema.getMutationType()!, command), 'mutation', id as string);
    const descriptor = { value, configurable: true, writable: true };
    Object.defineProperty(Commands.prototype, command, descriptor);
    const description = `Whether the viewer may call \`${command}\` here, whatever else may stand against it.`;
    LoadedField(() => Boolean, { description })(Commands.prototype, command, descriptor);
  }
  FieldsOf(type)(Commands);
  return Commands;
}
