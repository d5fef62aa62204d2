import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { administratorToken } from '../support/administrator.js';
import type { Data, TestApp } from '../support/create-test-app.js';

export const PROTOCOL = 'graphql-transport-ws';
/** Catches what never comes. */
const PATIENCE = 20_000;

export interface Message {
  id?: string;
  type: string;
  payload?: Data;
}

/** A client that speaks the protocol by hand, so that a test may break it. */
export class Subscriber {
  readonly messages: Message[] = [];
  closed: { code: number; reason: string } | undefined;
  private readonly socket: WebSocket;
  private made = 0;

  constructor(url: string, headers: Record<string, string> = {}, protocol: string | string[] = PROTOCOL) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, { headers });
    this.socket.on('message', data => this.messages.push(JSON.parse(String(data))));
    this.socket.on('error', () => {});
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
    });
  }

  /** One that was let in; with a token in the connection parameters, or with headers. */
  static async of(
    url: string,
    { token, headers }: { token?: string; headers?: Record<string, string> } = {},
  ): Promise<Subscriber> {
    const subscriber = new Subscriber(url, headers);
    await subscriber.opened();
    subscriber.say({
      type: 'connection_init',
      payload: token ? { authorization: `Bearer ${token}` } : undefined,
    });
    await subscriber.message('connection_ack');
    return subscriber;
  }

  async opened(): Promise<void> {
    await until(() => this.socket.readyState === WebSocket.OPEN || this.closed !== undefined);
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Subscribes, and gives the id of the subscription. */
  subscribe(query: string, variables: object = {}): string {
    this.made += 1;
    const id = `s${this.made}`;
    this.say({ id, type: 'subscribe', payload: { query, variables } });
    return id;
  }

  /** Waits for the n-th message of a type. */
  async message(type: string, n = 1): Promise<Message> {
    const found = () => this.messages.filter(each => each.type === type)[n - 1];
    await until(() => found() !== undefined || this.closed !== undefined);
    if (!found()) throw new Error(`closed with ${this.closed!.code} after ${JSON.stringify(this.messages)}`);
    return found()!;
  }

  /** Waits for n events and gives their data. */
  async events(n: number): Promise<Data[]> {
    await this.message('next', n);
    return this.told;
  }

  /** The data of all events so far. */
  get told(): Data[] {
    return this.messages.filter(({ type }) => type === 'next').map(({ payload }) => payload.data);
  }

  async end(): Promise<{ code: number; reason: string }> {
    await until(() => this.closed !== undefined);
    return this.closed!;
  }

  close(): void {
    this.socket.terminate();
  }
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const since = Date.now();
  while (!(await condition())) {
    if (Date.now() - since > PATIENCE) throw new Error(`never: ${condition}`);
    await sleep(5);
  }
}

/** So long after something was done, what must not come would have come. */
export const aWhile = () => sleep(300);

/** Lets a test application listen, and gives its address. */
export async function listen({ app }: TestApp): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}

/** The administrator as a subscriber. */
export const asAdministrator = (url: string) => Subscriber.of(url, { token: administratorToken() });

export const AGENDA = `subscription ($id: ID!, $after: Int) {
  agendaChanged(conferenceId: $id, after: $after) { number kind agenda { number } }
}`;
