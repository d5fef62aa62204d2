import type { Data, GraphQLAnswer } from '../support/create-test-app.js';

const CLOSED_SESSION = 'Nội dung họp kín';

/** What an answer shows of the field with the alias `it`, in few words. */
export function outcomeOf({ data, errors }: GraphQLAnswer): string {
  if (errors) return refusal(errors[0]!.extensions.code);
  const path = pathTo(data);
  if (!path) return 'not found';
  const { value, depth } = path;
  if (value === null) return depth === 1 ? 'not found' : 'hidden';
  if (value === CLOSED_SESSION) return 'hidden';
  if (Array.isArray(value)) return String(value.length);
  if (typeof value?.totalCount === 'number') return String(value.totalCount);
  return typeof value === 'boolean' ? String(value) : 'yes';
}

/** What became of a mutation with the alias `it`. */
export function outcomeOfWrite({ data, errors }: GraphQLAnswer, thing: string): string {
  if (errors) return refusal(errors[0]!.extensions.code);
  const codes = data.it.userErrors.map(({ code }: { code: string }) => code);
  if (codes.length === 0) return data.it[thing] ? 'yes' : 'yes, unseen';
  return codes.every((code: string) => code === 'NOT_FOUND') ? 'not found' : `error: ${codes.join(' ')}`;
}

function refusal(code: string): string {
  return code === 'NOT_FOUND' ? 'not found' : `no: ${code}`;
}

function pathTo(data: Data, depth = 1): { value: Data; depth: number } | undefined {
  if (data === null || typeof data !== 'object') return undefined;
  if ('it' in data) return { value: data.it, depth };
  for (const inner of Object.values(data)) {
    const found = pathTo(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}
