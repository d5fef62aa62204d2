import { shortened, wrapped } from '../../../src/platform/pdf/wrap.js';

/** As if all letters were one wide. */
const letters = (text: string) => text.length;
const lines = (text: string, width: number) => wrapped(text, width, letters);

describe('the lines of a text', () => {
  it('break at spaces and after hyphens, and are no wider than their column', () => {
    expect(lines('Sở Nội vụ tỉnh Cao Bằng', 9)).toEqual(['Sở Nội vụ ', 'tỉnh Cao ', 'Bằng']);
    expect(lines('giai đoạn 2016-2020', 14)).toEqual(['giai đoạn ', '2016-2020']);
    expect(lines('Pháp-Việt', 5)).toEqual(['Pháp-', 'Việt']);
    expect(lines('  hai \n dòng\t', 20)).toEqual(['hai dòng']);
    expect(lines('', 5)).toEqual([]);
  });

  it('a word that is wider than the column is broken', () => {
    expect(lines('xx Donaudampfschiff', 6)).toEqual(['xx ', 'Donaud', 'ampfsc', 'hiff']);
  });

  it('spaces that hold together stay together', () => {
    expect(lines('số 15\u00a0km', 6)).toEqual(['số ', '15\u00a0km']);
  });

  it('letters are composed, and what cannot be printed is left out', () => {
    expect(lines('Nguye\u0302\u0303n\u202e\u0007 A', 20)).toEqual(['Nguyễn A']);
  });

  it('what does not fit into so many lines is shown by an ellipsis', () => {
    const all = lines('Sở Nội vụ tỉnh Cao Bằng', 9);
    expect(shortened(all, 2, 9, letters)).toEqual(['Sở Nội vụ ', 'tỉnh Cao…']);
    expect(shortened(all, 1, 9, letters)).toEqual(['Sở Nội v…']);
    expect(shortened(all, 3, 9, letters)).toEqual(all);
  });
});
