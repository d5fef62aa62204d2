import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import type { Connection } from '../../src/platform/database/index.js';
import { clientConfig } from '../support/server.js';

/** A way to a database that can be cut, silenced and mended while the database itself serves other tests. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private readonly target: pg.Client;
  private server: Server;
  private port = 0;
  private silent = false;

  constructor(connection: Connection) {
    // Never connected: it only knows how to read a connection string.
    this.target = new pg.Client(clientConfig(connection));
  }

  /** Where the application finds the database through the proxy. */
  get connection(): Connection {
    const { user, password, database } = this.target;
    return {
      host: '127.0.0.1',
      port: this.port,
      user: user!,
      password: password ?? undefined,
      database: database!,
    };
  }

  /** The same as a DATABASE_URL. */
  get url(): string {
    const { user, password, database } = this.target;
    const url = new URL(`postgres://127.0.0.1:${this.port}/${database}`);
    url.username = user!;
    url.password = password ?? '';
    return url.href;
  }

  async open(): Promise<void> {
    const { host, port } = this.target;
    this.silent = false;
    this.server = createServer(client => {
      if (this.silent) {
        this.sockets.add(client.on('error', () => {}));
        return;
      }
      const database = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
      for (const [from, to] of [
        [client, database],
        [database, client],
      ] as const) {
        this.sockets.add(from);
        from.on('error', () => this.pass(() => to.destroy()));
        from.on('close', () => this.pass(() => to.destroy()));
        from.on('end', () => this.pass(() => to.end()));
        from.on('data', data => this.pass(() => to.write(data)));
      }
    });
    await new Promise<void>(resolve => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** As if the network swallowed everything: nothing breaks, connections are accepted, and no word comes through. */
  silence(): void {
    this.silent = true;
  }

  /** As if the database had died: what is open breaks, and nothing new is let in. */
  async cut(): Promise<void> {
    const closed = new Promise(resolve => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }

  private pass(act: () => void): void {
    if (!this.silent) act();
  }
}
