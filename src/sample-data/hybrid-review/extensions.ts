import type { RecordedExtension } from '../../directives/index.js';
import type { Random } from '../random.js';
import { daysAfter } from './days.js';
import type { Share } from './follow-up.js';
import { EXTENSION_REASONS, GRANT_NOTE, REFUSAL_NOTE } from './follow-up-texts.js';

/** What becomes of a share for which more time is asked. */
export interface Extended {
  requests: RecordedExtension[];
  completedOn: string | null;
}

/** Granted, and done by then; granted beyond the sample; refused; not decided. */
const GRANTED = 25;
const IN_TERM = 10;
const REFUSED = 18;
const OPEN = 7;

const LATER = '2022-06-30';

/** 60 requests for more time, one a share. */
export function extensionsOf(shares: readonly Share[], random: Random): Map<string, Extended> {
  const fixed = random.shuffle(shares.filter(({ deadline }) => deadline !== null));
  const isLate = ({ deadline }: Share) => deadline! >= '2021-09-30';
  const late = fixed.filter(isLate).slice(0, IN_TERM + OPEN);
  const rest = fixed.filter(share => !late.includes(share) && share.deadline! <= '2021-12-31');
  const told = (list: readonly Share[], tell: (deadline: string, at: number) => Extended) =>
    list.map(({ id, deadline }, at) => [id, tell(deadline!, at)] as const);
  const reason = () => random.pick(EXTENSION_REASONS);
  return new Map([
    ...told(rest.slice(0, GRANTED), deadline => ({
      requests: [granted(deadline, daysAfter(deadline, 45), reason())],
      completedOn: daysAfter(deadline, random.int(12, 40)),
    })),
    ...told(late.slice(0, IN_TERM), deadline => ({
      requests: [granted(deadline, LATER, reason())],
      completedOn: null,
    })),
    ...told(rest.slice(GRANTED, GRANTED + REFUSED), (deadline, at) => ({
      // Every third one asks when it is too late.
      requests: [refused(deadline, daysAfter(deadline, at % 3 === 0 ? 4 : -12), reason())],
      completedOn: at % 2 === 0 ? daysAfter(deadline, 20) : null,
    })),
    ...told(late.slice(IN_TERM), () => ({
      requests: [
        {
          requestedOn: daysAfter('2022-03-14', random.int(0, 14)),
          requestedDeadline: LATER,
          reason: reason(),
        },
      ],
      completedOn: null,
    })),
  ]);
}

function granted(deadline: string, grantedDeadline: string, reason: string): RecordedExtension {
  return {
    requestedOn: daysAfter(deadline, -15),
    requestedDeadline: grantedDeadline,
    reason,
    decision: { decidedOn: daysAfter(deadline, -8), grantedDeadline, decisionNote: GRANT_NOTE },
  };
}

function refused(deadline: string, requestedOn: string, reason: string): RecordedExtension {
  return {
    requestedOn,
    requestedDeadline: daysAfter(deadline, 60),
    reason,
    decision: { decidedOn: daysAfter(requestedOn, 5), grantedDeadline: null, decisionNote: REFUSAL_NOTE },
  };
}
