import type { EntityManager } from 'typeorm';
import { DomainError, type Failure } from '../platform/errors/index.js';
import { and } from '../platform/graphql/index.js';

/** What a conference must have before it is concluded (domain.md §4.5), told by the higher feature that keeps it. */
export interface ConclusionNeed {
  /** SQL condition over the alias of a conference: it is there. */
  met: (conference: string) => string;
  /** That it is missing, at `action`, and how to mend that. */
  missing: Failure;
}

const needs: ConclusionNeed[] = [];

/** Lets a conference be concluded only where this is met as well. */
export function concludeOnlyWith(need: ConclusionNeed): void {
  needs.push(need);
}

/** SQL condition over the alias of a conference: all that it needs to be concluded is there. */
export function isConcludable(conference: string): string {
  return and(needs.map(({ met }) => met(conference)));
}

/** @throws DomainError with all that is missing */
export async function assertConcludable(manager: EntityManager, id: string): Promise<void> {
  const [{ met }]: [{ met: boolean[] }] = await manager.query(
    `select array[${needs.map(need => need.met('c')).join(', ')}]::boolean[] as met from conference c where c.id = $1`,
    [id],
  );
  const missing = needs.filter((_, at) => !met[at]).map(need => need.missing);
  if (missing.length > 0) throw new DomainError(...missing);
}
