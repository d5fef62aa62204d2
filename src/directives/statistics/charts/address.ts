import { type Address, assertKnown, refusedArgument, singleOf } from '../../../platform/charts/index.js';
import { DirectiveForce } from '../../directive.enums.js';
import { StatisticsBy, StatisticsOrder } from '../statistics.enums.js';

const AS_THEY_ARE = [
  ...['asOf', 'bodyId', 'groupId', 'conferenceId', 'seriesId', 'issuedFrom', 'issuedTo', 'dueFrom', 'dueTo'],
];
const CHOICES: Record<string, readonly string[]> = {
  by: Object.values(StatisticsBy),
  order: Object.values(StatisticsOrder),
  force: Object.values(DirectiveForce),
  includesBelow: ['true', 'false'],
};
const KNOWN = ['by', ...AS_THEY_ARE, 'includesBelow', 'force', 'order', 'language'];

/** The variables of `FIGURES`, as an address gives them. */
export interface StatisticsVariables extends Record<string, unknown> {
  by: StatisticsBy;
}

/**
 * The arguments of the query, as an address gives them.
 * @throws HttpFault BAD_USER_INPUT
 */
export function argumentsOf(address: Address): StatisticsVariables {
  assertKnown(address, KNOWN);
  const { by, order, force, includesBelow } = Object.fromEntries(
    Object.keys(CHOICES).map(name => [name, choiceOf(address, name)]),
  );
  if (by === undefined) throw notAmong('by');
  const others = AS_THEY_ARE.map(name => [name, singleOf(address, name)] as const);
  return {
    ...Object.fromEntries(others.filter(([, value]) => value !== undefined)),
    ...(order && { order }),
    ...(force && { force }),
    ...(includesBelow && { includesBelow: includesBelow === 'true' }),
    by: by as StatisticsBy,
  };
}

function choiceOf(address: Address, name: string): string | undefined {
  const value = singleOf(address, name);
  if (value !== undefined && !CHOICES[name]!.includes(value)) throw notAmong(name);
  return value;
}

function notAmong(name: string) {
  const list = CHOICES[name]!.join(', ');
  return refusedArgument(
    'INVALID_ARGUMENT',
    `${name}: hãy chọn một trong ${list}.`,
    `${name}: give one of ${list}.`,
  );
}
