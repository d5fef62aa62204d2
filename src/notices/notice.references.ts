import { type EntityManager, In } from 'typeorm';
import { DirectiveEntity } from '../directives/index.js';
import { DomainError, type Failure } from '../platform/errors/index.js';
import { FindingEntity } from '../reports/index.js';
import { aboutTwoThings, notOfConference } from './notice.errors.js';
import type { NoticeParagraphInput } from './notice.input.js';

/** @throws DomainError naming each paragraph about something that is not of the conference, or about two things */
export async function assertParagraphs(
  manager: EntityManager,
  conferenceId: string,
  paragraphs: readonly NoticeParagraphInput[],
): Promise<void> {
  const ids = (field: 'directiveId' | 'findingId') =>
    paragraphs.map(paragraph => paragraph[field]).filter(id => typeof id === 'string');
  const directives = await manager.findBy(DirectiveEntity, { conferenceId, id: In(ids('directiveId')) });
  const findings = await manager.findBy(FindingEntity, { conferenceId, id: In(ids('findingId')) });
  const known = new Set([...directives, ...findings].map(({ id }) => id));
  const failures: Failure[] = [];
  for (const [at, { directiveId, findingId }] of paragraphs.entries()) {
    if (directiveId && findingId) failures.push(aboutTwoThings(at));
    else if (directiveId && !known.has(directiveId)) failures.push(notOfConference(at, 'directiveId'));
    else if (findingId && !known.has(findingId)) failures.push(notOfConference(at, 'findingId'));
  }
  if (failures.length > 0) throw new DomainError(...failures);
}
