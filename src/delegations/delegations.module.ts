import { Module } from '@nestjs/common';
import { ConferenceDelegateFields } from './delegate.fields.js';

@Module({ providers: [ConferenceDelegateFields] })
export class DelegationsModule {}
