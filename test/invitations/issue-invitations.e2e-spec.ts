import { statementsOf } from '../support/count-statements.js';
import type { Data, TestApp } from '../support/create-test-app.js';
import { NOBODY, Setting, vi } from './setting.js';

describe('issueInvitations', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    setting = await Setting.open();
    plenary = setting.plenary;
  }, 120_000);
  afterAll(() => setting.close());

  const codes = async (name: string, input: object) =>
    (await plenary.refuse(name, input)).map(({ code, path }) => `${code} ${path.join('.')}`);

  describe('of drafts', () => {
    beforeEach(() => setting.begin());

    it('invites each body once, by itself before as a member of a group', async () => {
      await setting.draft({ groupId: setting.group }, { quota: 3 });
      await setting.draft({ bodyId: setting.bodies[1] }, { quota: 5, siteId: setting.site });
      await setting.draft({ postId: setting.post });
      await setting.issue();
      const invitees = await setting.invitees('', 'site { name } group { name } post { title }');
      expect(invitees.map(({ id, revision, ...rest }) => rest)).toEqual([
        {
          ...{ state: 'ISSUED', quota: 3, answer: null, body: { name: 'An Giang' }, person: null },
          ...{ site: null, group: { name: 'Các tỉnh' }, post: null },
        },
        {
          ...{ state: 'ISSUED', quota: 3, answer: null, body: { name: 'Cao Bằng' }, person: null },
          ...{ site: null, group: { name: 'Các tỉnh' }, post: null },
        },
        {
          ...{ state: 'ISSUED', quota: 5, answer: null, body: { name: 'Bắc Ninh' }, person: null },
          ...{ site: { name: 'Hội trường A' }, group: null, post: null },
        },
        {
          ...{ state: 'ISSUED', quota: 1, answer: null, body: { name: 'Bộ Nội vụ' } },
          ...{ person: { name: 'Triệu Văn Cường' }, site: null, group: null, post: { title: 'Thứ trưởng' } },
        },
      ]);
    });

    it('refuses who is invited already, an empty group, a dissolved body with its successors, and a vacant post', async () => {
      await setting.draft({ bodyId: setting.bodies[0] });
      await setting.issue();
      const gone = await setting.body('Hà Tây');
      const empty = await setting.make(
        'createBodyGroup',
        { name: vi('Không ai'), memberIds: [gone] },
        'bodyGroup',
      );
      await setting.sql("update body set valid_to = '2008-07-31' where id = $1", gone);
      const heir = await setting.body('Hà Nội');
      await setting.sql(
        "insert into body_succession (predecessor_id, successor_id, takes_effect_on) values ($1, $2, '2008-08-01')",
        gone,
        heir,
      );
      const vacant = await setting.make(
        'createPost',
        { title: vi('Vụ trưởng'), bodyId: setting.ministry },
        'post',
      );
      const ids = [
        await setting.draft({ bodyId: setting.bodies[0] }),
        await setting.draft({ bodyId: gone }),
        await setting.draft({ groupId: empty }),
        await setting.draft({ postId: vacant }, { replyBy: '2020-05-31' }),
        await setting.draft({ bodyId: setting.bodies[2] }, { contactPoint: null }),
      ];
      const faults = await plenary.refuse('issueInvitations', { conferenceId: setting.conference, ids });
      expect(faults.map(({ code, path }) => [code, path.join('.')]).sort()).toEqual([
        ['ALREADY_INVITED', 'ids.0'],
        ['BODY_DISSOLVED', 'ids.1'],
        ['CONTACT_POINT_MISSING', 'ids.4'],
        ['GROUP_EMPTY', 'ids.2'],
        ['POST_VACANT', 'ids.3'],
        ['REPLY_BY_PAST', 'ids.3'],
      ]);
      expect(faults.find(({ code }) => code === 'BODY_DISSOLVED')!.message).toBe(
        'Hà Tây does not exist on 2020-06-01. Successors: Hà Nội.',
      );
      expect(await setting.invitees()).toHaveLength(1);
    });

    it('expands groups as of a day that has come, to those bodies that still exist', async () => {
      const gone = await setting.body('Hà Tây');
      const ids = [setting.bodies[0], gone];
      const group = await setting.make(
        'createBodyGroup',
        { name: vi('Như cũ'), memberIds: ids },
        'bodyGroup',
      );
      await setting.sql("update body set valid_to = '2020-05-30' where id = $1", gone);
      await setting.draft({ groupId: group });
      const input = { conferenceId: setting.conference, expandedOn: '2020-06-02' };
      expect(await codes('issueInvitations', input)).toEqual(['DAY_IN_FUTURE expandedOn']);
      const byItself = await setting.draft({ bodyId: gone });
      const past = { ...input, expandedOn: '2020-01-01' };
      expect(await codes('issueInvitations', { ...past, ids: [byItself] })).toEqual(['BODY_DISSOLVED ids.0']);
      await plenary.mutate('removeInvitation', { id: byItself, expectedRevision: 1 }, 'conference { id }');
      const preview = `{ previewRecipients(conferenceId: "${setting.conference}", groupId: "${group}", on: "2020-01-01") { body { name } } }`;
      expect((await plenary.ask(preview)).previewRecipients).toEqual([{ body: { name: 'An Giang' } }]);
      await setting.issue({ expandedOn: '2020-01-01' });
      expect((await setting.invitees()).map(({ body }: Data) => body.name)).toEqual(['An Giang']);
    });

    it('goes to whoever holds the post on the first day of the conference, as its preview says', async () => {
      const post = await setting.make(
        'createPost',
        { title: vi('Vụ trưởng'), bodyId: setting.ministry },
        'post',
      );
      const holder = async (name: string, held: object) => {
        const personId = await setting.make('createPerson', { name }, 'person');
        await setting.make('appointPerson', { postId: post, personId, ...held }, 'appointment');
      };
      await holder('Hôm nay', { heldTo: '2020-06-10' });
      await holder('Ngày họp', { heldFrom: '2020-06-11' });
      const preview = `{ previewRecipients(conferenceId: "${setting.conference}", postId: "${post}") { person { name } } }`;
      expect((await plenary.ask(preview)).previewRecipients).toEqual([{ person: { name: 'Ngày họp' } }]);
      await setting.draft({ postId: post });
      await setting.issue();
      expect((await setting.invitees()).map(({ person }: Data) => person.name)).toEqual(['Ngày họp']);
    });

    it('needs a chair, a draft, a plan, and ids of its own drafts', async () => {
      const chairless = await setting.planned('khong-chu-tri', { officers: [] });
      await setting.draft({ bodyId: setting.bodies[0] }, { conferenceId: chairless });
      expect(await codes('issueInvitations', { conferenceId: chairless })).toEqual([
        'CHAIR_MISSING conferenceId',
      ]);
      const { conference } = setting;
      expect(await codes('issueInvitations', { conferenceId: conference })).toEqual([
        'NOTHING_TO_ISSUE conferenceId',
      ]);
      expect(await codes('issueInvitations', { conferenceId: conference, ids: [NOBODY] })).toEqual([
        'NOT_FOUND ids.0',
      ]);
      const id = await setting.draft({ bodyId: setting.bodies[0] });
      await setting.issue({ ids: [id] });
      expect(await codes('issueInvitations', { conferenceId: conference, ids: [id] })).toEqual([
        'INVALID_STATE ids.0',
      ]);
      expect(await codes('updateInvitation', { id, expectedRevision: 2, quota: 9 })).toEqual([
        'INVALID_STATE id',
      ]);
      expect(await codes('removeInvitation', { id, expectedRevision: 2 })).toEqual(['INVALID_STATE id']);
      await expect(setting.sql('update invitation set quota = 9 where id = $1', id)).rejects.toThrow(
        /not changed/,
      );
      await expect(setting.sql('delete from invitee')).rejects.toThrow(/not changed/);
    });

    it('takes 232 bodies in as many statements as two', async () => {
      const two = await setting.planned('hai');
      const many = await setting.planned('nhieu');
      const ids: string[] = [];
      for (let at = 0; at < 232; at += 1) {
        const [{ id }] = await setting.sql(
          `insert into body (id, revision, name, kind, level) values (gen_random_uuid(), 1, json_build_object('vi', $1::text), 'SCHOOL', 'UNIT')
           returning id`,
          `Trường ${at}`,
        );
        ids.push(id);
      }
      const memberIds = async (members: string[]) =>
        setting.make(
          'createBodyGroup',
          { name: vi(`Khối ${members.length}`), memberIds: members },
          'bodyGroup',
        );
      for (const id of ids.slice(0, 5)) await setting.focalPointOf(id, `truong-${id.slice(0, 8)}`);
      await setting.draft({ groupId: await memberIds(ids.slice(0, 2)) }, { conferenceId: two });
      await setting.draft({ groupId: await memberIds(ids) }, { conferenceId: many });
      const count = async (conferenceId: string) => {
        const { result, statements } = await statementsOf(() =>
          plenary.mutate(
            'issueInvitations',
            { conferenceId },
            'conference { inviteeCounts { invited issued } invitees { totalCount } }',
          ),
        );
        return [result.conference.invitees.totalCount, statements.length];
      };
      const [few, ofFew] = await count(two);
      const [all, ofAll] = await count(many);
      expect([few, all]).toEqual([2, 232]);
      expect(ofAll).toBe(ofFew);
      expect(ofAll).toBeLessThan(40);
    });
  });

  describe('the notice period', () => {
    const kind = async (code: string, clear: boolean) => {
      await setting.sql(
        `insert into conference_kind (code, revision, name, invitation_notice_days, counts_clear_days)
         values ($1, 1, '{"vi":"Loại"}', 3, $2)`,
        code,
        clear,
      );
      return code;
    };
    const deadline = async (id: string): Promise<Data> =>
      (
        await plenary.ask(
          `{ conference(id: "${id}") { noticeDeadline { day count daysOff { day reason } } } }`,
        )
      ).conference.noticeDeadline;

    it('ends on Tuesday 9 June 2020 for Friday 12 June, and on Monday if the days are to be clear', async () => {
      expect(await deadline(setting.conference)).toEqual({ day: '2020-06-09', count: -3, daysOff: [] });
      const clear = await setting.planned('ngay-tron', { kindCode: await kind('NGAY_TRON', true) });
      expect(await deadline(clear)).toMatchObject({ day: '2020-06-08', count: -3 });
      await setting.sql(
        'update conference_kind set invitation_notice_days = null where code = $1',
        'NGAY_TRON',
      );
      expect(await deadline(clear)).toBeNull();
    });

    it('that was missed by 1554/CĐ-VPCP takes a reason, and never blocks', async () => {
      const conferenceId = await setting.planned('cong-dien', {
        ...{ startsOn: '2023-10-29', startsAt: null, endsAt: null },
      });
      setting.itIs('2023-10-26');
      expect(await deadline(conferenceId)).toMatchObject({
        day: '2023-10-25',
        daysOff: [{ day: '2023-10-28', reason: 'WEEKEND' }],
      });
      const id = await setting.draft(
        { bodyId: setting.bodies[0] },
        { conferenceId, replyBy: null, documentNumber: '1554/CĐ-VPCP' },
      );
      const [fault] = await plenary.refuse('issueInvitations', { conferenceId });
      expect(fault).toEqual({
        code: 'LATE_NOTICE',
        path: ['lateReason'],
        message:
          'Invitations were to go out on 25 October 2023 at the latest. To issue them all the same, give the reason in lateReason.',
      });
      await plenary.mutate(
        'issueInvitations',
        { conferenceId, lateReason: 'Công điện khẩn' },
        'conference { id }',
      );
      const { invitation } = await plenary.ask(
        `{ invitation(id: "${id}") { state issuedOn latestDay lateReason documentNumber } }`,
      );
      expect(invitation).toEqual({
        ...{ state: 'ISSUED', issuedOn: '2023-10-26', latestDay: '2023-10-25' },
        ...{ lateReason: 'Công điện khẩn', documentNumber: '1554/CĐ-VPCP' },
      });
    });
  });
});
