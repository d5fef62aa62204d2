import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { catchError, from, type Observable, of, switchMap, throwError } from 'rxjs';
import { NotAllowedError } from '../../auth/index.js';
import { ConflictError, DomainError, notFound } from '../../errors/index.js';
import { refusal } from '../access/index.js';
import type { RequestContext } from '../request.js';
import { currentState } from './current-state.js';
import { sees } from './sees.js';

/** Turns what a command throws into what the client is told. */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    // The routes of REST pass here as well, and answer for themselves.
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        const { context, info, input } = requestOf(execution);
        return from(told(error, info, context, input)).pipe(
          switchMap(fault =>
            fault instanceof DomainError ? answer(fault, context, info) : throwError(() => fault),
          ),
        );
      }),
    );
  }
}

async function told(error: unknown, info: GraphQLResolveInfo, context: RequestContext, input: unknown) {
  if (error instanceof ConflictError) error.current = await currentState(info, context, error.answerId);
  if (!(error instanceof NotAllowedError)) return error;
  const { rule, id, named } = error;
  const seen = await sees(info.schema, context, valueAt(named.path, input));
  return seen ? refusal(context.actor, rule, info.operation.operation, id) : notFound(named.path, named.what);
}

function valueAt(path: readonly string[], input: unknown): string {
  return path.reduce((value: unknown, key) => (value as Record<string, unknown>)[key], input) as string;
}

function requestOf(execution: ExecutionContext) {
  const graphql = GqlExecutionContext.create(execution);
  return {
    context: graphql.getContext<RequestContext>(),
    info: graphql.getInfo<GraphQLResolveInfo>(),
    input: graphql.getArgs<{ input?: unknown }>().input,
  };
}

/** The `userErrors` of a mutation's payload; in a query, BAD_USER_INPUT. */
function answer(
  { failures }: DomainError,
  { language }: RequestContext,
  info: GraphQLResolveInfo,
): Observable<unknown> {
  const userErrors = failures.map(({ code, message, path }) => ({ code, path, message: message[language] }));
  if (info.operation.operation === 'mutation') return of({ userErrors });
  const { message, code: reason, path } = userErrors[0]!;
  return throwError(
    () => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', reason, path } }),
  );
}
