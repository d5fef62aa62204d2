import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createSetting, focalPointOf, itIs, type Person, type Setting } from './setting.js';

describe('nominations', () => {
  let plenary: TestApp;
  let setting: Setting;
  let own: Person;
  let other: Person;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-05');
    setting = await createSetting(plenary);
    own = await focalPointOf(plenary, setting.a);
    other = await focalPointOf(plenary, setting.b);
  }, 120_000);
  afterAll(() => plenary.close());

  const somebody = (name: string, more: object = {}) => ({ newPerson: { name }, ...more });
  const count = async (inviteeId: string) =>
    (await setting.sql('select count(*)::int from delegate where invitee_id = $1', inviteeId))[0].count;

  it('name people of the directory by the post held on the day, and new ones; that is an answer', async () => {
    const { a, hall, sql } = setting;
    const inviteeId = await setting.invite({ bodyId: a }, { quota: 2, siteId: hall, requiredRank: 5 });
    const post = await setting.post(a, 'Phó Chủ tịch', 7);
    const personId = await setting.appoint(await setting.person('Lò Văn An'), post, '2024-01-01');
    const delegates = await own.run(
      'nominateDelegates',
      {
        inviteeId,
        delegates: [
          { personId, postId: post, isHead: true },
          somebody('Vàng A Bình', { postPrinted: 'Chuyên viên', siteId: setting.remote }),
        ],
      },
      `person { name } post { rank } postPrinted isHead state site { id } body { id } rankMissing badgeCode
       notes { code message }`,
    );
    expect(delegates).toEqual([
      {
        ...{ person: { name: 'Lò Văn An' }, post: { rank: 7 }, postPrinted: null, isHead: true },
        ...{ state: 'NOMINATED', site: { id: hall }, body: { id: a }, rankMissing: false, badgeCode: null },
        notes: [
          { code: 'RANK_BELOW_REQUIRED', message: 'The post ranks below what the invitation asks for.' },
        ],
      },
      {
        ...{ person: { name: 'Vàng A Bình' }, post: null, postPrinted: 'Chuyên viên', isHead: false },
        ...{ state: 'NOMINATED', site: { id: setting.remote }, body: { id: a }, rankMissing: true },
        ...{ badgeCode: null },
        notes: [
          { code: 'NO_RANK', message: expect.any(String) },
          { code: 'OTHER_SITE', message: 'The site is another one than the invitation names.' },
        ],
      },
    ]);
    const noted = async (who: Person, note: string) => {
      const document = `query ($id: ID!, $note: DelegateNoteCode) { conference(id: $id) {
        delegates(note: $note) { totalCount nodes { person { name } } } } }`;
      const { conference } = await who.ask(document, { id: setting.conference, note });
      const { totalCount, nodes } = conference.delegates;
      return [totalCount, ...nodes.map(({ person }: Data) => person.name)];
    };
    expect(await noted(setting.organiser, 'RANK_BELOW_REQUIRED')).toEqual([1, 'Lò Văn An']);
    expect(await noted(own, 'NO_RANK')).toEqual([1, 'Vàng A Bình']);
    const [answered] = await sql('select answer, answer_way from invitee where id = $1', inviteeId);
    expect(answered).toEqual({ answer: 'ACCEPTED', answer_way: 'FOCAL_POINT' });
  });

  it('are held to the quota, which is named with what counts; the organisers may go beyond it with a reason', async () => {
    const inviteeId = await setting.invite({ bodyId: setting.a }, { quota: 2 });
    await own.run('nominateDelegates', { inviteeId, delegates: [somebody('Một')] });
    const input = { inviteeId, delegates: [somebody('Hai'), somebody('Ba')] };
    expect(await own.refuse('nominateDelegates', input)).toEqual([
      {
        code: 'QUOTA_EXCEEDED',
        path: ['delegates'],
        message: 'The quota is 2; 1 count already, 1 are left.',
      },
    ]);
    expect(await count(inviteeId)).toBe(1);
    const withReason = { ...input, overQuotaReason: 'Theo đề nghị của chủ trì' };
    expect(await own.codes('nominateDelegates', withReason)).toEqual(['overQuotaReason ORGANISERS_ONLY']);
    const made = await setting.organiser.run('nominateDelegates', withReason, 'id overQuotaReason');
    expect(made.map((one: { overQuotaReason: string }) => one.overQuotaReason)).toEqual([
      null,
      'Theo đề nghị của chủ trì',
    ]);
    expect(await count(inviteeId)).toBe(3);
    const [first] = await setting.sql('select id from delegate where invitee_id = $1 order by id', inviteeId);
    await own.run('withdrawDelegate', { ...(await setting.now(first!.id)), reason: 'Bận' });
    const more = { inviteeId, delegates: [somebody('Bốn'), somebody('Năm')] };
    expect((await own.refuse('nominateDelegates', more))[0]!.message).toBe(
      'The quota is 2; 1 count already, 1 are left.',
    );
  });

  it('are flagged where they go to another site than the invitation, or the post is not held on the day', async () => {
    const { a, hall, remote } = setting;
    const inviteeId = await setting.invite({ bodyId: a }, { quota: 3, siteId: hall });
    const postId = await setting.post(a, 'Chánh Văn phòng', 30);
    const personId = await setting.person('Sắp nghỉ');
    await setting.make('appointPerson', { personId, postId, heldTo: '2026-12-31' });
    const delegates = [
      { personId, postId },
      { ...somebody('Nơi khác'), siteId: remote },
    ];
    const notes = (nodes: { notes: { code: string }[] }[]) =>
      nodes.map(node => node.notes.map(({ code }) => code));
    const made = await own.run('nominateDelegates', { inviteeId, delegates }, 'id notes { code message }');
    expect(notes(made)).toEqual([[], ['OTHER_SITE']]);
    const put = 'update conference set starts_on = $2, ends_on = $2 where id = $1';
    await setting.sql(put, setting.conference, '2027-01-15');
    const query = `{ node(id: "${made[0].id}") { ... on Delegate { notes { code } } } }`;
    expect(notes([(await own.ask(query)).node])).toEqual([['POST_NOT_HELD_ON_DATE']]);
    await setting.sql(put, setting.conference, '2026-11-20');
  });

  it('at the same moment do not get the same place of the quota', async () => {
    const inviteeId = await setting.invite({ bodyId: setting.a }, { quota: 3 });
    const codes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(at =>
        own.codes('nominateDelegates', { inviteeId, delegates: [somebody(`Đua ${at}`)] }),
      ),
    );
    expect(codes.filter(code => code.length === 0)).toHaveLength(3);
    expect(codes.flat()).toEqual([
      'delegates QUOTA_EXCEEDED',
      'delegates QUOTA_EXCEEDED',
      'delegates QUOTA_EXCEEDED',
    ]);
    expect(await count(inviteeId)).toBe(3);
  });

  it('are refused with all that is wrong, and nothing is written', async () => {
    const { a, sql } = setting;
    const inviteeId = await setting.invite({ bodyId: a }, { quota: 9 });
    const post = await setting.post(a, 'Giám đốc', 9);
    const person = await setting.person('Mùa Thị Chung');
    const people = async () => (await sql('select count(*)::int from person'))[0].count;
    const before = await people();
    const codes = (delegate: object) =>
      own.codes('nominateDelegates', { inviteeId, delegates: [somebody('Đầu tiên'), delegate] });
    expect(await codes({ personId: person, postId: post })).toEqual([
      'delegates.1.postId POST_NOT_HELD_ON_DATE',
    ]);
    expect(await codes({})).toEqual(['delegates.1 PERSON_OR_NEW']);
    expect(await own.codes('nominateDelegates', { inviteeId, delegates: [] })).toEqual([
      'delegates NOBODY_NAMED',
    ]);
    expect(await codes({ personId: person, newPerson: { name: 'X' } })).toEqual([
      'delegates.1 PERSON_OR_NEW',
    ]);
    expect(await codes({ newPerson: { name: 'X', email: 'x' } })).toEqual([
      'delegates.1.newPerson.email INVALID_EMAIL',
    ]);
    expect(await codes({ personId: person, siteId: person })).toEqual(['delegates.1.siteId NOT_FOUND']);
    expect([await count(inviteeId), await people()]).toEqual([0, before]);
    await own.run('nominateDelegates', { inviteeId, delegates: [{ personId: person }] });
    expect(await codes({ personId: person })).toEqual(['delegates.1.personId ALREADY_NAMED']);
  });

  it('come to the staff after the closing date, and only while the invitation stands', async () => {
    const late = await setting.invite({ bodyId: setting.a }, { quota: 2, replyBy: '2026-11-04' });
    const input = { inviteeId: late, delegates: [somebody('Muộn')] };
    expect(await own.refuse('nominateDelegates', input)).toEqual([
      {
        code: 'DEADLINE_PASSED',
        path: ['inviteeId'],
        message: 'The closing date was 4 November 2026; please ask: Văn phòng Bộ, 024 3771 9999.',
      },
    ]);
    expect(await setting.organiser.codes('nominateDelegates', input)).toEqual([]);
    const draft = await setting.invite({ bodyId: setting.a }, { state: 'DRAFT' });
    expect(await own.codes('nominateDelegates', { ...input, inviteeId: draft })).toEqual([
      'inviteeId INVITATION_NOT_ISSUED',
    ]);
  });

  it('name somebody', async () => {
    const inviteeId = await setting.invite({ bodyId: setting.a }, { quota: 1 });
    expect(await own.codes('nominateDelegates', { inviteeId, delegates: [] })).toEqual([
      'delegates NOBODY_NAMED',
    ]);
    expect(await setting.organiser.codes('confirmDelegates', { ids: [] })).toEqual(['ids NOBODY_NAMED']);
  });

  it('are nothing that another body can do, or learn of', async () => {
    const inviteeId = await setting.invite({ bodyId: setting.a }, { quota: 1 });
    const input = { inviteeId, delegates: [somebody('Lạ')] };
    expect(await other.codes('nominateDelegates', input)).toEqual(['inviteeId NOT_FOUND']);
    expect(await count(inviteeId)).toBe(0);
  });

  it('of somebody who is invited in person are of that person alone', async () => {
    const person = await setting.person('Hoàng Văn Đích');
    const inviteeId = await setting.invite({ bodyId: setting.a, personId: person });
    const stranger = { inviteeId, delegates: [somebody('Người khác')] };
    expect(await own.codes('nominateDelegates', stranger)).toEqual(['delegates.0 INVITED_IN_PERSON']);
    expect(await own.codes('nominateDelegates', { inviteeId, delegates: [{ personId: person }] })).toEqual(
      [],
    );
  });

  it('are added without an invitation by the staff only', async () => {
    const guest = { conferenceId: setting.conference, role: 'GUEST', newPerson: { name: 'Khách Quý' } };
    expect(await own.codes('addDelegate', guest)).not.toEqual([]);
    expect(await setting.organiser.run('addDelegate', guest, 'role state body { id }')).toEqual({
      ...{ role: 'GUEST', state: 'NOMINATED', body: null },
    });
  });
});
