import { Module } from '@nestjs/common';
import { FileResolver } from './file.resolver.js';
import { FileHousekeeping } from './file-housekeeping.js';
import { FileScans } from './file-scans.js';
import { FilesController } from './files.controller.js';
import { FilesQueries } from './files.queries.js';
import { FilesService } from './files.service.js';
import { AgendaItemPaperFields, ConferencePaperFields, PaperFields } from './paper.fields.js';
import { PapersResolver } from './papers.resolver.js';
import { PapersService } from './papers.service.js';
import { Uploads } from './uploads.js';

@Module({
  controllers: [FilesController],
  providers: [
    FileResolver,
    FileHousekeeping,
    FileScans,
    FilesQueries,
    FilesService,
    Uploads,
    PaperFields,
    ConferencePaperFields,
    AgendaItemPaperFields,
    PapersResolver,
    PapersService,
  ],
  exports: [PapersService],
})
export class DocumentsModule {}
