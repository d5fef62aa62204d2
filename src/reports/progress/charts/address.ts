import { MESSAGE_LANGUAGES, type MessageLanguage, messageLanguage } from '../../../platform/errors/index.js';
import { HttpFault } from '../../../platform/http/index.js';
import type { IndicatorProgressArgs } from '../progress.args.js';

const LISTS = ['indicatorIds', 'codes', 'bodyIds'] as const;
const SINGLE = ['groupId', 'membersAsOf', 'conferenceId', 'seriesId', 'asOf'] as const;
const KNOWN: readonly string[] = [...LISTS, ...SINGLE, 'periods', 'language'];

export type Address = Readonly<Record<string, string | string[]>>;

/**
 * The arguments of the query, as an address gives them: lists by repeating the name, a period as `2016-01-01/2020-12-31`.
 * @throws HttpFault BAD_USER_INPUT
 */
export function argumentsOf(address: Address): IndicatorProgressArgs {
  const unknown = Object.keys(address).find(name => !KNOWN.includes(name));
  if (unknown !== undefined) throw unknownArgument();
  const args: Record<string, unknown> = {};
  for (const name of LISTS) if (address[name] !== undefined) args[name] = listOf(address[name]);
  for (const name of SINGLE) {
    const value = address[name];
    if (Array.isArray(value)) throw givenTwice(name);
    if (value !== undefined) args[name] = value;
  }
  if (address.periods !== undefined) args.periods = listOf(address.periods).map(periodOf);
  return args;
}

/** @throws HttpFault BAD_USER_INPUT for a language that is not Plenary's */
export function languageOf({ language }: Address, accepted: string | undefined): MessageLanguage {
  if (language === undefined) return messageLanguage(accepted);
  const found = MESSAGE_LANGUAGES.find(known => known === language);
  if (found) return found;
  throw refused(
    'UNKNOWN_LANGUAGE',
    `language: ${MESSAGE_LANGUAGES.join(', ')}.`,
    `language: ${MESSAGE_LANGUAGES.join(', ')}.`,
  );
}

/** The same figures elsewhere: as another file, or in another language. */
export function addressOf(file: string, address: Address, language: MessageLanguage): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, language })) {
    for (const each of listOf(value)) parameters.append(name, each);
  }
  return `${file}?${parameters}`;
}

function listOf(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}

function periodOf(text: string): { from: string; to: string } {
  const [from, to, ...more] = text.split('/');
  if (from && to && more.length === 0) return { from, to };
  const example = '2016-01-01/2020-12-31';
  throw refused(
    'INVALID_PERIOD',
    `periods: hãy viết ngày đầu và ngày cuối, ví dụ ${example}.`,
    `periods: write the first and the last day, for example ${example}.`,
  );
}

function unknownArgument(): HttpFault {
  const list = KNOWN.join(', ');
  return refused(
    'UNKNOWN_ARGUMENT',
    `Chỉ có các tham số: ${list}.`,
    `There are only these parameters: ${list}.`,
  );
}

function givenTwice(name: string): HttpFault {
  return refused('GIVEN_TWICE', `${name} chỉ được ghi một lần.`, `${name} may be given once.`);
}

function refused(reason: string, vi: string, en: string): HttpFault {
  return new HttpFault(400, 'BAD_USER_INPUT', { vi, en }, { reason });
}
