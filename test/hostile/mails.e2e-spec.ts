import { addAccount } from '../accounts/visitor.js';
import { Followed } from '../notifications/world.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { MailServer } from '../support/mail-server.js';
import { POLYGLOTS } from './polyglots.js';

const HEADERS = [
  ...[
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
  ],
  ...['subject', 'to'],
];

/** What would begin another header, another line of the letter, or the end of the mail. */
const LINES = [
  'x\r\nBcc: victim@example.org',
  'x\n\nKính gửi',
  'x\r\n.\r\nQUIT',
  'x\u2028y\u2029z',
  '.',
  '..',
];

describe('stored markup in a mail', () => {
  const server = new MailServer();
  let plenary: TestApp;
  let followed: Followed;
  beforeAll(async () => {
    await server.open();
    plenary = await createTestApp(undefined, server.env);
    followed = await Followed.create(plenary, server);
  }, 120_000);
  afterAll(async () => {
    await plenary.close();
    await server.close();
  });

  it('is one quoted line of plain text, and nothing in a header, wherever it stands', async () => {
    const texts = [...POLYGLOTS, ...LINES];
    const { id: bodyId } = (
      await plenary.mutate(
        'createBody',
        { name: [{ language: 'vi', text: texts[0]! }], kind: 'OTHER', level: 'CENTRAL' },
        'body { id }',
      )
    ).body;
    const { id: accountId } = await addAccount(plenary, {
      name: '"><script>alert(1)</script>',
      email: 'victim@example.org',
    });
    await followed.sql(
      "insert into focal_point (id, revision, body_id, account_id, valid_from) values (gen_random_uuid(), 1, $1, $2, '2020-01-01')",
      bodyId,
      accountId,
    );
    const [share] = Object.values(
      await followed.issue({ deadline: '2020-09-30' }, [{ bodyId }], '2020-07-01'),
    );
    for (const [at, text] of texts.entries()) {
      await followed.sql('delete from outgoing_mail');
      await followed.sql(
        'update directive set summary = json_build_object($2::text, $1::text) where id = (select directive_id from assignment where id = $3)',
        text,
        'vi',
        share,
      );
      await followed.sql(
        'update body set name = json_build_object($2::text, $1::text) where id = $3',
        text,
        'vi',
        bodyId,
      );
      expect(await followed.morning('2020-09-23')).toEqual([
        'victim@example.org: Đôn đốc thực hiện 1 nhiệm vụ được giao',
      ]);
      const { headers } = server.received.at(-1)!;
      expect([at, Object.keys(headers).sort(), headers['content-type']]).toEqual([
        at,
        HEADERS,
        'text/plain; charset=utf-8',
      ]);
      const lines = followed.textTo('victim@example.org').split('\n');
      const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      expect([lines.length, lines[2], lines[5]]).toEqual([
        14,
        `Đề nghị “${line}” quan tâm chỉ đạo, thực hiện các nhiệm vụ được giao chủ trì sau đây:`,
        `1. “${line}”`,
      ]);
    }
  }, 120_000);
});
