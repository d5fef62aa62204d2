import { textScalar } from './text-scalar.js';

export const DecimalScalar = textScalar(
  'Decimal',
  'An exact number as a string of digits with `.` before the decimals and nothing between thousands, ' +
    'for example `403183` or `80.3`.',
  value => String(value),
);

/** Whether `text` is an exact number in the form of the scalar. */
export function isDecimal(text: unknown): text is string {
  return typeof text === 'string' && /^-?\d{1,30}(\.\d{1,12})?$/.test(text);
}
