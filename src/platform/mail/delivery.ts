import { type BounceReason, reasonOfRefusal } from './bounce-reason.js';

/** What has become of one try to send a mail. */
export type Delivery =
  | { state: 'SENT' }
  | {
      /** To be tried again; never to be tried again; or nobody knows whether the server has it. */
      state: 'QUEUED' | 'FAILED' | 'INTERRUPTED';
      /** What the server said, or why there was no answer: codes only, for its words can name anything. */
      error: string;
      /** Whether it was the server that was not to be had, so that other mails would fare no better. */
      serverIsAway: boolean;
    }
  | {
      /** The server of the recipient has no place for it, now or later. */
      state: 'BOUNCED';
      reason: BounceReason;
      error: string;
      serverIsAway: false;
    };

interface SmtpError {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** Where an answer of the server is about this mail, and not about the server or the account it is used with. */
const ABOUT_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)/;

/** @param handedOver whether the server had begun to take the text when it failed */
export function outcomeOf(error: unknown, handedOver: boolean): Delivery {
  const { code, originalCode, responseCode, response = '', command = '' } = error as SmtpError;
  if (responseCode) {
    const aboutMail = ABOUT_THE_MAIL.test(command);
    const [status] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? [];
    const said = [responseCode, status, command].filter(Boolean).join(' ');
    if (responseCode < 500 || !aboutMail) return { state: 'QUEUED', error: said, serverIsAway: !aboutMail };
    const reason = command === 'RCPT TO' ? reasonOfRefusal(responseCode, status) : null;
    return {
      ...(reason ? { state: 'BOUNCED', reason } : { state: 'FAILED' }),
      error: said,
      serverIsAway: false,
    };
  }
  const reason = originalCode ?? code ?? 'UNKNOWN';
  if (handedOver) return { state: 'INTERRUPTED', error: reason, serverIsAway: true };
  // An address or a message that no server would take.
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { state: 'FAILED', error: reason, serverIsAway: false };
  return { state: 'QUEUED', error: reason, serverIsAway: true };
}
