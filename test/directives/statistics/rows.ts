import type { DataSource } from 'typeorm';

/** What brute force has to know of a share. */
export interface ShareRow {
  id: string;
  bodyId: string;
  conferenceId: string;
  force: string;
  issuedOn: string | null;
  originalDeadline: string | null;
  deadlineSetOn: string | null;
  deadline: string | null;
  inForceOn: string;
  completedOn: string | null;
  confirmedOn: string | null;
  endedOn: string | null;
  granted: { decidedOn: string; deadline: string; previous: string }[];
}

export async function shareRows(dataSource: DataSource): Promise<ShareRow[]> {
  return dataSource.query(
    `select share.id, body_id as "bodyId", conference_id as "conferenceId", force, issued_on::text as "issuedOn",
            directive.deadline::text as "originalDeadline", deadline_set_on::text as "deadlineSetOn",
            share.deadline::text as deadline, share.in_force_on::text as "inForceOn", completed_on::text as "completedOn",
            confirmed_on::text as "confirmedOn", share.ended_on::text as "endedOn",
            (select coalesce(json_agg(json_build_object('decidedOn', decided_on, 'deadline', granted_deadline,
                      'previous', previous_deadline) order by decided_on, granted_deadline), '[]') from extension
              where assignment_id = share.id and state = 'GRANTED') as granted
       from assignment share join directive on directive.id = directive_id where share.state is not null`,
  );
}

/** What a share is on a day, told step by step as a person would. */
export function classified(share: ShareRow, day: string): { class: string; deadline: string | null } | null {
  if (share.inForceOn > day) return null;
  if (share.endedOn !== null && share.endedOn <= day) return null;
  const deadline = deadlineOn(share, day);
  if (share.confirmedOn !== null && share.confirmedOn <= day) {
    const late = deadline !== null && share.completedOn! > deadline;
    return { class: late ? 'DONE_LATE' : 'DONE_IN_TIME', deadline };
  }
  if (deadline === null) return { class: 'ONGOING', deadline };
  return { class: deadline < day ? 'OPEN_OVERDUE' : 'OPEN_IN_TERM', deadline };
}

function deadlineOn({ deadlineSetOn, granted, deadline }: ShareRow, day: string): string | null {
  if (deadlineSetOn !== null && deadlineSetOn > day) return null;
  let inForce = granted.length > 0 ? granted[0]!.previous : deadline;
  for (const extension of granted) if (extension.decidedOn <= day) inForce = extension.deadline;
  return inForce;
}

export const COUNTS = `all withDeadline due doneInTime doneLate openInTerm openOverdue ongoing
  doneInTimeOfDue { numerator denominator of percent } doneOfDoneOrOverdue { numerator denominator of percent }
  overdueOfWithDeadline { numerator denominator of percent } doneOfAll { numerator denominator of percent rounding }`;

/** The same counts as the API gives for COUNTS, by going over the shares one by one. */
export function counted(shares: readonly ShareRow[], day: string) {
  const all = shares.map(share => classified(share, day)).filter(each => each !== null);
  const ofClass = (name: string) => all.filter(each => each.class === name).length;
  const due = all.filter(({ deadline }) => deadline !== null && deadline <= day);
  const doneInTime = ofClass('DONE_IN_TIME');
  const doneLate = ofClass('DONE_LATE');
  const openOverdue = ofClass('OPEN_OVERDUE');
  const withDeadline = all.filter(({ deadline }) => deadline !== null).length;
  const ratio = (numerator: number, denominator: string, of: number) => ({
    numerator,
    denominator,
    of,
    percent: of === 0 ? null : (Math.round((numerator / of) * 10_000) / 100).toFixed(2),
  });
  return {
    all: all.length,
    withDeadline,
    due: due.length,
    doneInTime,
    doneLate,
    openInTerm: ofClass('OPEN_IN_TERM'),
    openOverdue,
    ongoing: ofClass('ONGOING'),
    doneInTimeOfDue: ratio(due.filter(each => each.class === 'DONE_IN_TIME').length, 'DUE', due.length),
    doneOfDoneOrOverdue: ratio(doneInTime + doneLate, 'DONE_OR_OVERDUE', doneInTime + doneLate + openOverdue),
    overdueOfWithDeadline: ratio(openOverdue, 'WITH_DEADLINE', withDeadline),
    doneOfAll: { ...ratio(doneInTime + doneLate, 'ALL', all.length), rounding: 'HALF_UP' },
  };
}
