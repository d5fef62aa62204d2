import { Global, Module } from '@nestjs/common';
import { EventStreams } from './event-streams.js';
import { Guests } from './guests.js';
import { Hub } from './hub.js';
import { Sockets } from './sockets.js';

@Global()
@Module({
  providers: [Guests, Hub, Sockets, EventStreams],
  exports: [EventStreams],
})
export class LiveModule {}
