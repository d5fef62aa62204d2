import { dayInWords, daysInWords, whenAndWhere } from '../../src/conferences/index.js';

describe('days in words', () => {
  it.each([
    ['2020-01-05', 'ngày 05 tháng 01 năm 2020', '5 January 2020'],
    ['2020-02-29', 'ngày 29 tháng 02 năm 2020', '29 February 2020'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019', '29 June 2019'],
    ['2020-12-31', 'ngày 31 tháng 12 năm 2020', '31 December 2020'],
  ])('%s has leading zeros for days below 10 and for January and February only', (day, inVi, inEn) => {
    expect([dayInWords(day, 'vi'), dayInWords(day, 'en')]).toEqual([inVi, inEn]);
  });

  it.each([
    ['2020-06-12', null, 'ngày 12 tháng 6 năm 2020', '12 June 2020'],
    ['2020-06-12', '2020-06-12', 'ngày 12 tháng 6 năm 2020', '12 June 2020'],
    ['2020-06-09', '2020-06-12', 'từ ngày 09 đến ngày 12 tháng 6 năm 2020', '9–12 June 2020'],
    [
      ...(['2020-02-28', '2020-03-01'] as const),
      'từ ngày 28 tháng 02 đến ngày 01 tháng 3 năm 2020',
      '28 February – 1 March 2020',
    ],
    [
      ...(['2019-12-31', '2020-01-02'] as const),
      'từ ngày 31 tháng 12 năm 2019 đến ngày 02 tháng 01 năm 2020',
      '31 December 2019 – 2 January 2020',
    ],
  ])('%s to %s says once what both have in common', (first, last, inVi, inEn) => {
    expect([daysInWords(first, last, 'vi'), daysInWords(first, last, 'en')]).toEqual([inVi, inEn]);
  });

  it('what is not known of time and place is left out', () => {
    const unknown = { title: '', startsOn: null, endsOn: null, venue: null, place: null, timeZone: 'UTC' };
    const place = 'thành phố Đà Nẵng';
    expect(whenAndWhere(unknown, 'vi')).toBe('');
    expect(whenAndWhere({ ...unknown, place }, 'vi')).toBe('Tại thành phố Đà Nẵng');
    const known = { ...unknown, startsOn: '2020-06-12', venue: 'Nhà khách', place };
    expect(whenAndWhere(known, 'vi')).toBe('Ngày 12 tháng 6 năm 2020, tại Nhà khách, thành phố Đà Nẵng');
    expect(whenAndWhere({ ...known, place: 'Da Nang', venue: null }, 'en')).toBe('12 June 2020, Da Nang');
  });
});
