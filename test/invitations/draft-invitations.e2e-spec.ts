import { addFile } from '../factories/file.js';
import type { TestApp } from '../support/create-test-app.js';
import { Setting, vi } from './setting.js';

describe('drafts of invitations', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    setting = await Setting.open();
    plenary = setting.plenary;
  }, 120_000);
  beforeEach(() => setting.begin());
  afterAll(() => setting.close());

  const created = async (input: object) => {
    const faults = await plenary.refuse('createInvitation', { conferenceId: setting.conference, ...input });
    return faults.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('go to exactly one, and say what fits it', async () => {
    const [body] = setting.bodies;
    const elsewhere = setting.site;
    const foreign = await addFile(plenary, setting.conference);
    await setting.begin();
    expect(await created({})).toEqual(['ADDRESSEE_PARTY bodyId']);
    expect(await created({ bodyId: body, groupId: setting.group })).toEqual(['ADDRESSEE_PARTY bodyId']);
    expect(await created({ personId: setting.chair, quota: 2 })).toEqual(['QUOTA_NOT_ALLOWED quota']);
    expect(await created({ groupId: setting.group, email: 'a@example.org' })).toEqual([
      'EMAIL_NOT_ALLOWED email',
    ]);
    expect(await created({ bodyId: body, replyBy: '2020-06-13' })).toEqual(['REPLY_BY_AFTER_START replyBy']);
    expect(await created({ bodyId: body, siteId: elsewhere })).toEqual(['NOT_FOUND siteId']);
    expect(await created({ bodyId: body, fileIds: [foreign] })).toEqual(['NOT_FOUND fileIds.0']);
    const { n } = (
      await setting.sql(
        'select count(*)::int as n from invitation where conference_id = $1',
        setting.conference,
      )
    )[0];
    expect(n).toBe(0);
  });

  it('are changed and removed', async () => {
    const id = await setting.draft({ bodyId: setting.bodies[0] });
    const changes = { quota: 3, siteId: setting.site, profile: vi('1 lãnh đạo'), replyBy: null };
    const { invitation } = await plenary.mutate(
      'updateInvitation',
      { id, expectedRevision: 1, ...changes },
      'invitation { revision state quota site { name } profile replyBy contactPoint }',
    );
    expect(invitation).toEqual({
      ...{ revision: 2, state: 'DRAFT', quota: 3, site: { name: 'Hội trường A' }, profile: '1 lãnh đạo' },
      ...{ replyBy: null, contactPoint: 'Ông Nguyễn Văn B, 024 3771 9999' },
    });
    const { conference } = await plenary.mutate(
      'removeInvitation',
      { id, expectedRevision: 2 },
      'conference { invitations { totalCount } }',
    );
    expect(conference).toEqual({ invitations: { totalCount: 0 } });
  });

  it('keep their documents to the staff; who is invited then has them', async () => {
    const fileId = await addFile(plenary, setting.conference);
    const [an, bac] = setting.focal;
    await setting.draft({ bodyId: setting.bodies[0] }, { fileIds: [fileId] });
    const seen = async (by: typeof an) => (await by.ask(`{ node(id: "${fileId}") { id } }`)).node?.id ?? null;
    expect([await seen(an), await seen(bac)]).toEqual([null, null]);
    await setting.issue();
    expect([await seen(an), await seen(bac)]).toEqual([fileId, null]);
    const { myInvitations } = await an.ask('{ myInvitations { nodes { invitation { documents { id } } } } }');
    expect(myInvitations.nodes[0].invitation.documents).toEqual([{ id: fileId }]);
  });

  it('that somebody else has changed meanwhile are not changed', async () => {
    const id = await setting.draft({ bodyId: setting.bodies[0] });
    const { errors } = await plenary.send(
      'mutation ($input: RemoveInvitationInput!) { removeInvitation(input: $input) { userErrors { code } } }',
      { input: { id, expectedRevision: 2 } },
    );
    expect(errors![0]!.extensions.code).toBe('CONFLICT');
  });
});
