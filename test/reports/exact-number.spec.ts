import { formatNumber } from '../../src/reports/exact-number.js';
import { randomIntegers } from './random.js';

describe('formatNumber', () => {
  it.each([
    ['403183', 'vi', '403.183'],
    ['403183', 'en', '403,183'],
    ['403183', 'fr', '403\u202f183'],
    ['543959000000', 'vi', '543.959.000.000'],
    ['80.3', 'vi', '80,3'],
    ['-1500.25', 'en', '-1,500.25'],
    ['0', 'vi', '0'],
    [
      '123456789012345678901234567890.123456789012',
      'vi',
      '123.456.789.012.345.678.901.234.567.890,123456789012',
    ],
  ])('%s in %s is %s', (value, language, expected) => {
    expect(formatNumber(value, language)).toBe(expected);
  });

  it('shows as many decimals as asked for, rounded half up', () => {
    expect(formatNumber('80.6366', 'vi', 2)).toBe('80,64');
    expect(formatNumber('30', 'en', 1)).toBe('30.0');
  });

  it('takes the main language of a tag that is well-formed and means nothing', () => {
    expect(formatNumber('1234567', 'vi-ab-ab-ab')).toBe('1.234.567');
  });

  it('can be read back, whatever the number', () => {
    const integer = randomIntegers(3);
    for (let round = 0; round < 1000; round += 1) {
      const whole = String(integer(0, 4_000_000_000)) + (integer(0, 1) ? String(integer(100, 999)) : '');
      const value = integer(0, 1) ? `${whole}.${integer(1, 9)}` : whole;
      const back = formatNumber(value, 'vi').replaceAll('.', '').replace(',', '.');
      expect(back).toBe(value.replace(/^0+(?=\d)/, ''));
      expect(formatNumber(value, 'en').replaceAll(',', '')).toBe(back);
    }
  });
});
