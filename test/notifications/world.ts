import { DataSource } from 'typeorm';
import { AssignmentEvents, DueReminders, WeeklyDigests } from '../../src/notifications/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { addAccount, setClock } from '../accounts/visitor.js';
import { createConference, createWorld, lifeOf, type World } from '../directives/world.js';
import { administratorCookie, command } from '../personal-data/world.js';
import type { Data, TestApp } from '../support/create-test-app.js';
import type { MailServer } from '../support/mail-server.js';

/** Conferences whose directives are followed, and those who are written to about them. */
export class Followed {
  /** `conference` and `other` have one organiser each. */
  other: string;
  accounts: Record<'ministry' | 'finance' | 'organiser', string>;

  private readonly life: ReturnType<typeof lifeOf>;

  private constructor(
    readonly plenary: TestApp,
    private readonly server: MailServer,
    readonly world: World,
  ) {
    this.life = lifeOf(plenary, world);
  }

  static async create(plenary: TestApp, server: MailServer): Promise<Followed> {
    setClock(plenary.app, new Date('2020-07-01T01:00:00Z'));
    const followed = new Followed(plenary, server, await createWorld(plenary));
    await followed.addPeople();
    return followed;
  }

  private async addPeople(): Promise<void> {
    const { plenary, world } = this;
    this.other = await createConference(plenary, world.ministry, {
      title: [{ language: 'vi', text: 'Hội nghị khác' }],
    });
    const [ministry, finance, organiser] = [
      await addAccount(plenary, { name: 'Đầu mối Nội vụ', email: 'ministry@example.org' }),
      await addAccount(plenary, { name: 'Finance', email: 'finance@example.org', language: 'en' }),
      await addAccount(plenary, { name: 'Ban tổ chức', email: 'organiser@example.org' }),
    ];
    const cookie = await administratorCookie(plenary);
    await command(
      plenary,
      cookie,
      'appointFocalPoint',
      { bodyId: world.ministry, email: ministry.email },
      '',
    );
    await command(plenary, cookie, 'appointFocalPoint', { bodyId: world.finance, email: finance.email }, '');
    const role = { conferenceId: world.conference, email: organiser.email, role: 'ORGANISER' };
    await command(plenary, cookie, 'giveRole', role, '');
    this.accounts = { ministry: ministry.id, finance: finance.id, organiser: organiser.id };
  }

  /** Issues a directive on a day; gives the ids of the shares of its leads, by body. */
  async issue(changes: object, leads: object[], issuedOn: string): Promise<Record<string, string>> {
    const { ask } = this.plenary;
    const assignments = leads.map(party => ({ role: 'LEAD', ...party }));
    const directive = await this.life.issued({ assignments, ...changes }, issuedOn);
    const query = `{ directive(id: "${directive.id}") { assignments { id party { ... on Body { id } } members { nodes { id party { ... on Body { id } } } } } } }`;
    const shares = (await ask(query)).directive.assignments.flatMap((share: Data) => [
      share,
      ...(share.members?.nodes ?? []),
    ]);
    return Object.fromEntries(shares.map(({ id, party }: Data) => [party.id, id]));
  }

  /** Nothing was ever assigned, and no mail written. */
  async forget(): Promise<void> {
    // What was reported goes with its directive only.
    const tables = ['reminder', 'outgoing_mail', 'directive', 'calendar_day'];
    for (const table of tables) await this.sql(`delete from ${table}`);
    await this.sql('update focal_point set includes_below = false');
    await this.sql('update agenda_item set closed = false');
  }

  sql(statement: string, ...values: unknown[]): Promise<Data> {
    return this.plenary.app.get(DataSource).query(statement, values);
  }

  /** Sets the time, in Việt Nam. */
  itIs(time: string): void {
    setClock(this.plenary.app, new Date(`${time}:00+07:00`));
  }

  /** Does what the jobs of each morning do, and sends what comes of it. */
  async morning(day: string): Promise<string[]> {
    this.itIs(`${day}T07:00`);
    await this.plenary.app.get(DueReminders).queue();
    return this.sent();
  }

  async monday(day: string): Promise<string[]> {
    this.itIs(`${day}T07:00`);
    await this.plenary.app.get(WeeklyDigests).queue();
    return this.sent();
  }

  async events(time: string): Promise<string[]> {
    this.itIs(time);
    await this.plenary.app.get(AssignmentEvents).queue();
    return this.sent();
  }

  /** To whom mails were sent since the last time, in the order of addresses. */
  private async sent(): Promise<string[]> {
    const before = this.server.received.length;
    await this.plenary.app.get(Jobs).runDue();
    const mails = this.server.received.slice(before);
    return mails.map(({ recipients, headers }) => `${recipients.join()}: ${headers.subject}`).sort();
  }

  /** The text of the last mail to that address. */
  textTo(address: string): string {
    return this.server.received.findLast(({ recipients }) => recipients[0] === address)!.text;
  }
}
