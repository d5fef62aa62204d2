import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Leaves faults of resolvers to `formatError`, which logs those that nobody foresaw; Nest would log them all. */
@Catch()
export class ResolverFaultsFilter extends BaseExceptionFilter {
  override catch(fault: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw fault;
    super.catch(fault, host);
  }
}
