import { addressees, type Recipient } from '../../directory/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';

/** Why a body is written to about what it is asked: it is new, its day comes near, or has passed. */
export type Occasion = 'NEW' | 'NEAR' | 'LATE';

/** What a body is asked, in a mail to one who speaks for it. */
export interface Asked {
  occasion: Occasion;
  /** What the mail is, in so many words that no other mail has them. */
  once: string;
  bodyId: string;
  body: LocalizedText;
  /** The conference that asks. */
  askingId: string;
  asking: LocalizedText;
  dueOn: string;
  /** From today to that day; negative when it has passed. */
  daysToAnswer: number;
  recipient: Recipient;
}

/** So many working days before the last one, those are reminded who have not answered. */
const NEAR = 3;
/** What nobody was told for so many days is not told any more. */
const NEWS = 3;
const LATE = 7;

/**
 * SQL: a join that says whether there is cause to write on the day `today`, so that a day on which nobody did is made up for.
 * @param asked SQL of the day on which it was asked
 * @param due SQL of the last day to answer, as it stands now
 */
export function isNew(asked: string): string {
  return `cross join lateral (select 'NEW' as occasion where ${asked} between today - ${NEWS} and today) cause`;
}

export function isNearOrLate(asked: string, due: string): string {
  return (
    `cross join lateral (select 'NEAR' as occasion where ${asked} < working_day_before(${due}, ${NEAR}) ` +
    `and today between working_day_before(${due}, ${NEAR}) and ${due} ` +
    `union all select 'LATE' where today - ${due} between 1 and ${LATE}) cause`
  );
}

/**
 * SQL: `Asked`, one row for each recipient, of what was not queued for them yet; bodies for which nobody speaks are left out.
 * @param asked SQL with `key`, "bodyId" and what else of `Asked` depends on no recipient
 * @param order SQL, within a mail
 */
export function notToldYet(asked: string, order: string): string {
  return `
    with recursive asked as (${asked}), ${addressees('select distinct "bodyId" from asked')}
    select * from (
      select asked.*, body.name as body, recipient, concat_ws(' ', key, recipient->>'accountId') as once
      from asked join addressee on addressee.body_id = "bodyId" join body on body.id = "bodyId"
      cross join json_array_elements(recipients) recipient
    ) told
    where not exists (select from outgoing_mail queued where queued.once = told.once)
    order by once, ${order}`;
}
