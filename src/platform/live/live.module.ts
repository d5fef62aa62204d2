import { Global, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { EventStreams } from './event-streams.js';
import { Guests } from './guests.js';
import { Hub } from './hub.js';
import { serveLive } from './serve-live.js';
import { Sockets } from './sockets.js';

@Global()
@Module({
  providers: [Guests, Hub, Sockets, EventStreams],
  exports: [EventStreams],
})
export class LiveModule {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly sockets: Sockets,
    private readonly streams: EventStreams,
  ) {}

  /** After what configure-app.ts has set up. The command line has no HTTP. */
  onModuleInit(): void {
    if (!this.host.httpAdapter) return;
    serveLive(this.host.httpAdapter.getInstance(), this.sockets, this.streams);
  }
}
