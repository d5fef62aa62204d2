/** The languages Plenary speaks in its messages. */
export const MESSAGE_LANGUAGES = ['vi', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** One message in every language that Plenary speaks. */
export type Message = Readonly<Record<MessageLanguage, string>>;

/** A failure that the person can mend, at one place of the input. */
export interface Failure {
  /** SCREAMING_SNAKE_CASE, stable, for programs. */
  code: string;
  message: Message;
  /** Where in `input` the fault lies, for example `["officers", "0", "postId"]`. */
  path: readonly string[];
}

/**
 * An expected failure of a command. Thrown, so that the transaction rolls back; the client
 * reads it under `userErrors` of the mutation's payload.
 */
export class DomainError extends Error {
  readonly failures: readonly Failure[];

  constructor(...failures: Failure[]) {
    super(failures.map(failure => `${failure.code} at ${failure.path.join('.') || 'input'}`).join('; '));
    this.name = 'DomainError';
    this.failures = failures;
  }
}

/** The usual DomainError: one failure. */
export function domainError(code: string, path: readonly string[], message: Message): DomainError {
  return new DomainError({ code, path, message });
}

/** A thing named by the input that does not exist, or that the actor may not see: the same answer for both. */
export function notFound(path: readonly string[], what: Message): DomainError {
  return domainError('NOT_FOUND', path, {
    vi: `Không tìm thấy ${what.vi}.`,
    en: `No such ${what.en}.`,
  });
}
