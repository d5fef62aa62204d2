import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DatabaseHealth } from '../database/index.js';

@Controller()
export class HealthController {
  constructor(private readonly database: DatabaseHealth) {}

  /** The process is alive. */
  @Get('healthz')
  alive() {
    return { status: 'alive' };
  }

  /** Requests can be served: the database is reachable and migrated. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const fault = await this.database.fault();
    if (!fault) return { status: 'ready', database: 'reachable and migrated' };
    void reply.status(503);
    return { status: 'unavailable', database: fault };
  }
}
