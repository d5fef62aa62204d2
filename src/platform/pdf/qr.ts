/** The modules of a QR code, row by row, dark is true; alike in size for all texts of up to 20 bytes. */
export async function qrModules(text: string): Promise<boolean[][]> {
  const { encode } = await import('uqr');
  // A quarter of it may be soiled or worn. The light border is what the paper has around it.
  return encode(text, { ecc: 'Q', boostEcc: false, minVersion: VERSION, border: 0 }).data;
}

/** 25 modules wide. */
const VERSION = 2;

/** The light border that a QR code needs around it, as a share of its width. */
export const QUIET_ZONE = 4 / 25;
