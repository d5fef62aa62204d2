import { DataSource } from 'typeorm';
import { setClock } from '../accounts/visitor.js';
import { createConference, createWorld, lifeOf, NOBODY, vi, type World } from '../directives/world.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

describe('notices of conclusions', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
    await abbreviate('BNV');
  });
  afterAll(() => plenary.close());

  const sql = (statement: string, ...values: unknown[]): Promise<Data[]> =>
    plenary.app.get(DataSource).query(statement, values);
  const abbreviate = (abbreviation: string | null) =>
    sql('update body set abbreviation = $2 where id = $1', world.ministry, abbreviation);
  const NOTICE = `noticeOfConclusions { id revision state subject printedNumber digest late issuedOn replaces { id } replacedBy { id }
    paragraphs { section position text directive { id state } finding { id } } }`;
  const draft = async (conferenceId: string): Promise<Data> =>
    (await plenary.mutate('draftNotice', { conferenceId }, NOTICE)).noticeOfConclusions;
  const step = async (mutation: string, { id, revision }: Data, more: object = {}): Promise<Data> =>
    (await plenary.mutate(mutation, { id, expectedRevision: revision, ...more }, NOTICE)).noticeOfConclusions;
  const refusal = async (mutation: string, { id, revision }: Data, more: object = {}) =>
    (await plenary.refuse(mutation, { id, expectedRevision: revision, ...more })).map(({ code, path }) => ({
      code,
      path,
    }));
  const conference = (changes: object = {}) => createConference(plenary, world.ministry, changes);
  const led = (conferenceId: string, more: object = {}) => ({
    conferenceId,
    assignments: [{ role: 'LEAD', bodyId: world.ministry }],
    ...more,
  });
  const signed = (number: number, more: object = {}) => ({
    ...{ issuedOn: '2020-06-19', number, series: 'TB' },
    ...{ personId: world.speaker, postId: world.deputyMinister, capacity: 'TL' },
    ...more,
  });
  const due = async (id: string) =>
    (await plenary.ask(`{ conference(id: "${id}") { noticeDue { dueOn late declaredOn notNeededReason } } }`))
      .conference.noticeDue;

  it('are compiled from findings and directives that are known to be right', async () => {
    const conferenceId = await conference();
    await plenary.app.get(DataSource).query(
      `with other as (insert into body (id, revision, name, kind, level)
         select gen_random_uuid(), 1, '{"vi":"Cơ quan"}', 'OTHER', 'CENTRAL' from generate_series(1, 13) returning id)
       insert into attendance (id, revision, conference_id, position, stated, role, body_id, derived)
       select gen_random_uuid(), 1, $1, 100 + row_number() over (), 'BODY_REPRESENTED', 'PARTICIPANT', id, true from other`,
      [conferenceId],
    );
    const finding = { conferenceId, kind: 'ACHIEVEMENT', language: 'vi', text: 'Đạt nhiều kết quả' };
    const { finding: found } = await plenary.mutate('recordFinding', finding, 'finding { id }');
    await life.record(led(conferenceId));
    const verified = await life.verified(led(conferenceId));
    const notice = await draft(conferenceId);
    expect(notice).toMatchObject({ state: 'DRAFT', printedNumber: null, digest: null, late: null });
    const told = notice.paragraphs.map(({ section, position, directive, finding: of }: Data) => [
      section,
      position,
      directive?.id ?? of?.id ?? null,
    ]);
    expect(notice.paragraphs[0].text).toContain('Tham dự có đại diện 13 cơ quan.');
    expect(told).toEqual([
      ['OPENING', 1, null],
      ['OPENING', 2, null],
      ['ASSESSMENT', 1, found.id],
      ['TASKS', 1, verified.id],
      ['CLOSING', 1, null],
    ]);
    expect(await plenary.refuse('draftNotice', { conferenceId })).toMatchObject([
      { code: 'DRAFT_EXISTS', path: ['conferenceId'] },
    ]);
    const edited = await step('editNotice', notice, {
      subject: vi('Kết luận'),
      paragraphs: [{ section: 'TASKS', text: vi('Bộ Nội vụ rà soát'), directiveId: verified.id }],
    });
    expect(edited).toMatchObject({ subject: 'Kết luận', paragraphs: [{ text: 'Bộ Nội vụ rà soát' }] });
    const elsewhere = await life.record(led(world.conference));
    const wrong = { section: 'TASKS', text: vi('Khác') };
    expect(
      await refusal('editNotice', edited, {
        paragraphs: [
          { ...wrong, directiveId: elsewhere.id },
          { ...wrong, findingId: NOBODY },
          { ...wrong, directiveId: verified.id, findingId: found.id },
        ],
      }),
    ).toEqual([
      { code: 'NOT_FOUND', path: ['paragraphs', '0', 'directiveId'] },
      { code: 'NOT_FOUND', path: ['paragraphs', '1', 'findingId'] },
      { code: 'ABOUT_TWO_THINGS', path: ['paragraphs', '2'] },
    ]);
    expect((await step('recompileNotice', edited)).paragraphs).toEqual(notice.paragraphs);
  });

  it('are numbered, and issued with the verified and the urgent directives that they name', async () => {
    const conferenceId = await conference();
    const verified = await life.verified(led(conferenceId));
    const urgent = await life.step('activateDirective', await life.record(led(conferenceId)), {
      activatedOn: '2020-06-13',
      reason: 'Khẩn',
    });
    const next = async () =>
      (
        await plenary.ask(
          `{ nextNoticeNumber(conferenceId: "${conferenceId}", on: "2020-06-19") { number printed } }`,
        )
      ).nextNoticeNumber;
    expect(await next()).toEqual({ number: 1, printed: '01/TB-BNV' });
    const issued = await step('issueNotice', await draft(conferenceId), signed(114));
    expect(issued).toMatchObject({
      ...{ state: 'ISSUED', printedNumber: '114/TB-BNV', issuedOn: '2020-06-19', late: false },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const directives = await sql(
      `select id, state, issued_on::text as "issuedOn", in_force_on::text as "inForceOn" from directive
        where conference_id = $1 order by number`,
      conferenceId,
    );
    expect(directives).toEqual([
      { id: verified.id, state: 'ISSUED', issuedOn: '2020-06-19', inForceOn: '2020-06-19' },
      { id: urgent.id, state: 'ISSUED', issuedOn: '2020-06-19', inForceOn: '2020-06-13' },
    ]);
    expect(await next()).toEqual({ number: 115, printed: '115/TB-BNV' });
    // A further notice has what this one does not.
    const later = await life.verified(led(conferenceId));
    const tasks = (await draft(conferenceId)).paragraphs.filter(({ section }: Data) => section === 'TASKS');
    expect(tasks.map(({ directive }: Data) => directive.id)).toEqual([later.id]);
    for (const mutation of ['editNotice', 'recompileNotice'])
      expect(await refusal(mutation, issued)).toEqual([{ code: 'INVALID_STATE', path: ['id'] }]);
    expect(await refusal('issueNotice', issued, signed(200))).toEqual([
      { code: 'INVALID_STATE', path: ['id'] },
    ]);
    await expect(
      sql(`update notice_paragraph set text = '{}' where notice_id = $1`, issued.id),
    ).rejects.toMatchObject({ constraint: 'notice_immutable' });
    await expect(sql(`update notice set number = 9 where id = $1`, issued.id)).rejects.toMatchObject({
      constraint: 'notice_immutable',
    });
  });

  it('are refused with all that stands against them, and nothing is written', async () => {
    const conferenceId = await conference();
    await life.verified(led(conferenceId));
    const verified = await life.verified({ conferenceId });
    const notice = await draft(conferenceId);
    expect(await refusal('issueNotice', notice, signed(114, { issuedOn: '2020-06-01' }))).toEqual([
      { code: 'ISSUED_BEFORE_CONFERENCE', path: ['issuedOn'] },
      { code: 'NUMBER_TAKEN', path: ['number'] },
      { code: 'NO_ADDRESSEE', path: ['id'] },
      { code: 'NO_LEAD', path: ['id'] },
    ]);
    const input = { id: notice.id, expectedRevision: notice.revision, ...signed(300) };
    const [{ message }] = (await plenary.refuse('issueNotice', input)) as [Data];
    expect(message).toBe('Directive 2: It is not clear which body is addressed.');
    expect(await sql('select state from directive where conference_id = $1', conferenceId)).toEqual([
      { state: 'VERIFIED' },
      { state: 'VERIFIED' },
    ]);
    await life.step('withdrawDirective', verified, { reason: 'Nhầm' });
    const clean = await step('recompileNotice', notice);
    await abbreviate(null);
    expect(await refusal('issueNotice', clean, signed(300, { issuedOn: '2099-06-01' }))).toEqual([
      { code: 'DAY_IN_FUTURE', path: ['issuedOn'] },
      { code: 'MISSING_FIELD', path: ['series'] },
      // Its deadline is long past by then.
      { code: 'DEADLINE_IN_PAST', path: ['id'] },
    ]);
    await abbreviate('BNV');
    expect(await refusal('issueNotice', clean, signed(300, { postId: world.minister }))).toEqual([
      { code: 'POST_NOT_HELD_ON_DATE', path: ['postId'] },
    ]);
  });

  it('are corrected by a new one; the old one stays, and leads to it', async () => {
    const conferenceId = await conference();
    const first = await step('issueNotice', await draft(conferenceId), signed(400));
    const correction = await step('correctNotice', first);
    expect(correction).toMatchObject({ state: 'DRAFT', replaces: { id: first.id } });
    expect(correction.paragraphs).toEqual(first.paragraphs);
    expect(await refusal('correctNotice', first)).toEqual([{ code: 'DRAFT_EXISTS', path: ['id'] }]);
    const second = await step('issueNotice', correction, signed(401, { issuedOn: '2020-06-25' }));
    const { notices } = (
      await plenary.ask(
        `{ conference(id: "${conferenceId}") { notices { id state printedNumber replacedBy { id } } } }`,
      )
    ).conference;
    expect(notices).toEqual([
      { id: first.id, state: 'REPLACED', printedNumber: '400/TB-BNV', replacedBy: { id: second.id } },
      { id: second.id, state: 'ISSUED', printedNumber: '401/TB-BNV', replacedBy: null },
    ]);
  });

  it('are corrected also when what they name has ended since, which stays as it is', async () => {
    const conferenceId = await conference();
    const ended = await life.verified(led(conferenceId));
    const closed = await life.verified(
      led(conferenceId, { timing: 'ONGOING', deadline: null, reviewOn: '2023-06-30' }),
    );
    const first = await step('issueNotice', await draft(conferenceId), signed(410));
    const next = ({ id, revision }: Data) => ({ id, revision: revision + 1 });
    await life.step('withdrawDirective', next(ended), { reason: 'Nhầm' });
    await life.step('closeDirective', next(closed), { note: 'Đã xong' });
    const told = first.paragraphs.map(({ text, directive }: Data) => [text, directive?.id]);
    const correction = await step('recompileNotice', await step('correctNotice', first));
    expect(correction.paragraphs.map(({ text, directive }: Data) => [text, directive?.id])).toEqual(told);
    const second = await step('issueNotice', correction, signed(411, { issuedOn: '2020-06-25' }));
    expect(second).toMatchObject({ state: 'ISSUED', replaces: { id: first.id } });
    expect(
      await sql(
        `select state, issued_on::text as "issuedOn" from directive where conference_id = $1 order by number`,
        conferenceId,
      ),
    ).toEqual([
      { state: 'WITHDRAWN', issuedOn: '2020-06-19' },
      { state: 'CLOSED', issuedOn: '2020-06-19' },
    ]);
  });

  it('are due five working days after the end, compensatory holidays not counted', async () => {
    await sql(
      `insert into calendar_day (day, kind, name) values ('2022-04-11', 'HOLIDAY', '{"vi": "Nghỉ bù"}')`,
    );
    const saturday = await conference({ startsOn: '2022-04-09' });
    setClock(plenary.app, new Date('2022-04-18T16:59:00Z'));
    expect(await due(saturday)).toEqual({
      dueOn: '2022-04-18',
      late: false,
      declaredOn: null,
      notNeededReason: null,
    });
    setClock(plenary.app, new Date('2022-04-18T17:00:00Z'));
    expect(await due(saturday)).toEqual({
      dueOn: '2022-04-18',
      late: true,
      declaredOn: null,
      notNeededReason: null,
    });
    expect((await due(await conference({ startsOn: '2020-06-12' }))).dueOn).toBe('2020-06-19');
    setClock(plenary.app, new Date('2022-04-20T01:00:00Z'));
    const late = await step('issueNotice', await draft(saturday), signed(2, { issuedOn: '2022-04-19' }));
    expect(late.late).toBe(true);
    expect((await due(saturday)).late).toBe(true);
  });

  it('may be declared not needed, unless one was issued', async () => {
    const conferenceId = await conference();
    const input = { conferenceId, reason: 'Hội nghị chuyên môn nội bộ' };
    setClock(plenary.app, new Date('2022-04-20T01:00:00Z'));
    await plenary.mutate('declareNoticeNotNeeded', input, 'conference { id }');
    expect(await due(conferenceId)).toEqual({
      ...{ dueOn: '2020-06-19', late: false },
      declaredOn: '2022-04-20',
      notNeededReason: 'Hội nghị chuyên môn nội bộ',
    });
    await step('issueNotice', await draft(conferenceId), signed(500));
    expect((await due(conferenceId)).notNeededReason).toBeNull();
    expect(await plenary.refuse('declareNoticeNotNeeded', input)).toMatchObject([
      { code: 'NOTICE_ISSUED', path: ['conferenceId'] },
    ]);
  });

  it('are issued from the opening of the conference on, until it is archived; nothing is declared after', async () => {
    setClock(plenary.app, new Date('2022-04-20T01:00:00Z'));
    const conferenceId = await conference();
    const inState = (state: string) =>
      sql(
        `update conference set state = $2::conference_state, state_reason = case when $2 = 'CANCELLED' then 'Bão' end where id = $1`,
        ...[conferenceId, state],
      );
    const notice = await draft(conferenceId);
    const declared = { conferenceId, reason: 'Nội bộ' };
    for (const state of ['PLANNED', 'CONVENED', 'POSTPONED', 'CANCELLED', 'ARCHIVED']) {
      await inState(state);
      expect(await refusal('issueNotice', notice, signed(600))).toEqual([
        { code: 'INVALID_STATE', path: ['id'] },
      ]);
    }
    for (const state of ['CANCELLED', 'ARCHIVED']) {
      await inState(state);
      expect(await plenary.refuse('declareNoticeNotNeeded', declared)).toMatchObject([
        { code: 'INVALID_STATE', path: ['conferenceId'] },
      ]);
      await expect(
        sql(
          `insert into notice_not_needed (conference_id, day, reason) values ($1, '2022-04-20', 'x')`,
          conferenceId,
        ),
      ).rejects.toMatchObject({ constraint: 'notice_not_needed_of_conference' });
    }
    await inState('OPEN');
    const issued = await step('issueNotice', notice, signed(600));
    expect(issued.state).toBe('ISSUED');
    await inState('ARCHIVED');
    expect(await refusal('correctNotice', issued)).toEqual([{ code: 'INVALID_STATE', path: ['id'] }]);
    await inState('CLOSED');
    const correction = await step('correctNotice', issued);
    await inState('PLANNED');
    await expect(
      sql(
        `update notice set state = 'ISSUED', issuer_id = $2, issued_on = '2022-04-20', year = 2022, number = 601, series = 'TB',
           printed_number = 'x', signed_by_id = $3, digest = 'x' where id = $1`,
        ...[correction.id, world.ministry, world.speaker],
      ),
    ).rejects.toMatchObject({ constraint: 'notice_of_conference' });
  });

  it('answers not found for what does not exist', async () => {
    const missing = [{ code: 'NOT_FOUND', path: ['id'] }];
    const nobody = { id: NOBODY, revision: 1 };
    for (const mutation of ['editNotice', 'recompileNotice', 'correctNotice'])
      expect(await refusal(mutation, nobody)).toEqual(missing);
    expect(await refusal('issueNotice', nobody, signed(1))).toEqual(missing);
    for (const [mutation, more] of [
      ['draftNotice', {}],
      ['declareNoticeNotNeeded', { reason: 'Nhầm' }],
    ] as const)
      expect(await plenary.refuse(mutation, { conferenceId: NOBODY, ...more })).toMatchObject([
        { code: 'NOT_FOUND', path: ['conferenceId'] },
      ]);
  });
});
