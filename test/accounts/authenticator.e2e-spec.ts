import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import {
  AccessTokensService,
  AccountsService,
  SessionsService,
  TokenScope,
} from '../../src/accounts/index.js';
import { type Actor, Authenticator, ConferenceRole } from '../../src/platform/auth/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Sql } from '../../src/platform/database/index.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addAccount, DAY, MINUTE, SYSTEM, setClock } from './visitor.js';

describe('who asks', () => {
  let plenary: TestApp;
  let app: NestFastifyApplication;
  let id: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    app = plenary.app;
  });
  beforeEach(async () => {
    setClock(app, new Date());
    id = (await addAccount(plenary, { password: null })).id;
  });
  afterAll(() => plenary.close());

  const sql = (text: string, values: unknown[] = []) => app.get(DataSource).query(text, values);
  const actorOf = (credentials: { sessionToken?: string; accessToken?: string }): Promise<Actor> =>
    app.get(Authenticator).actorOf(credentials);
  const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
  const session = async () => (await app.get(SessionsService).open(id))!;
  const accessToken = async (scope = TokenScope.WRITE, conferenceIds?: string[]) => {
    const expiresOn = later(DAY).toISOString().slice(0, 10);
    const input = { accountId: id, name: 'robot', scope, conferenceIds, expiresOn };
    return (await app.get(AccessTokensService).create(SYSTEM, input)).token!;
  };
  const refused = {
    extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_NOT_VALID', http: { status: 401 } },
  };

  it('is anonymous without credentials, and with a session that there is not', async () => {
    for (const sessionToken of [
      undefined,
      '',
      'x',
      `plenary_session_${'A'.repeat(43)}`,
      await accessToken(),
    ]) {
      expect((await actorOf({ sessionToken })).kind).toBe('anonymous');
    }
  });

  it('is refused with an access token that there is not', async () => {
    for (const token of [
      '',
      'x',
      `plenary_pat_${'A'.repeat(43)}`,
      `${await accessToken()}x`,
      await session(),
    ]) {
      await expect(actorOf({ accessToken: token })).rejects.toMatchObject(refused);
    }
  });

  it('is found with one statement, roles and bodies included', async () => {
    const bodies = await tree();
    const [held, ended, future] = [
      await conference(bodies.root),
      await conference(bodies.root),
      await conference(bodies.root),
    ];
    await role(held, ConferenceRole.SECRETARY, later(-DAY), null);
    await role(held, ConferenceRole.DELEGATE, later(-DAY), later(DAY));
    await role(ended, ConferenceRole.ORGANISER, later(-2 * DAY), later(-MINUTE));
    await role(future, ConferenceRole.ORGANISER, later(MINUTE), null);
    await focalPoint(bodies.ministry, true, null);
    await focalPoint(bodies.other, false, null);
    await focalPoint(bodies.root, true, later(-MINUTE));
    const sessionToken = await session();
    const { result, statements: others } = await statementsOf(() => readsOf(() => actorOf({ sessionToken })));
    const { result: actor, reads } = result;
    expect([others, reads.map(text => text.split('\n')[0])]).toEqual([[], ['/* who asks */']]);
    expect({
      accountId: actor.accountId,
      administrator: actor.isAdministrator,
      secretary: actor.conferencesAs([ConferenceRole.SECRETARY]),
      delegate: actor.conferencesAs([ConferenceRole.DELEGATE]),
      organiser: actor.conferencesAs([ConferenceRole.ORGANISER]),
      bodies: [...actor.bodyIds].sort(),
    }).toEqual({
      accountId: id,
      administrator: false,
      secretary: [held],
      delegate: [held],
      organiser: [],
      bodies: [bodies.ministry, bodies.department, bodies.unit, bodies.other].sort(),
    });
  });

  it('may with a token what the token is for', async () => {
    const chosen = uuidv7();
    const reader = await actorOf({ accessToken: await accessToken(TokenScope.READ, [chosen, chosen]) });
    const writer = await actorOf({ accessToken: await accessToken() });
    expect([reader.mayWrite, writer.mayWrite]).toEqual([false, true]);
    expect([reader.via, writer.via]).toMatchObject([
      { kind: 'token', mayWrite: false, conferenceIds: [chosen] },
      { kind: 'token', mayWrite: true, conferenceIds: null },
    ]);
  });

  it('is nobody from the next request on when the account is disabled, and cannot come back with the old session', async () => {
    const [sessionToken, token] = [await session(), await accessToken()];
    await app.get(AccountsService).disable(SYSTEM, { id });
    expect((await actorOf({ sessionToken })).kind).toBe('anonymous');
    await expect(actorOf({ accessToken: token })).rejects.toMatchObject(refused);
    expect(await app.get(SessionsService).open(id)).toBeNull();
    await app.get(AccountsService).enable(SYSTEM, { id });
    expect((await actorOf({ sessionToken })).kind).toBe('anonymous');
    expect((await actorOf({ accessToken: token })).accountId).toBe(id);
  });

  it('is anonymous after 12 hours without a request, and after 30 days with one each hour', async () => {
    const [idle, busy] = [await session(), await session()];
    setClock(app, later(12 * 60 * MINUTE + 1));
    expect((await actorOf({ sessionToken: idle })).kind).toBe('anonymous');
    setClock(app, new Date());
    for (let hours = 11; hours < 30 * 24; hours += 11) {
      setClock(app, later(hours * 60 * MINUTE));
      expect((await actorOf({ sessionToken: busy })).kind).toBe('account');
      await noted(SEEN, app.get(Clock).now());
    }
    setClock(app, later(30 * DAY));
    expect((await actorOf({ sessionToken: busy })).kind).toBe('anonymous');
  });

  it('is refused with a token after its last day, in UTC', async () => {
    const token = await accessToken();
    const end = new Date(
      `${later(2 * DAY)
        .toISOString()
        .slice(0, 10)}T00:00:00Z`,
    );
    setClock(app, new Date(end.getTime() - 1));
    expect((await actorOf({ accessToken: token })).accountId).toBe(id);
    setClock(app, end);
    await expect(actorOf({ accessToken: token })).rejects.toMatchObject(refused);
  });

  it('is noted once a minute', async () => {
    const [sessionToken, token] = [await session(), await accessToken()];
    const ask = () =>
      readsOf(() => Promise.all([actorOf({ sessionToken }), actorOf({ accessToken: token })]));
    const verbs = async () => (await ask()).reads.map(text => text.split(/\s+/)[4]).sort();
    const start = new Date();
    setClock(app, start);
    expect(await verbs()).toEqual(['insert', 'select', 'select']);
    await noted(USED, start);
    expect(await verbs()).toEqual(['select', 'select']);
    setClock(app, new Date(start.getTime() + MINUTE));
    expect(await verbs()).toEqual(['insert', 'select', 'select', 'update']);
    await noted(USED, new Date(start.getTime() + MINUTE));
    await noted(SEEN, new Date(start.getTime() + MINUTE));
    expect(await verbs()).toEqual(['select', 'select']);
  });
  const SEEN = 'select max(last_seen_at) as at from session where account_id = $1';
  const USED =
    'select last_used_at as at from access_token_use join access_token t on t.id = access_token_id where account_id = $1';

  it('is found by indexes alone', async () => {
    const { reads } = await readsOf(async () => {
      await actorOf({ sessionToken: await session() });
      await actorOf({ accessToken: await accessToken() });
    });
    for (const statement of reads.filter(text => text.includes('select'))) {
      const values = [Buffer.alloc(32), new Date(), new Date()].slice(0, statement.includes('$3') ? 3 : 2);
      const plan = await app.get(DataSource).transaction(async manager => {
        await manager.query('set local enable_seqscan = off');
        return manager.query(`explain (costs off) ${statement}`, values);
      });
      expect(JSON.stringify(plan)).not.toContain('Seq Scan');
    }
  });

  /** Waits for what is noted after the answer. */
  async function noted(query: string, at: Date): Promise<void> {
    for (;;) {
      const [row] = await sql(query, [id]);
      if (row?.at.getTime() === at.getTime()) return;
    }
  }

  /** The plain SQL that is read meanwhile. */
  async function readsOf<T>(work: () => Promise<T>): Promise<{ result: T; reads: string[] }> {
    const service = app.get(Sql);
    const reads: string[] = [];
    service.read = <R>(...given: Parameters<Sql['read']>) => {
      reads.push(given[0]);
      return Sql.prototype.read.apply(service, given) as Promise<R[]>;
    };
    try {
      return { result: await work(), reads };
    } finally {
      service.read = Sql.prototype.read;
    }
  }

  async function role(conferenceId: string, kind: ConferenceRole, from: Date, until: Date | null) {
    await sql(
      `insert into conference_role (id, revision, conference_id, account_id, role, valid_from, valid_until)
       values ($1, 1, $2, $3, $4, $5, $6)`,
      [uuidv7(), conferenceId, id, kind, from, until],
    );
  }

  async function focalPoint(bodyId: string, includesBelow: boolean, until: Date | null) {
    await sql(
      `insert into focal_point (id, revision, body_id, account_id, includes_below, valid_from, valid_until)
       values ($1, 1, $2, $3, $4, $5, $6)`,
      [uuidv7(), bodyId, id, includesBelow, later(-DAY), until],
    );
  }

  async function conference(convenerId: string): Promise<string> {
    const input = {
      slug: `conference-${uuidv7()}`,
      title: [{ language: 'vi', text: 'Hội nghị' }],
      kindCode: 'TONG_KET',
      convenerId,
      startsOn: '2030-01-01',
    };
    return (await plenary.mutate('createConference', input, 'conference { id }')).conference.id;
  }

  async function tree() {
    const body = async (parentId?: string): Promise<string> => {
      const input = {
        name: [{ language: 'vi', text: 'Cơ quan' }],
        kind: 'OTHER',
        level: 'CENTRAL',
        parentId,
      };
      return (await plenary.mutate('createBody', input, 'body { id }')).body.id;
    };
    const root = await body();
    const ministry = await body(root);
    const department = await body(ministry);
    return { root, ministry, department, unit: await body(department), other: await body(root) };
  }
});
