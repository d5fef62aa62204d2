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
    /** The conference that is seen although neither a role in it nor a body that it concerns tells why. */
    readonly onlookerAt: string | null = null,
  ) {}

  static readonly ANONYMOUS = new Actor('anonymous', nobody(), null);
  /** Plenary itself, when it loads sample data or is driven from the command line. */
  static readonly SYSTEM = new Actor('system', nobody(), null);

  static forAccount(standing: Standing, via: Via): Actor {
    return new Actor('account', { ...standing, ...rightsWithin(limitOf(via), standing) }, via);
  }

  /**
   * The chosen conferences of an access token that does and sees nothing elsewhere; null for all others. The person and
   * the bodies of its account count for it at these conferences only: see `inPerson` and `speaksFor` of the row rules.
   */
  get limitedTo(): readonly string[] | null {
    return limitOf(this.via);
  }

  /**
   * Somebody with these rights at one conference and no others, in whose place all read at once who have at least them.
   * As with a token that is limited to it, nothing of what the person may see elsewhere is seen.
   */
  static reader(conferenceId: string, rights: Partial<Pick<Standing, 'personId' | 'roles'>>): Actor {
    const via: Via = { kind: 'token', id: '', mayWrite: true, conferenceIds: [conferenceId] };
    return Actor.forAccount({ ...nobody(), ...rights }, via);
  }

  /** A reader for those who see the conference and have no role in it, whatever the reason. */
  static onlooker(conferenceId: string, personId: string | null): Actor {
    const { kind, standing, via } = Actor.reader(conferenceId, { personId });
    return new Actor(kind, standing, via, conferenceId);
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

  /** One of those who prepare or attend conferences, and so add to the shared directory. */
  get isContributor(): boolean {
    return !this.limitedTo && (this.isStaff || this.bodyIds.length > 0);
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
    return this.isAdministrator || (!this.limitedTo && this.bodyIds.includes(bodyId));
  }

  /** The person, as far as it counts at that conference. */
  personAt(conferenceId: string): string | null {
    return !this.limitedTo || this.limitedTo.includes(conferenceId) ? this.personId : null;
  }

  isPerson(personId: string): boolean {
    return !this.limitedTo && this.personId === personId;
  }

  /** Takes a role that a command has just given, for the rest of this request. */
  assume(conferenceId: string, role: ConferenceRole): void {
    if (this.kind === 'account') this.standing.roles.push({ conferenceId, role });
  }
}

/** Those who prepare a conference and keep its record. */
export const STAFF: readonly ConferenceRole[] = [ConferenceRole.ORGANISER, ConferenceRole.SECRETARY];

/** Those who take part in a conference by a role. */
export const PARTICIPANTS: readonly ConferenceRole[] = [ConferenceRole.DELEGATE, ConferenceRole.PRESENTER];

function nobody(): Standing {
  return { accountId: '', personId: null, administrator: false, roles: [], bodyIds: [] };
}

function limitOf(via: Via | null): readonly string[] | null {
  return via?.kind === 'token' ? via.conferenceIds : null;
}

/** What the account may do, as far as the chosen conferences go; nobody administers an installation from within one. */
function rightsWithin(
  chosen: readonly string[] | null,
  { administrator, roles }: Standing,
): Pick<Standing, 'administrator' | 'roles'> {
  if (!chosen) return { administrator, roles: [...roles] };
  const held = administrator
    ? chosen.map(conferenceId => ({ conferenceId, role: ConferenceRole.ORGANISER }))
    : roles.filter(({ conferenceId }) => chosen.includes(conferenceId));
  return { administrator: false, roles: held };
}
