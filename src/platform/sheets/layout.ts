import type { Message } from '../errors/index.js';
import { folded } from './folded.js';

/** The columns of one kind of sheet, and by what headings they are known. */
export interface Layout<C extends string> {
  /** In the order in which they are written. */
  columns: readonly C[];
  headings: Readonly<Record<C, Message>>;
  /** Which column a heading names, however it is spelt. */
  columnOf: (heading: string) => C | undefined;
  /** Whether a row with these headings is the row of headings. */
  isEnough: (columns: { has(column: C): boolean }) => boolean;
  /** The columns that are needed at least, in words. */
  needed: Message;
  /** How many characters a cell may have at most. */
  longest: Readonly<Partial<Record<C, number>>>;
}

/** @param aliases other headings that are understood */
export function layout<C extends string>({
  aliases,
  ...known
}: Omit<Layout<C>, 'columnOf'> & { aliases: Readonly<Record<C, readonly string[]>> }): Layout<C> {
  const columns = new Map(
    known.columns.flatMap(column =>
      [known.headings[column].vi, known.headings[column].en, ...aliases[column]].map(
        heading => [folded(heading), column] as const,
      ),
    ),
  );
  // "Nội dung *", as templates mark what is required, is folded to the same.
  return { ...known, columnOf: heading => columns.get(folded(heading)) };
}
