import { Field, ID, Int, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  isCalendarDate,
  isDecimal,
  isInstant,
  LanguageTagScalar,
  LocalizedTextInput,
} from '../types/index.js';
import { said } from './messages.js';

/**
 * Fields of inputs: each decorator declares the GraphQL field and its check, with the message in
 * every language. `optional` fields may be left out; `clearable` ones may also be set to null.
 */
interface Options {
  optional?: boolean;
  clearable?: boolean;
}

export function TextField(description: string, options: Options & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 500;
  return field(() => String, description, options, [
    check('TEXT_LENGTH', value => typeof value === 'string' && value.length >= 1 && value.length <= max, {
      vi: `Cần từ 1 đến ${max} ký tự.`,
      en: `Must have 1 to ${max} characters.`,
    }),
  ]);
}

export function TextsField(description: string, options: Options & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 500;
  const fits = (value: unknown) =>
    Array.isArray(value) &&
    value.length <= 100 &&
    value.every(text => typeof text === 'string' && text.length >= 1 && text.length <= max);
  return field(() => [String], description, options, [
    check('TEXT_LENGTH', fits, {
      vi: `Nhiều nhất 100 mục, mỗi mục từ 1 đến ${max} ký tự.`,
      en: `At most 100 entries, each with 1 to ${max} characters.`,
    }),
  ]);
}

export function LocalizedField(
  description: string,
  options: Options & { max?: number } = {},
): PropertyDecorator {
  const max = options.max ?? 500;
  const fits = (value: unknown) =>
    isTextList(value) && value.every(({ text }) => text.length >= 1 && text.length <= max);
  return field(() => [LocalizedTextInput], description, options, [
    check('TEXT_LENGTH', value => fits(value), {
      vi: `Cần ít nhất một ngôn ngữ, mỗi ngôn ngữ một lần, từ 1 đến ${max} ký tự.`,
      en: `Needs at least one language, each language once, with 1 to ${max} characters.`,
    }),
  ]);
}

function isTextList(value: unknown): value is LocalizedTextInput[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 20) return false;
  const languages = value.map(text => text?.language);
  return new Set(languages).size === languages.length && value.every(text => typeof text?.text === 'string');
}

export function IdField(description: string, options: Options = {}): PropertyDecorator {
  return field(() => ID, description, options, [
    inLowerCase(),
    IsUUID('all', said('INVALID_ID', INVALID_ID)),
  ]);
}

export function IdsField(description: string, options: Options & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 500;
  return field(() => [ID], description, options, [
    inLowerCase(),
    IsUUID('all', { each: true, ...said('INVALID_ID', INVALID_ID) }),
    ArrayMaxSize(max, said('TOO_MANY', { vi: `Nhiều nhất ${max} mục.`, en: `At most ${max} entries.` })),
  ]);
}

/** As the database writes ids, so that equal ones are equal texts. */
function inLowerCase(): PropertyDecorator {
  const lower = (id: unknown): unknown => (typeof id === 'string' ? id.toLowerCase() : id);
  return Transform(({ value }) => (Array.isArray(value) ? value.map(lower) : lower(value)));
}

const INVALID_ID = { vi: 'Mã định danh phải là UUID.', en: 'An id must be a UUID.' };

export function DateField(description: string, options: Options = {}): PropertyDecorator {
  return field(() => DateScalar, description, options, [
    check('INVALID_DATE', isCalendarDate, {
      vi: 'Không có ngày này; hãy viết năm-tháng-ngày, ví dụ 2020-06-12.',
      en: 'There is no such date; write year-month-day, for example 2020-06-12.',
    }),
  ]);
}

export function DatesField(description: string, options: Options & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 500;
  const fits = (value: unknown) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= max &&
    new Set(value).size === value.length &&
    value.every(isCalendarDate);
  return field(() => [DateScalar], description, options, [
    check('INVALID_DATE', fits, {
      vi: `Cần từ 1 đến ${max} ngày có thật, mỗi ngày một lần, viết năm-tháng-ngày, ví dụ 2020-06-12.`,
      en: `Needs 1 to ${max} dates that exist, each once, as year-month-day, for example 2020-06-12.`,
    }),
  ]);
}

export function DateTimeField(description: string, options: Options = {}): PropertyDecorator {
  return field(() => DateTimeScalar, description, options, [
    check('INVALID_TIME', isInstant, {
      vi: 'Không có thời điểm này; hãy viết ngày, giờ và múi giờ, ví dụ 2020-06-12T08:00:00+07:00.',
      en: 'There is no such time; write date, time and offset, for example 2020-06-12T08:00:00+07:00.',
    }),
  ]);
}

