import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { catchError, type Observable, of } from 'rxjs';
import { DomainError } from '../../errors/index.js';
import type { RequestContext } from '../request.js';

/** Turns a DomainError into `userErrors` of the mutation's payload; in a query, into BAD_USER_INPUT. */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        const context = GqlExecutionContext.create(execution);
        const { language } = context.getContext<RequestContext>();
        const userErrors = error.failures.map(({ code, message, path }) => ({
          code,
          path,
          message: message[language],
        }));
        if (context.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation')
          return of({ userErrors });
        const [first] = userErrors;
        throw new GraphQLError(first!.message, {
          extensions: { code: 'BAD_USER_INPUT', reason: first!.code, path: first!.path },
        });
      }),
    );
  }
}
