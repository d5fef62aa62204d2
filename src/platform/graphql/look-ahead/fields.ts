import {
  Extensions,
  ResolveField,
  type ResolveFieldOptions,
  Resolver,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { type LoadedPage, toConnection } from './connection.js';
import type { Row } from './reader.js';
import { type Arguments, fieldKey } from './selection.js';
import { Shape } from './shape.js';

type TypeClass = abstract new (...args: never[]) => unknown;
interface FieldsClass {
  type: () => TypeClass;
  fields: Map<string, { method: GraphQLFieldResolver<unknown, unknown> } & Weighed>;
}

interface Weighed {
  /** For what is dear to read, however little of it is selected: as how many fields it counts (see `execution/cost.ts`). */
  weight?: number | undefined;
}

const byPrototype = new Map<object, FieldsClass>();

/**
 * Declares that the class holds fields of a GraphQL type, its own feature's or a lower one's.
 * Mark each with `@LoadedField`.
 */
export function FieldsOf(type: () => TypeClass): ClassDecorator {
  return target => {
    fieldsClass(target.prototype).type = type;
    Resolver(type)(target);
  };
}

/**
 * A field whose data is already in the loaded row. The schema calls the method directly, as
 * (row, args, context), without Nest's wrapper, which costs a promise a field; so it uses no `this`.
 */
export function LoadedField(
  type: ReturnTypeFunc,
  { weight, ...options }: ResolveFieldOptions & Weighed,
): MethodDecorator {
  return (target, name, descriptor) => {
    const method = descriptor.value as unknown as GraphQLFieldResolver<unknown, unknown>;
    fieldsClass(target).fields.set(String(name), { method, weight });
    ResolveField(String(name), type, options)(target, name, descriptor as PropertyDescriptor);
  };
}

/** How many rows a plain list is taken to have when the cost of a query is measured; 10 if it does not say. */
export function ListSize(size: number): PropertyDecorator & MethodDecorator {
  return Extensions({ listSize: size });
}

/** The weight of a root field that is dear, as `LoadedField` gives it to others. */
export function Weight(weight: number): MethodDecorator {
  return Extensions({ weight });
}

/** The value that the look-ahead read has put into the row for a field with these arguments. */
export function loaded<T>(row: Row, name: string, args: object): T {
  return row[fieldKey(name, args as Arguments)] as T;
}

/** The same for a field that is a connection. */
export function loadedPage(row: Row, name: string, args: object) {
  const page = loaded<LoadedPage | null>(row, name, args);
  return page && toConnection(page);
}

/** Lets the schema call every `@LoadedField` directly. */
export function bindLoadedFields(schema: GraphQLSchema): GraphQLSchema {
  for (const { type, fields } of byPrototype.values()) {
    const objectType = schema.getType(type().name);
    if (!isObjectType(objectType)) continue;
    for (const [name, { method, weight }] of fields) {
      const field = objectType.getFields()[name];
      if (!field) continue;
      field.resolve = (row, args, context, info) => method(row, args, context, info);
      if (weight) field.extensions = { ...field.extensions, weight };
    }
  }
  return schema;
}

/** @throws Error naming every field of a shape's type that the shape cannot read */
export function verifyShapes(schema: GraphQLSchema): GraphQLSchema {
  const missing = Shape.all.flatMap(({ type, fields }) => {
    const objectType = schema.getType(type);
    if (!isObjectType(objectType)) return [];
    return Object.keys(objectType.getFields())
      .filter(name => !fields[name])
      .map(name => `${type}.${name}`);
  });
  if (missing.length > 0) throw new Error(`No shape says how to read ${missing.join(', ')}`);
  return schema;
}

function fieldsClass(prototype: object): FieldsClass {
  let entry = byPrototype.get(prototype);
  if (!entry) {
    entry = { type: () => Object, fields: new Map() };
    byPrototype.set(prototype, entry);
  }
  return entry;
}
