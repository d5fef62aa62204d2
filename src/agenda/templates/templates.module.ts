import { Module } from '@nestjs/common';
import { ConferencesModule } from '../../conferences/index.js';
import { TemplatesResolver } from './templates.resolver.js';
import { TemplatesService } from './templates.service.js';

@Module({
  imports: [ConferencesModule],
  providers: [TemplatesResolver, TemplatesService],
  exports: [TemplatesService],
})
export class TemplatesModule {}
