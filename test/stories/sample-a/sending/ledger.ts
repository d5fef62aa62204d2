/** A delegate as the test itself has noted down what became of them. */
export interface Noted {
  id: string;
  personId: string;
  name: string;
  bodyId: string | null;
  siteId: string;
  /** Of the post by which they come; null where the directory knows none. */
  rank: number | null;
  heldFrom: string | null;
  state: 'NOMINATED' | 'CONFIRMED' | 'WAITING' | 'WITHDRAWN' | 'SUBSTITUTED';
  badge: string | null;
  votes: boolean;
  guest: boolean;
  excused: boolean;
  /** Times of the day; null: not. */
  arrived: string | null;
  left: string | null;
}

export interface Invited {
  bodyId: string | null;
  /** To which it invites; null: the invitation does not say. */
  siteId: string | null;
  quota: number;
}

export interface Counts {
  invited: number;
  confirmed: number;
  present: number;
  presentNow: number;
  left: number;
  excused: number;
  absent: number;
}

/** Kept by hand beside the conference: its numbers must be those of this. */
export class Ledger {
  readonly delegates: Noted[] = [];
  readonly invited: Invited[] = [];

  byId(id: string): Noted {
    const found = this.delegates.find(one => one.id === id);
    if (!found) throw new Error(`nobody is noted as ${id}`);
    return found;
  }

  in(state: Noted['state']): Noted[] {
    return this.delegates.filter(one => one.state === state);
  }

  countsOf(isOf: (one: Noted) => boolean = () => true, isTo: (one: Invited) => boolean = () => true): Counts {
    const expected = this.in('CONFIRMED').filter(isOf);
    const present = expected.filter(({ arrived }) => arrived !== null);
    const missing = expected.filter(({ arrived }) => arrived === null);
    return {
      invited: this.invited.filter(isTo).reduce((sum, { quota }) => sum + quota, 0),
      confirmed: expected.length,
      present: present.length,
      presentNow: present.filter(({ left }) => left === null).length,
      left: present.filter(({ left }) => left !== null).length,
      excused: missing.filter(({ excused }) => excused).length,
      absent: missing.filter(({ excused }) => !excused).length,
    };
  }

  /** How many with a vote were there at a time of the day, and how many have one. */
  votersAt(time: string): { present: number; total: number } {
    const voters = this.in('CONFIRMED').filter(({ votes }) => votes);
    const here = voters.filter(
      ({ arrived, left }) => arrived !== null && arrived <= time && (left === null || left > time),
    );
    return { present: here.length, total: voters.length };
  }
}
