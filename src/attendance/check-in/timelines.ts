import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { PresenceEntity } from './presence.entity.js';
import { type Stay, Timeline } from './timeline.js';

/** Of whom, where and when stays are told together. */
interface Of {
  delegateId: string;
  sessionId: string | null;
  /** In the zone of the conference. */
  day: string;
}

/** The stays of many delegates: read with one statement, written with two at most. The delegates are held. */
export class Timelines {
  private readonly known = new Map<string, Of & { timeline: Timeline }>();

  private constructor(
    private readonly manager: EntityManager,
    private readonly conferenceId: string,
    private readonly stays: ReadonlyMap<string, Stay[]>,
  ) {}

  static async of(
    manager: EntityManager,
    conferenceId: string,
    delegateIds: readonly string[],
  ): Promise<Timelines> {
    const rows: (Stay & Of)[] = await manager.query(
      `select id, delegate_id as "delegateId", session_id as "sessionId", day::text, arrived_at as "arrivedAt", left_at as "leftAt",
         site_id as "siteId", method, device
       from presence where delegate_id = any($1::uuid[]) and undone_at is null`,
      [delegateIds],
    );
    const stays = new Map<string, Stay[]>();
    for (const { delegateId, sessionId, day, ...stay } of rows) {
      const key = keyOf({ delegateId, sessionId, day });
      stays.set(key, [...(stays.get(key) ?? []), stay]);
    }
    return new Timelines(manager, conferenceId, stays);
  }

  get(of: Of): Timeline {
    const key = keyOf(of);
    const known = this.known.get(key);
    if (known) return known.timeline;
    const timeline = new Timeline(this.stays.get(key) ?? [], uuidv7);
    this.known.set(key, { ...of, timeline });
    return timeline;
  }

  /** What changes first: it makes room for what is added. */
  async write(recordedAt: Date): Promise<void> {
    const all = [...this.known.values()];
    const changed = all.flatMap(({ timeline }) => [...timeline.changed]);
    const added = all.flatMap(({ delegateId, sessionId, timeline }) =>
      [...timeline.added].map(stay => ({ ...stay, delegateId, sessionId })),
    );
    if (changed.length > 0) {
      await this.manager.query(
        `update presence set arrived_at = seen."arrivedAt", left_at = seen."leftAt", site_id = seen."siteId", method = seen.method, device = seen.device,
           recorded_at = case when presence.arrived_at = seen."arrivedAt" then recorded_at else $2 end, revision = revision + 1, updated_at = now()
         from json_to_recordset($1) as seen(id uuid, "arrivedAt" timestamptz, "leftAt" timestamptz, "siteId" uuid, method check_in_method, device text)
         where presence.id = seen.id`,
        [JSON.stringify(changed), recordedAt],
      );
    }
    const { conferenceId } = this;
    if (added.length > 0) {
      const rows = added.map(stay => ({ ...stay, conferenceId, recordedAt }));
      await this.manager.insert(PresenceEntity, rows);
    }
  }
}

function keyOf({ delegateId, sessionId, day }: Of): string {
  return `${delegateId} ${sessionId ?? ''} ${day}`;
}
