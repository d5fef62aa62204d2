import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';
import { Sending } from './sending.js';

@Global()
@Module({ providers: [Mailer, Outbox, Sending], exports: [Mailer, Outbox] })
export class MailModule {}
