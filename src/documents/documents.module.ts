import { Module } from '@nestjs/common';
import { FileResolver } from './file.resolver.js';

@Module({ providers: [FileResolver] })
export class DocumentsModule {}
