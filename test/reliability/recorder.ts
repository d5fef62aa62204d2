import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const RECORD = `mutation ($input: RecordMinutesEntryInput!) {
  recordMinutesEntry(input: $input) { minutesEntry { id plainText } userErrors { code } } }`;
/** Milliseconds between two tries of what was not answered. */
const BREATH = 30;
/** One answer of so many is not waited for. */
const DROPPED = 6;

/** Vietnamese, markup, line breaks and characters of all widths: none of it may change on the way. */
const WORDS = [
  'Hội nghị',
  'thống nhất',
  '<b>đậm</b>',
  '&amp;',
  '👩‍⚖️',
  '\\n',
  '"…"',
  'số 1956/QĐ-TTg;',
  '\n',
  "o'clock",
];

export interface Account {
  email: string;
  password: string;
}

/** Somebody who types entries of minutes one after the other, and lets none go before it is acknowledged. */
export class Recorder {
  /** Texts in the order in which they were acknowledged. */
  readonly acknowledged: string[] = [];
  signIns = 0;
  dropped = 0;
  sentAgain = 0;
  private cookie = '';
  private typed = 0;
  private open: { text: string; operationId: string } | undefined;

  constructor(
    private readonly name: string,
    private readonly account: Account,
    private readonly conferenceId: string,
  ) {}

  /** Types until it is over; the last entry may stay without an answer. */
  async typeUntil(url: string, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const again = this.open !== undefined;
      this.open ??= { text: this.nextText(), operationId: randomUUID() };
      if (again) this.sentAgain += 1;
      const drop = Math.random() * DROPPED < 1;
      if (!(await this.send(url, drop))) await sleep(BREATH);
    }
  }

  /** Call when the server is well: sends what was not answered, until it is. */
  async finish(url: string): Promise<void> {
    for (let tries = 0; this.open; tries += 1) {
      if (tries > 100) throw new Error(`${this.name} gets no answer of a server that is well`);
      this.sentAgain += 1;
      if (!(await this.send(url, false))) await sleep(BREATH);
    }
  }

  private nextText(): string {
    this.typed += 1;
    const words = Array.from({ length: 20 }, () => WORDS[Math.floor(Math.random() * WORDS.length)]);
    return `${this.name} ${this.typed}: ${words.join(' ')} .`;
  }

  /** @returns whether the open entry was acknowledged */
  private async send(url: string, drop: boolean): Promise<boolean> {
    const { text, operationId } = this.open!;
    const input = { conferenceId: this.conferenceId, kind: 'STATEMENT', text: [{ text }], operationId };
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: this.cookie },
        body: JSON.stringify({ query: RECORD, variables: { input } }),
        ...(drop ? { signal: AbortSignal.timeout(1 + Math.floor(30 * Math.random())) } : {}),
      });
      const { data, errors } = (await response.json()) as {
        data?: { recordMinutesEntry: { minutesEntry: { plainText: string } | null; userErrors: unknown[] } };
        errors?: { extensions: { code: string } }[];
      };
      if (errors?.[0]?.extensions.code === 'UNAUTHENTICATED') return await this.signIn(url);
      const answer = data?.recordMinutesEntry;
      if (answer?.userErrors.length) throw new Refused(JSON.stringify(answer.userErrors));
      if (!answer?.minutesEntry) return false;
      if (answer.minutesEntry.plainText !== text)
        throw new Refused(`another text: ${answer.minutesEntry.plainText}`);
      this.acknowledged.push(text);
      this.open = undefined;
      return true;
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (drop) this.dropped += 1;
      return false;
    }
  }

  /** @returns false: the entry has still to be sent */
  private async signIn(url: string): Promise<false> {
    const response = await fetch(`${url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.account),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (response.ok && cookie) {
      this.cookie = cookie;
      this.signIns += 1;
    }
    return false;
  }
}

/** What no repetition mends. */
class Refused extends Error {}
