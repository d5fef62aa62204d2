import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { PROJECT_ROOT } from '../../config/index.js';
import { HttpFault } from '../../http/index.js';
import { isKeepable } from './keepable.js';

/** A GraphQL request, its document written out. */
export interface Asked {
  body: unknown;
  /** Of the address, with the question mark. */
  search: string;
  /** The document; undefined where there is none. */
  query: string | undefined;
}

/** Where the documents lie that clients may name by their SHA-256. */
export const DOCUMENTS = join(PROJECT_ROOT, 'documents');

/** As the appendix "Persisted Documents" of GraphQL over HTTP names a document. */
export function documentId(document: string): string {
  return `sha256:${createHash('sha256').update(document).digest('hex')}`;
}

/** The documents of a folder by their file names, without the ending. */
export function readDocuments(folder: string): Map<string, string> {
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.graphql'))
    .sort();
  return new Map(
    files.map(file => [file.slice(0, -'.graphql'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

/** Documents that clients name instead of sending them: `{ "documentId": "sha256:...", "variables": ... }`. */
export class PersistedDocuments {
  private readonly byId = new Map<string, string>();
  /** Those whose answers may be kept. */
  readonly keepable = new Set<string>();

  /** @throws Error if a document is none of this schema, or is not one query */
  constructor(schema: GraphQLSchema, documents: ReadonlyMap<string, string>) {
    for (const [name, text] of documents) {
      const document = parse(text);
      const [fault] = validate(schema, document);
      if (fault) throw new Error(`documents/${name}.graphql: ${fault.message}`);
      const query = onlyQuery(document);
      if (!query) throw new Error(`documents/${name}.graphql must be one query`);
      this.byId.set(documentId(text), text);
      if (isKeepable(schema, document, query)) this.keepable.add(text);
    }
  }

  /** @throws HttpFault if it names a document that is not there, or another one beside it */
  resolve(request: FastifyRequest): Asked {
    const { method, url, body } = request;
    const search = url.includes('?') ? new URL(url, `${request.protocol}://${request.hostname}/`).search : '';
    if (method === 'POST') return this.resolveBody(body, search);
    const parameters = new URLSearchParams(search);
    const [id, ...others] = parameters.getAll('documentId');
    const query = parameters.get('query') ?? undefined;
    if (id === undefined) return { body, search, query };
    if (query !== undefined || others.length > 0) throw TWO_DOCUMENTS;
    const text = this.find(id);
    parameters.delete('documentId');
    parameters.set('query', text);
    return { body, search: `?${parameters}`, query: text };
  }

  private resolveBody(body: unknown, search: string): Asked {
    const { documentId: id, ...rest } = (body ?? {}) as { documentId?: unknown; query?: unknown };
    const { query } = rest;
    if (id === undefined) return { body, search, query: typeof query === 'string' ? query : undefined };
    if (query !== undefined) throw TWO_DOCUMENTS;
    const text = this.find(id);
    return { body: { ...rest, query: text }, search, query: text };
  }

  private find(id: unknown): string {
    const text = typeof id === 'string' ? this.byId.get(id) : undefined;
    if (text === undefined) throw DOCUMENT_NOT_FOUND;
    return text;
  }
}

function onlyQuery({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const [first, ...others] = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const operation = first as OperationDefinitionNode | undefined;
  return operation?.operation === 'query' && others.length === 0 ? operation : undefined;
}

const DOCUMENT_NOT_FOUND = new HttpFault(
  404,
  'NOT_FOUND',
  {
    vi: 'Không có văn bản truy vấn nào mang documentId này; hãy gửi cả văn bản trong `query`.',
    en: 'There is no document with this documentId; send the document itself as `query`.',
  },
  { reason: 'PERSISTED_DOCUMENT_NOT_FOUND' },
);

const TWO_DOCUMENTS = new HttpFault(
  400,
  'BAD_USER_INPUT',
  {
    vi: 'Hãy gửi một `documentId` hoặc một `query`, không gửi nhiều hơn.',
    en: 'Send one `documentId` or one `query`, not more.',
  },
  { reason: 'TWO_DOCUMENTS' },
);
