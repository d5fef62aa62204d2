import { RatioDenominator, Unit } from '../../src/reports/index.js';
import { type ObservedFacts, observationNotes } from '../../src/reports/observation.notes.js';

const FACTS: ObservedFacts = {
  value: '403183',
  unit: Unit.PERSON_TIMES,
  targetValue: null,
  ratio: null,
  hasTarget: false,
  approximate: false,
  periodLabel: '2010-2015',
  periodFrom: '2010-01-01',
  periodTo: '2015-12-31',
  asOf: null,
  reportedOn: '2020-06-12',
};
const ratio = (percent: string, decimals: number) => ({
  percent,
  decimals,
  denominator: RatioDenominator.TARGET,
  denominatorValue: null,
});
const notesOf = (changes: Partial<ObservedFacts>) => observationNotes({ ...FACTS, ...changes });
const codesOf = (changes: Partial<ObservedFacts>) => notesOf(changes).map(({ code }) => code);

describe('notes of an observation', () => {
  it('are none for a plain value of a complete period', () => {
    expect(notesOf({})).toEqual([]);
  });

  it('tell that the reported ratio differs from the computed one', () => {
    expect(notesOf({ hasTarget: true, targetValue: '500000', ratio: ratio('80.3', 1) })).toEqual([
      {
        code: 'RATIO_DIFFERS',
        message: {
          vi: '403.183 / 500.000 = 80,64 %, báo cáo ghi 80,3 %',
          en: '403,183 / 500,000 = 80.64%, the report says 80.3%',
        },
      },
    ]);
  });

  it('are none where the reported ratio is the computed one as rounded to its decimals', () => {
    expect(notesOf({ hasTarget: true, targetValue: '500000', ratio: ratio('80.6', 1) })).toEqual([]);
  });

  it('tell that a ratio was cut off, by its own denominator', () => {
    const ofTasks = {
      ...ratio('98.62', 2),
      denominator: RatioDenominator.DUE_TASKS,
      denominatorValue: '16274',
    };
    expect(notesOf({ value: '16051', ratio: ofTasks })).toEqual([
      {
        code: 'RATIO_TRUNCATED',
        message: {
          vi: '16.051 / 16.274 = 98,630 %, báo cáo ghi 98,62 %: phần lẻ bị cắt bỏ, không làm tròn',
          en: '16,051 / 16,274 = 98.630%, the report says 98.62%: cut off, not rounded',
        },
      },
    ]);
  });

  it('do not compare a ratio of due tasks with the target', () => {
    const ofTasks = { ...ratio('98.62', 2), denominator: RatioDenominator.DUE_TASKS };
    expect(codesOf({ hasTarget: true, targetValue: '21914', ratio: ofTasks })).toEqual([]);
  });

  it('tell the implied target where the value of the target is not known', () => {
    expect(notesOf({ hasTarget: true, ratio: ratio('80.3', 1) })).toEqual([
      {
        code: 'TARGET_VALUE_UNKNOWN',
        message: {
          vi: 'Chưa biết giá trị của mục tiêu; tỷ lệ 80,3 % ứng với khoảng 502.096 (từ 501.783 đến 502.409)',
          en: 'The value of the target is not known; 80.3% would mean about 502,096 (501,783 to 502,409)',
        },
      },
    ]);
    expect(codesOf({ ratio: ratio('80.3', 1) })).toEqual(['TARGET_VALUE_UNKNOWN']);
  });

  it('tell that the target is unknown where no ratio is reported either', () => {
    expect(notesOf({ hasTarget: true }).map(({ message }) => message.vi)).toEqual([
      'Chưa biết giá trị của mục tiêu nên không so sánh được với mục tiêu',
    ]);
  });

  it('tell that the value is interim by the day of counting', () => {
    expect(notesOf({ periodTo: '2020-12-31', asOf: '2020-05-31' })).toEqual([
      {
        code: 'PERIOD_NOT_COMPLETE',
        message: {
          vi: 'Giai đoạn 2010-2015 kết thúc ngày 31/12/2020, sau ngày chốt số liệu 31/05/2020: số liệu giữa kỳ, chưa thể kết luận là không đạt',
          en: 'The period 2010-2015 ends on 31 December 2020, after the day of counting, 31 May 2020: an interim value, which cannot be called "not achieved" yet',
        },
      },
    ]);
  });

  it('tell that the value is interim or a projection, and that nobody knows up to which day it was counted', () => {
    const notes = notesOf({ periodLabel: null, periodFrom: '2016-01-01', periodTo: '2020-12-31' });
    expect(notes.map(({ code }) => code)).toEqual(['PERIOD_NOT_COMPLETE', 'AS_OF_UNKNOWN']);
    expect(notes[0]!.message.vi).toBe(
      'Giai đoạn 01/01/2016 – 31/12/2020 kết thúc ngày 31/12/2020, sau ngày khai mạc hội nghị 12/06/2020: số liệu giữa kỳ hoặc dự kiến, chưa thể kết luận là không đạt',
    );
  });

  it('are none where the period ends on the day of counting', () => {
    expect(codesOf({ periodTo: '2020-12-31', asOf: '2020-12-31', reportedOn: '2020-06-12' })).toEqual([]);
  });

  it('do not judge a period where neither the day of counting nor that of the conference is known', () => {
    expect(codesOf({ periodTo: '2099-12-31', reportedOn: null })).toEqual([]);
  });

  it('tell an approximate value, after all others', () => {
    expect(codesOf({ approximate: true, hasTarget: true, targetValue: '1', ratio: ratio('30', 0) })).toEqual([
      'RATIO_DIFFERS',
      'APPROXIMATE',
    ]);
  });
});
