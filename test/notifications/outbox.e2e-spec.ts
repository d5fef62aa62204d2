import { DataSource } from 'typeorm';
import { Jobs } from '../../src/platform/jobs/index.js';
import { cookieOf } from '../accounts/visitor.js';
import { sent } from '../personal-data/world.js';
import { outboxOf, queue, wanted } from '../platform/mail/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { MailServer } from '../support/mail-server.js';
import { Followed } from './world.js';

const SELECT = 'nodes { subject state text recipientAddress conferences { title } }';

describe('the outbox as staff see it', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let followed: Followed;
  let organiser: string;
  let focalPoint: string;
  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(undefined, server.env);
    followed = await Followed.create(plenary, server);
    organiser = await cookieOf(plenary, followed.accounts.organiser);
    focalPoint = await cookieOf(plenary, followed.accounts.ministry);
  }, 120_000);
  beforeEach(async () => {
    await followed.forget();
    server.received.length = 0;
    server.manner = () => 'take';
  });
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  const mails = (...given: [once: string, conferenceIds: string[]][]) =>
    queue(
      plenary,
      ...given.map(([once, conferenceIds]) => wanted(followed.accounts.ministry, once, { conferenceIds })),
    );
  const outbox = async (args = '', cookie?: string): Promise<Data> => {
    const headers: Record<string, string> = cookie ? { cookie } : {};
    const { data, errors } = await plenary.send(
      `{ outbox${args} { totalCount ${SELECT} } }`,
      {},
      headers,
      cookie ? null : undefined,
    );
    return errors ? errors[0]!.extensions.code : data.outbox;
  };
  const resend = (id: string, expectedRevision: number, cookie = organiser) =>
    sent(
      plenary,
      cookie,
      'resendMail',
      { id, expectedRevision },
      'outgoingMail { state attempts resentBy lastError }',
    );
  const refused = async (id: string, expectedRevision: number) => {
    const { data, errors } = await resend(id, expectedRevision);
    return errors ? errors[0]!.extensions.code : data.resendMail.userErrors[0].code;
  };
  const runDue = () => plenary.app.get(Jobs).runDue();

  it('is whole for administrators; organisers see what tells of their conference, and the text if of no other', async () => {
    const { world, other } = followed;
    await mails(
      ['own', [world.conference]],
      ['both', [world.conference, other]],
      ['other', [other]],
      ['none', []],
    );
    expect((await outbox()).totalCount).toBe(4);
    const { totalCount, nodes } = await outbox('', organiser);
    expect(totalCount).toBe(2);
    expect(
      nodes.map(({ subject, text, recipientAddress }: Data) => [subject, text, recipientAddress]).sort(),
    ).toEqual([
      ['Đôn đốc both', null, 'both@example.org'],
      ['Đôn đốc own', 'Kính gửi', 'own@example.org'],
    ]);
    expect(await outbox('', focalPoint)).toBe('FORBIDDEN');
  });

  it('can be asked by state, kind and conference, newest first', async () => {
    const { world, other } = followed;
    await mails(['a', [world.conference]]);
    await runDue();
    await mails(['b', [other]], ['c', [world.conference]]);
    const subjects = async (args: string) => (await outbox(args)).nodes.map(({ subject }: Data) => subject);
    expect(await subjects('(state: SENT)')).toEqual(['Đôn đốc a']);
    expect(await subjects('(state: QUEUED, kind: REMINDER)')).toEqual(['Đôn đốc c', 'Đôn đốc b']);
    expect(await subjects('(kind: EVENTS)')).toEqual([]);
    expect(await subjects(`(conferenceId: "${world.conference}")`)).toEqual(['Đôn đốc c', 'Đôn đốc a']);
  });

  it('is read by as many statements with three mails as with one', async () => {
    const count = async () => (await statementsOf(() => outbox())).statements.length;
    await mails(['a', [followed.world.conference]]);
    const one = await count();
    await mails(['b', [followed.other]], ['c', [followed.other]]);
    expect([one, await count()]).toEqual([one, one]);
  });

  it('lets staff send again what failed, and keeps who did', async () => {
    server.manner = () => 'refuse the recipient';
    const id = (await mails(['a', [followed.world.conference]])).get('a')!;
    await runDue();
    server.manner = () => 'take';
    const { data } = await resend(id, 3);
    expect(data.resendMail).toEqual({
      outgoingMail: { state: 'QUEUED', attempts: 1, resentBy: 'Ban tổ chức', lastError: null },
      userErrors: [],
    });
    await runDue();
    expect(await outboxOf(plenary)).toEqual({ a: ['SENT', 2, null] });
    expect(server.received).toHaveLength(1);
  });

  it('refuses to send again what is on its way or was sent, what is gone, and from an older revision', async () => {
    const id = (await mails(['a', [followed.world.conference]])).get('a')!;
    expect(await refused(id, 1)).toBe('INVALID_STATE');
    await runDue();
    expect(await refused(id, 3)).toBe('INVALID_STATE');
    await plenary.app
      .get(DataSource)
      .query("update outgoing_mail set state = 'FAILED', sent_at = null, failed_at = now(), text = null");
    expect(await refused(id, 3)).toBe('MAIL_TEXT_GONE');
    expect(await refused(id, 2)).toBe('CONFLICT');
    expect(await outboxOf(plenary)).toEqual({ a: ['FAILED', 1, null] });
  });

  describe('when a mail comes back', () => {
    const record = (input: object, cookie = organiser) =>
      sent(
        plenary,
        cookie,
        'recordBounce',
        input,
        'outgoingMail { state revision bounceReason bounceRecordedBy lastError sentAt bouncedAt attempts }',
      );
    const code = async (input: object, cookie = organiser) => {
      const { data, errors } = await record(input, cookie);
      return errors ? errors[0]!.extensions.code : data.recordBounce.userErrors[0].code;
    };
    const sentMail = async (conferenceIds: string[] = [followed.world.conference]) => {
      const id = (await mails(['a', conferenceIds])).get('a')!;
      await runDue();
      return id;
    };
    const bounces = async (): Promise<Data[]> =>
      plenary.app.get(DataSource).query('select mail_id, reason, status_code from recorded_bounce');

    it('lets staff record it, once, with an entry in the trail of the conference', async () => {
      const id = await sentMail();
      const operationId = '0199a000-0000-7000-8000-00000000b0b0';
      const input = { id, expectedRevision: 3, reason: 'UNKNOWN_ADDRESS', statusCode: '5.1.1', operationId };
      const first = (await record(input)).data.recordBounce;
      expect(first).toEqual({
        outgoingMail: {
          ...{ state: 'BOUNCED', revision: 4, bounceReason: 'UNKNOWN_ADDRESS', lastError: '5.1.1' },
          ...{ bounceRecordedBy: 'Ban tổ chức', attempts: 1 },
          ...{ sentAt: expect.any(String), bouncedAt: expect.any(String) },
        },
        userErrors: [],
      });
      expect((await record(input)).data.recordBounce).toEqual(first);
      expect(await bounces()).toEqual([{ mail_id: id, reason: 'UNKNOWN_ADDRESS', status_code: '5.1.1' }]);
      const [entry] = await plenary.app.get(DataSource).query(
        `select chain, command, changed.after from audit_entry entry
           join audit_change changed on changed.entry_id = entry.id where changed.table_name = 'recorded_bounce'`,
      );
      expect(entry).toMatchObject({
        ...{ chain: followed.world.conference, command: 'recordBounce' },
        after: { mail_id: id, reason: 'UNKNOWN_ADDRESS' },
      });
      expect((await outbox('(state: BOUNCED)')).totalCount).toBe(1);
      expect((await outbox('(state: SENT)')).totalCount).toBe(0);
    });

    it('is not tried again by itself, but by whoever wants it', async () => {
      const id = await sentMail();
      await record({ id, expectedRevision: 3, reason: 'MAILBOX_UNAVAILABLE' });
      await runDue();
      expect(server.received).toHaveLength(1);
      expect((await resend(id, 4)).data.resendMail.userErrors).toEqual([]);
      await runDue();
      expect(await outboxOf(plenary)).toEqual({ a: ['SENT', 2, null] });
      expect(server.received).toHaveLength(2);
    });

    it('is refused for what was not sent, from an older revision, for a code that is not for good, and for others', async () => {
      const id = (await mails(['a', [followed.world.conference]])).get('a')!;
      const input = { id, reason: 'OTHER' };
      expect(await code({ ...input, expectedRevision: 1 })).toBe('INVALID_STATE');
      await runDue();
      expect(await code({ ...input, expectedRevision: 2 })).toBe('CONFLICT');
      expect(await code({ ...input, expectedRevision: 3, statusCode: '4.2.2' })).toBe('INVALID_STATUS_CODE');
      expect(await code({ ...input, expectedRevision: 3 }, focalPoint)).toBe('FORBIDDEN');
      const [other] = (await mails(['other', [followed.other]])).values();
      expect(await code({ ...input, id: other, expectedRevision: 1 })).toBe('NOT_FOUND');
      await plenary.app.get(DataSource).query("delete from outgoing_mail where once = 'other'");
      expect(await outboxOf(plenary)).toEqual({ a: ['SENT', 1, null] });
      expect(await bounces()).toEqual([]);
    });
  });

  it('knows no mail of other conferences, or of none, for an organiser', async () => {
    const ids = await mails(['other', [followed.other]], ['none', []]);
    for (const id of ids.values()) expect(await refused(id, 1)).toBe('NOT_FOUND');
    expect(await refused('0199a000-0000-7000-8000-000000000000', 1)).toBe('NOT_FOUND');
  });
});
