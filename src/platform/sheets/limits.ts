/** What a file may be at most, before anything is unpacked and after. */
export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  zipEntries: 1000,
  rows: 5000,
  columns: 50,
  /** Errors that a report lists; it counts the others. */
  errors: 1000,
} as const;
