import { RatioDenominator, Unit } from '../../src/reports/index.js';
import {
  computedShare,
  decimalsOf,
  fitOf,
  impliedTarget,
  type PrintedRatio,
} from '../../src/reports/ratio.js';
import { percentText, randomIntegers } from './random.js';

const printed = (percent: string, more: Partial<PrintedRatio> = {}): PrintedRatio => ({
  percent,
  decimals: decimalsOf(percent),
  denominator: RatioDenominator.TARGET,
  denominatorValue: null,
  ...more,
});
const measured = { unit: Unit.PERSON_TIMES, targetValue: null, ratio: null };

describe('impliedTarget', () => {
  it('is 502,096 for 403,183 at 80.3 per cent, with the interval that one decimal allows', () => {
    expect(impliedTarget({ ...measured, value: '403183', ratio: printed('80.3') })).toEqual({
      value: '502096',
      lowest: '501783',
      highest: '502409',
    });
  });

  it('is 488,970 for 146,691 at 30 per cent, with the interval that no decimal allows', () => {
    expect(impliedTarget({ ...measured, value: '146691', ratio: printed('30') })).toEqual({
      value: '488970',
      lowest: '480954',
      highest: '497258',
    });
  });

  it('is narrower for 30.0 per cent than for 30 per cent', () => {
    const { lowest, highest } = impliedTarget({ ...measured, value: '146691', ratio: printed('30.0') })!;
    expect([lowest, highest]).toEqual(['488156', '489787']);
  });

  it('has 4 decimals where the unit has fractions', () => {
    expect(
      impliedTarget({ ...measured, unit: Unit.PERCENT, value: '64.2', ratio: printed('90') })?.value,
    ).toBe('71.3333');
  });

  it('has its ends in order for a value below zero', () => {
    const { lowest, highest } = impliedTarget({
      ...measured,
      unit: Unit.VND,
      value: '-1000',
      ratio: printed('50'),
    })!;
    expect([lowest, highest]).toEqual(['-2021', '-1980']);
  });

  it('is null without a reported ratio, and for a ratio of something else than the target', () => {
    const ofTasks = printed('98.62', { denominator: RatioDenominator.DUE_TASKS });
    expect(impliedTarget({ ...measured, value: '16051' })).toBeNull();
    expect(impliedTarget({ ...measured, value: '16051', ratio: ofTasks })).toBeNull();
  });

  it('holds the true target whenever the ratio was rounded from it', () => {
    const integer = randomIntegers(1);
    for (let round = 0; round < 2000; round += 1) {
      const target = integer(1, 2_000_000);
      const value = integer(1, 2 * target);
      const percent = percentText(value, target, integer(0, 4));
      if (Number(percent) === 0) continue;
      const { lowest, highest } = impliedTarget({
        ...measured,
        value: String(value),
        ratio: printed(percent),
      })!;
      expect({ value, target, percent, fits: Number(lowest) <= target && target <= Number(highest) }).toEqual(
        {
          value,
          target,
          percent,
          fits: true,
        },
      );
    }
  });
});

describe('computedShare', () => {
  it('is the value in per cent of the target', () => {
    const share = computedShare({ ...measured, value: '403183', targetValue: '500000' })!;
    expect([share.percent.toFixed(), share.denominator]).toEqual(['80.6366', RatioDenominator.TARGET]);
  });

  it('is of what the reported ratio is a share of, where that is a number', () => {
    const ratio = printed('98.62', { denominator: RatioDenominator.DUE_TASKS, denominatorValue: '16274' });
    const share = computedShare({ ...measured, value: '16051', targetValue: '20000', ratio })!;
    expect([share.percent.toFixed(4), share.denominator]).toEqual(['98.6297', RatioDenominator.DUE_TASKS]);
  });

  it('is null while the target is unknown or zero', () => {
    expect(computedShare({ ...measured, value: '403183' })).toBeNull();
    expect(computedShare({ ...measured, value: '403183', targetValue: '0.00' })).toBeNull();
  });

  it('is exact for the largest numbers there are', () => {
    const largest = `${'9'.repeat(30)}000000000`;
    const share = computedShare({ ...measured, value: largest, targetValue: largest })!;
    expect(share.percent.toFixed()).toBe('100');
  });
});

describe('fitOf', () => {
  const fitFor = (value: string, targetValue: string, percent: string) =>
    fitOf(printed(percent), computedShare({ ...measured, value, targetValue })!.percent);

  it.each([
    ['403183', '500000', '80.6', 'ROUNDED'],
    ['403183', '500000', '80.3', 'DIFFERENT'],
    ['146691', '500000', '29', 'ROUNDED'],
    ['146691', '500000', '30', 'DIFFERENT'],
    ['16051', '16274', '98.63', 'ROUNDED'],
    ['16051', '16274', '98.62', 'TRUNCATED'],
    // Just in the middle: rounded half up to 12.5.
    ['1245', '10000', '12.5', 'ROUNDED'],
    ['1245', '10000', '12.4', 'TRUNCATED'],
    ['1', '4', '25.00', 'ROUNDED'],
  ])('%s of %s printed as %s is %s', (value, target, percent, expected) => {
    expect(fitFor(value, target, percent)).toBe(expected);
  });

  it('tells rounded, cut off and different ratios apart for any numbers', () => {
    const integer = randomIntegers(2);
    for (let round = 0; round < 2000; round += 1) {
      const target = integer(1, 2_000_000);
      const value = integer(0, 2 * target);
      const decimals = integer(0, 4);
      const rounded = percentText(value, target, decimals);
      const cutOff = percentText(value, target, decimals, true);
      const wrong = percentText(value + 2 * target, target, decimals);
      const fits = [rounded, cutOff, wrong].map(percent => fitFor(String(value), String(target), percent));
      expect([value, target, ...fits]).toEqual([
        value,
        target,
        'ROUNDED',
        cutOff === rounded ? 'ROUNDED' : 'TRUNCATED',
        'DIFFERENT',
      ]);
    }
  });
});

describe('decimalsOf', () => {
  it.each([
    ['80.3', 1],
    ['30', 0],
    ['30.0', 1],
    ['98.625', 3],
  ])('%s has %i', (number, decimals) => {
    expect(decimalsOf(number)).toBe(decimals);
  });
});
