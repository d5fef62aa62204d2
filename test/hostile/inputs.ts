import fc from 'fast-check';
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { MISSING } from './payloads.js';

/** Stands for the id of something that there is. */
export class Ref {
  constructor(
    readonly table: string,
    readonly at: number,
  ) {}
}

/** Stands for the present revision of what the input names by `id`. */
export const PRESENT_REVISION = Symbol('present revision');

export type Place = readonly (string | number)[];

/** Every place of a value of `type` where something can stand: fields, lists, their entries, nested inputs. */
export function placesOf(type: GraphQLInputType, place: Place = []): Place[] {
  const own = getNullableType(type);
  const inner = isListType(own)
    ? placesOf(own.ofType, [...place, 0])
    : isInputObjectType(own)
      ? Object.values(own.getFields()).flatMap(field => placesOf(field.type, [...place, field.name]))
      : [];
  return [place, ...inner];
}

/**
 * Values in the shape that `type` wants, most of them sensible.
 * @param table of the thing that `id` names
 * @param must a place where there must be a value
 */
export function valuesOf(
  type: GraphQLInputType,
  table: string,
  must: Place = [],
  name = '',
): fc.Arbitrary<unknown> {
  const own = getNullableType(type);
  if (isListType(own)) {
    const entries = valuesOf(own.ofType, table, must.slice(1), name);
    const options = { minLength: must.length > 0 ? 1 : 0, maxLength: 2 };
    return /^\[LocalizedTextInput/.test(String(own))
      ? fc.uniqueArray(entries, { ...options, minLength: 1, selector: one => (one as Text).language })
      : fc.array(entries, options);
  }
  if (isInputObjectType(own)) {
    const fields = Object.values(own.getFields()).map(
      field => [field, field.name === must[0] ? must.slice(1) : undefined] as const,
    );
    const values = fields.map(([field, rest]) => {
      const value = valuesOf(field.type, table, rest, field.name);
      const isOpen = !isNonNullType(field.type) && !rest;
      // Few at a time, for many optional ones exclude each other.
      const rarely = fc.oneof(
        { arbitrary: fc.constant(MISSING), weight: 3 },
        { arbitrary: value, weight: 1 },
      );
      return [field.name, isOpen ? rarely : value];
    });
    return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>);
  }
  if (isEnumType(own)) return fc.constantFrom(...own.getValues().map(value => value.name));
  return byName(name, table) ?? SCALARS[String(own)]!;
}

interface Text {
  language: string;
}

const text = fc.oneof(
  fc.constantFrom('Hội nghị tổng kết', 'Giao Bộ Nội vụ', 'Đà Nẵng', 'Thứ trưởng', 'x'),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);

const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  String: text,
  Boolean: fc.boolean(),
  Int: fc.integer({ min: 1, max: 60 }),
  Date: fc.constantFrom('2015-12-31', '2016-01-01', '2018-01-01', '2020-06-12', '2020-06-13', '2020-12-31'),
  DateTime: fc.constantFrom('2020-06-12T08:00:00+07:00', '2020-06-12T09:30:00+07:00', '2099-01-01T00:00:00Z'),
  Decimal: fc.constantFrom('403183', '80.3', '0', '-1', '100'),
  LanguageTag: fc.constantFrom('vi', 'en', 'vi-Latn'),
  ID: fc.uuid({ version: 7 }),
};

const TABLES: Record<string, string> = {
  ...{ conference: 'conference', session: 'agenda_session', site: 'site', room: 'room', source: 'source' },
  ...{ agendaItem: 'agenda_item', item: 'agenda_item', report: 'report', indicator: 'indicator' },
  ...{ target: 'target', programme: 'programme', instrument: 'legal_instrument', derivedFrom: 'directive' },
  ...{ post: 'post', person: 'person', statedBy: 'person', statedByPerson: 'person' },
  ...{
    presentedByPerson: 'person',
    group: 'body_group',
    within: 'body_group',
    basis: 'legal_instrument',
    setBy: 'legal_instrument',
  },
};

function byName(name: string, table: string): fc.Arbitrary<unknown> | undefined {
  const refs = (of: string) => fc.nat({ max: 5 }).map(at => new Ref(of, at));
  if (name === 'id') return refs(table);
  if (name === 'operationId') return SCALARS.ID!;
  if (name === 'expectedRevision') return fc.constant(PRESENT_REVISION);
  if (name === 'kindCode') return fc.constantFrom('TONG_KET', 'SO_KET');
  if (name === 'timeZone') return fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC');
  if (name === 'email') return fc.oneof(refs('email'), fc.emailAddress());
  if (name === 'slug' || name === 'code') return fc.stringMatching(/^[a-z]{3,9}(-[a-z0-9]{2,5}){1,2}$/);
  if (name === 'expiresOn')
    return fc.constant(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  const [, thing] = /^(.*)Ids?$/.exec(name) ?? [];
  return thing === undefined ? undefined : refs(TABLES[thing] ?? 'body');
}
