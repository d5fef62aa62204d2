import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports.module.js';
import { ObservationRevisionsModule } from '../revisions/observation-revisions.module.js';
import { FiguresImportService } from './figures-import.service.js';
import { FiguresSheetQueries } from './figures-sheet.queries.js';
import { FiguresSheetsController } from './figures-sheets.controller.js';

@Module({
  imports: [ReportsModule, ObservationRevisionsModule],
  controllers: [FiguresSheetsController],
  providers: [FiguresSheetQueries, FiguresImportService],
})
export class FiguresSheetsModule {}
