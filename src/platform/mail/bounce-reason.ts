/** Why a mail did not reach its recipient, in the classes of RFC 3463. */
export type BounceReason = 'UNKNOWN_ADDRESS' | 'MAILBOX_UNAVAILABLE' | 'UNREACHABLE' | 'REFUSED' | 'OTHER';

/** By the subject of an enhanced status code: its second number. */
const SUBJECTS: Record<string, BounceReason> = {
  1: 'UNKNOWN_ADDRESS',
  2: 'MAILBOX_UNAVAILABLE',
  3: 'UNREACHABLE',
  4: 'UNREACHABLE',
  6: 'REFUSED',
  7: 'REFUSED',
};

/** By the answer itself, where a server sends no enhanced code (RFC 5321, 4.2.3). */
const ANSWERS: Record<number, BounceReason> = {
  550: 'MAILBOX_UNAVAILABLE',
  551: 'UNKNOWN_ADDRESS',
  552: 'MAILBOX_UNAVAILABLE',
  553: 'UNKNOWN_ADDRESS',
};

/** @param status an enhanced status code, such as `5.1.1` */
export function reasonOfStatus(status: string): BounceReason {
  return SUBJECTS[status.split('.')[1]!] ?? 'OTHER';
}

/**
 * Why a server refuses a recipient; null where what it does not like is the sender.
 * @param answer of three digits, to RCPT
 */
export function reasonOfRefusal(answer: number, status: string | undefined): BounceReason | null {
  if (answer === 530 || status === '5.1.7' || status === '5.1.8') return null;
  return status ? reasonOfStatus(status) : (ANSWERS[answer] ?? 'OTHER');
}
