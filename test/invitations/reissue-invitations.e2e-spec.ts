import type { Data, TestApp } from '../support/create-test-app.js';
import { NOBODY, Setting, vi } from './setting.js';

describe('reissueInvitations', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    setting = await Setting.open();
    plenary = setting.plenary;
  }, 120_000);
  beforeEach(async () => {
    await setting.begin();
    await setting.sent();
  });
  afterAll(() => setting.close());

  const moves = (startsOn: string) =>
    setting.sql(
      'update conference set starts_on = $2, ends_on = $2, starts_at = null, ends_at = null where id = $1',
      setting.conference,
      startsOn,
    );
  const reissue = (more: object = {}, select = 'conference { id }') =>
    plenary.mutate(
      'reissueInvitations',
      { conferenceId: setting.conference, reason: 'Dời ngày', ...more },
      select,
    );
  const confirmed = async (inviteeId: string, name: string) => {
    const personId = await setting.make('createPerson', { name }, 'person');
    const [{ id }] = await setting.sql(
      `insert into delegate (id, revision, conference_id, invitee_id, person_id, nominated_at, state, confirmed_at, badge_code)
       values (gen_random_uuid(), 1, $1, $2, $3, now(), 'CONFIRMED', now(), gen_random_uuid()) returning id`,
      ...[setting.conference, inviteeId, personId],
    );
    return id as string;
  };
  const delegate = async (id: string) => {
    const [row] = await setting.sql(
      `select delegate.state, state_reason as reason, i.state as invitation from delegate
         join invitee on invitee.id = invitee_id join invitation i on i.id = invitation_id where delegate.id = $1`,
      id,
    );
    return row;
  };
  const DROPPED = { state: 'WITHDRAWN', reason: 'Dời ngày' };

  it('takes those out who are not invited any more, and tells them: another holds the post', async () => {
    const holder = await setting.make('createPerson', { name: 'Người cũ' }, 'person');
    const post = await setting.make(
      'createPost',
      { title: vi('Vụ trưởng'), bodyId: setting.ministry },
      'post',
    );
    const held = { postId: post, personId: holder, heldFrom: '2018-01-01', heldTo: '2020-06-30' };
    await setting.make('appointPerson', held, 'appointment');
    const next = await setting.make('createPerson', { name: 'Người mới' }, 'person');
    await setting.make(
      'appointPerson',
      { postId: post, personId: next, heldFrom: '2020-07-01' },
      'appointment',
    );
    await setting.draft({ postId: post }, { email: 'vu@example.org' });
    await setting.issue();
    await setting.sent();
    const [{ id }] = await setting.invitees();
    const old = await confirmed(id, 'Người cũ đi họp');
    await moves('2020-07-10');
    await reissue();
    expect(await delegate(old)).toEqual({ ...DROPPED, invitation: 'SUPERSEDED' });
    const mails = await setting.sent();
    const told = mails.map(({ text, calendar }) => [calendar!.method, /Người [^\s,]+/.exec(text)![0]]).sort();
    expect(told).toEqual([
      ['CANCEL', 'Người cũ'],
      ['REQUEST', 'Người mới'],
    ]);
    expect(mails.find(({ calendar }) => calendar!.method === 'CANCEL')!.text).toContain('Lý do: Dời ngày');
  });

  it('leaves out bodies that were dissolved meanwhile, and says which', async () => {
    const gone = await setting.body('Hà Tây');
    const alone = await setting.body('Mê Linh');
    const group = await setting.make(
      'createBodyGroup',
      { name: vi('Hai tỉnh'), memberIds: [setting.bodies[0], gone] },
      'bodyGroup',
    );
    const focal = await setting.focalPointOf(gone, `ha-tay-${Date.now()}`);
    await setting.draft({ groupId: group });
    await setting.draft({ bodyId: alone });
    await setting.issue();
    await setting.sent();
    const invitees = await setting.invitees();
    const [stays, drops] = ['An Giang', 'Hà Tây'].map(
      name => invitees.find(({ body }: Data) => body.name === name).id,
    );
    const [staying, dropping] = [await confirmed(stays, 'Ở lại'), await confirmed(drops, 'Rút')];
    await setting.sql("update body set valid_to = '2020-06-01' where id = any($1)", [gone, alone]);
    setting.itIs('2020-06-02');
    await moves('2020-06-19');
    const outdated = 'conference { invitations(isOutdated: true) { nodes { body { name } } } }';
    const { conference } = await reissue({}, outdated);
    expect(conference.invitations.nodes).toEqual([{ body: { name: 'Mê Linh' } }]);
    expect([await delegate(staying), await delegate(dropping)]).toEqual([
      { state: 'CONFIRMED', reason: null, invitation: 'ISSUED' },
      { ...DROPPED, invitation: 'SUPERSEDED' },
    ]);
    const mails = (await setting.sent()).map(({ recipients, calendar }) => [recipients[0], calendar!.method]);
    expect(mails).toEqual([
      ['an@example.org', 'REQUEST'],
      [focal.email, 'CANCEL'],
    ]);
    expect(
      await plenary.refuse('reissueInvitations', { conferenceId: setting.conference, reason: 'x' }),
    ).toMatchObject([{ code: 'BODY_DISSOLVED', path: ['conferenceId'] }]);
  });

  it('follows a site whose address has changed, and moves a body to another one', async () => {
    await setting.draft({ bodyId: setting.bodies[0] }, { siteId: setting.site });
    await setting.issue();
    const host = setting.bodies[1]!;
    const change = {
      id: setting.site,
      expectedRevision: 1,
      address: '2 Bạch Đằng',
      name: vi('Hội trường B'),
      hostId: host,
    };
    const { site } = await plenary.mutate('updateSite', change, 'site { name address host { id } }');
    expect(site).toEqual({ name: 'Hội trường B', address: '2 Bạch Đằng', host: { id: host } });
    await reissue();
    const mail = (await setting.sent()).find(({ text }) => text.includes('Thay thế'))!;
    expect(mail.text).toContain('Điểm cầu: Hội trường B');
    expect(mail.text).toContain('Địa điểm: 2 Bạch Đằng');
    const other = await setting.make(
      'addSite',
      { conferenceId: setting.conference, kind: 'REMOTE', name: vi('Điểm cầu An Giang') },
      'site',
    );
    const [{ id }] = await setting.sql(
      "select id from invitation where conference_id = $1 and state = 'ISSUED'",
      setting.conference,
    );
    const refused = { conferenceId: setting.conference, ids: [id], reason: 'x', siteId: NOBODY };
    expect(await plenary.refuse('reissueInvitations', refused)).toMatchObject([
      { code: 'NOT_FOUND', path: ['siteId'] },
    ]);
    await reissue({ ids: [id], siteId: other });
    const [issued] = await setting.invitees('(answered: false)', 'site { name }');
    expect(issued).toMatchObject({ state: 'ISSUED', site: { name: 'Điểm cầu An Giang' } });
    const cleared = await plenary.mutate(
      'updateSite',
      { id: setting.site, expectedRevision: 2, hostId: null, address: null },
      'site { name address host { id } }',
    );
    const now = { id: setting.site, expectedRevision: 3 };
    expect(cleared.site).toEqual({ name: 'Hội trường B', address: null, host: null });
    expect(await plenary.refuse('updateSite', { ...now, hostId: NOBODY })).toMatchObject([
      { code: 'NOT_FOUND', path: ['hostId'] },
    ]);
    expect(await plenary.refuse('updateSite', { ...now, id: NOBODY })).toMatchObject([
      { code: 'NOT_FOUND', path: ['id'] },
    ]);
    await setting.sql("update conference set state = 'ARCHIVED' where id = $1", setting.conference);
    expect(await plenary.refuse('updateSite', { ...now, address: 'x' })).toMatchObject([
      { code: 'INVALID_STATE', path: ['id'] },
    ]);
  });

  it('asks for a day to answer that has not passed, and is none after the new first day', async () => {
    await setting.draft({ bodyId: setting.bodies[0] });
    await setting.issue();
    const again = { conferenceId: setting.conference, reason: 'x' };
    await moves('2020-06-09');
    expect(await plenary.refuse('reissueInvitations', again)).toMatchObject([
      { code: 'REPLY_BY_AFTER_START', path: ['replyBy'] },
    ]);
    await moves('2020-07-10');
    setting.itIs('2020-06-11');
    expect(await plenary.refuse('reissueInvitations', again)).toMatchObject([
      { code: 'REPLY_BY_PAST', path: ['replyBy'] },
    ]);
    await setting.draft({ bodyId: setting.bodies[1] }, { replyBy: '2020-07-10' });
    await moves('2020-07-01');
    expect(
      await plenary.refuse('issueInvitations', { conferenceId: setting.conference, lateReason: 'x' }),
    ).toMatchObject([{ code: 'REPLY_BY_AFTER_START', path: ['conferenceId'] }]);
  });

  it('and issueInvitations are held to their days by the database as well', async () => {
    const id = await setting.draft({ groupId: setting.group }, { replyBy: '2020-06-12' });
    const issued = (expandedOn: string) =>
      setting.sql(
        `update invitation set state = 'ISSUED', issued_at = now(), issued_on = '2020-06-01', stated = '{"startsOn": "2020-06-11"}',
           expanded_on = $2, contact_point = 'x' where id = $1`,
        ...[id, expandedOn],
      );
    const constraint = (name: string) => ({ driverError: { constraint: name } });
    await expect(issued('2020-06-01')).rejects.toMatchObject(constraint('invitation_reply_before_start'));
    await setting.sql("update invitation set reply_by = '2020-06-10' where id = $1", id);
    await expect(issued('2020-06-02')).rejects.toMatchObject(constraint('invitation_expanded_by_issue'));
  });
});
