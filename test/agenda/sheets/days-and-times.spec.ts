import { instantOf, timeOf } from '../../../src/agenda/sheets/times.js';
import { dayOf } from '../../../src/platform/sheets/index.js';

const clock = (hours: number, minutes = 0, seconds = 0) => hours * 3600 + minutes * 60 + seconds;

describe('days of a sheet', () => {
  it.each([
    ['30/03/2021', '2021-03-30'],
    ['5/6/2021', '2021-06-05'],
    ['05-06-2021', '2021-06-05'],
    ['5.6.21', '2021-06-05'],
    ['2021-03-30', '2021-03-30'],
    ['Thứ Ba, 30/3/2021', '2021-03-30'],
    ['ngày 30 tháng 3 năm 2021', '2021-03-30'],
    ['29/02/2020', '2020-02-29'],
    ['44285', '2021-03-30'],
    [44285, '2021-03-30'],
    [44285.75, '2021-03-30'],
    [new Date('2021-03-30T00:00:00Z'), '2021-03-30'],
    [new Date('2021-03-30T08:30:00Z'), '2021-03-30'],
  ])('reads %s', (cell, day) => {
    expect(dayOf(cell, false)).toBe(day);
  });

  it.each([
    '31/02/2021',
    '03/30/2021',
    '29/02/2021',
    '0/1/2021',
    '30/3',
    'mai',
    '2021-13-01',
    '30/03/20211',
    true,
    -1,
    3e6,
  ])('knows no such day as %s', cell => {
    expect(dayOf(cell, false)).toBeUndefined();
  });

  it('counts days as spreadsheets do, whose 1900 had a 29 February', () => {
    expect([1, 59, 60, 61].map(serial => dayOf(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      undefined,
      '1900-03-01',
    ]);
  });

  it('counts from 1904 where the workbook says so', () => {
    expect([0, 59, 60, 42823].map(serial => dayOf(serial, true))).toEqual([
      '1904-01-01',
      '1904-02-29',
      '1904-03-01',
      '2021-03-30',
    ]);
  });
});

describe('times of a sheet', () => {
  it.each([
    ['08:30', clock(8, 30)],
    ['8:30', clock(8, 30)],
    ['8h30', clock(8, 30)],
    ['8H30', clock(8, 30)],
    ['8h', clock(8)],
    ['8 giờ', clock(8)],
    ['8 giờ 30', clock(8, 30)],
    ['8 giờ 30 phút', clock(8, 30)],
    ["8h30'", clock(8, 30)],
    ['8g30', clock(8, 30)],
    ['8.30', clock(8, 30)],
    ['08:30:15', clock(8, 30, 15)],
    ['2:30 PM', clock(14, 30)],
    ['2:30 CH', clock(14, 30)],
    ['2 giờ 30 chiều', clock(14, 30)],
    ['12:15 AM', clock(0, 15)],
    ['12:15 SA', clock(0, 15)],
    ['14:30 chiều', clock(14, 30)],
    ['24:00', clock(24)],
    ['0.354166666666667', clock(8, 30)],
    ['0,5', clock(12)],
    [0.354166666666667, clock(8, 30)],
    [1, clock(24)],
    // Readers of workbooks give times of the day from which they count, and round down.
    [new Date('1899-12-31T08:29:59.999Z'), clock(8, 30)],
    [new Date('1904-01-01T08:30:00Z'), clock(8, 30)],
  ])('reads %s', (cell, seconds) => {
    expect(timeOf(cell, false)).toEqual({ seconds });
  });

  it.each([
    ['31/03/2021 17:00', { day: '2021-03-31', seconds: clock(17) }],
    ['2021-03-31T17:00', { day: '2021-03-31', seconds: clock(17) }],
    [new Date('2021-03-31T17:00:00Z'), { day: '2021-03-31', seconds: clock(17) }],
    [44286.5, { day: '2021-03-31', seconds: clock(12) }],
  ])('reads %s with its day', (cell, time) => {
    expect(timeOf(cell, false)).toEqual(time);
  });

  it.each([
    '8',
    8,
    '25:00',
    '8:60',
    '8h75',
    'sáng',
    '8:30 - 9:00',
    '31/02/2021 8:00',
    true,
    -0.5,
    '14:00 SA',
  ])('takes %s for no time', cell => {
    expect(timeOf(cell, false)).toBeUndefined();
  });

  it('tells the instant in the zone of the conference', () => {
    const vietnam = instantOf('2021-03-30', clock(8, 30), 'Asia/Ho_Chi_Minh');
    expect(vietnam?.toISOString()).toBe('2021-03-30T01:30:00.000Z');
    const midnight = instantOf('2021-03-30', clock(24), 'Asia/Ho_Chi_Minh');
    expect(midnight?.toISOString()).toBe('2021-03-30T17:00:00.000Z');
  });

  it('knows the hour that clocks leap over, and takes the first of the one that comes twice', () => {
    expect(instantOf('2021-03-28', clock(2, 30), 'Europe/Berlin')).toBeUndefined();
    expect(instantOf('2021-03-28', clock(3), 'Europe/Berlin')?.toISOString()).toBe(
      '2021-03-28T01:00:00.000Z',
    );
    expect(instantOf('2021-10-31', clock(2, 30), 'Europe/Berlin')?.toISOString()).toBe(
      '2021-10-31T00:30:00.000Z',
    );
  });
});
