import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { createConference } from '../world.js';
import { createFollowUpWorld, type FollowUp, type FollowUpWorld, followUpOf, type Persona } from './world.js';

const WAIVER = { reason: 'Đã báo cáo trực tiếp', waivedBy: 'Triệu Văn Cường' };

describe('what a body reports on its share', () => {
  let plenary: TestApp;
  let world: FollowUpWorld;
  let follow: FollowUp;
  /** Focal point of the Ministry of Finance, which leads; the ministry co-ordinates. */
  let finance: Persona;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createFollowUpWorld(plenary);
    follow = followUpOf(plenary, world);
    finance = world.ofFinance;
    follow.today('2020-08-03');
  });
  afterAll(() => plenary.close());

  const ledByFinance = (changes: object = {}) =>
    follow.shares(
      [
        { role: 'LEAD', bodyId: world.finance },
        { role: 'COORDINATE', bodyId: world.ministry },
        { role: 'IMPLEMENT', groupId: world.provincesGroup, addressed: false },
      ],
      changes,
    );
  const share = async (changes: object = {}) => (await ledByFinance(changes))[0]!;
  const stateOf = async (id: string) =>
    (await follow.sql('select state, revision from assignment where id = $1', id))[0];
  const entriesOf = async (id: string) =>
    Number((await follow.sql('select count(*) from progress_entry where assignment_id = $1', id))[0].count);
  /** Refused with that one user error, and nothing written. */
  const refused = async (by: Persona, mutation: string, id: string, input: object, error: object) => {
    const [before, said] = [await stateOf(id), await entriesOf(id)];
    const { userErrors } = await follow.act(by, mutation, id, input);
    expect(userErrors).toEqual([error]);
    expect([await stateOf(id), await entriesOf(id)]).toEqual([before, said]);
  };

  it('is kept with who said it, for which body and when', async () => {
    const id = await share();
    const input = { text: 'Đã rà soát một nửa', percent: 50 };
    const { thing } = await follow.act(finance, 'reportProgress', id, input);
    expect(thing).toEqual({ id, revision: 2, state: 'IN_PROGRESS' });
    const rows = await follow.sql(
      `select kind, day::text, percent, text, body_id, account_id, waiver_reason, waived_by
         from progress_entry where assignment_id = $1`,
      id,
    );
    expect(rows).toEqual([
      {
        ...{ kind: 'PROGRESS', day: '2020-08-03', percent: 50, text: 'Đã rà soát một nửa' },
        ...{ body_id: world.finance, account_id: finance.id, waiver_reason: null, waived_by: null },
      },
    ]);
  });

  it.each([['acceptAssignment'], ['reportProgress'], ['reportDone'], ['requestExtension']])(
    'is for the lead alone: %s by a body that co-ordinates names it',
    async mutation => {
      const id = await share();
      const input =
        mutation === 'requestExtension'
          ? { deadline: '2021-03-31', reason: 'x' }
          : mutation === 'reportDone'
            ? { text: 'x', waiver: WAIVER }
            : { text: 'x' };
      const [own] = await follow.sql(
        `select other.id from assignment other join assignment lead on lead.directive_id = other.directive_id
          where lead.id = $1 and other.body_id = $2`,
        id,
        world.ministry,
      );
      const error = {
        code: 'NOT_LEAD',
        path: [mutation === 'requestExtension' ? 'assignmentId' : 'id'],
        message: 'Only the body that leads reports on it: Bộ Tài chính.',
      };
      await refused(world.ofMinistry, mutation, id, input, error);
      await refused(world.ofMinistry, mutation, own.id, input, error);
    },
  );

  it('is not for who has no share in it: not found, or forbidden where it can be seen', async () => {
    const id = await share();
    for (const [by, code] of [
      [world.ofStranger, 'NOT_FOUND'],
      [world.delegate, 'FORBIDDEN'],
      [world.secretary, 'FORBIDDEN'],
      [world.organiser, 'FORBIDDEN'],
    ] as const) {
      expect(follow.codeOf(await follow.act(by, 'reportProgress', id, { text: 'x' }))).toBe(code);
    }
    expect(await entriesOf(id)).toBe(0);
  });

  it('is not found before the directive is issued, not even by the bodies concerned', async () => {
    const { id } = await follow.life.verified({
      assignments: [
        { role: 'LEAD', bodyId: world.finance },
        { role: 'COORDINATE', bodyId: world.ministry },
      ],
    });
    const rows = await follow.sql('select id from assignment where directive_id = $1', id);
    for (const row of rows) {
      for (const by of [finance, world.ofMinistry]) {
        expect(follow.codeOf(await follow.act(by, 'acceptAssignment', row.id))).toBe('NOT_FOUND');
      }
    }
  });

  it('needs evidence at 100 per cent, and when it is done', async () => {
    const id = await share();
    const error = {
      code: 'EVIDENCE_REQUIRED',
      path: ['fileIds'],
      message:
        'What is done needs evidence: at least one file that was found safe; or a waiver with its reason and the name of who gave it.',
    };
    await refused(finance, 'reportProgress', id, { text: 'x', percent: 100 }, error);
    await refused(finance, 'reportDone', id, { text: 'x' }, error);
    await refused(finance, 'reportDone', id, { text: 'x', fileIds: [] }, error);
    const fileIds = [await follow.file(finance, 'QUARANTINED')];
    const full = await follow.act(finance, 'reportProgress', id, { text: 'x', percent: 100, fileIds });
    expect(follow.codeOf(full)).toBe('DONE');
    const done = await follow.act(finance, 'reportDone', id, { text: 'x', fileIds });
    expect(done.thing.state).toBe('REPORTED_DONE');
    const proofs = await follow.sql(
      `select kind, file_id from evidence join progress_entry on progress_entry.id = entry_id
        where assignment_id = $1 order by evidence.id`,
      id,
    );
    expect(proofs).toEqual([
      { kind: 'PROGRESS', file_id: fileIds[0] },
      { kind: 'REPORTED_DONE', file_id: fileIds[0] },
    ]);
  });

  it('takes no file of somebody else, of another conference, or that was refused', async () => {
    const id = await share();
    const elsewhere = await createConference(plenary, world.ministry);
    const missing = { code: 'NOT_FOUND', path: ['fileIds', '0'], message: 'No such file.' };
    const of = async (...file: Parameters<FollowUp['file']>) => ({
      text: 'x',
      fileIds: [await follow.file(...file)],
    });
    await refused(finance, 'reportProgress', id, await of(world.organiser), missing);
    await refused(finance, 'reportProgress', id, await of(finance, 'AVAILABLE', elsewhere), missing);
    await refused(finance, 'reportProgress', id, await of(finance, 'REFUSED'), {
      code: 'FILE_REFUSED',
      path: ['fileIds', '0'],
      message: 'The scan has refused this file; send another one.',
    });
  });

  it('is refused in a state that does not allow it, naming the possible steps', async () => {
    const id = await share();
    await follow.act(finance, 'acceptAssignment', id);
    const invalid = (message: string) => ({ code: 'INVALID_STATE', path: ['id'], message });
    await refused(
      finance,
      'acceptAssignment',
      id,
      {},
      invalid(
        'The share is ACCEPTED; possible steps: REPORT_PROGRESS, REQUEST_EXTENSION, REPORT_DONE, DECIDE_EXTENSION.',
      ),
    );
    await follow.act(finance, 'reportDone', id, { text: 'x', waiver: WAIVER });
    await refused(
      finance,
      'reportProgress',
      id,
      { text: 'x' },
      invalid('The share is REPORTED_DONE; possible steps: CONFIRM, RETURN, DECIDE_EXTENSION.'),
    );
  });

  it('is refused once the share has ended or passed on, telling where it went', async () => {
    const id = await share();
    const [next] = await ledByFinance();
    await follow.sql(
      `update assignment set state = 'TRANSFERRED', ended_on = '2020-08-01', passed_to_id = $2, passed_reason = 'x' where id = $1`,
      id,
      next,
    );
    await refused(
      finance,
      'reportProgress',
      id,
      { text: 'x' },
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message: 'The share is TRANSFERRED: it passed to Bộ Tài chính on 2020-08-01; possible steps: none.',
      },
    );
    await follow.sql(`update assignment set state = 'ENDED', ended_on = '2020-08-01' where id = $1`, next);
    await refused(
      finance,
      'reportDone',
      next!,
      { text: 'x', waiver: WAIVER },
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message: 'The share is ENDED; possible steps: none.',
      },
    );
  });

  it('is not taken before the share is in force', async () => {
    const id = await share();
    follow.today('2020-06-30');
    await refused(
      finance,
      'acceptAssignment',
      id,
      {},
      {
        code: 'NOT_IN_FORCE',
        path: ['id'],
        message: 'The share is in force from 2020-07-01 on; today is 2020-06-30.',
      },
    );
    follow.today('2020-08-03');
  });

  it('is taken once, however many send it at the same moment', async () => {
    const id = await share();
    const input = { id, expectedRevision: 1, text: 'x', waiver: WAIVER };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => follow.attempt(finance, 'reportDone', input)),
    );
    expect(answers.map(follow.codeOf).sort()).toEqual([...Array(9).fill('CONFLICT'), 'DONE']);
    expect([await stateOf(id), await entriesOf(id)]).toEqual([{ state: 'REPORTED_DONE', revision: 2 }, 1]);
  });

  it('is never changed or removed, but with the whole directive', async () => {
    const id = await share();
    const fileIds = [await follow.file(finance)];
    await follow.act(finance, 'reportProgress', id, { text: 'x', fileIds });
    const entries = 'assignment_id = $1';
    const proofs = `entry_id in (select id from progress_entry where ${entries})`;
    for (const statement of [
      `update progress_entry set text = 'y' where ${entries}`,
      `delete from progress_entry where ${entries}`,
      `update evidence set file_id = file_id where ${proofs}`,
      `delete from evidence where ${proofs}`,
    ]) {
      await expect(follow.sql(statement, id)).rejects.toMatchObject({
        driverError: { constraint: 'follow_up_immutable' },
      });
    }
    await follow.sql('delete from assignment where id = $1', id);
    expect(await entriesOf(id)).toBe(0);
  });
});
