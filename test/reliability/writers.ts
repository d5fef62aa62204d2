import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, countNames, send } from './client.js';

/** So many write at the same time. */
const HANDS = 6;
/** Milliseconds between two writes of a hand of which the first got no answer. */
const BREATH = 100;

const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name } userErrors { code } } }';

interface Write {
  name: string;
  operationId: string;
}

/** What became of all that was written. */
export interface Outcome {
  acknowledged: number;
  /** Writes without an answer that were sent again under their operationId. */
  sentAgain: number;
  /** Those of them that had been applied at the first time, and were not applied again. */
  appliedBefore: number;
  /** Acknowledged, and not there. */
  lost: string[];
  twice: string[];
}

/** People who write through the API, remember what was acknowledged, and send again what was not answered. */
export class Writers {
  readonly answers: Answer[] = [];
  private readonly acknowledged = new Set<string>();
  /** What no others write. */
  private readonly family = `Họ ${randomUUID()}`;
  private readonly names: string[] = [];
  private unanswered: Write[] = [];
  private sentAgain = 0;
  private appliedBefore = 0;

  /** Waits until so many more writes are acknowledged. */
  async more(count: number): Promise<void> {
    for (const enough = this.acknowledged.size + count; this.acknowledged.size < enough; ) await sleep(5);
  }

  /** Writes as long as `work` takes. */
  async writeDuring(url: string, work: () => Promise<void>): Promise<void> {
    let over = false;
    const hands = Array.from({ length: HANDS }, async () => {
      while (!over) {
        const write = { name: `${this.family} ${this.names.length + 1}`, operationId: randomUUID() };
        this.names.push(write.name);
        if (await this.write(url, write)) continue;
        this.unanswered.push(write);
        await sleep(BREATH);
      }
    });
    await work().finally(() => {
      over = true;
    });
    await Promise.all(hands);
  }

  /** Call when the server is well: sends again what was not answered, until it is. */
  async finish(url: string): Promise<void> {
    const open = this.unanswered;
    this.unanswered = [];
    this.sentAgain += open.length;
    const hands = Array.from({ length: HANDS }, async () => {
      for (let write = open.pop(); write; write = open.pop()) {
        const since = Date.now();
        const id = await this.write(url, write);
        if (!id) throw new Error(`${write.name} is refused by a server that is well`);
        if (timeOf(id) < since) this.appliedBefore += 1;
      }
    });
    await Promise.all(hands);
  }

  async outcome(url: string): Promise<Outcome> {
    const found = await countNames(url);
    return {
      acknowledged: this.acknowledged.size,
      sentAgain: this.sentAgain,
      appliedBefore: this.appliedBefore,
      lost: [...this.acknowledged].filter(name => !found.has(name)),
      twice: this.names.filter(name => found.get(name)! > 1),
    };
  }

  /** @returns the id of what was written, if that was acknowledged */
  private async write(url: string, write: Write): Promise<string | undefined> {
    const answer = await send(url, CREATE_PERSON, { input: write });
    this.answers.push(answer);
    const person = answer.data?.createPerson?.person;
    if (person?.name !== write.name) return undefined;
    this.acknowledged.add(write.name);
    return person.id;
  }
}

/** When a UUIDv7 was made, as Date.now() tells it. */
const timeOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);
