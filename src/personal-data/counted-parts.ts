import type { EntityManager } from 'typeorm';
import { PARTS, type PersonalDataPart } from './parts/index.js';
import { PersonalDataClass } from './personal-data.enums.js';
import type { CountedPart } from './personal-data-erasure.entity.js';

/** How much of these kinds of data there is about a person: one statement. */
export async function countParts(
  manager: EntityManager,
  parts: readonly PersonalDataPart[],
  personId: string,
): Promise<CountedPart[]> {
  const counts = parts.map(({ name, from }) => `(select count(*)::int from ${from('$1')}) as "${name}"`);
  const [row]: [Record<string, number>] = await manager.query(`select ${counts.join(', ')}`, [personId]);
  return counted(row);
}

export function counted(counts: Record<string, number>): CountedPart[] {
  return Object.entries(counts).map(([name, count]) => ({ name, count }));
}

/** What is there of the official record, and of the trail of what the person has done. */
export function countKept(manager: EntityManager, personId: string): Promise<CountedPart[]> {
  const kept = PARTS.filter(
    part => part.class === PersonalDataClass.OFFICIAL_RECORD || part.name === 'auditEntries',
  );
  return countParts(manager, kept, personId);
}
