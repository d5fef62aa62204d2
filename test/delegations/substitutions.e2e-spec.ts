import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createSetting, focalPointOf, itIs, type Person, personOf, type Setting } from './setting.js';

const REASON = { reason: 'Đi công tác nước ngoài' };

describe('substitutions', () => {
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

  const of = async (delegateId: string) => {
    const { expectedRevision } = await setting.now(delegateId);
    return { delegateId, expectedRevision };
  };
  const newcomer = (name: string) => ({ substitute: { newPerson: { name } }, ...REASON });
  const confirm = (ids: string[]) => setting.organiser.run('confirmDelegates', { ids }, 'id badgeCode');

  it('pass the seat, the site and the head to somebody of the same body, past those who wait', async () => {
    const { a, hall } = setting;
    const invitee = await setting.invite({ bodyId: a }, { quota: 3, siteId: hall });
    const ids = await setting.named(invitee, ['Một', 'Hai', 'Ba']);
    await setting.organiser.run('updateDelegate', { ...(await setting.now(ids[0]!)), isHead: true });
    const [{ badgeCode }] = await confirm(ids);
    const done = await own.run(
      'requestSubstitution',
      { ...(await of(ids[0]!)), ...newcomer('Phó của Một') },
      `id state needsConsent reason delegate { state stateReason badgeCode substitutedBy { id } }
       substitute { state isHead site { id } badgeCode substitutes { id } person { name } }`,
    );
    const { badgeCode: own1, ...substitute } = done.substitute;
    expect(own1).toMatch(/^.{13}$/);
    expect(own1).not.toBe(badgeCode);
    expect({ ...done, substitute }).toEqual({
      ...{ id: done.id, state: 'DONE', needsConsent: false, reason: REASON.reason },
      delegate: {
        ...{ state: 'SUBSTITUTED', stateReason: REASON.reason, badgeCode: null },
        substitutedBy: { id: expect.any(String) },
      },
      substitute: {
        ...{ state: 'CONFIRMED', isHead: true, site: { id: hall }, substitutes: { id: ids[0] } },
        person: { name: 'Phó của Một' },
      },
    });
    expect(await setting.stateOf(ids[2]!)).toBe('WAITING');
    const again = { ...(await of(done.delegate.substitutedBy.id)), ...newcomer('Nữa') };
    expect(await own.codes('requestSubstitution', again)).toEqual(['delegateId SUBSTITUTE_OF_SUBSTITUTE']);
    expect(await own.codes('requestSubstitution', { ...(await of(ids[0]!)), ...newcomer('Nữa') })).toEqual([
      'delegateId INVALID_STATE',
    ]);
    const chain = setting.sql(
      `insert into delegate (id, revision, conference_id, body_id, person_id, nominated_at, substitutes_id)
       select gen_random_uuid(), 1, conference_id, body_id, $2, now(), id from delegate where id = $1`,
      ...[done.delegate.substitutedBy.id, await setting.person('Chuỗi')],
    );
    await expect(chain).rejects.toMatchObject({ driverError: { constraint: 'delegate_substitute' } });
  });

  it('are of the same body, by the post held on the day, or of one below it', async () => {
    const { a, b } = setting;
    const [id] = await setting.named(await setting.invite({ bodyId: a }), ['Gốc']);
    const elsewhere = await setting.post(b, 'Phó Giám đốc', 20);
    const stranger = await setting.appoint(await setting.person('Của nơi khác'), elsewhere);
    const request = async (substitute: object) => ({ ...(await of(id!)), substitute, ...REASON });
    expect(await own.refuse('requestSubstitution', await request({ personId: stranger }))).toEqual([
      {
        code: 'SUBSTITUTE_OTHER_BODY',
        path: ['substitute', 'personId'],
        message: 'Whoever comes instead must hold a post at Cao Bằng on the day of the conference.',
      },
    ]);
    const withPost = await request({ personId: stranger, postId: elsewhere });
    expect(await own.codes('requestSubstitution', withPost)).toEqual([
      'substitute.postId SUBSTITUTE_OTHER_BODY',
    ]);
    const below = await setting.body('Sở Nội vụ Cao Bằng', { kind: 'PROVINCIAL_DEPARTMENT', parentId: a });
    const post = await setting.post(below, 'Giám đốc', 15);
    const deputy = await setting.appoint(await setting.person('Cấp dưới'), post);
    expect(await own.codes('requestSubstitution', await request({ personId: deputy, postId: post }))).toEqual(
      [],
    );
  });

  it('come to the staff after the closing date', async () => {
    const invitee = await setting.invite({ bodyId: setting.a }, { replyBy: '2026-11-04' });
    const [id] = await setting.named(invitee, ['Trễ']);
    const request = { ...(await of(id!)), ...newcomer('Thay trễ') };
    expect(await own.refuse('requestSubstitution', request)).toEqual([
      {
        code: 'DEADLINE_PASSED',
        path: ['delegateId'],
        message: 'The closing date was 4 November 2026; please ask: Văn phòng Bộ, 024 3771 9999.',
      },
    ]);
    expect(await setting.organiser.codes('requestSubstitution', request)).toEqual([]);
  });

  it('are nothing that another body can do, see or count', async () => {
    const [id] = await setting.named(await setting.invite({ bodyId: setting.a }), ['Riêng']);
    await setting.named(await setting.invite({ bodyId: setting.b }), ['Của B']);
    const request = { ...(await of(id!)), ...newcomer('Lạ') };
    expect(await other.codes('requestSubstitution', request)).toEqual(['delegateId NOT_FOUND']);
    const query = `query ($id: ID!) { conference(id: $id) { substitutions { totalCount nodes { id } } } }`;
    const seen = await other.ask(query, { id: setting.conference });
    expect(seen.conference.substitutions).toEqual({ totalCount: 0, nodes: [] });
  });

  it('of those who are invited in person wait for the consent of the chair: eleven of them', async () => {
    const { a, chair, conference, organiser } = setting;
    const post = await setting.post(a, 'Phó Chủ tịch', 12);
    const asked: string[] = [];
    const originals: string[] = [];
    for (let at = 1; at <= 11; at += 1) {
      const personId = await setting.appoint(await setting.person(`Chính ${at}`), post);
      const deputy = await setting.appoint(await setting.person(`Phó ${at}`), post);
      const inviteeId = await setting.invite({ bodyId: a, personId });
      const himself = await personOf(plenary, { personId });
      const [{ id }] = await himself.run('nominateDelegates', {
        inviteeId,
        delegates: [{ personId, postId: post }],
      });
      await confirm([id]);
      const substitute = { personId: deputy, postId: post };
      const request = { ...(await of(id)), substitute, ...REASON };
      const by = at % 2 ? himself : own;
      const made = await by.run('requestSubstitution', request, 'id state needsConsent substitute { id }');
      expect(made).toEqual({ id: made.id, state: 'REQUESTED', needsConsent: true, substitute: null });
      asked.push(made.id);
      originals.push(id);
    }
    const [answered] = await setting.sql(
      `select count(*)::int as count from invitee where answer_way = 'IN_PERSON' and answer = 'ACCEPTED'`,
    );
    expect(answered.count).toBe(11);
    expect(
      await own.codes('requestSubstitution', { ...(await of(originals[0]!)), ...newcomer('Nữa') }),
    ).toEqual(['delegateId SUBSTITUTION_OPEN']);
    const waiting = `query ($id: ID!) { conference(id: $id) { substitutions(state: REQUESTED) { totalCount } } }`;
    expect((await own.ask(waiting, { id: conference })).conference.substitutions.totalCount).toBe(11);
    const decide = async (id: string, more: object) => ({
      ...(await setting.now(id, 'substitution')),
      ...more,
    });
    const consent = { accept: true, consentById: chair };
    expect(await own.codes('decideSubstitution', await decide(asked[0]!, consent))).toEqual(['FORBIDDEN']);
    expect(await organiser.refuse('decideSubstitution', await decide(asked[0]!, { accept: true }))).toEqual([
      {
        code: 'CONSENT_MISSING',
        path: ['consentById'],
        message: 'Say who of those who chair has consented: Triệu Văn Chủ.',
      },
    ]);
    const refused = await decide(asked[0]!, { accept: false });
    expect(await organiser.codes('decideSubstitution', refused)).toEqual(['reason REASON_REQUIRED']);
    for (const id of asked.slice(0, 9)) await organiser.run('decideSubstitution', await decide(id, consent));
    const no = { accept: false, consentById: chair, reason: 'Cần người đứng đầu' };
    const answer = await organiser.run(
      'decideSubstitution',
      await decide(asked[9]!, no),
      'state decisionReason consentBy { name } delegate { state }',
    );
    expect(answer).toEqual({
      ...{ state: 'REFUSED', decisionReason: 'Cần người đứng đầu', consentBy: { name: 'Triệu Văn Chủ' } },
      delegate: { state: 'CONFIRMED' },
    });
    expect(await organiser.codes('decideSubstitution', await decide(asked[9]!, consent))).toEqual([
      'id INVALID_STATE',
    ]);
    const gone = { ...(await setting.now(originals[10]!)), reason: 'Không đi nữa' };
    await own.run('withdrawDelegate', gone);
    const rows = await setting.sql(
      `select s.state, d.state as delegate, n.state as substitute from substitution s join delegate d on d.id = s.delegate_id
         left join delegate n on n.id = s.substitute_id where s.id = any($1) order by s.id`,
      asked,
    );
    expect(rows.map((row: Data) => Object.values(row).join(' '))).toEqual([
      ...Array(9).fill('DONE SUBSTITUTED CONFIRMED'),
      'REFUSED CONFIRMED ',
      'WITHDRAWN WITHDRAWN ',
    ]);
  }, 120_000);
});
