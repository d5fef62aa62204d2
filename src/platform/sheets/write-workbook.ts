import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** A sheet of a workbook that is written: its cells, and how wide its columns are. */
export interface WrittenSheet {
  sheet: string;
  data: SheetData;
  columns: { width: number }[];
  stickyRowsCount?: number;
}

export async function workbookOf(sheets: WrittenSheet[]): Promise<Buffer> {
  return (await writeWorkbook(sheets).toBuffer()) as Buffer;
}

/** A text stays a text, also one that looks like a formula or a number. */
export function textCell(value: string) {
  // What looks like an escape of Excel is one to those who read it.
  return { type: String, value: value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'), wrap: true as const };
}

export function headingCell(value: string) {
  return { ...textCell(value), fontWeight: 'bold' as const };
}

export const DATE_FORMAT = 'dd/mm/yyyy';

export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** As days are written in Vietnam. */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}
