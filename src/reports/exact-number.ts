import { Decimal } from 'decimal.js';

/**
 * Exact arithmetic, halves rounded up. Wide enough that the quotient of any two numbers of the Decimal
 * scalar is only rounded where a caller says so.
 */
export const Exact = Decimal.clone({ precision: 150, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** Formatters cost more than formatting; languages are named by clients, so only so many are kept. */
const MOST_FORMATTERS = 50;
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number as a language writes it: `403183` is `403.183` in Vietnamese and `403,183` in English.
 * @param decimals to show; as many as the number has if not given
 */
export function formatNumber(value: string, language: string, decimals?: number): string {
  const digits = decimals === undefined ? value : new Exact(value).toFixed(decimals);
  const shown = digits.split('.')[1]?.length ?? 0;
  return formatter(language, shown).format(digits as Intl.StringNumericLiteral);
}

function formatter(language: string, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  let found = formatters.get(key);
  if (!found) {
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    found = new Intl.NumberFormat(knownLanguage(language), digits);
    formatters.set(key, found);
  }
  return found;
}

/** A language tag may be well-formed for GraphQL and still mean nothing to Intl. */
function knownLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    return tag.split('-')[0]!;
  }
}
