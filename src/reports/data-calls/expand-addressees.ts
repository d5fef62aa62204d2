import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { bodyDissolved, existsOn, groupEmpty, membersOn, successorsOn } from '../../directory/index.js';
import { DomainError, type Failure } from '../../platform/errors/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import type { ReportRequestEntity } from './report-request.entity.js';
import { RequestedReportEntity } from './requested-report.entity.js';

interface Addressed {
  bodyId: string | null;
  groupId: string | null;
  name: LocalizedText;
  /** Whether the body exists on the day, as far as is known; true for a group. */
  exists: boolean;
}

const ADDRESSED = `
  select addressee.body_id as "bodyId", addressee.group_id as "groupId", coalesce(body.name, body_group.name) as name,
         body.id is null or ${existsOn('body', '$2::date')} as exists
    from report_addressee addressee left join body on body.id = addressee.body_id
         left join body_group on body_group.id = addressee.group_id
   where addressee.request_id = $1 order by addressee.position`;

/**
 * Asks each body that the request goes to on the day, by itself or as a member of a group, once, for good.
 * @throws DomainError BODY_DISSOLVED, GROUP_EMPTY
 */
export async function expandAddressees(
  manager: EntityManager,
  { id: requestId, conferenceId, dueOn }: ReportRequestEntity,
  day: string,
): Promise<void> {
  const addressed: Addressed[] = await manager.query(ADDRESSED, [requestId, day]);
  const groupIds = addressed.flatMap(({ groupId }) => groupId ?? []);
  const members = await membersOn(manager, groupIds, day);
  const faults: Failure[] = [];
  for (const { bodyId, groupId, name, exists } of addressed) {
    if (!exists) faults.push(bodyDissolved(name, day, await successorsOn(manager, bodyId!, day), ['id']));
    if (groupId && members.get(groupId)!.length === 0) faults.push(groupEmpty(name, day, ['id']));
  }
  if (faults.length > 0) throw new DomainError(...faults);
  // Who is addressed by itself is not asked as a member of a group.
  const asked = new Map<string, string | null>();
  for (const { bodyId } of addressed) if (bodyId) asked.set(bodyId, null);
  for (const groupId of groupIds) {
    for (const member of members.get(groupId)!) if (!asked.has(member)) asked.set(member, groupId);
  }
  const rows = [...asked].map(([bodyId, groupId], at) => ({
    ...{ id: uuidv7(), requestId, conferenceId, bodyId, groupId, dueOn, position: at + 1 },
  }));
  await manager.insert(RequestedReportEntity, rows);
}
