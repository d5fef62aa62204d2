import { Injectable } from '@nestjs/common';
import { type By, Transactor, type Tx } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors/index.js';
import { CellErrors, type HeadingRow, type Table, tried } from '../../platform/sheets/index.js';
import { AgendaService } from '../agenda.service.js';
import { draftRevision, lockDraft } from '../working-draft.js';
import type { Column } from './columns.js';
import { draftOf } from './draft.js';
import { emptyReport, type ImportReport } from './import-report.js';
import { ImportRun } from './import-run.js';
import { ImportSteps } from './import-steps.js';
import { parseRows } from './parse-rows.js';
import { resolveReferences } from './resolve-references.js';
import { SheetSessions } from './sheet-sessions.js';

export interface ImportInput {
  conferenceId: string;
  table: Table & HeadingRow<Column>;
  /** Whether it is written; else it is only tried. */
  apply: boolean;
  /** Whether items are taken off that an earlier sheet has brought and this one does not name. */
  removeMissing: boolean;
  /** Revision of the draft that the sheet was made from; 0 for one that nobody has changed yet. */
  expectedRevision?: number;
}

@Injectable()
export class AgendaImportService {
  constructor(
    private readonly transactor: Transactor,
    private readonly agenda: AgendaService,
  ) {}

  /**
   * Brings a sheet into the draft of an agenda, whole or not at all. A preview does the same and takes it back, so
   * that it knows what the import itself would say.
   * @throws ConflictError if the draft has changed since `expectedRevision`
   */
  import(by: By, input: ImportInput): Promise<ImportReport> {
    return tried(input.apply, end =>
      this.transactor.run(by, async tx => end(await this.carryOut(by, tx, input))),
    );
  }

  private async carryOut(by: By, tx: Tx, input: ImportInput): Promise<ImportReport> {
    const { manager } = tx;
    const { conferenceId, table, expectedRevision, removeMissing } = input;
    const conference = await lockDraft(tx, conferenceId, ['conferenceId']);
    const revision = await draftRevision(manager, conferenceId);
    if (expectedRevision !== undefined && expectedRevision !== revision) {
      throw new ConflictError(expectedRevision, revision, conferenceId);
    }
    const errors = new CellErrors<Column>();
    const report = emptyReport();
    const rows = parseRows(table, conference, errors);
    const draft = await draftOf(manager, conferenceId);
    const sessions = new SheetSessions(rows, draft, conference.timeZone, errors);
    const resolved = await resolveReferences(manager, conferenceId, rows, errors);
    const findings = { conference, draft, rows, sessions, resolved, removeMissing };
    const steps = new ImportSteps({ ...by, tx }, tx, this.agenda, errors);
    await new ImportRun(steps, findings, report).carryOut();
    return {
      ...report,
      rows: rows.length,
      draftRevision:
        input.apply && errors.count === 0 ? await draftRevision(manager, conferenceId) : revision,
      errorCount: errors.count,
      errors: errors.inOrder(),
    };
  }
}
