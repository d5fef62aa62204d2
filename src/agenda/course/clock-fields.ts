/**
 * The fields of the schema that an agenda answers from the clock and not only from what is stored, as "Type.field":
 * an answer that holds one of them goes stale by itself. What lies below `Conference.onNow` is reached by it alone.
 */
export const CLOCK_FIELDS: readonly string[] = [
  'AgendaItem.expectedEnd',
  'AgendaItem.expectedStart',
  'Conference.onNow',
];
