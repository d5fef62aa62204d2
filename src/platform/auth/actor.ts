import { ConferenceRole } from './conference-role.js';

/** What an account may do, as its roles stand at this moment. */
export interface Standing {
  accountId: string;
  /** The person of the directory that the account belongs to, if known. */
  personId: string | null;
  administrator: boolean;
  roles: { conferenceId: string; role: ConferenceRole }[];
  /** The bodies that the account speaks for. */
  bodyIds: string[];
}

/** By what the account has proved itself. */
export type Via =
  | { kind: 'session'; id: string }
  | { kind: 'token'; id: string; mayWrite: boolean; conferenceIds: string[] | null };

type Kind = 'anonymous' | 'system' | 'account';

/** Who acts or reads, and all that the rules of access know of them. */
export class Actor {
  private constructor(
    readonly kind: Kind,
    private readonly standing: Standing,
    readonly via: Via | null,
  ) {}

  static readonly ANONYMOUS = new Actor('anonymous', nobody(), null);
  /** Plenary itself, when it loads sample data or is driven from the command line. */
  static readonly SYSTEM = new Actor('system', nobody(), null);

  static forAccount(standing: Standing, via: Via): Actor {
    return new Actor('account', limited(standing, via), via);
  }

  /** Somebody with these rights and no others, in whose place all read at once who have at least them. */
  static reader(rights: Partial<Pick<Standing, 'personId' | 'roles'>>): Actor {
    return new Actor('account', { ...nobody(), ...rights }, null);
  }

  get accountId(): string | null {
    return this.standing.accountId || null;
  }

  get personId(): string | null {
    return this.standing.personId;
  }

  get bodyIds(): readonly string[] {
    return this.standing.bodyIds;
  }

  get isSignedIn(): boolean {
    return this.kind !== 'anonymous';
  }

  get isAdministrator(): boolean {
    return this.kind === 'system' || this.standing.administrator;
  }

  /** Organiser or secretary of some conference, or an administrator. */
  get isStaff(): boolean {
    return this.isAdministrator || this.standing.roles.some(({ role }) => STAFF.includes(role));
  }

  /** False for access tokens that were made for reading only. */
  get mayWrite(): boolean {
    return this.via?.kind !== 'token' || this.via.mayWrite;
  }

  hasRole(conferenceId: string, ...roles: ConferenceRole[]): boolean {
    return (
      this.isAdministrator ||
      this.standing.roles.some(held => held.conferenceId === conferenceId && roles.includes(held.role))
    );
  }

  /** The conferences in which one of these roles is held. */
  conferencesAs(roles: readonly ConferenceRole[]): string[] {
    const held = this.standing.roles.filter(({ role }) => roles.includes(role));
    return [...new Set(held.map(({ conferenceId }) => conferenceId))].sort();
  }

  speaksFor(bodyId: string): boolean {
    return this.isAdministrator || this.standing.bodyIds.includes(bodyId);
  }

  /** Takes a role that a command has just given, for the rest of this request. */
  assume(conferenceId: string, role: ConferenceRole): void {
    if (this.kind === 'account') this.standing.roles.push({ conferenceId, role });
  }
}

/** Those who prepare a conference and keep its record. */
export const STAFF: readonly ConferenceRole[] = [ConferenceRole.ORGANISER, ConferenceRole.SECRETARY];

function nobody(): Standing {
  return { accountId: '', personId: null, administrator: false, roles: [], bodyIds: [] };
}

/** A token for chosen conferences carries what its account may do in them, and nothing else. */
function limited(standing: Standing, via: Via): Standing {
  if (via.kind === 'session' || !via.conferenceIds) return { ...standing, roles: [...standing.roles] };
  const chosen = via.conferenceIds;
  const roles = standing.administrator
    ? chosen.map(conferenceId => ({ conferenceId, role: ConferenceRole.ORGANISER }))
    : standing.roles.filter(({ conferenceId }) => chosen.includes(conferenceId));
  return { ...standing, personId: null, administrator: false, bodyIds: [], roles };
}
