import type { MessageLanguage } from '../errors/index.js';

/** A list that people print, file and work on: one content, written as XLSX, CSV or PDF. */
export interface ListDocument {
  language: MessageLanguage;
  title: string;
  /** What it is about, such as the conference. */
  subject: string;
  /** Below that, each on a line of its own. */
  details: readonly string[];
  /** The moment up to which it tells, of a list that changes by the minute. */
  asOf?: AsOf;
  /** The rows are numbered before the first. */
  columns: readonly ListColumn[];
  rows: readonly (readonly ListCell[])[];
  /** Below the rows: sums, and what a reader must know. */
  notes: readonly string[];
  /** Whether its columns need the long side of the page. */
  landscape?: boolean;
}

export interface ListColumn {
  heading: string;
  /** On paper, in millimetres. */
  width: number;
}

/** A date is the time that clocks show there, as if it were UTC. */
export type ListCell = string | Date;

export interface AsOf {
  /** As paper says it. */
  sentence: string;
  /** As a column says it. */
  heading: string;
  at: Date;
}
