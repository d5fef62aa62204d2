import type { EntityManager } from 'typeorm';

/** SQL: the abbreviation that a body bore on a day. */
export function abbreviationOn(body: string, day: string): string {
  return (
    `(select coalesce((select former.abbreviation from body_former_name former where former.body_id = issuer.id ` +
    `and former.until >= ${day} order by former.until limit 1), issuer.abbreviation) ` +
    `from body issuer where issuer.id = ${body})`
  );
}

/** SQL: the number after the highest one of an issuer's series in the year of a day. */
export function nextNumber(issuer: string, series: string, day: string): string {
  return (
    `(select coalesce(max(number), 0) + 1 from notice where issuer_id = ${issuer} and series = ${series} ` +
    `and year = extract(year from ${day}))`
  );
}

/** Number and symbol as they stand on the paper (Decree 30/2020/NĐ-CP, Annex I): `05/TB-BNV`. */
export function printedNumber(number: number, series: string, abbreviation: string): string {
  return `${number < 10 ? `0${number}` : number}/${series}-${abbreviation}`;
}

export interface NumberFacts {
  next: number;
  taken: boolean;
  abbreviation: string | null;
}

export async function numberFacts(
  manager: EntityManager,
  issuerId: string,
  { issuedOn, series, number }: { issuedOn: string; series: string; number: number },
): Promise<NumberFacts> {
  const [facts]: [NumberFacts] = await manager.query(
    `select ${nextNumber('$1', '$2', '$3::date')} as next, ${abbreviationOn('$1', '$3::date')} as abbreviation,
            exists (select from notice where issuer_id = $1 and series = $2 and number = $4
                       and year = extract(year from $3::date)) as taken`,
    [issuerId, series, issuedOn, number],
  );
  return facts;
}
