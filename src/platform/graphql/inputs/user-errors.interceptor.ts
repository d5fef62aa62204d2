import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { catchError, from, type Observable, of, switchMap, throwError } from 'rxjs';
import { NotAllowedError } from '../../auth/index.js';
import { ConflictError, DomainError, notFound } from '../../errors/index.js';
import { forbidden } from '../access/index.js';
import { Reader } from '../look-ahead/index.js';
import type { ReadRequest, RequestContext } from '../request.js';
import { currentState } from './current-state.js';

/** Turns what a command throws into what the client is told. */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  constructor(private readonly reader: Reader) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        const { context, info } = requestOf(execution);
        return from(this.told(error, { info, viewer: context.actor }, context)).pipe(
          switchMap(told =>
            told instanceof DomainError ? answer(told, context, info) : throwError(() => told),
          ),
        );
      }),
    );
  }

  private async told(error: unknown, request: ReadRequest, context: RequestContext) {
    if (error instanceof ConflictError)
      error.current = await currentState(request.info, context, error.answerId);
    if (!(error instanceof NotAllowedError)) return error;
    const { rule, named } = error;
    const seen = await sees(info.schema, context, idAt(named.path, input));
    return seen ? forbidden(rule) : notFound(named.path, named.what);
  }
}

function requestOf(execution: ExecutionContext) {
  const graphql = GqlExecutionContext.create(execution);
  return {
    context: graphql.getContext<RequestContext>(),
    info: graphql.getInfo<GraphQLResolveInfo>(),
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
