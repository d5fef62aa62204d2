import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda.module.js';
import { AgendaEditingResolver } from './agenda-editing.resolver.js';
import { AgendaEditingService } from './agenda-editing.service.js';
import { AgendaUndoService } from './agenda-undo.service.js';
import { ChangeAgendaService } from './change-agenda.service.js';

@Module({
  imports: [AgendaModule],
  providers: [AgendaEditingResolver, AgendaEditingService, ChangeAgendaService, AgendaUndoService],
})
export class AgendaEditingModule {}
