/**
 * SQL condition: the body in alias `body` belongs to the group in alias `group`, at whatever time.
 * Sample bodies belong to sample groups only, and real ones to real groups.
 */
export function isMember(body: string, group: string): string {
  const listed =
    `exists (select from body_group_member member ` +
    `where member.group_id = ${group}.id and member.body_id = ${body}.id)`;
  const below =
    'with recursive below as (' +
    `select id from body where parent_id = ${group}.rule_under_id ` +
    'union all select child.id from body child join below on child.parent_id = below.id) ' +
    'select id from below';
  const ruled = [
    `(${group}.rule_kinds is not null or ${group}.rule_level is not null or ${group}.rule_under_id is not null)`,
    `coalesce(${body}.kind = any(${group}.rule_kinds), true)`,
    `coalesce(${body}.level = ${group}.rule_level, true)`,
    `(${group}.rule_under_id is null or ${body}.id in (${below}))`,
  ].join(' and ');
  return `(${body}.sample = ${group}.sample and case when ${group}.listed then ${listed} else ${ruled} end)`;
}
