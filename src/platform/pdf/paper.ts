/** Points in a millimetre; PDF measures in points. */
export const MM = 72 / 25.4;

/** Of one page, in points. */
export interface Paper {
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number };
}

/** As official documents have them: A4, with room at the left for the file (Decree 30/2020/NĐ-CP, Annex I). */
export const A4: Paper = {
  width: 210 * MM,
  height: 297 * MM,
  margins: { top: 20 * MM, right: 15 * MM, bottom: 20 * MM, left: 30 * MM },
};

/** The same on its long side, for wide tables. */
export const A4_LANDSCAPE: Paper = { ...A4, width: A4.height, height: A4.width };
