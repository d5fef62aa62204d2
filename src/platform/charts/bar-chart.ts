import type { MessageLanguage } from '../errors/index.js';

/** A bar chart: what it says; how it looks is decided in `draw-bar-chart.ts`. */
export interface BarChart {
  title: string;
  /** What it shows, in words: for those who do not see it. */
  description: string;
  /** In which its texts are. */
  language: MessageLanguage;
  /** From top to bottom. */
  rows: readonly ChartRow[];
  /** Bars of one row lie end to end; a mark lies across them. */
  series: readonly ChartSeries[];
  /** What the values are, such as their unit. */
  axisName: string;
  /** Whether the values count things, so that there is nothing between two whole numbers. */
  isCount?: boolean;
  /** A value as the axis shows it. */
  formatValue: (value: number) => string;
}

export interface ChartRow {
  label: string;
  /** In words at the end of the row: the exact value, or that there is none. */
  note: string;
  /** Says what the rows below it have in common; has no bar of its own. */
  isHeading?: boolean;
}

export interface ChartSeries {
  name: string;
  look: Look;
  /** One for each row; null leaves a gap. */
  values: readonly (number | null)[];
}

/** Each is told from the others by its pattern or shape as well, never by colour alone. */
export type Look = 'SOLID' | 'HATCHED' | 'MARK' | 'PALE' | 'CHECKED' | 'DOTTED';
