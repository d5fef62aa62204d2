/** Somebody else changed the thing since the caller read it; nothing was written. */
export class ConflictError extends Error {
  /** The thing as it is now, as far as the caller asked for it in the answer. */
  current?: unknown;

  /** @param answerId id of the thing that the answer of the command would have shown */
  constructor(
    readonly expectedRevision: number,
    readonly currentRevision: number,
    readonly answerId?: string,
    /** Where in `input` the revision stood, if there are several. */
    readonly path?: readonly string[],
  ) {
    super(`revision ${expectedRevision} expected, ${currentRevision} found`);
    this.name = 'ConflictError';
  }
}
