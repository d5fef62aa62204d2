import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
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
  @HttpCode(200)
  async ready() {
    const fault = await this.database.fault();
    if (fault) throw new ServiceUnavailableException({ status: 'unavailable', database: fault });
    return { status: 'ready', database: 'reachable and migrated' };
  }
}
