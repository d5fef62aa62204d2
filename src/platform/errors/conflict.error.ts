/** Somebody else changed the thing since the caller read it; nothing was written. */
export class ConflictError extends Error {
  constructor(
    readonly expectedRevision: number,
    readonly currentRevision: number,
  ) {
    super(`revision ${expectedRevision} expected, ${currentRevision} found`);
    this.name = 'ConflictError';
  }
}
