import ICAL from 'ical.js';
import { DataSource } from 'typeorm';
import { eraseMailsToPerson } from '../../src/notifications/index.js';
import type { Data, TestApp } from '../support/create-test-app.js';
import type { MailServer, Received } from '../support/mail-server.js';
import { Setting, vi } from './setting.js';

describe('invitations on their way', () => {
  let server: MailServer;
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    setting = await Setting.open();
    ({ plenary, server } = setting);
  }, 120_000);
  beforeEach(async () => {
    server.manner = () => 'take';
    await setting.begin();
    await setting.sent();
  });
  afterAll(() => setting.close());

  const page = (
    method: 'GET' | 'POST',
    token: string,
    form: Record<string, string> = {},
    address = '192.0.2.1',
  ) =>
    plenary.app.inject({
      method,
      url: method === 'GET' ? `/invitations/reply?token=${token}` : '/invitations/reply',
      remoteAddress: address,
      headers: { 'accept-language': 'vi', 'content-type': 'application/x-www-form-urlencoded' },
      ...(method === 'POST' && { payload: new URLSearchParams({ token, ...form }).toString() }),
    });
  const tokenIn = ({ text }: Received) => /reply\?token=(\S+)/.exec(text)?.[1] ?? '';
  const event = ({ calendar }: Received) => {
    const root = new ICAL.Component(ICAL.parse(calendar!.text));
    const [one] = root.getAllSubcomponents('vevent');
    return { root, one: one!, value: (name: string) => String(one!.getFirstPropertyValue(name) ?? '') };
  };
  const to = (mails: Received[], address: string) =>
    mails.find(({ recipients }) => recipients[0] === address)!;
  const answered = async () =>
    (await setting.invitees()).map(({ body, answer }: Data) => [body.name, answer]);

  describe('by mail', () => {
    it('state all that a giấy mời states, in the language of the account, once', async () => {
      const english = await setting.focalPointOf(setting.bodies[2]!, `cao-${Date.now()}`, { language: 'en' });
      await setting.draft(
        { groupId: setting.group },
        {
          quota: 2,
          siteId: setting.site,
          profile: vi('1 lãnh đạo tỉnh'),
          note: vi('Mang theo\nbáo cáo'),
          documentNumber: '15/GM-BNV',
        },
      );
      await setting.issue();
      const mails = await setting.sent();
      expect(mails.map(({ recipients }) => recipients)).toEqual([
        ['an@example.org'],
        ['bac@example.org'],
        [english.email],
      ]);
      const mail = to(mails, 'an@example.org');
      expect(mail.headers.subject).toBe('Giấy mời: Hội nghị tổng kết, 10 năm');
      for (const line of [
        'Kính gửi Ông/Bà Đầu mối an,',
        'Số: 15/GM-BNV',
        'Kính mời: An Giang',
        'Tới dự: Hội nghị tổng kết, 10 năm',
        'Chủ trì: Triệu Văn Cường, Thứ trưởng',
        'Thời gian: 08:00, 12/06/2020 (Asia/Ho_Chi_Minh)',
        'Địa điểm: 1 Trần Phú; Đà Nẵng',
        'Điểm cầu: Hội trường A',
        'Thành phần: 2 đại biểu; 1 lãnh đạo tỉnh',
        'Yêu cầu: Mang theo báo cáo',
        'Đầu mối liên hệ: Ông Nguyễn Văn B, 024 3771 9999',
        'Đề nghị trả lời trước hết ngày: 10/06/2020',
      ])
        expect(mail.text.split('\n')).toContain(line);
      expect(to(mails, english.email).text).toContain('Please answer by the end of: 10 June 2020');
      expect(await setting.sent()).toEqual([]);
      const states = (
        await setting.invitees('', 'deliveredAt mails { state kind text recipientAddress }')
      ).map(({ state, deliveredAt, mails: kept }: Data) => [state, deliveredAt !== null, kept.length]);
      expect(states).toEqual(Array(3).fill(['DELIVERED', true, 1]));
    });

    it('bring an event that calendars understand, and a link that is kept nowhere', async () => {
      await setting.draft({ bodyId: setting.bodies[0] }, { siteId: setting.site });
      await setting.issue();
      const [mail] = await setting.sent();
      const { root, value, one } = event(mail!);
      expect(mail!.calendar!.method).toBe('REQUEST');
      expect(root.getFirstPropertyValue('method')).toBe('REQUEST');
      expect(value('dtstart')).toBe('2020-06-12T01:00:00Z');
      expect(value('dtend')).toBe('2020-06-12T04:30:00Z');
      expect([value('summary'), value('location'), value('sequence'), value('status')]).toEqual([
        'Hội nghị tổng kết, 10 năm',
        '1 Trần Phú; Đà Nẵng',
        '0',
        'CONFIRMED',
      ]);
      expect([value('organizer'), value('attendee')]).toEqual([
        'mailto:plenary@example.org',
        'mailto:an@example.org',
      ]);
      const attendee = one.getFirstProperty('attendee')!;
      expect([attendee.getParameter('rsvp'), attendee.getParameter('partstat')]).toEqual([
        'TRUE',
        'NEEDS-ACTION',
      ]);
      expect(value('dtstamp')).not.toBe('');
      const lines = mail!.calendar!.text.split('\r\n');
      expect(lines.every(line => Buffer.byteLength(line) <= 75)).toBe(true);
      const token = tokenIn(mail!);
      expect(token).toMatch(/^plenary_reply_[\w-]{43}$/);
      const rows = await setting.sql(
        'select mail::text as mail, link::text as link from outgoing_mail mail join invitee_mail link on link.mail_id = mail.id',
      );
      for (const { mail: kept, link } of rows) expect(`${kept} ${link}`).not.toContain(token);
    });

    it('take whole days where no time is known', async () => {
      await plenary.mutate(
        'updateConference',
        { id: setting.conference, expectedRevision: 2, startsAt: null, endsAt: null, endsOn: '2020-06-13' },
        'conference { id }',
      );
      await setting.draft({ bodyId: setting.bodies[0] });
      await setting.issue();
      const { value } = event((await setting.sent())[0]!);
      expect([value('dtstart'), value('dtend')]).toEqual(['2020-06-12', '2020-06-14']);
    });

    it('show in the outbox what a server has refused, and reach a person and an address of their own', async () => {
      server.manner = address => (address === 'an@example.org' ? 'refuse the recipient' : 'take');
      await setting.draft({ bodyId: setting.bodies[0] }, { email: 'vanphong@angiang.example' });
      await setting.draft({ personId: setting.chair }, { email: 'cuong@bonoivu.example' });
      await setting.issue();
      const mails = await setting.sent();
      expect(mails.map(({ recipients }) => recipients[0])).toEqual([
        'cuong@bonoivu.example',
        'vanphong@angiang.example',
      ]);
      const kept = (await setting.invitees('', 'mails { state lastError }')).map(({ mails: each }: Data) =>
        each.map(({ state }: Data) => state).sort(),
      );
      expect(kept).toEqual([['BOUNCED', 'SENT'], ['SENT']]);
      expect((await setting.invitees()).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']);
      expect(to(mails, 'cuong@bonoivu.example').text).toContain('Kính mời: Triệu Văn Cường');
    });

    it('name who was not reached, until it is handed over on paper', async () => {
      server.manner = address => (address === 'an@example.org' ? 'refuse the recipient' : 'take');
      await setting.draft({ groupId: setting.group });
      await setting.issue();
      const states = async () => (await setting.invitees()).map(({ state }) => state);
      expect(await states()).toEqual(['ISSUED', 'ISSUED', 'ISSUED']);
      await setting.sent();
      expect(await states()).toEqual(['NOT_REACHED', 'DELIVERED', 'DELIVERED']);
      const [, second] = await setting.invitees('', 'mails { id revision sentAt }');
      const [mail] = second!.mails;
      const input = { id: mail.id, expectedRevision: mail.revision, reason: 'UNKNOWN_ADDRESS' };
      await plenary.mutate('recordBounce', input, 'outgoingMail { id }');
      const [, came] = await setting.invitees('', 'deliveredAt mails { state sentAt bounceReason }');
      expect(came).toMatchObject({
        ...{ state: 'NOT_REACHED', deliveredAt: null },
        mails: [{ state: 'BOUNCED', sentAt: mail.sentAt, bounceReason: 'UNKNOWN_ADDRESS' }],
      });
      const counts = `{ conference(id: "${setting.conference}") { inviteeCounts { invited issued notReached delivered } } }`;
      expect((await plenary.ask(counts)).conference.inviteeCounts).toEqual([
        { invited: 3, issued: 0, notReached: 2, delivered: 1 },
      ]);
      const [first] = await setting.invitees('(state: NOT_REACHED)');
      await plenary.mutate(
        'markInvitationsDelivered',
        { conferenceId: setting.conference, inviteeIds: [first!.id] },
        'conference { id }',
      );
      expect(await states()).toEqual(['DELIVERED', 'NOT_REACHED', 'DELIVERED']);
      const again = { id: mail.id, expectedRevision: mail.revision + 1 };
      expect((await plenary.refuse('resendMail', again)).map(({ code }) => code)).toEqual(['MAIL_LINK_GONE']);
    });

    it('are never sent to somebody who was erased meanwhile', async () => {
      const id = await setting.make('createPerson', { name: 'Nguyễn Thị Mẫu' }, 'person');
      await plenary.mutate('setContact', { personId: id, email: 'mau@example.org' }, 'person { id }');
      await setting.draft({ personId: id });
      await setting.issue();
      await plenary.app
        .get(DataSource)
        .transaction(manager => eraseMailsToPerson(manager, id, new Date('2020-06-01T03:00:00Z')));
      expect(await setting.sent()).toEqual([]);
      const [mail] = await setting.sql('select * from outgoing_mail where person_id = $1', id);
      expect(mail).toMatchObject({
        ...{ state: 'FAILED', last_error: 'ERASED', to_name: '***' },
        ...{ to_address: null, text: null, calendar: null, secret: null },
      });
    });

    it('remind those who have not answered three working days and one before, once each', async () => {
      await setting.draft({ groupId: setting.group });
      await setting.issue();
      const [first] = await setting.sent();
      await page('POST', tokenIn(first!), { answer: 'ACCEPTED' });
      const morning = async (day: string) => {
        setting.itIs(day, '07:30');
        await setting.sql("insert into pgboss.job (name) values ('invitation-reminders')");
        return (await setting.sent()).map(({ recipients, headers }) => `${recipients[0]} ${headers.subject}`);
      };
      expect(await morning('2020-06-04')).toEqual([]);
      const reminded = await morning('2020-06-05');
      expect(reminded[0]).toBe('bac@example.org Đề nghị trả lời giấy mời: Hội nghị tổng kết, 10 năm');
      expect(reminded.some(line => line.startsWith('an@'))).toBe(false);
      expect(await morning('2020-06-08')).toEqual([]);
      expect(await morning('2020-06-09')).toEqual(reminded);
      expect(await morning('2020-06-10')).toEqual([]);
    });
  });

  describe('answered by the link', () => {
    const invited = async () => {
      await setting.draft({ bodyId: setting.bodies[0] });
      await setting.issue();
      return tokenIn((await setting.sent())[0]!);
    };

    it('only when the page is sent, and changed until it expires', async () => {
      const token = await invited();
      const shown = await page('GET', token);
      expect([shown.statusCode, shown.body.includes('An Giang'), shown.body.includes('<script')]).toEqual([
        200,
        true,
        false,
      ]);
      expect(await answered()).toEqual([['An Giang', null]]);
      const done = await page('POST', token, { answer: 'ACCEPTED', note: ' Sẽ dự ' });
      expect(done.body).toContain('Đã ghi nhận trả lời');
      await page('POST', token, { answer: 'DECLINED' });
      expect(await answered()).toEqual([['An Giang', 'DECLINED']]);
      const [{ id }] = await setting.invitees();
      const { invitee } = await plenary.ask(`{ invitee(id: "${id}") { state answerWay answerNote } }`);
      expect(invitee).toEqual({ state: 'DECLINED', answerWay: 'LINK', answerNote: null });
      setting.itIs('2020-06-11');
      const late = await page('POST', token, { answer: 'ACCEPTED' });
      expect([late.statusCode, late.body.includes('Mã không hợp lệ hoặc đã hết hạn')]).toEqual([404, true]);
      expect(await answered()).toEqual([['An Giang', 'DECLINED']]);
    });

    it('never by a wrong code, one of another kind, or without a choice; guessing is limited', async () => {
      const token = await invited();
      expect((await page('POST', token, { answer: 'MAYBE' })).statusCode).toBe(400);
      const wrong = [
        `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
        token.replace('reply', 'link'),
        '',
        "' or 1=1",
      ];
      for (const code of wrong) {
        const answer = await page('GET', encodeURIComponent(code), {}, '198.51.100.7');
        expect([answer.statusCode, answer.body.includes('Mã không hợp lệ hoặc đã hết hạn')]).toEqual([
          404,
          true,
        ]);
      }
      const codes = [];
      for (let at = 0; at < 20; at += 1)
        codes.push((await page('GET', `x${at}`, {}, '198.51.100.7')).statusCode);
      expect(codes.filter(code => code === 429)).toHaveLength(4);
      expect((await page('GET', token)).statusCode).toBe(200);
      expect(await answered()).toEqual([['An Giang', null]]);
    });

    it('no more when it was withdrawn, and the calendar is told', async () => {
      const token = await invited();
      const { conference } = await plenary.ask(
        `{ conference(id: "${setting.conference}") { invitations { nodes { id revision } } } }`,
      );
      const [{ id, revision }] = conference.invitations.nodes;
      await plenary.mutate(
        'withdrawInvitation',
        { id, expectedRevision: revision, reason: 'Gửi nhầm' },
        'invitation { id }',
      );
      const [mail] = await setting.sent();
      expect(mail!.text).toContain('Lý do: Gửi nhầm');
      const { root, value } = event(mail!);
      expect([
        mail!.calendar!.method,
        root.getFirstPropertyValue('method'),
        value('status'),
        value('sequence'),
      ]).toEqual(['CANCEL', 'CANCEL', 'CANCELLED', '1']);
      expect((await page('GET', token)).statusCode).toBe(404);
      expect((await setting.invitees()).map(({ state }: Data) => state)).toEqual(['WITHDRAWN']);
    });
  });

  describe('answered by those who are signed in', () => {
    it('each for the own body only, which is all that they see', async () => {
      await setting.draft({ groupId: setting.group });
      const [an, bac] = setting.focal;
      const query = `{ conference(id: "${setting.conference}") { invitations { totalCount nodes { group { id } invitees { totalCount } } }
        invitees { totalCount nodes { id revision body { name } mails { id } } } inviteeCounts { invited } } }`;
      expect((await an.ask(query)).conference).toBeNull();
      await setting.issue();
      const { conference } = await an.ask(query);
      expect(conference.invitations).toEqual({
        totalCount: 1,
        nodes: [{ group: null, invitees: { totalCount: 1 } }],
      });
      expect(conference.invitees.totalCount).toBe(1);
      expect(conference.invitees.nodes[0]).toMatchObject({ body: { name: 'An Giang' }, mails: [] });
      expect(conference.inviteeCounts).toEqual([{ invited: 1 }]);
      const others = (await setting.invitees()).find(({ body }: Data) => body.name === 'Bắc Ninh');
      const answer = { id: others.id, expectedRevision: 1, answer: 'DECLINED' };
      expect(await an.refuse('answerInvitation', answer)).toEqual(['NOT_FOUND']);
      expect(await an.ask(`{ invitee(id: "${others.id}") { id } node(id: "${others.id}") { id } }`)).toEqual({
        invitee: null,
        node: null,
      });
      expect(
        await an.ask(
          `{ previewRecipients(conferenceId: "${setting.conference}", groupId: "${setting.group}") { isReachable } }`,
        ),
      ).toBe('FORBIDDEN');
      const mine = await bac.ask('{ myInvitations(first: 1) { nodes { body { name } state } } }');
      expect(mine.myInvitations.nodes).toEqual([{ body: { name: 'Bắc Ninh' }, state: 'ISSUED' }]);
      expect(await bac.run('answerInvitation', answer, 'invitee { state answerWay }')).toEqual({
        invitee: { state: 'DECLINED', answerWay: 'FOCAL_POINT' },
        userErrors: [],
      });
    });

    it('until the day that was named; later the staff answer for them', async () => {
      await setting.draft({ bodyId: setting.bodies[0] });
      await setting.issue();
      const [{ id }] = await setting.invitees();
      setting.itIs('2020-06-11');
      const [an] = setting.focal;
      const answer = { id, expectedRevision: 1, answer: 'ACCEPTED' };
      const late = await an.run('answerInvitation', answer);
      expect(late.userErrors[0]).toMatchObject({ code: 'DEADLINE_PASSED', path: ['id'] });
      expect(late.userErrors[0].message).toContain('Ông Nguyễn Văn B, 024 3771 9999');
      expect(await setting.invitees('(state: NO_REPLY)')).toHaveLength(1);
      const { invitee } = await plenary.mutate('answerInvitation', answer, 'invitee { state answerWay }');
      expect(invitee).toEqual({ state: 'ACCEPTED', answerWay: 'STAFF' });
    });

    it('and who has not, or was not reached by any mail, is listed before the day', async () => {
      await setting.draft({ groupId: setting.group }, { replyBy: null });
      await setting.draft({ postId: setting.post }, { email: 'vp@example.org', replyBy: null });
      await setting.issue();
      const [an] = setting.focal;
      const [{ id }] = await setting.invitees('(answered: false, first: 1)');
      await an.run('answerInvitation', { id, expectedRevision: 1, answer: 'ACCEPTED' });
      const listed = async (args: string) =>
        (await setting.invitees(args, 'isReachable')).map(
          ({ body, person, isReachable }: Data) => `${(person ?? body).name} ${isReachable}`,
        );
      expect(await listed('(answered: true)')).toEqual(['An Giang true']);
      const open = await listed('(answered: false)');
      expect(open.map(line => line.replace(/ \w+$/, ''))).toEqual([
        'Bắc Ninh',
        'Cao Bằng',
        'Triệu Văn Cường',
      ]);
      expect([open[0], open[2]]).toEqual(['Bắc Ninh true', 'Triệu Văn Cường true']);
      const alone = await setting.body('Điện Biên');
      await setting.draft({ bodyId: alone });
      await setting.issue();
      expect(await listed('(isReachable: false)')).toContain('Điện Biên false');
      const own = await an.ask(
        `{ conference(id: "${setting.conference}") { invitees { nodes { isReachable } } none: invitees(isReachable: true) { totalCount } } }`,
      );
      expect(own.conference).toEqual({
        invitees: { nodes: [{ isReachable: null }] },
        none: { totalCount: 0 },
      });
    });

    it('not with no while delegates are named', async () => {
      await setting.draft({ bodyId: setting.bodies[0] });
      await setting.issue();
      const [{ id }] = await setting.invitees();
      await nominate(id);
      const answer = { id, expectedRevision: 1, answer: 'DECLINED' };
      expect(await setting.focal[0].refuse('answerInvitation', answer)).toEqual(['DELEGATES_STANDING']);
    });

    it('on paper, where it was handed over', async () => {
      await setting.draft({ bodyId: setting.bodies[2] });
      await setting.issue();
      const [{ id }] = await setting.invitees();
      const input = {
        conferenceId: setting.conference,
        inviteeIds: [id],
        deliveredAt: '2020-06-02T09:00:00+07:00',
      };
      await plenary.mutate('markInvitationsDelivered', input, 'conference { id }');
      expect((await setting.invitees('', 'deliveredAt'))[0]).toMatchObject({
        state: 'DELIVERED',
        deliveredAt: '2020-06-02T02:00:00Z',
      });
    });
  });

  const nominate = (inviteeId: string) =>
    setting.sql(
      `insert into delegate (id, revision, conference_id, invitee_id, body_id, person_id, nominated_at)
       values (gen_random_uuid(), 1, $1, $2, $3, $4, now())`,
      ...[setting.conference, inviteeId, setting.bodies[0], setting.chair],
    );

  describe('issued again', () => {
    it('when the time has changed: the event moves, old links die, answers start anew, delegates stay', async () => {
      await setting.draft({ groupId: setting.group }, { quota: 4 });
      await setting.issue();
      const [first] = await setting.sent();
      const token = tokenIn(first!);
      await page('POST', token, { answer: 'ACCEPTED' });
      const [{ id: old }] = await setting.invitees();
      await nominate(old);
      expect(
        await plenary.refuse('reissueInvitations', { conferenceId: setting.conference, reason: 'x' }),
      ).toMatchObject([{ code: 'NOTHING_OUTDATED' }]);
      await setting.sql(
        "update conference set starts_at = '2020-06-12T07:00:00Z', ends_at = null where id = $1",
        setting.conference,
      );
      const outdated = await plenary.ask(
        `{ conference(id: "${setting.conference}") { invitations { nodes { isOutdated stated { startsAt } } } } }`,
      );
      expect(outdated.conference.invitations.nodes).toEqual([
        { isOutdated: true, stated: { startsAt: '2020-06-12T01:00:00Z' } },
      ]);
      const { conference } = await plenary.mutate(
        'reissueInvitations',
        { conferenceId: setting.conference, reason: 'Chuyển sang buổi chiều' },
        'conference { invitations { nodes { state isOutdated reissueReason quota supersedes { state } supersededBy { state } } } inviteeCounts { invited accepted } }',
      );
      expect(conference).toEqual({
        invitations: {
          nodes: [
            {
              ...{ state: 'SUPERSEDED', isOutdated: false, reissueReason: null, quota: 4 },
              ...{ supersedes: null, supersededBy: { state: 'ISSUED' } },
            },
            {
              ...{ state: 'ISSUED', isOutdated: false, reissueReason: 'Chuyển sang buổi chiều', quota: 4 },
              ...{ supersedes: { state: 'SUPERSEDED' }, supersededBy: null },
            },
          ],
        },
        inviteeCounts: [{ invited: 3, accepted: 0 }],
      });
      const mail = to(await setting.sent(), 'an@example.org');
      expect(mail.text).toContain('Thay thế giấy mời trước, vì: Chuyển sang buổi chiều');
      expect(event(mail).value('uid')).toBe(event(first!).value('uid'));
      expect(event(mail).value('sequence')).toBe('1');
      expect((await page('GET', token)).statusCode).toBe(404);
      expect((await page('GET', tokenIn(mail))).statusCode).toBe(200);
      const invitees = await setting.invitees();
      expect(invitees.find(({ id }: Data) => id === old)).toMatchObject({
        state: 'SUPERSEDED',
        answer: 'ACCEPTED',
      });
      const [{ invitee_id: moved }] = await setting.sql(
        'select invitee_id from delegate where conference_id = $1',
        setting.conference,
      );
      expect(invitees.find(({ id }: Data) => id === moved)).toMatchObject({
        state: 'DELIVERED',
        body: { name: 'An Giang' },
      });
      expect(moved).not.toBe(old);
    });
  });

  it('are previewed with names and whether anybody would be reached', async () => {
    const query = `{ previewRecipients(conferenceId: "${setting.conference}", groupId: "${setting.group}", on: "2020-06-01") { body { name } isReachable isInvited } }`;
    await setting.draft({ bodyId: setting.bodies[1] });
    await setting.issue();
    const { previewRecipients } = await plenary.ask(query);
    expect(previewRecipients.map(({ body, isInvited }: Data) => [body.name, isInvited])).toEqual([
      ['An Giang', false],
      ['Bắc Ninh', true],
      ['Cao Bằng', false],
    ]);
    expect(previewRecipients[0].isReachable).toBe(true);
    const ofPost = `{ previewRecipients(conferenceId: "${setting.conference}", postId: "${setting.post}") { person { name } body { name } isReachable } }`;
    expect((await plenary.ask(ofPost)).previewRecipients).toEqual([
      { person: { name: 'Triệu Văn Cường' }, body: { name: 'Bộ Nội vụ' }, isReachable: false },
    ]);
  });
});
