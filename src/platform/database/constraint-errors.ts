import type { QueryFailedError } from 'typeorm';
import type { DomainError } from '../errors/index.js';

const byConstraint = new Map<string, () => DomainError>();

/** Tells which DomainError a violated constraint of the database stands for. */
export function translateConstraint(constraint: string, error: () => DomainError): void {
  byConstraint.set(constraint, error);
}

export function constraintError(error: QueryFailedError): DomainError | undefined {
  const { constraint } = error.driverError as { constraint?: string };
  return constraint === undefined ? undefined : byConstraint.get(constraint)?.();
}
