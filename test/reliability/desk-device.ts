import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from './client.js';

const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) {
  presence { id } alreadyPresentSince firstDevice userErrors { code } } }`;
const BATCH = `mutation ($input: CheckInBatchInput!) { checkInBatch(input: $input) {
  results { presence { id } } userErrors { code path } } }`;
/** Milliseconds between two tries of what was not answered. */
const BREATH = 50;
/** Badges in a batch of a device that was offline. */
const OFFLINE = 25;

/** A device at a desk that checks people in by their badges, and lets none go before it is acknowledged. */
export class DeskDevice {
  readonly acknowledged: string[] = [];
  /** Milliseconds from the first try of a check-in to its answer, of those that were answered at once. */
  readonly took: number[] = [];
  sentAgain = 0;
  /** It sends one thing after the other. */
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly conferenceId: string,
    /** Where the server is now. */
    private readonly url: () => string,
  ) {}

  checkIn(badgeCode: string): Promise<void> {
    return this.inTurn(async () => {
      const input = { conferenceId: this.conferenceId, device: this.name, badgeCode };
      const { presence, userErrors } = await this.untilAnswered(CHECK_IN, 'checkIn', input);
      if (!presence) throw new Error(JSON.stringify(userErrors));
      this.acknowledged.push(badgeCode);
    });
  }

  sendBatch(badges: readonly string[], at: string): Promise<void> {
    return this.inTurn(async () => {
      for (let from = 0; from < badges.length; from += OFFLINE) {
        const some = badges.slice(from, from + OFFLINE);
        const entries = some.map(badgeCode => ({ badgeCode, at }));
        const input = { conferenceId: this.conferenceId, device: this.name, entries };
        const { userErrors } = await this.untilAnswered(BATCH, 'checkInBatch', input);
        if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
        this.acknowledged.push(...some);
      }
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.sending = this.sending.then(work);
    return this.sending;
  }

  private async untilAnswered(document: string, field: string, input: object) {
    const operationId = randomUUID();
    for (let tries = 0; tries < 10_000; tries += 1) {
      const { data, took } = await send(this.url(), document, { input: { ...input, operationId } });
      if (data?.[field]) {
        if (tries === 0) this.took.push(took);
        return data[field];
      }
      this.sentAgain += 1;
      await sleep(BREATH);
    }
    throw new Error(`${this.name} gets no answer`);
  }
}
