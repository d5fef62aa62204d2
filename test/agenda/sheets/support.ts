import { administratorToken } from '../../support/administrator.js';
import type { Data, TestApp } from '../../support/create-test-app.js';

export interface Sent {
  status: number;
  headers: Record<string, unknown>;
  /** The answer as JSON. */
  body: Data;
  /** The answer as it came. */
  raw: Buffer;
}

/** A request to the routes of the agenda of a conference; by the administrator unless another token, or null, is given. */
export async function request(
  { app }: TestApp,
  method: 'GET' | 'POST',
  url: string,
  { payload, headers = {}, by = administratorToken() }: Options = {},
): Promise<Sent> {
  const response = await app.inject({
    method,
    url: `/conferences/${url}`,
    headers: {
      'accept-language': 'en',
      ...(payload !== undefined && { 'content-type': 'application/octet-stream' }),
      ...(by && { authorization: `Bearer ${by}` }),
      ...headers,
    },
    payload,
  });
  const isJson = String(response.headers['content-type']).startsWith('application/json');
  return {
    status: response.statusCode,
    headers: response.headers,
    body: isJson ? response.json() : undefined,
    raw: response.rawPayload,
  };
}

export interface Options {
  payload?: Buffer | string;
  headers?: Record<string, string>;
  by?: string | null;
}

export type Import = (file: Buffer | string, query?: string, options?: Options) => Promise<Sent>;

/** Sends files to the import of one conference. */
export function importInto(plenary: TestApp, slug: string): Import {
  return (payload, query = '', options = {}) =>
    request(plenary, 'POST', `${slug}/agenda/import${query && `?${query}`}`, { ...options, payload });
}

export async function slugOf({ ask }: TestApp, id: string): Promise<string> {
  return (await ask('query ($id: ID!) { conference(id: $id) { slug } }', { id })).conference.slug;
}

/** CSV of the usual columns from rows of cells, in Vietnamese. */
export function csv(...rows: string[][]): string {
  return [HEADINGS, ...rows]
    .map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n');
}

export const HEADINGS = [
  'Mã',
  'Phiên',
  'Ngày',
  'Bắt đầu',
  'Kết thúc',
  'Thời lượng',
  'Nội dung',
  'Loại',
  'Phòng',
  'Họp kín',
  'Người trình bày',
];

/** What is wrong, and where: `F4 INVALID_TIME`. */
export function faults({ body }: Sent): string[] {
  return body.errors.map(
    ({ row, column, code }: Data) => `${column ? column.letter : '-'}${row ?? '-'} ${code}`,
  );
}

/** The counts of a report, without those that are zero. */
export function counts({ body }: Sent): Record<string, number> {
  const { errors: _, draftRevision: __, applied: ___, ...numbers } = body;
  return Object.fromEntries(Object.entries(numbers).filter(([, count]) => count !== 0)) as Record<
    string,
    number
  >;
}

/** The draft as GraphQL tells it. */
export async function draft({ ask }: TestApp, id: string): Promise<Data> {
  const { conference } = await ask(
    `query ($id: ID!) { conference(id: $id) { agendaDraft { revision } sessions { title plannedStart plannedEnd room { id }
      items { position title english: title(language: "en") kind plannedStart durationMinutes closed room { id }
        presenters { role printed person { id } post { id } body { id } } } } } }`,
    { id },
  );
  return conference;
}
