import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../auth/index.js';
import type { By } from '../database/index.js';
import type { MessageLanguage } from '../errors/index.js';

/** What every resolver of one request shares. */
export interface RequestContext {
  actor: Actor;
  /** Language of messages, by `Accept-Language`. */
  language: MessageLanguage;
  /** Things to tell the client beside the answer, under `extensions.notices`. */
  notices: { code: string; message: string }[];
}

/** What a read needs to know: what is asked for, and by whom. */
export interface ReadRequest {
  info: GraphQLResolveInfo;
  viewer: Actor;
}

/** Parameter of a root resolver: the read that answers it. */
export const Reading = createParamDecorator((_: unknown, execution: ExecutionContext): ReadRequest => {
  const context = GqlExecutionContext.create(execution);
  return { info: context.getInfo(), viewer: context.getContext<RequestContext>().actor };
});

/** Parameter of a mutation: in whose name the command acts. */
export const Acting = createParamDecorator(
  (_: unknown, execution: ExecutionContext): By => ({
    actor: GqlExecutionContext.create(execution).getContext<RequestContext>().actor,
  }),
);
