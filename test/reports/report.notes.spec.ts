import { Unit } from '../../src/reports/index.js';
import { type ObservedSeries, reportNotes } from '../../src/reports/report.notes.js';

const FIRST = { from: '2010-01-01', to: '2015-12-31', label: '2010-2015' };
const SECOND = { from: '2016-01-01', to: '2020-12-31', label: null };
const series = (
  name: string,
  period: typeof FIRST | typeof SECOND,
  unit = Unit.PERSON_TIMES,
): ObservedSeries => ({
  indicatorId: name,
  name: { vi: name, en: `${name} (en)` },
  unit,
  ...period,
});

describe('notes of a report', () => {
  it('tell that one unit passes from one indicator to another between periods', () => {
    expect(reportNotes([series('bồi dưỡng', FIRST), series('đào tạo, bồi dưỡng', SECOND)])).toEqual([
      {
        code: 'INDICATOR_DEFINITIONS_DIFFER',
        message: {
          vi: 'Cùng đơn vị tính nhưng là các chỉ tiêu khác nhau, không ghép thành một chuỗi số liệu: "bồi dưỡng" (2010-2015); "đào tạo, bồi dưỡng" (01/01/2016 – 31/12/2020)',
          en: 'The same unit but different indicators, not to be taken as one series: "bồi dưỡng (en)" (2010-2015); "đào tạo, bồi dưỡng (en)" (1 January 2016 – 31 December 2020)',
        },
      },
    ]);
  });

  it('are none for one indicator in both periods', () => {
    expect(reportNotes([series('a', FIRST), series('a', SECOND)])).toEqual([]);
  });

  it('are none for indicators that are observed in the same periods', () => {
    expect(
      reportNotes([series('a', FIRST), series('a', SECOND), series('b', FIRST), series('b', SECOND)]),
    ).toEqual([]);
  });

  it('are none for indicators of different units', () => {
    expect(reportNotes([series('a', FIRST), series('b', SECOND, Unit.VND)])).toEqual([]);
  });

  it('name only the indicators that lie apart, one note a unit', () => {
    const notes = reportNotes([
      ...[series('a', FIRST), series('b', SECOND), series('c', FIRST), series('c', SECOND)],
      ...[series('d', FIRST, Unit.VND), series('e', SECOND, Unit.VND)],
    ]);
    expect(notes.map(({ message }) => message.vi.match(/"\w"/g))).toEqual([
      ['"a"', '"b"'],
      ['"d"', '"e"'],
    ]);
  });
});
