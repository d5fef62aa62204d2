import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { MISSING, Raw } from './payloads.js';

/** All that can be read of a type without arguments, `levels` deep. */
export function selectionOf(type: GraphQLOutputType, levels: number): string {
  const own = getNamedType(type);
  if (isLeafType(own)) return '';
  if (!isObjectType(own)) return '{ __typename }';
  const fields = Object.values((own as GraphQLObjectType).getFields()).filter(
    field =>
      !field.args.some(isRequiredArgument) &&
      (isLeafType(getNamedType(field.type)) ||
        (levels > 0 && !getNamedType(field.type).name.endsWith('Connection'))),
  );
  return `{ __typename ${fields.map(field => `${field.name} ${selectionOf(field.type, levels - 1)}`).join(' ')} }`;
}

/** JSON of a value with garbage in it. */
export function toJson(value: unknown): string {
  const raw: string[] = [];
  const text = JSON.stringify(value, (_, one) => {
    if (one === MISSING) return undefined;
    if (!(one instanceof Raw)) return one;
    raw.push(one.text);
    return `\u0001raw ${raw.length - 1}\u0001`;
  });
  return text.replace(/"\\u0001raw (\d+)\\u0001"/g, (_, at) => raw[Number(at)]!);
}

/** The same as a literal in a document: enum values stand without quotes, and keys as well. */
export function toLiteral(value: unknown, type?: GraphQLInputType): string {
  const own = type && getNullableType(type);
  if (value instanceof Raw) return value.text;
  if (isEnumType(own) && typeof value === 'string' && /^[_A-Za-z]\w*$/.test(value)) return value;
  if (Array.isArray(value)) {
    const inner = isListType(own) ? own.ofType : own;
    return `[${value.map(one => toLiteral(one, inner)).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = isInputObjectType(own) ? own.getFields() : {};
  const present = Object.entries(value).filter(([, one]) => one !== MISSING);
  return `{ ${present.map(([key, one]) => `${key}: ${toLiteral(one, fields[key]?.type)}`).join(', ')} }`;
}
