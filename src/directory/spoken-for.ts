import type { EntityManager } from 'typeorm';

const IS_SPOKEN_FOR = `
with recursive above (id, parent_id, is_above) as (
  select id, parent_id, false from body where id = $1
  union
  select parent.id, parent.parent_id, true from above join body parent on parent.id = above.parent_id
)
select exists (
  select from above join focal_point f on f.body_id = above.id
   where (f.includes_below or not above.is_above)
     and f.valid_from <= $2 and (f.valid_until > $2 or f.valid_until is null)
) as "isSpokenFor"`;

/** Whether somebody speaks for a body at that moment: a focal point of it, or of one above that includes those below. */
export async function isSpokenFor(manager: EntityManager, bodyId: string, at: Date): Promise<boolean> {
  const [{ isSpokenFor }]: [{ isSpokenFor: boolean }] = await manager.query(IS_SPOKEN_FOR, [bodyId, at]);
  return isSpokenFor;
}
