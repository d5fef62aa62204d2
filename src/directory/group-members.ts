import type { EntityManager } from 'typeorm';
import type { Failure } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import { isMember } from './body-group.rule.js';
import { existsOn } from './directory.shapes.js';

/** The members that groups have on a day, by group, each in the order of names: one statement. */
export async function membersOn(
  manager: EntityManager,
  groupIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  if (groupIds.length === 0) return new Map();
  const groups: { id: string; members: string[] }[] = await manager.query(
    `select body_group.id, array(select body.id from body
              where ${isMember('body', 'body_group')} and ${existsOn('body', '$2::date')}
              order by fold_localized(body.name), body.id) as members
       from body_group where body_group.id = any($1::uuid[])`,
    [groupIds, day],
  );
  return new Map(groups.map(({ id, members }) => [id, members]));
}

/** Something is to be given to a body that does not exist on the day; `successors` stand in its place then. */
export function bodyDissolved(
  body: LocalizedText,
  day: string,
  successors: readonly LocalizedText[],
  path: readonly string[],
): Failure {
  const names = (language: string) => successors.map(name => inLanguage(name, { language })).join('; ');
  return {
    code: 'BODY_DISSOLVED',
    path,
    message: {
      vi: `${inLanguage(body, { language: 'vi' })} không tồn tại ngày ${day}. Cơ quan kế thừa: ${names('vi') || 'chưa rõ'}.`,
      en: `${inLanguage(body, { language: 'en' })} does not exist on ${day}. Successors: ${names('en') || 'unknown'}.`,
    },
  };
}

/** Something is to be given to the members of a group that has none on the day. */
export function groupEmpty(group: LocalizedText, day: string, path: readonly string[]): Failure {
  return {
    code: 'GROUP_EMPTY',
    path,
    message: {
      vi: `Nhóm "${inLanguage(group, { language: 'vi' })}" không có cơ quan nào vào ngày ${day}.`,
      en: `The group "${inLanguage(group, { language: 'en' })}" has no member on ${day}.`,
    },
  };
}