export function DecimalField(description: string, options: Options = {}): PropertyDecorator {
  return field(() => DecimalScalar, description, options, [
    check('DIGITS_EXPECTED', isDecimal, {
      vi: 'Chỉ viết chữ số, dấu chấm trước phần thập phân, không có dấu ngăn hàng nghìn, ví dụ 403183 hoặc 80.3.',
      en: 'Write digits only, with a point before decimals and nothing between thousands, for example 403183 or 80.3.',
    }),
  ]);
}

export function IntField(
  description: string,
  { min, max, ...options }: Options & { min: number; max: number },
): PropertyDecorator {
  const message = said('OUT_OF_RANGE', {
    vi: `Phải là số nguyên từ ${min} đến ${max}.`,
    en: `Must be a whole number from ${min} to ${max}.`,
  });
  return field(() => Int, description, options, [IsInt(message), Min(min, message), Max(max, message)]);
}

export function BooleanField(description: string, options: Options = {}): PropertyDecorator {
  return field(() => Boolean, description, options, [
    IsBoolean(said('INVALID_VALUE', { vi: 'Phải là true hoặc false.', en: 'Must be true or false.' })),
  ]);
}

export function EnumField(type: object, description: string, options: Options = {}): PropertyDecorator {
  const allowed = Object.values(type).join(', ');
  return field(() => type as ReturnTypeFuncValue, description, options, [
    IsEnum(
      type,
      said('INVALID_VALUE', {
        vi: `Giá trị phải là một trong: ${allowed}.`,
        en: `Must be one of: ${allowed}.`,
      }),
    ),
  ]);
}

export function EnumsField(type: object, description: string, options: Options = {}): PropertyDecorator {
  const allowed = Object.values(type);
  const fits = (value: unknown) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    new Set(value).size === value.length &&
    value.every(one => allowed.includes(one));
  return field(() => [type] as ReturnTypeFuncValue, description, options, [
    check('INVALID_VALUE', fits, {
      vi: `Cần ít nhất một giá trị, mỗi giá trị một lần, trong: ${allowed.join(', ')}.`,
      en: `Needs at least one value, each once, of: ${allowed.join(', ')}.`,
    }),
  ]);
}

export function LanguageField(description: string, options: Options = {}): PropertyDecorator {
  return field(() => LanguageTagScalar, description, options, []);
}

/** A nested input, checked in turn. */
export function InputField(
  type: () => new () => object,
  description: string,
  options: Options = {},
): PropertyDecorator {
  return field(type as () => ReturnTypeFuncValue, description, options, [ValidateNested(), Type(type)]);
}

/** A list of nested inputs, each checked in turn. */
export function InputListField(
  type: () => new () => object,
  description: string,
  options: Options & { max?: number } = {},
): PropertyDecorator {
  const max = options.max ?? 500;
  return field(() => [type()] as ReturnTypeFuncValue, description, options, [
    ValidateNested({ each: true }),
    ArrayMaxSize(max, said('TOO_MANY', { vi: `Nhiều nhất ${max} mục.`, en: `At most ${max} entries.` })),
    Type(type),
  ]);
}

/** The revision that an update was made from; behind the present one means `CONFLICT`. */
export function RevisionField(): PropertyDecorator {
  return IntField(
    'The `revision` that the change was made from; if it is no longer the present one, nothing is written and the code is `CONFLICT`.',
    {
      min: 1,
      max: 2_147_483_647,
    },
  );
}

function field(
  type: () => ReturnTypeFuncValue,
  description: string,
  { optional = false, clearable = false }: Options,
  checks: PropertyDecorator[],
): PropertyDecorator {
  return (target, property) => {
    const nullable = optional || clearable;
    Field(type, { nullable, description })(target, property as string);
    if (clearable) IsOptional()(target, property as string);
    else if (optional) ValidateIf((_, value) => value !== undefined)(target, property as string);
    if (optional && !clearable) notNull()(target, property);
    for (const each of checks) each(target, property);
  };
}

function notNull(): PropertyDecorator {
  return check('REQUIRED', value => value !== null, {
    vi: 'Có thể bỏ qua trường này nhưng không thể để null.',
    en: 'May be left out, but not null.',
  });
}

function check(
  name: string,
  validate: (value: unknown) => boolean,
  message: { vi: string; en: string },
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, said(name, message));
}
