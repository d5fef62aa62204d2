/** What every import tells of itself. */
interface Tried {
  /** Whether it was written: a preview, and an import with errors, write nothing. */
  applied: boolean;
  errorCount: number;
}

/**
 * Does the work of an import in a transaction that is taken back unless it is to be applied and found no error, so that a
 * preview says what the import would say.
 * @param transaction runs the work and commits when it returns
 */
export async function tried<R extends Tried>(
  apply: boolean,
  transaction: (work: (report: R) => R) => Promise<R>,
): Promise<R> {
  try {
    return await transaction(report => {
      if (!apply || report.errorCount > 0) throw new TakenBack(report);
      return { ...report, applied: true };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.report as R;
    throw error;
  }
}

/** Ends the transaction without writing, and carries what is told of it. */
class TakenBack extends Error {
  constructor(readonly report: Tried) {
    super('nothing is written');
  }
}
