import type { Message } from '../../errors/index.js';

/** What a failed check says, as class-validator carries it. */
export interface Said {
  code: string;
  message: Message;
}

/** Validation options that carry the code and the message in every language. */
export function said(code: string, message: Message): { message: string; context: Said } {
  return { message: code, context: { code, message } };
}
