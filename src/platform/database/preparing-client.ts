import pg from 'pg';
import type { PreparedNames } from './prepared-names.js';

/**
 * How many characters of prepared statements a connection holds at most. PostgreSQL keeps some 160 bytes for each (measured with
 * version 15: the text, its parse tree and its plan), so this is some 50 MB.
 */
const MOST_CHARACTERS = 300_000;

/**
 * Connections that prepare statements with parameters that come again, whoever sends them. PostgreSQL never frees a prepared statement by
 * itself: a connection that holds too many of them gives all back, and prepares anew what still comes.
 */
export function preparingClient(names: PreparedNames, most = MOST_CHARACTERS) {
  return class extends pg.Client {
    private readonly held = new Set<string>();
    private characters = 0;

    // biome-ignore-start lint/suspicious/noExplicitAny: passed on as it comes, in any of the forms that `pg` takes.
    override query(config: any, values?: any, callback?: any): any {
      const plain = typeof config === 'string' && Array.isArray(values) && values.length > 0;
      const asked = plain ? { text: config, values, name: names.of(config) } : config;
      const ask = (): any => (plain ? super.query(asked, callback) : super.query(asked, values, callback));
      if (!asked?.name || this.hold(asked.name, asked.text)) return ask();
      if (!callback && typeof values !== 'function') return this.giveBack().then(ask);
      void this.giveBack().then(ask);
    }
    // biome-ignore-end lint/suspicious/noExplicitAny: as above.

    /** @returns false if there is no room for one more */
    private hold(name: string, text: string): boolean {
      if (this.held.has(name)) return true;
      const room = this.characters + text.length <= most || this.held.size === 0;
      if (!room) {
        this.held.clear();
        this.characters = 0;
      }
      this.held.add(name);
      this.characters += text.length;
      return room;
    }

    private async giveBack(): Promise<void> {
      const { connection } = this as unknown as { connection: { parsedStatements: object } };
      try {
        await super.query('deallocate all');
        // What `pg` takes to be prepared already.
        connection.parsedStatements = {};
      } catch {
        // In a transaction that has failed nothing can be given back, and nothing is prepared. With the next one, then.
        this.characters = most;
      }
    }
  };
}
