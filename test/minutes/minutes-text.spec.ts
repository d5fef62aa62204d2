import { MinutesBlockKind } from '../../src/minutes/index.js';
import { shown, written } from '../../src/minutes/minutes-text.js';

const { PARAGRAPH, ORDERED_LIST, UNORDERED_LIST } = MinutesBlockKind;

describe('the text of an entry', () => {
  it('is kept in blocks, and told without structure', () => {
    const { text, plainText } = written([
      { text: 'Mở đầu' },
      {
        kind: ORDERED_LIST,
        items: [
          { text: 'Một', items: ['a', 'b'] },
          { text: 'Hai', items: [] },
        ],
      },
      { kind: UNORDERED_LIST, items: [{ text: 'Ba' }] },
    ]);
    expect(text).toEqual([
      { kind: PARAGRAPH, text: 'Mở đầu' },
      { kind: ORDERED_LIST, items: [{ text: 'Một', items: ['a', 'b'] }, { text: 'Hai' }] },
      { kind: UNORDERED_LIST, items: [{ text: 'Ba' }] },
    ]);
    expect(plainText).toBe('Mở đầu\n1. Một\n  - a\n  - b\n2. Hai\n- Ba');
    expect(shown(text)[1]).toEqual({
      kind: ORDERED_LIST,
      text: null,
      items: [
        { text: 'Một', items: ['a', 'b'] },
        { text: 'Hai', items: [] },
      ],
    });
  });

  it('is not empty, nor a block that is neither paragraph nor list, nor longer than 20,000 characters in all', () => {
    const faults = (blocks: Parameters<typeof written>[0]) => {
      try {
        written(blocks);
        return [];
      } catch (error) {
        return (error as { failures: { code: string; path: string[] }[] }).failures.map(
          ({ code, path }) => `${code} ${path.join('.')}`,
        );
      }
    };
    expect(faults([])).toEqual(['TEXT_EMPTY text']);
    expect(
      faults([
        {},
        { text: 'a', items: [{ text: 'b' }] },
        { kind: ORDERED_LIST, items: [] },
        { kind: ORDERED_LIST, text: 'a', items: [{ text: 'b' }] },
        { kind: UNORDERED_LIST, text: 'a' },
        { text: 'a' },
      ]),
    ).toEqual([0, 1, 2, 3, 4].map(at => `BLOCK_FORM text.${at}`));
    const half = 'x'.repeat(10_000);
    expect(faults([{ text: half }, { text: half }])).toEqual(['TEXT_TOO_LONG text']);
    expect(faults([{ text: half }, { text: half.slice(1) }])).toEqual([]);
  });
});
