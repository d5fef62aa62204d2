import type { Message } from '../errors/index.js';

/** Why a request is refused outside GraphQL; thrown by a controller or hook, answered by `answerFault`. */
export class HttpFault extends Error {
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What else the `extensions` of the error tell, such as a current revision. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number,
    /** One of the codes of the API, such as RATE_LIMITED. */
    readonly code: string,
    readonly messages: Message,
    {
      reason,
      headers = {},
      details = {},
    }: { reason?: string; headers?: Record<string, string>; details?: Record<string, unknown> } = {},
  ) {
    super(messages.en);
    this.name = 'HttpFault';
    this.reason = reason;
    this.headers = headers;
    this.details = details;
  }
}
