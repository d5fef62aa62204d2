import { Injectable } from '@nestjs/common';
import { Sql } from '../database/index.js';
import type { Stamp } from './answer.js';

/** The chain of what belongs to no conference. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const HEADS = "select id, encode(hash, 'base64') as head from audit_chain where id = any($1::uuid[])";
/** Of a chain that has no entry yet. */
const NONE = '';

type Heads = Map<string, string>;

/**
 * SQL: the stamp of what is read in the same statement, and so from the same snapshot.
 * @param conferenceId SQL of the id of the conference
 */
export function stampSql(conferenceId: string): string {
  const head = (id: string) =>
    `coalesce((select encode(hash, 'base64') from audit_chain where id = ${id}), '${NONE}')`;
  return (
    `json_build_object('conferenceId', ${conferenceId}, 'own', ${head(conferenceId)}, ` +
    `'shared', ${head(`'${INSTALLATION}'`)})`
  );
}

/**
 * Asks for the heads of chains. Those who ask while a statement is under way are answered by the next one, all by the
 * same: what they get was read after they asked, and a thousand readers at once cost no more than two statements.
 */
@Injectable()
export class ChainHeads {
  private next: Batch | undefined;
  private asking = false;

  constructor(private readonly sql: Sql) {}

  /** The stamp of this conference at a moment between the call and the answer. */
  async stampOf(conferenceId: string): Promise<Stamp> {
    this.next ??= new Batch();
    const batch = this.next;
    batch.ids.add(conferenceId);
    if (!this.asking) void this.ask();
    const heads = await batch.heads;
    return {
      conferenceId,
      own: heads.get(conferenceId) ?? NONE,
      shared: heads.get(INSTALLATION) ?? NONE,
    };
  }

  private async ask(): Promise<void> {
    this.asking = true;
    // All who ask in this turn of the event loop are of the first batch.
    await null;
    for (let batch = this.take(); batch; batch = this.take()) {
      try {
        const ids = [...batch.ids, INSTALLATION];
        const rows = await this.sql.read<{ id: string; head: string }>(HEADS, [ids]);
        batch.resolve(new Map(rows.map(({ id, head }) => [id, head])));
      } catch (fault) {
        batch.reject(fault);
      }
    }
    this.asking = false;
  }

  private take(): Batch | undefined {
    const batch = this.next;
    this.next = undefined;
    return batch;
  }
}

/** Those who are answered by one statement. */
class Batch {
  readonly ids = new Set<string>();
  readonly heads: Promise<Heads>;
  resolve!: (heads: Heads) => void;
  reject!: (fault: unknown) => void;

  constructor() {
    this.heads = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}
