/** What was done to a share, as the test itself has noted it down: the statistics are counted from this by hand. */
export interface Share {
  id: string;
  body: string;
  force: string;
  inForceOn: string;
  /** As given; null for an ongoing one. */
  deadline: string | null;
  extensions: { decidedOn: string; deadline: string }[];
  /** Each report that it is done, until it was returned. */
  reportedOn: string | null;
  confirmedOn: string | null;
  endedOn: string | null;
}

export interface Counts {
  all: number;
  doneInTime: number;
  doneLate: number;
  openInTerm: number;
  openOverdue: number;
  ongoing: number;
}

/** The classes as of the end of a day, share by share. */
export function countedOn(day: string, shares: readonly Share[]): Counts {
  const counts = { all: 0, doneInTime: 0, doneLate: 0, openInTerm: 0, openOverdue: 0, ongoing: 0 };
  for (const share of shares) {
    if (share.inForceOn > day || (share.endedOn !== null && share.endedOn <= day)) continue;
    counts.all += 1;
    const deadline =
      share.extensions.filter(({ decidedOn }) => decidedOn <= day).at(-1)?.deadline ?? share.deadline;
    const isDone = share.confirmedOn !== null && share.confirmedOn <= day;
    if (isDone && (deadline === null || share.reportedOn! <= deadline)) counts.doneInTime += 1;
    else if (isDone) counts.doneLate += 1;
    else if (deadline === null) counts.ongoing += 1;
    else if (deadline < day) counts.openOverdue += 1;
    else counts.openInTerm += 1;
  }
  return counts;
}

/** The same for each value of a property; those without shares on the day are left out. */
export function countedBy(
  property: 'body' | 'force',
  day: string,
  shares: readonly Share[],
): Record<string, Counts> {
  const values = [...new Set(shares.map(share => share[property]))].sort();
  const counted = values.map(value => [
    value,
    countedOn(
      day,
      shares.filter(share => share[property] === value),
    ),
  ]);
  return Object.fromEntries(counted.filter(([, counts]) => (counts as Counts).all > 0));
}
