import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../auth/index.js';
import type { By, Operation } from '../database/index.js';
import type { MessageLanguage } from '../errors/index.js';
import type { Stamp } from '../public-answers/index.js';
import { ruleOf } from './access/index.js';
import { tidy } from './inputs/tidy.js';

/** What every resolver of one request shares. */
export interface RequestContext {
  actor: Actor;
  /** Why it cannot be told who asks; the answer to everything then. */
  fault?: unknown;
  /** Under which the log knows the request; errors show it to the client. */
  requestId: string;
  /** Language of messages, by `Accept-Language`. */
  language: MessageLanguage;
  /** Things to tell the client beside the answer, under `extensions.notices`. */
  notices: { code: string; message: string }[];
  /** Only of requests without credentials. */
  keeping?: Keeping | undefined;
  /** Rows that a page has at most; only documents of ours may ask for more than clients (see `OwnQueries`). */
  largestPage?: number;
}

/** What becomes of the answer to a request without credentials. */
export interface Keeping {
  /** Whether it may be kept, by what is asked for. */
  allowed: boolean;
  /** As of when it was read; without it nobody could tell for how long it is right. */
  stamp?: Stamp;
}

/** What a read needs to know: what is asked for, and by whom. */
export interface ReadRequest {
  info: GraphQLResolveInfo;
  viewer: Actor;
  keeping?: Keeping | undefined;
  largestPage?: number | undefined;
}

/** Parameter of a root resolver: the read that answers it. */
export const Reading = createParamDecorator((_: unknown, execution: ExecutionContext): ReadRequest => {
  const context = GqlExecutionContext.create(execution);
  const { actor: viewer, keeping, largestPage } = context.getContext<RequestContext>();
  return { info: context.getInfo(), viewer, keeping, largestPage };
});

/** Parameter of a mutation: in whose name the command acts, and what it needs to be allowed. */
export const Acting = createParamDecorator((_: unknown, execution: ExecutionContext): By => {
  const context = GqlExecutionContext.create(execution);
  const { schema, fieldName }: GraphQLResolveInfo = context.getInfo();
  return {
    actor: context.getContext<RequestContext>().actor,
    command: fieldName,
    rule: ruleOf(schema.getMutationType()!, fieldName),
    operation: operationOf(context.getArgs().input),
  };
});

function operationOf(given: unknown): Operation | undefined {
  const { operationId, ...input } = tidy(given) as { operationId?: string | null };
  if (!operationId) return undefined;
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return { id: operationId, digest };
}
