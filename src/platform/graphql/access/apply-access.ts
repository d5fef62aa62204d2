import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Rule } from '../../auth/index.js';
import type { RequestContext } from '../request.js';
import type { AccessTable, FieldRules, RowRule } from './access-table.js';
import { assertMayUse } from './root-access.js';

const EXTENSION = 'access';

/**
 * Gives every field its rule of the table.
 * @throws Error naming each field without a rule and each rule without a field, so that the server does not start
 */
export function applyAccess(schema: GraphQLSchema, table: AccessTable): GraphQLSchema {
  const faults = [
    ...guardRoot(schema.getQueryType(), table.Query),
    ...guardRoot(schema.getMutationType(), table.Mutation),
    ...guardRoot(schema.getSubscriptionType(), table.Subscription),
    ...guardTypes(schema, table.types),
  ];
  if (faults.length > 0) throw new Error(`The access table does not fit the schema:\n${faults.join('\n')}`);
  return schema;
}

/** The rule of a root field. */
export function ruleOf(root: GraphQLObjectType, field: string): Rule {
  return root.getFields()[field]!.extensions[EXTENSION] as Rule;
}

/** The rule of a field below the roots; undefined for those that whoever sees the thing may see. */
export function rowRuleOf(type: GraphQLObjectType, field: string): RowRule | undefined {
  return type.getFields()[field]!.extensions[EXTENSION] as RowRule | undefined;
}

function guardRoot(root: GraphQLObjectType | null | undefined, rules: Record<string, Rule>): string[] {
  if (!root) return [];
  const own = root.getFields();
  for (const field of Object.values(own)) {
    const rule = rules[field.name];
    if (!rule) continue;
    field.extensions = { ...field.extensions, [EXTENSION]: rule };
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      assertMayUse(context.actor, rule, info.operation.operation);
      return resolve(source, args, context, info);
    };
    // Whoever subscribes is asked here; the field itself is resolved for the readers of each event, see platform/live.
    const { subscribe } = field;
    if (!subscribe) continue;
    field.subscribe = (source, args, context: RequestContext, info) => {
      assertMayUse(context.actor, rule, info.operation.operation);
      return subscribe(source, args, context, info);
    };
  }
  return differences(root.name, Object.keys(own), Object.keys(rules));
}

function guardTypes(schema: GraphQLSchema, rules: Record<string, FieldRules>): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter(
    type =>
      (isObjectType(type) || isInterfaceType(type)) &&
      !type.name.startsWith('__') &&
      !roots.includes(type as GraphQLObjectType) &&
      !isCarrier(type.name),
  ) as GraphQLObjectType[];
  const faults = types.flatMap(type => {
    const { open = [], guarded = {} } = rules[type.name] ?? {};
    const own = type.getFields();
    for (const [name, rule] of Object.entries(guarded)) {
      const field = own[name];
      if (field) field.extensions = { ...field.extensions, [EXTENSION]: rule };
    }
    return differences(type.name, Object.keys(own), [...open, ...Object.keys(guarded)]);
  });
  const unknown = Object.keys(rules).filter(name => !types.some(type => type.name === name));
  return [...faults, ...unknown.map(name => `${name}: there is no such type`)];
}

/** Types that only carry others: what they carry has its own rules. */
function isCarrier(name: string): boolean {
  return /(Connection|Edge|Payload)$|^(PageInfo|UserError)$/.test(name);
}

function differences(type: string, own: string[], ruled: string[]): string[] {
  return [
    ...own.filter(name => !ruled.includes(name)).map(name => `${type}.${name} has no rule`),
    ...ruled.filter(name => !own.includes(name)).map(name => `${type}.${name}: there is no such field`),
    ...ruled
      .filter((name, at) => ruled.indexOf(name) < at)
      .map(name => `${type}.${name} has more than one rule`),
  ];
}
