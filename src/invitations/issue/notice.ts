import { countedDays } from '../../working-days/index.js';

/**
 * SQL: the last day on which invitations are in time by the policy of the kind, as `WorkingDays`; null where there is
 * no such rule, or no day of the conference (Decision 45/2018/QĐ-TTg asks for three working days).
 */
export function noticeDeadline(conference: string): string {
  const days = 'policy.invitation_notice_days';
  const steps = `${days} + (policy.counts_clear_days and ${days} > 0)::int`;
  return (
    `(select ${countedDays(`${conference}.starts_on`, `-${days}`, steps, 'working_day_before')} ` +
    `from conference_kind policy where policy.code = ${conference}.kind_code ` +
    `and ${days} is not null and ${conference}.starts_on is not null)`
  );
}
