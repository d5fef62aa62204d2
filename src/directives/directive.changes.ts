import type { EntityManager } from 'typeorm';
import { assertRevision, rowOf, type Tx } from '../platform/database/index.js';
import { DirectiveEntity } from './directive.entity.js';
import { DIRECTIVE, invalidState } from './directive.errors.js';
import { allowedActions, CHANGEABLE_STATES, type DirectiveAction } from './directive.states.js';

/** A directive, and the revision at which the caller read it. */
export interface Target {
  id: string;
  expectedRevision: number;
}

/** The directive as the caller read it, held until the command is done. */
async function held(tx: Tx, { id, expectedRevision }: Target): Promise<DirectiveEntity> {
  const named = { path: ['id'], what: DIRECTIVE };
  const directive = await rowOf(tx.manager, DirectiveEntity, id, named, true);
  tx.inConference(directive.conferenceId, named);
  assertRevision(directive, expectedRevision);
  return directive;
}

/** @throws DomainError INVALID_STATE if its state does not allow the step */
export async function before(action: DirectiveAction, tx: Tx, target: Target): Promise<DirectiveEntity> {
  const directive = await held(tx, target);
  if (!allowedActions(directive).includes(action)) throw invalidState(directive);
  return directive;
}

export async function changeable(tx: Tx, target: Target): Promise<DirectiveEntity> {
  const directive = await held(tx, target);
  if (!CHANGEABLE_STATES.includes(directive.state)) throw invalidState(directive);
  return directive;
}

/** Writes the changes and counts the revision, even when only the assignments have changed. */
export async function change(
  manager: EntityManager,
  id: string,
  changes: Partial<DirectiveEntity>,
): Promise<void> {
  const present = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await manager.update(DirectiveEntity, { id }, { ...present, updatedAt: () => 'now()' });
}
