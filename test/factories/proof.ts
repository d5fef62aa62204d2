/**
 * The beginning of a statement that sets shares to CONFIRMED_DONE: reports that they are done, with a waiver for a proof,
 * without which the database does not let them be.
 * @param shares which they are, as a condition on `assignment`
 * @param day SQL of the day of the reports
 */
export function withProof(shares: string, day: string): string {
  return `with proof as (
    insert into progress_entry (id, revision, assignment_id, kind, day, text, waiver_reason, waived_by)
    select gen_random_uuid(), 1, id, 'REPORTED_DONE', ${day}::date, 'x', 'x', 'x' from assignment where ${shares})`;
}
