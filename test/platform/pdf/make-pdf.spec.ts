import { setImmediate } from 'node:timers/promises';
import { XMLValidator } from 'fast-xml-parser';
import { A4, drawTable, makePdf, qrModules } from '../../../src/platform/pdf/index.js';
import { POLYGLOTS } from '../../hostile/polyglots.js';
import { readPdf } from '../../support/pdf-reader.js';

const WISH = { title: 'Mẫu', language: 'vi', paper: A4, at: new Date('2020-06-12T00:00:00Z') } as const;
const nothing = async () => {};

/** All letters of Vietnamese with all tones, small and capital. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTERS = [
  '',
  'đĐ',
  ...[...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap(vowel => TONES.map(tone => vowel + tone)),
]
  .join('')
  .normalize('NFC');

describe('a PDF', () => {
  it.each(['regular', 'bold', 'italic'] as const)('has all letters of Vietnamese in %s', async face => {
    const file = await makePdf(WISH, async pdf => {
      pdf.addPage();
      pdf.root.add('P').content(() => {
        for (let at = 0; at < LETTERS.length; at += 24) {
          pdf.write(LETTERS.slice(at, at + 24), { face, size: 12 }, 50, 50 + at);
        }
      });
    });
    const { text } = await readPdf(file);
    expect(LETTERS).toHaveLength(146);
    expect(text.replaceAll(' ', '')).toBe(LETTERS);
  });

  it('of the same content at the same time is the same, byte for byte', async () => {
    const draw = () =>
      makePdf(WISH, async pdf => {
        pdf.addPage();
        await drawTable(pdf, 50, [{ heading: 'Họ và tên', width: 100 }], [['Sùng A Chử']]);
      });
    expect((await draw()).equals(await draw())).toBe(true);
  });

  it('a row that is longer than a page goes on on the next', async () => {
    const words = Array.from({ length: 400 }, (_, n) => `từ${n}`);
    const file = await makePdf({ ...WISH, numbered: true }, async pdf => {
      pdf.addPage();
      const columns = [
        { heading: 'Dài', width: 60 },
        { heading: 'Ngắn', width: 60 },
      ];
      await drawTable(pdf, 780, columns, [
        ['một', 'hai'],
        [words.join(' '), 'ba'],
      ]);
    });
    const { pages, text } = await readPdf(file);
    expect(pages.length).toBeGreaterThan(3);
    const read = text.split(' ');
    expect(read.filter(word => word.startsWith('từ'))).toEqual(words);
    expect(read.filter(word => word === 'ba')).toHaveLength(1);
  });

  it('others have their turn while a long table is drawn', async () => {
    let turns = 0;
    let isDone = false;
    const counting = (async () => {
      while (!isDone) {
        await setImmediate();
        turns += 1;
      }
    })();
    const rows = Array.from({ length: 400 }, (_, n) => [`dòng ${n}`]);
    const file = await makePdf(WISH, async pdf => {
      pdf.addPage();
      await drawTable(pdf, 50, [{ heading: 'Dòng', width: 100 }], rows);
    });
    isDone = true;
    await counting;
    expect(turns).toBeGreaterThan((await readPdf(file)).pages.length - 2);
  });

  it('one is drawn at a time, twenty wait, and more are told to come back', async () => {
    let go = () => {};
    const gate = new Promise<void>(resolve => {
      go = resolve;
    });
    let drawing = 0;
    let most = 0;
    const slow = () =>
      makePdf(WISH, async pdf => {
        drawing += 1;
        most = Math.max(most, drawing);
        await gate;
        pdf.addPage();
        drawing -= 1;
      });
    const first = slow();
    await setImmediate();
    const waiting = Array.from({ length: 20 }, slow);
    await setImmediate();
    await expect(makePdf(WISH, nothing)).rejects.toMatchObject({
      ...{ status: 503, code: 'UNAVAILABLE', headers: { 'retry-after': '10' } },
    });
    go();
    expect(await Promise.all([first, ...waiting])).toHaveLength(21);
    expect(most).toBe(1);
  });

  it('what would run in a page is a text in it, and in its title', async () => {
    const file = await makePdf({ ...WISH, title: POLYGLOTS.join(' ') }, async pdf => {
      pdf.addPage();
      const rows = POLYGLOTS.map(text => [text]);
      await drawTable(pdf, 50, [{ heading: 'Tên', width: 400 }], rows);
    });
    const { title, metadata, text } = await readPdf(file);
    // Without what is not printed, and the two letters of them that the font does not have.
    const together = (words: string) => words.replace(/[\s\p{Cf}\p{Cc}＜＞]/gu, '');
    expect(title).toBe(POLYGLOTS.join(' '));
    // The head stands on each page.
    expect(together(text.replaceAll('Tên', ''))).toBe(together(POLYGLOTS.join('')));
    expect(
      XMLValidator.validate(
        metadata.slice(metadata.indexOf('<x:xmpmeta')).replace(/<\?xpacket[^>]*>\s*$/, ''),
      ),
    ).toBe(true);
    expect(file.toString('latin1')).not.toMatch(/\/(JavaScript|JS|AA|OpenAction|Launch|URI|EmbeddedFiles)\b/);
  });

  it('QR codes of badges are alike in size', async () => {
    const sizes = await Promise.all(
      ['A', '0123456789ABC', '0123456789AB~'].map(async text => (await qrModules(text)).length),
    );
    expect(sizes).toEqual([25, 25, 25]);
  });
});
