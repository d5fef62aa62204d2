import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { DomainError, type Failure } from '../platform/errors/index.js';
import { EnumField, InputListField, TextField, TextsField } from '../platform/graphql/index.js';
import { MinutesBlockKind } from './minutes.enums.js';

/** Characters of one entry, blocks of one text, and entries of one list. */
const LONGEST = 20_000;
const MOST_BLOCKS = 200;

/** A text as it is stored: what is not there is left out. Lists have two levels, by their type. */
export interface Block {
  kind: MinutesBlockKind;
  text?: string;
  items?: { text: string; items?: string[] }[];
}

@InputType({ description: 'A point of a list.' })
export class MinutesListItemInput {
  @TextField('The text of the point.', { max: LONGEST })
  text: string;

  @TextsField('The points below it.', { optional: true, max: LONGEST })
  items?: string[];
}

@InputType({ description: 'A block of text: a paragraph, or a list. Markup in it is text like any other.' })
export class MinutesBlockInput {
  @EnumField(MinutesBlockKind, 'What it is; a paragraph if not given.', { optional: true })
  kind?: MinutesBlockKind;

  @TextField('The text of a paragraph.', { optional: true, max: LONGEST })
  text?: string;

  @InputListField(() => MinutesListItemInput, 'The points of a list.', { optional: true, max: MOST_BLOCKS })
  items?: MinutesListItemInput[];
}

/** Field of an input: a text in blocks. */
export function BlocksField(description: string, options: { optional?: boolean } = {}): PropertyDecorator {
  return InputListField(() => MinutesBlockInput, description, { ...options, max: MOST_BLOCKS });
}

@ObjectType({ description: 'A point of a list.' })
export class MinutesListItem {
  @Field(() => String, { description: 'The text of the point.' })
  text: string;

  @Field(() => [String], { description: 'The points below it.' })
  items: string[];
}

@ObjectType({
  description: 'A block of text. It is plain text: what looks like markup was said or typed so.',
})
export class MinutesBlock {
  @Field(() => MinutesBlockKind, { description: 'What it is.' })
  kind: MinutesBlockKind;

  @Field(() => String, { nullable: true, description: 'The text of a paragraph; null for a list.' })
  text: string | null;

  @Field(() => [MinutesListItem], { description: 'The points of a list; empty for a paragraph.' })
  items: MinutesListItem[];
}

/**
 * A text as it is stored, and the same without structure.
 * @throws DomainError TEXT_EMPTY, BLOCK_FORM or TEXT_TOO_LONG at `text`
 */
export function written(blocks: readonly MinutesBlockInput[]): { text: Block[]; plainText: string } {
  const failures = blocks.flatMap((block, at) => (fits(block) ? [] : [blockForm(at)]));
  if (blocks.length === 0) failures.push(textEmpty());
  if (failures.length > 0) throw new DomainError(...failures);
  const text = blocks.map(stored);
  const plainText = text.map(plain).join('\n');
  if (plainText.length > LONGEST) throw new DomainError(textTooLong());
  return { text, plainText };
}

/** As the API shows it. */
export function shown(blocks: readonly Block[]): MinutesBlock[] {
  return blocks.map(({ kind, text = null, items = [] }) => ({
    kind,
    text,
    items: items.map(item => ({ text: item.text, items: item.items ?? [] })),
  }));
}

function fits({ kind = MinutesBlockKind.PARAGRAPH, text, items = [] }: MinutesBlockInput): boolean {
  return kind === MinutesBlockKind.PARAGRAPH
    ? text !== undefined && items.length === 0
    : text === undefined && items.length > 0;
}

function stored({ kind = MinutesBlockKind.PARAGRAPH, text, items }: MinutesBlockInput): Block {
  if (kind === MinutesBlockKind.PARAGRAPH) return { kind, text: text! };
  return {
    kind,
    items: items!.map(item => ({ text: item.text, ...(item.items?.length ? { items: item.items } : {}) })),
  };
}

function plain({ kind, text, items = [] }: Block): string {
  if (text !== undefined) return text;
  const sign = (at: number) => (kind === MinutesBlockKind.ORDERED_LIST ? `${at + 1}. ` : '- ');
  return items
    .flatMap((item, at) => [`${sign(at)}${item.text}`, ...(item.items ?? []).map(below => `  - ${below}`)])
    .join('\n');
}

function textEmpty(): Failure {
  return {
    code: 'TEXT_EMPTY',
    path: ['text'],
    message: { vi: 'Cần ít nhất một đoạn văn hoặc danh sách.', en: 'Needs at least one paragraph or list.' },
  };
}

function blockForm(at: number): Failure {
  return {
    code: 'BLOCK_FORM',
    path: ['text', String(at)],
    message: {
      vi: 'Đoạn văn (PARAGRAPH) có text; danh sách có items, ít nhất một mục, và không có text.',
      en: 'A PARAGRAPH has text; a list has items, at least one, and no text.',
    },
  };
}

function textTooLong(): Failure {
  return {
    code: 'TEXT_TOO_LONG',
    path: ['text'],
    message: {
      vi: `Một mục biên bản dài nhiều nhất ${LONGEST} ký tự; hãy chia thành nhiều mục.`,
      en: `An entry has at most ${LONGEST} characters; make several of it.`,
    },
  };
}
