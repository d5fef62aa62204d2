import type { World } from './world.js';

/** A piece of garbage for one place of an input, made from the valid value that it replaces. */
export type Payload = (valid: unknown, world: World) => unknown;

/** Stands for text that goes into JSON, or into a document, as it is: numbers that JavaScript cannot hold. */
export class Raw {
  constructor(readonly text: string) {}
}

/** Stands for no value at all. */
export const MISSING = Symbol('missing');

const always = (values: Record<string, unknown>): Record<string, Payload> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => value]));

const deep = (levels: number): unknown => (levels === 0 ? 'đáy' : [deep(levels - 1)]);

const TEXTS = always({
  empty: '',
  spaces: ' \t\n ',
  'control characters': 'a\u0000b\u0007c\u001b[31md\u0085e',
  'NUL alone': '\u0000',
  'id with spaces around': ' 0199a000-0000-7000-8000-000000000001\u0000 ',
  '1 MB': 'x'.repeat(1_000_000),
  '100 kB': 'đ'.repeat(50_000),
  'one over the usual limit': 'x'.repeat(501),
  'lone high surrogate': 'a\ud800b',
  'lone low surrogate': '\udc00',
  NFD: 'Hội nghị'.normalize('NFD'),
  'combining marks': `a${'\u0301'.repeat(300)}`,
  'right to left': '\u202eabc\u202c\u2066def\u2069',
  'zero width': '\u200b\u200d\ufeff\u2060',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈',
  'non-characters': '\uffff\ufffe\u{1fffe}',
  SQL: "'; drop table account; --",
  'SQL in quotes': `") or 1=1 /* $1 \\' %s ?`,
  GraphQL: '"}) { __typename } } #',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be sent as it stands.
  'format and template': '%n%s${7*7}{{7*7}}<%= 7 %>',
  polyglot: `javascript:/*--></title></style><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+alert(1)//'>`,
  'prototype word': '__proto__',
  'constructor word': 'constructor',
  path: '../../etc/passwd\u0000.png',
  like: '%_\\%',
  'search operators': "a & !b | 'c':* <-> (",
  address: 'a@b@c <x@example.org>\r\nBcc: y@example.org',
});

const TIMES = always({
  '31 February': '2021-02-31',
  'day zero': '0000-00-00',
  'year 10000': '+010000-01-01',
  'year 99999': '99999-12-31',
  'last day': '9999-12-31',
  'first day': '1000-01-01',
  'before Christ': '-0044-03-15',
  infinity: 'infinity',
  now: 'now',
  'leap second': '2016-12-31T23:59:60Z',
  'last instant': '9999-12-31T23:59:59.999999-23:59',
  'odd offset': '2020-06-12T08:00:00+99:99',
  'offset of seconds': '2020-06-12T08:00:00+07:00:30',
  'hour 24': '2020-06-12T24:00:00+07:00',
  'no offset': '2020-06-12T08:00:00',
  'digits of another script': '٢٠٢٠-٠٦-١٢',
});

const NUMBERS = always({
  NaN: 'NaN',
  Infinity: '-Infinity',
  hexadecimal: '0x10',
  '1e400 in text': '1e400',
  'minus zero in text': '-0.000000000000',
  '30 digits': `-${'9'.repeat(30)}.${'9'.repeat(12)}`,
  '1e400': new Raw('1e400'),
  'minus zero': new Raw('-0'),
  'a half': new Raw('0.5'),
  'beyond 32 bits': 2_147_483_648,
  'beyond 64 bits': new Raw('99999999999999999999'),
  'the largest of 32 bits': 2_147_483_647,
  negative: -1,
  zero: 0,
});

const SHAPES: Record<string, Payload> = {
  ...always({
    null: null,
    missing: MISSING,
    true: true,
    'empty list': [],
    'list of null': [null],
    'empty object': {},
    'deep nesting': deep(200),
    'length only': { length: 1 },
  }),
  'in a list': valid => [valid],
  twice: valid => (Array.isArray(valid) ? [...valid, ...valid] : [valid, valid]),
  '501 times': valid => Array(501).fill(Array.isArray(valid) ? (valid[0] ?? 'x') : valid),
  'extra key': valid => ({ ...Object(valid), extra: 1 }),
  '__proto__ as key': valid => ({ ...Object(valid), ['__proto__']: { polluted: true } }),
  'constructor as key': valid => ({ ...Object(valid), constructor: { prototype: { polluted: true } } }),
};

const IDS: Record<string, Payload> = {
  ...always({
    'unknown id': '0199a000-0000-7000-8000-000000000000',
    'nil id': '00000000-0000-0000-0000-000000000000',
    'unknown id in upper case': '0199A000-0000-7000-8000-00000000000A',
    'id in braces': '{0199a000-0000-7000-8000-000000000000}',
    'number as id': 7,
  }),
  'in upper case': valid => (typeof valid === 'string' ? valid.toUpperCase() : 'X'),
  'in both cases': valid => [valid, String(valid).toUpperCase()],
  'id of a body': (_, world) => world.body![0],
  'id of a person': (_, world) => world.person![0],
  'id of a conference': (_, world) => world.conference![0],
  'id of another conference': (_, world) => world.conference![1],
  'id of a source of another conference': (_, world) => world.source![1],
  'id of an account': (_, world) => world.account![0],
};

/** Everything that is tried at every place. */
export const PAYLOADS: Record<string, Payload> = { ...TEXTS, ...TIMES, ...NUMBERS, ...SHAPES, ...IDS };
