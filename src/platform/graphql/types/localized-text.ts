import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { LanguageTagScalar } from './language-tag.scalar.js';

/** One text by language tag. The order counts: the first language is the one it was written in. */
export type LocalizedText = Record<string, string>;

@InputType({ description: 'A text in one language.' })
export class LocalizedTextInput {
  @Field(() => LanguageTagScalar, { description: 'Language of the text.' })
  @IsString()
  language: string;

  @Field({ description: 'The text.' })
  @IsString()
  text: string;
}

@ArgsType()
export class LanguageArgs {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'Language wanted. Without it, or where there is no such translation, the first language of the text is given.',
  })
  language?: string;
}

/** The text in the wanted language, else in its first. */
export function inLanguage(text: LocalizedText, { language }: LanguageArgs): string;
export function inLanguage(text: LocalizedText | null | undefined, args: LanguageArgs): string | null;
export function inLanguage(
  text: LocalizedText | null | undefined,
  { language }: LanguageArgs,
): string | null {
  if (!text) return null;
  if (language && text[language] !== undefined) return text[language];
  for (const first in text) return text[first]!;
  return null;
}

export function toLocalizedText(inputs: LocalizedTextInput[]): LocalizedText;
export function toLocalizedText(inputs: LocalizedTextInput[] | null | undefined): LocalizedText | null;
export function toLocalizedText(inputs: LocalizedTextInput[] | null | undefined): LocalizedText | null {
  return inputs ? Object.fromEntries(inputs.map(({ language, text }) => [language, text])) : null;
}

/** The inputs that would write the text. */
export function toLocalizedInputs(text: LocalizedText): LocalizedTextInput[];
export function toLocalizedInputs(text: LocalizedText | null): LocalizedTextInput[] | null;
export function toLocalizedInputs(text: LocalizedText | null): LocalizedTextInput[] | null {
  return text && Object.entries(text).map(([language, said]) => ({ language, text: said }));
}
