import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conferenceShape, noSuchConference } from '../../conferences/index.js';
import { Actor, STAFF } from '../../platform/auth/index.js';
import type { Message } from '../../platform/errors/index.js';
import {
  hasRole,
  jsonObject,
  Reader,
  type ReadRequest,
  type Row,
  rootSets,
  Statement,
} from '../../platform/graphql/index.js';
import { AgendaConflictSeverity } from './agenda-conflict.enums.js';
import { conflictList, conflictOrder, TOLD } from './agenda-conflict.shapes.js';
import { conflictInWords, type ToldConflict } from './agenda-conflict.words.js';
import { conflictsIn } from './find-conflicts.js';

@Injectable()
export class AgendaConflictsQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * For the staff of the conference: the draft tells more than the agenda that others see.
   * @throws GraphQLError NOT_FOUND: no conflicts would be said of an agenda that nobody has
   */
  async conflicts(request: ReadRequest, conferenceId: string): Promise<Row[]> {
    const conflicts = await this.reader.value<Row[] | null>(request, statement => {
      const conference = statement.alias();
      const sets = rootSets(request.info);
      const entries = new Map<string, string>();
      conflictList(row => `${row}.id`)({
        ...{ name: 'conflicts', key: 'conflicts', args: {}, row: conference, sets, statement, entries },
      });
      return (
        `(select ${entries.get('conflicts')} from conference ${conference} ` +
        `where ${conference}.id = ${statement.id(conferenceId, 'conferenceId')} ` +
        `and ${statement.visible(conferenceShape, conference)} and ${hasRole(statement, `${conference}.id`, STAFF)})`
      );
    });
    if (conflicts) return conflicts;
    throw noSuchConference();
  }
}

/** The conflicts for which the draft of a conference must not be published, in words. */
export async function blockingConflicts(manager: EntityManager, conferenceId: string): Promise<Message[]> {
  const statement = Statement.without(Actor.SYSTEM);
  const entries = new Map<string, string>();
  for (const [name, write] of Object.entries(TOLD)) {
    write({ name, key: name, args: {}, row: 'conflict', sets: [], statement, entries });
  }
  const found: { told: ToldConflict }[] = await manager.query(
    `select ${jsonObject(entries)} as told from (${conflictsIn('$1::uuid')}) conflict ` +
      `where conflict.severity = '${AgendaConflictSeverity.BLOCKING}' order by ${conflictOrder('conflict')}`,
    [conferenceId],
  );
  return found.map(({ told }) => conflictInWords(told));
}
