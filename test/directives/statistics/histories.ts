import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/** What happened to one share, as days after the first one; the writer makes of it rows as the commands leave them. */
export interface History {
  body: number;
  conference: number;
  force: 'ASSIGN' | 'REQUIRE' | 'REQUEST' | 'NOTE';
  inForce: number;
  timing: 'FIXED' | 'ONGOING' | 'ON_EVENT';
  /** Days from being in force to the deadline; for ON_EVENT also to the day on which it is set. */
  term: number;
  eventAfter: number | null;
  /** Days from being in force to each granted extension, and by how much it is longer. */
  extensions: { after: number; by: number }[];
  end: { kind: 'open' | 'reported' | 'confirmed' | 'ended'; completed: number; settled: number };
}

export const histories: fc.Arbitrary<History> = fc.record({
  body: fc.nat(4),
  conference: fc.nat(1),
  force: fc.constantFrom('ASSIGN', 'REQUIRE', 'REQUEST', 'NOTE'),
  inForce: fc.nat(60),
  timing: fc.constantFrom('FIXED', 'FIXED', 'FIXED', 'ONGOING', 'ON_EVENT'),
  term: fc.nat(120),
  eventAfter: fc.option(fc.nat(60)),
  extensions: fc.array(fc.record({ after: fc.nat(90), by: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 3,
  }),
  end: fc.record({
    kind: fc.constantFrom('open', 'reported', 'confirmed', 'confirmed', 'ended'),
    completed: fc.nat(150),
    settled: fc.nat(20),
  }),
});

export const FIRST_DAY = DateTime.fromISO('2021-01-01');
export const dayAfter = (days: number) => FIRST_DAY.plus({ days }).toISODate()!;

interface Places {
  bodies: string[];
  conferences: string[];
  speaker: string;
}

/** Writes the shares beside the commands, as they stand after all of it. */
export async function write(dataSource: DataSource, places: Places, all: readonly History[]): Promise<void> {
  for (const [at, history] of all.entries()) await writeOne(dataSource, places, history, at + 1);
}

async function writeOne(
  dataSource: DataSource,
  { bodies, conferences, speaker }: Places,
  history: History,
  number: number,
): Promise<void> {
  const { timing, inForce, term, eventAfter, end } = history;
  const setOn = timing === 'ON_EVENT' && eventAfter !== null ? dayAfter(inForce + eventAfter) : null;
  const original = timing === 'FIXED' || setOn ? dayAfter(inForce + (eventAfter ?? 0) + term) : null;
  const directive = uuidv7();
  await dataSource.query(
    `insert into directive (id, revision, conference_id, number, state, text, language, force, stated_by_id, stated_in, timing,
       deadline, deadline_set_on, event, review_on, issued_on, in_force_on)
     values ($1, 1, $2, $3, 'ISSUED', 'x', 'vi', $4, $5, 'NOTICE', $6, $7, $8, $9, '2030-01-01', $10, $10)`,
    [
      directive,
      conferences[history.conference]!,
      number,
      history.force,
      speaker,
      timing,
      original,
      setOn,
      timing === 'ON_EVENT' ? { vi: 'Sau khi luật có hiệu lực' } : null,
      dayAfter(inForce),
    ],
  );
  const extensions = original === null ? [] : inOrder(history, original);
  const completedOn = ['reported', 'confirmed'].includes(end.kind) ? dayAfter(inForce + end.completed) : null;
  const settledOn = dayAfter(inForce + end.completed + end.settled);
  const share = uuidv7();
  await dataSource.query(
    `with share as (
       insert into assignment (id, revision, directive_id, position, role, body_id, state, in_force_on, deadline, completed_on,
         confirmed_on, ended_on) values ($1, 1, $2, 1, 'LEAD', $3, $4, $5, $6, $7, $8, $9) returning *)
     insert into progress_entry (id, revision, assignment_id, kind, day, text, waiver_reason, waived_by)
     select gen_random_uuid(), 1, id, 'REPORTED_DONE', completed_on, 'x', 'x', 'x' from share where state = 'CONFIRMED_DONE'`,
    [
      share,
      directive,
      bodies[history.body]!,
      { open: 'ASSIGNED', reported: 'REPORTED_DONE', confirmed: 'CONFIRMED_DONE', ended: 'ENDED' }[end.kind],
      dayAfter(inForce),
      extensions.at(-1)?.deadline ?? original,
      completedOn,
      end.kind === 'confirmed' ? settledOn : null,
      end.kind === 'ended' ? settledOn : null,
    ],
  );
  for (const { decidedOn, previous, deadline } of extensions) {
    await dataSource.query(
      `insert into extension (id, revision, assignment_id, state, requested_on, requested_deadline, reason, previous_deadline,
         decided_on, granted_deadline) values ($1, 1, $2, 'GRANTED', $3, $4, 'x', $5, $3, $4)`,
      [uuidv7(), share, decidedOn, deadline, previous],
    );
  }
}

/** One after the other, each longer than the one before. */
function inOrder({ inForce, extensions }: History, original: string) {
  let previous = original;
  return [...new Map(extensions.map(each => [each.after, each])).values()]
    .sort((a, b) => a.after - b.after)
    .map(({ after, by }) => {
      const deadline = DateTime.fromISO(previous).plus({ days: by }).toISODate()!;
      const extension = { decidedOn: dayAfter(inForce + after), previous, deadline };
      previous = deadline;
      return extension;
    });
}
