import { administratorToken } from '../support/administrator.js';

/** An answer of the real server, or that there was none. */
export interface Answer {
  /** When the request was sent, as Date.now() tells it. */
  at: number;
  /** How long the answer took, in milliseconds. */
  took: number;
  /** 0 when the connection broke. */
  status: number;
  code: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: its shape is the business of whoever asked.
  data: any;
}

interface Body {
  data?: unknown;
  errors?: { extensions: { code: string } }[];
}

/** Headers of somebody who may do what these tests do. */
function authorised(): Record<string, string> {
  return { authorization: `Bearer ${administratorToken()}` };
}

/** Sends a document over HTTP, once: whatever goes wrong is an answer too. */
export async function send(url: string, query: string, variables: object = {}): Promise<Answer> {
  const at = Date.now();
  const answer = (status: number, code: string | null, data: unknown) => ({
    at,
    took: Date.now() - at,
    status,
    code,
    data,
  });
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorised() },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Body;
    return answer(response.status, errors?.[0]?.extensions.code ?? null, data);
  } catch {
    return answer(0, null, null);
  }
}

/** How often each name is there, as a reader of the API sees it. */
export async function countNames(url: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let after: string | null = null; ; ) {
    const { data } = await send(
      url,
      'query ($after: String) { people(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    for (const { name } of data.people.nodes) found.set(name, (found.get(name) ?? 0) + 1);
    if (!data.people.pageInfo.hasNextPage) return found;
    after = data.people.pageInfo.endCursor;
  }
}
