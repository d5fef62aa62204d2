import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFault } from './answer-fault.js';

/** Faults of controllers are answered here; those of resolvers are left to `formatError`. */
@Catch()
export class FaultsFilter implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw fault;
    const http = host.switchToHttp();
    void answerFault(fault, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
