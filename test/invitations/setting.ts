import { DataSource } from 'typeorm';
import { FocalPointsService } from '../../src/directory/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { addAccount, cookieOf, SYSTEM, setClock } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp, type UserError } from '../support/create-test-app.js';
import { MailServer, type Received } from '../support/mail-server.js';

export const vi = (text: string) => [{ language: 'vi', text }];
export const NOBODY = '01890000-0000-7000-8000-000000000000';

/** Somebody signed in. */
export interface Visitor {
  id: string;
  email: string;
  ask(query: string, variables?: object): Promise<Data>;
  /** The whole answer of a mutation: its payload, or the code of the error. */
  run(name: string, input: object, select?: string): Promise<Data>;
  refuse(name: string, input: object): Promise<string[]>;
}

/** A conference of 12 June 2020 with a chair, and three provinces of which two have focal points. */
export class Setting {
  conference: string;
  site: string;
  ministry: string;
  post: string;
  chair: string;
  bodies: string[];
  group: string;
  /** Focal points of the first two bodies. */
  focal: [Visitor, Visitor];

  private begun = 0;

  private constructor(
    readonly plenary: TestApp,
    readonly server: MailServer,
  ) {}

  /** In an application of its own, with a mail server; see `close`. */
  static async open(): Promise<Setting> {
    const server = new MailServer();
    await server.open();
    const setting = new Setting(await createTestApp(undefined, server.env), server);
    setting.itIs('2020-06-01');
    await setting.fill();
    return setting;
  }

  async close(): Promise<void> {
    await this.plenary.close();
    await this.server.close();
  }

  private async fill(): Promise<void> {
    this.ministry = await this.body('Bộ Nội vụ', 'MINISTRY', 'CENTRAL');
    this.bodies = [await this.body('An Giang'), await this.body('Bắc Ninh'), await this.body('Cao Bằng')];
    this.group = await this.make(
      'createBodyGroup',
      { name: vi('Các tỉnh'), memberIds: this.bodies },
      'bodyGroup',
    );
    this.chair = await this.make('createPerson', { name: 'Triệu Văn Cường' }, 'person');
    this.post = await this.make(
      'createPost',
      { title: vi('Thứ trưởng'), bodyId: this.ministry, rank: 10 },
      'post',
    );
    await this.make(
      'appointPerson',
      { personId: this.chair, postId: this.post, heldFrom: '2018-01-01' },
      'appointment',
    );
    await this.begin();
    this.focal = [
      await this.focalPointOf(this.bodies[0]!, 'an'),
      await this.focalPointOf(this.bodies[1]!, 'bac'),
    ];
  }

  async make(mutation: string, input: object, field: string): Promise<string> {
    return (await this.plenary.mutate(mutation, input, `${field} { id }`))[field].id;
  }

  body(name: string, kind = 'PROVINCE', level = 'PROVINCE'): Promise<string> {
    return this.make('createBody', { name: vi(name), kind, level }, 'body');
  }

  /** Another conference whose plan is approved. */
  async planned(slug: string, changes: object = {}): Promise<string> {
    const id = await this.make(
      'createConference',
      {
        slug,
        title: vi('Hội nghị tổng kết, 10 năm'),
        kindCode: 'TONG_KET',
        convenerId: this.ministry,
        startsOn: '2020-06-12',
        startsAt: '2020-06-12T08:00:00+07:00',
        endsAt: '2020-06-12T11:30:00+07:00',
        place: vi('thành phố Đà Nẵng'),
        officers: [{ role: 'CHAIR', personId: this.chair, postId: this.post }],
        ...changes,
      },
      'conference',
    );
    await this.plenary.mutate(
      'advanceConference',
      { id, expectedRevision: 1, action: 'PLAN' },
      'conference { id }',
    );
    return id;
  }

  async visitor(name: string, wish: object = {}): Promise<Visitor> {
    const account = await addAccount(this.plenary, {
      password: null,
      name: `Đầu mối ${name}`,
      email: `${name}@example.org`,
      ...wish,
    });
    const send = async (query: string, variables: object) =>
      this.plenary.send(query, variables, { cookie: await cookieOf(this.plenary, account.id) }, null);
    const run = async (name: string, input: object, select = '') => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const { data, errors } = await send(
        `mutation ($input: ${type}) { it: ${name}(input: $input) { ${select} userErrors { code message path } } }`,
        { input },
      );
      return errors ? errors[0]!.extensions.code : data.it;
    };
    return {
      ...account,
      ask: async (query, variables = {}) => {
        const { data, errors } = await send(query, variables);
        return errors ? errors[0]!.extensions.code : data;
      },
      run,
      refuse: async (name, input) => {
        const payload = await run(name, input);
        return typeof payload === 'string'
          ? [payload]
          : payload.userErrors.map(({ code }: UserError) => code);
      },
    };
  }

  async focalPointOf(bodyId: string, name: string, wish: object = {}): Promise<Visitor> {
    const visitor = await this.visitor(name, wish);
    await this.plenary.app
      .get(FocalPointsService)
      .appoint(SYSTEM, { bodyId, email: visitor.email, includesBelow: false });
    return visitor;
  }

  /** Vietnam. */
  itIs(day: string, time = '09:00'): void {
    setClock(this.plenary.app, new Date(`${day}T${time}:00+07:00`));
  }

  draft(party: object, changes: object = {}): Promise<string> {
    return this.make(
      'createInvitation',
      {
        conferenceId: this.conference,
        contactPoint: 'Ông Nguyễn Văn B, 024 3771 9999',
        replyBy: '2020-06-10',
        ...party,
        ...changes,
      },
      'invitation',
    );
  }

  issue(changes: object = {}, select = 'conference { id }'): Promise<Data> {
    return this.plenary.mutate('issueInvitations', { conferenceId: this.conference, ...changes }, select);
  }

  /** Everybody who is invited, by the name of body or person. */
  async invitees(args = '', fields = ''): Promise<Data[]> {
    const query = `{ conference(id: "${this.conference}") { invitees${args} { totalCount nodes { id revision state quota answer body { name } person { name } ${fields} } } } }`;
    return (await this.plenary.ask(query)).conference.invitees.nodes;
  }

  sql(statement: string, ...values: unknown[]): Promise<Data> {
    return this.plenary.app.get(DataSource).query(statement, values);
  }

  /** Sends what is queued; gives the mails since the last time, in the order of addresses. */
  async sent(): Promise<Received[]> {
    const before = this.server.received.length;
    await this.plenary.app.get(Jobs).runDue();
    return this.server.received
      .slice(before)
      .sort((one, other) => (one.recipients[0]! < other.recipients[0]! ? -1 : 1));
  }

  /** Goes on with a conference of its own, to which nobody is invited. */
  async begin(): Promise<void> {
    this.itIs('2020-06-01');
    // Nobody is reminded of what another test has sent.
    await this.sql("update conference set state = 'CANCELLED'");
    this.begun += 1;
    this.conference = await this.planned(`hoi-nghi-${this.begun}`);
    const name = vi('Hội trường A');
    const site = { conferenceId: this.conference, kind: 'MAIN', name, address: '1 Trần Phú; Đà Nẵng' };
    this.site = await this.make('addSite', site, 'site');
  }
}
