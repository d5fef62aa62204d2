/** Condition: at the end of the day, the directive or the share was in force and had not ended. */
export function inForceOn(row: string, day: string): string {
  return `${row}.in_force_on <= ${day} and (${row}.ended_on is null or ${row}.ended_on > ${day})`;
}

/**
 * Condition: on that day the directive was in force, and something of it was still to be done or to be confirmed.
 * @param day SQL of a date
 */
export function openOn(directive: string, day: string): string {
  return `(${inForceOn(directive, day)} and exists (select from assignment share where share.directive_id = ${directive}.id and ${shareOpenOn('share', day)}))`;
}

/** Condition: on that day the share was followed, and neither confirmed as done nor passed on or ended. */
export function shareOpenOn(share: string, day: string): string {
  return `${inForceOn(share, day)} and (${share}.confirmed_on is null or ${share}.confirmed_on > ${day})`;
}
