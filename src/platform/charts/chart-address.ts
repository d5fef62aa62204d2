import { MESSAGE_LANGUAGES, type MessageLanguage, messageLanguage } from '../errors/index.js';
import { HttpFault } from '../http/index.js';

/** What stands behind the `?` of the address of a chart. */
export type Address = Readonly<Record<string, string | string[]>>;

/** @throws HttpFault BAD_USER_INPUT for a language that is not Plenary's */
export function languageOf({ language }: Address, accepted: string | undefined): MessageLanguage {
  if (language === undefined) return messageLanguage(accepted);
  const found = MESSAGE_LANGUAGES.find(known => known === language);
  if (found) return found;
  const say = `language: ${MESSAGE_LANGUAGES.join(', ')}.`;
  throw refusedArgument('UNKNOWN_LANGUAGE', say, say);
}

/** The same figures elsewhere: as another file, or in another language. */
export function addressOf(file: string, address: Address, language: MessageLanguage): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, language })) {
    for (const each of listOf(value)) parameters.append(name, each);
  }
  return `${file}?${parameters}`;
}

/** @throws HttpFault BAD_USER_INPUT if there is another argument than these */
export function assertKnown(address: Address, known: readonly string[]): void {
  if (Object.keys(address).every(name => known.includes(name))) return;
  const list = known.join(', ');
  throw refusedArgument(
    'UNKNOWN_ARGUMENT',
    `Chỉ có các tham số: ${list}.`,
    `There are only these parameters: ${list}.`,
  );
}

/** @throws HttpFault BAD_USER_INPUT if it is given twice */
export function singleOf(address: Address, name: string): string | undefined {
  const value = address[name];
  if (!Array.isArray(value)) return value;
  throw refusedArgument('GIVEN_TWICE', `${name} chỉ được ghi một lần.`, `${name} may be given once.`);
}

export function listOf(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}

export function refusedArgument(reason: string, vi: string, en: string): HttpFault {
  return new HttpFault(400, 'BAD_USER_INPUT', { vi, en }, { reason });
}
