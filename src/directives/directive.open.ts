/**
 * Condition: on that day the directive was in force, and something of it was still to be done or to be confirmed.
 * @param day SQL of a date
 */
export function openOn(directive: string, day: string): string {
  return (
    `(${directive}.in_force_on <= ${day} and (${directive}.ended_on is null or ${directive}.ended_on > ${day}) ` +
    `and exists (select from assignment share where share.directive_id = ${directive}.id and ${shareOpenOn('share', day)}))`
  );
}

/** Condition: on that day the share was followed, and neither confirmed as done nor passed on or ended. */
export function shareOpenOn(share: string, day: string): string {
  return (
    `${share}.in_force_on <= ${day} and (${share}.confirmed_on is null or ${share}.confirmed_on > ${day}) ` +
    `and (${share}.ended_on is null or ${share}.ended_on > ${day})`
  );
}
