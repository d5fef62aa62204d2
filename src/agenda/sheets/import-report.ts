import type { CellError } from '../../platform/sheets/index.js';

/** What an import does, or would do. */
export interface ImportReport {
  /** Whether it was written: a preview, and an import with errors, write nothing. */
  applied: boolean;
  /** Rows of the sheet that say something. */
  rows: number;
  /** Items. */
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  sessionsAdded: number;
  sessionsChanged: number;
  sessionsRemoved: number;
  /** Sessions whose items, and the agenda if its sessions, come in another order. */
  reordered: number;
  /** Of the draft, as it is afterwards: expect it in the next import. */
  draftRevision: number;
  /** All errors; the list is cut off when it is very long. */
  errorCount: number;
  errors: CellError[];
}

export function emptyReport(): ImportReport {
  return {
    applied: false,
    rows: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    sessionsAdded: 0,
    sessionsChanged: 0,
    sessionsRemoved: 0,
    reordered: 0,
    draftRevision: 0,
    errorCount: 0,
    errors: [],
  };
}
