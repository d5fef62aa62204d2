import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { DomainError, type Failure } from '../../errors/index.js';
import type { Said } from './messages.js';
import type { MutationInput } from './mutation-input.js';
import { tidy } from './tidy.js';

/**
 * Checks the `input` of every mutation: text is brought to NFC and trimmed, then the checks of its
 * fields are run. All faults are told at once.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' || !metatype?.name.endsWith('Input') || typeof value !== 'object') return value;
    const input: Partial<MutationInput> = plainToInstance(metatype, tidy(value));
    const errors = await validate(input, { forbidUnknownValues: true });
    if (errors.length > 0) throw new DomainError(...errors.flatMap(error => failures(error, [])));
    // It is for the transaction, not for the command: see `Acting`.
    delete input.operationId;
    return input;
  }
}

function failures(
  { property, constraints, contexts, children }: ValidationError,
  parents: string[],
): Failure[] {
  const path = [...parents, property];
  const own = Object.keys(constraints ?? {}).map(name => {
    const context: Said | undefined = contexts?.[name];
    return context ? { ...context, path } : { ...INVALID, path };
  });
  // Several checks of one field often say the same thing, and null fails all of them; the person needs it once.
  const missing = own.filter(({ code }) => code === 'REQUIRED');
  const said =
    missing.length > 0
      ? missing
      : own.filter((one, at) => own.findIndex(({ code }) => code === one.code) === at);
  return [...said, ...(children ?? []).flatMap(child => failures(child, path))];
}

const INVALID = {
  code: 'INVALID_VALUE',
  message: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
};
