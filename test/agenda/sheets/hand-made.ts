import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Workbook {
  /** The content of `<sheetData>`. */
  rows: string;
  from1904?: boolean;
  /** Further parts, or others in place of those that are made. */
  parts?: Zippable;
  /** What stands before the root of the sheet. */
  prolog?: string;
}

/** A workbook written by hand, as Excel writes it: styles 1 and 2 are a date and a time. */
export function workbook({ rows, from1904, parts, prolog = '' }: Workbook): Buffer {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${from1904 ? '<workbookPr date1904="true"/>' : ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
          `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': xml(
        `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts>` +
          `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `${prolog}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ),
      ...parts,
    }),
  );
}

export type HandCell = string | number | { serial: number; style: 1 | 2 } | { error: string } | null;

/** `<row>` elements of cells; null leaves the cell out. */
export function sheetRows(rows: readonly (readonly HandCell[])[], from = 1): string {
  return rows
    .map((row, at) => {
      const cells = row.map((cell, index) => cellXml(cell, `${String.fromCharCode(65 + index)}${from + at}`));
      return `<row r="${from + at}">${cells.join('')}</row>`;
    })
    .join('');
}

function cellXml(cell: HandCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  }
  if ('error' in cell) return `<c r="${place}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  return `<c r="${place}" s="${cell.style}"><v>${cell.serial}</v></c>`;
}
