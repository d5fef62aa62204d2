import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda.module.js';
import { AgendaImportService } from './agenda-import.service.js';
import { AgendaSheetsController } from './agenda-sheets.controller.js';
import { AgendaSheetsQueries } from './agenda-sheets.queries.js';

@Module({
  imports: [AgendaModule],
  controllers: [AgendaSheetsController],
  providers: [AgendaSheetsQueries, AgendaImportService],
})
export class AgendaSheetsModule {}
