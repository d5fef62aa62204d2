import {
  type Address,
  assertKnown,
  listOf,
  refusedArgument,
  singleOf,
} from '../../../platform/charts/index.js';
import type { IndicatorProgressArgs } from '../progress.args.js';

const LISTS = ['indicatorIds', 'codes', 'bodyIds'] as const;
const SINGLE = ['groupId', 'membersAsOf', 'conferenceId', 'seriesId', 'asOf'] as const;
const KNOWN: readonly string[] = [...LISTS, ...SINGLE, 'periods', 'language'];

/**
 * The arguments of the query, as an address gives them: lists by repeating the name, a period as `2016-01-01/2020-12-31`.
 * @throws HttpFault BAD_USER_INPUT
 */
export function argumentsOf(address: Address): IndicatorProgressArgs {
  assertKnown(address, KNOWN);
  const args: Record<string, unknown> = {};
  for (const name of LISTS) if (address[name] !== undefined) args[name] = listOf(address[name]);
  for (const name of SINGLE) {
    const value = singleOf(address, name);
    if (value !== undefined) args[name] = value;
  }
  if (address.periods !== undefined) args.periods = listOf(address.periods).map(periodOf);
  return args;
}

function periodOf(text: string): { from: string; to: string } {
  const [from, to, ...more] = text.split('/');
  if (from && to && more.length === 0) return { from, to };
  const example = '2016-01-01/2020-12-31';
  throw refusedArgument(
    'INVALID_PERIOD',
    `periods: hãy viết ngày đầu và ngày cuối, ví dụ ${example}.`,
    `periods: write the first and the last day, for example ${example}.`,
  );
}
