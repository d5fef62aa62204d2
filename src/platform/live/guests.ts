import { Injectable } from '@nestjs/common';

/** Open sockets and streams, in all and of one guest. A hall full of people may share one address. */
const MOST = 20_000;
const MOST_OF_ADDRESS = 10_000;
const MOST_OF_ACCOUNT = 100;

/** Counts who is connected, so that nobody takes the place of all others. */
@Injectable()
export class Guests {
  private readonly counts = new Map<string, number>();

  /** @returns how to leave again; undefined if there is no place */
  admit(address: string): (() => void) | undefined {
    return this.take(['all', MOST], [`address ${address}`, MOST_OF_ADDRESS]);
  }

  /** The same for one who has proved to act for an account. */
  admitAccount(accountId: string): (() => void) | undefined {
    return this.take([`account ${accountId}`, MOST_OF_ACCOUNT]);
  }

  private take(...places: [name: string, most: number][]): (() => void) | undefined {
    if (places.some(([name, most]) => (this.counts.get(name) ?? 0) >= most)) return undefined;
    for (const [name] of places) this.add(name, 1);
    return () => {
      for (const [name] of places) this.add(name, -1);
    };
  }

  private add(name: string, difference: number): void {
    const count = (this.counts.get(name) ?? 0) + difference;
    if (count > 0) this.counts.set(name, count);
    else this.counts.delete(name);
  }
}
