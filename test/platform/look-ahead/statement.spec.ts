import { buildSchema } from 'graphql';
import { Actor } from '../../../src/platform/auth/index.js';
import { jsonObject, literal, type Shape, Statement } from '../../../src/platform/graphql/index.js';

const statement = () =>
  new Statement(
    { schema: buildSchema('type Query { a: Int }'), fragments: {}, variableValues: {} },
    Actor.ANONYMOUS,
  );

describe('a statement', () => {
  it('numbers its parameters', () => {
    const written = statement();
    expect([written.param('a'), written.param(7), written.param('a')]).toEqual(['$1', '$2', '$3']);
    expect(written.values).toEqual(['a', 7, 'a']);
  });

  it('gives each alias once', () => {
    const written = statement();
    expect([written.alias(), written.alias()]).toEqual(['t1', 't2']);
  });

  it.each(['2020-02-31', '12/06/2020', '0999-01-01', '', "2020-01-01'; drop table body; --"])(
    'takes %j for no date',
    date => {
      expect(() => statement().date(date, 'asOf')).toThrow('asOf: there is no such date');
    },
  );

  it.each(['', 'x', "0196f0a0-0000-7000-8000-000000000000'"])('takes %j for no id', id => {
    expect(() => statement().id(id, 'bodyId')).toThrow('bodyId: an id must be a UUID.');
  });

  it('keeps together what limits rows, and leaves no parameter unused where nothing is seen', () => {
    const shape = (scope: string) =>
      ({
        access: {
          within: (row: string, written: Statement) => `${row}.x = ${written.param(1)}`,
          scope: () => scope,
        },
      }) as unknown as Shape;
    const written = statement();
    expect(written.visible(shape('false'), 't')).toBe('false');
    expect(written.values).toEqual([]);
    expect(written.visible(shape('a or b'), 't', true)).toBe('(a or b)');
    expect(written.visible(shape('a or b'), 't')).toBe('(t.x = $1) and (a or b)');
  });

  it('searches every word as it stands, in NFC, with the signs of patterns as plain text', () => {
    const written = statement();
    expect(written.words('bo\u0302\u0323  100%_\\', 'x')).toBe(
      "x like '%' || fold($1) || '%' and x like '%' || fold($2) || '%'",
    );
    expect(written.values).toEqual(['bộ', '100\\%\\_\\\\']);
  });

  it('finds everything by a search of nothing', () => {
    expect(statement().words('   ', 'x')).toBe('true');
  });

  it('reads no more than 200 characters of a search', () => {
    const written = statement();
    written.words('a'.repeat(500), 'x');
    expect(written.values).toEqual(['a'.repeat(200)]);
  });
});

describe('a JSON object', () => {
  const entries = (count: number) => new Map(Array.from({ length: count }, (_, at) => [`k${at}`, `${at}`]));

  it('is one call up to 50 pairs', () => {
    expect(jsonObject(entries(2))).toBe("json_build_object('k0', 0, 'k1', 1)");
    expect(jsonObject(entries(50)).match(/json_build_object/g)).toHaveLength(1);
  });

  it('is put together from several of more', () => {
    expect(jsonObject(entries(101)).match(/json_build_object\(/g)).toHaveLength(6);
  });

  it('has its keys quoted', () => {
    expect(literal("it's")).toBe("'it''s'");
  });
});
