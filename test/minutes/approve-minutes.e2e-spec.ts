import { NOBODY } from '../agenda/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { asOwner } from '../support/database.js';
import {
  approve,
  check,
  createMinutes,
  type MinutesSetting,
  minutesRevision,
  minutesSeenBy,
  paragraph,
  record,
  setOfficers,
  signedIn,
  sql,
  tryAs,
} from './setting.js';

describe('the approval of minutes', () => {
  let plenary: TestApp;
  let setting: MinutesSetting;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  beforeEach(async () => {
    setting = await createMinutes(plenary);
  });
  afterAll(() => plenary.close());

  const target = async () => ({
    id: setting.minutesId,
    expectedRevision: await minutesRevision(plenary, setting.minutesId),
  });
  const refuse = async (name: string, more: object = {}) =>
    (await plenary.refuse(name, { ...(await target()), ...more })).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );
  const sign = async (cookie: string, role: string) =>
    tryAs(plenary, cookie, 'signMinutes', { ...(await target()), role });
  const row = async () => (await sql(plenary, 'select * from minutes where id = $1', setting.minutesId))[0];
  const read = (select: string) =>
    plenary.ask(`query ($id: ID!) { node(id: $id) { ... on Minutes { ${select} } } }`, {
      id: setting.minutesId,
    });

  it('takes the check and the signatures of the secretary and the chair', async () => {
    expect(await refuse('checkMinutes')).toEqual(['MINUTES_EMPTY id']);
    await record(plenary, setting.conferenceId, 'Kết luận', { kind: 'DECISION' });
    expect(await sign(setting.chair, 'CHAIR')).toEqual(['INVALID_STATE']);
    await check(plenary, setting.minutesId);
    expect(await refuse('checkMinutes')).toEqual(['INVALID_STATE id']);
    expect((await read('allowedActions state')).node).toEqual({
      allowedActions: ['RETURN', 'SIGN'],
      state: 'CHECKED',
    });
    expect(await sign(setting.chair, 'CHAIR')).toEqual([]);
    expect(await sign(setting.chair, 'CHAIR')).toEqual(['SIGNED_ALREADY']);
    expect(await row()).toMatchObject({ state: 'CHECKED', digest: null });
    expect(await sign(setting.secretary, 'SECRETARY')).toEqual([]);
    expect(await row()).toMatchObject({ state: 'APPROVED', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { node } = await read(
      'state verified approvedAt allowedActions signatures { role onPaper signedOn person { id } }',
    );
    expect(node).toEqual({
      ...{ state: 'APPROVED', verified: true, approvedAt: '2021-03-30T01:00:00Z' },
      allowedActions: ['CORRECT'],
      signatures: [
        { role: 'SECRETARY', onPaper: false, signedOn: '2021-03-30', person: { id: setting.otherPerson } },
        { role: 'CHAIR', onPaper: false, signedOn: '2021-03-30', person: { id: setting.person } },
      ],
    });
  });

  it('is signed in person by chair and secretary, whoever else is there', async () => {
    await record(plenary, setting.conferenceId, 'Một');
    await check(plenary, setting.minutesId);
    const input = { ...(await target()), role: 'SECRETARY' };
    expect([
      await tryAs(plenary, await signedIn(plenary), 'signMinutes', input),
      // An access token is not the person.
      (
        await plenary.send(
          'mutation ($input: SignMinutesInput!) { signMinutes(input: $input) { userErrors { code } } }',
          { input },
        )
      ).errors![0]!.extensions.reason,
      await tryAs(plenary, setting.secretary, 'signMinutes', { ...input, expectedRevision: 1 }),
    ]).toEqual([['NOT_FOUND'], 'SESSION_NEEDED', ['CONFLICT']]);
    expect(await sign(setting.secretary, 'CHAIR')).toEqual(['FORBIDDEN']);
    await setOfficers(plenary, setting.conferenceId, { CHAIR: setting.person });
    expect(await sign(setting.secretary, 'SECRETARY')).toEqual(['FORBIDDEN']);
    const signatures = 'select from minutes_signature where conference_id = $1';
    expect(await sql(plenary, signatures, setting.conferenceId)).toEqual([]);
  });

  it('has the paper signature of an officer without an account, recorded by an organiser', async () => {
    await record(plenary, setting.conferenceId, 'Một');
    await check(plenary, setting.minutesId);
    const paper = 'recordPaperSignature';
    const { person } = await plenary.mutate('createPerson', { name: 'Chủ tọa' }, 'person { id }');
    const signed = { role: 'CHAIR', personId: person.id, signedOn: '2021-03-30' };
    expect(await refuse(paper, { ...signed, personId: setting.person })).toEqual([
      'OFFICER_HAS_ACCOUNT personId',
    ]);
    expect(await refuse(paper, signed)).toEqual(['NOT_THAT_OFFICER personId']);
    await setOfficers(plenary, setting.conferenceId, { CHAIR: person.id, SECRETARY: setting.otherPerson });
    expect(await refuse(paper, { ...signed, role: 'SECRETARY' })).toEqual(['NOT_THAT_OFFICER personId']);
    expect(await refuse(paper, { ...signed, signedOn: '2021-03-31' })).toEqual(['DAY_IN_FUTURE signedOn']);
    expect(await tryAs(plenary, setting.secretary, paper, { ...(await target()), ...signed })).toEqual([
      'FORBIDDEN',
    ]);
    await plenary.mutate(paper, { ...(await target()), ...signed }, 'minutes { id }');
    expect(await refuse(paper, signed)).toEqual(['SIGNED_ALREADY id']);
    expect(await sign(setting.secretary, 'SECRETARY')).toEqual([]);
    expect((await read('state signatures { role onPaper person { id } }')).node).toEqual({
      state: 'APPROVED',
      signatures: [
        { role: 'SECRETARY', onPaper: false, person: { id: setting.otherPerson } },
        { role: 'CHAIR', onPaper: true, person: { id: person.id } },
      ],
    });
  });

  it('needs two persons and two accounts, also where one person is both chair and secretary', async () => {
    const { conferenceId, person, otherPerson } = setting;
    await record(plenary, conferenceId, 'Một');
    await check(plenary, setting.minutesId);
    await setOfficers(plenary, conferenceId, { CHAIR: person, SECRETARY: person });
    expect(await sign(setting.chair, 'CHAIR')).toEqual([]);
    expect(await sign(setting.chair, 'SECRETARY')).toEqual(['ANOTHER_SIGNATORY']);
    expect(await row()).toMatchObject({ state: 'CHECKED', digest: null });
    // The account passes to the other person, who is the secretary then.
    const [{ account }] = await sql(
      plenary,
      'select signed_by_id as account from minutes_signature where conference_id = $1',
      conferenceId,
    );
    const pass = (to: string) => sql(plenary, 'update account set person_id = $2 where id = $1', account, to);
    await setOfficers(plenary, conferenceId, { CHAIR: person, SECRETARY: otherPerson });
    await pass(otherPerson);
    expect(await sign(setting.chair, 'SECRETARY')).toEqual(['ANOTHER_SIGNATORY']);
    await pass(person);
    const second = `insert into minutes_signature (conference_id, role, person_id, on_paper, signed_on, signed_by_id)
      values ($1, 'SECRETARY', $2, false, '2021-03-30', $3)`;
    for (const values of [
      [person, null],
      [otherPerson, account],
    ])
      await expect(sql(plenary, second, conferenceId, ...values)).rejects.toMatchObject({
        driverError: { constraint: 'minutes_signature_of_two' },
      });
    expect(await sign(setting.secretary, 'SECRETARY')).toEqual([]);
    expect(await row()).toMatchObject({ state: 'APPROVED' });
  });

  it('is given on paper by both officers where neither has an account, and once by each', async () => {
    const { conferenceId } = setting;
    await record(plenary, conferenceId, 'Một');
    await check(plenary, setting.minutesId);
    const person = async (name: string) =>
      (await plenary.mutate('createPerson', { name }, 'person { id }')).person.id;
    const both = await person('Chủ tọa kiêm thư ký');
    const secretary = await person('Thư ký');
    const paper = (role: string, personId: string) => ({ role, personId, signedOn: '2021-03-30' });
    await setOfficers(plenary, conferenceId, { CHAIR: both, SECRETARY: both });
    const sign = async (input: object) =>
      plenary.mutate('recordPaperSignature', { ...(await target()), ...input }, 'minutes { id }');
    await sign(paper('CHAIR', both));
    expect(await refuse('recordPaperSignature', paper('SECRETARY', both))).toEqual([
      'ANOTHER_SIGNATORY personId',
    ]);
    await setOfficers(plenary, conferenceId, { CHAIR: both, SECRETARY: secretary });
    await sign(paper('SECRETARY', secretary));
    expect(await row()).toMatchObject({ state: 'APPROVED' });
  });

  it('starts anew when the minutes go back to the draft', async () => {
    await record(plenary, setting.conferenceId, 'Một');
    expect(await refuse('returnMinutes', { reason: 'x' })).toEqual(['INVALID_STATE id']);
    await check(plenary, setting.minutesId);
    await sign(setting.chair, 'CHAIR');
    await plenary.mutate('returnMinutes', { ...(await target()), reason: 'Thiếu ý' }, 'minutes { id }');
    expect((await read('state returnReason signatures { role }')).node).toEqual({
      ...{ state: 'DRAFT', returnReason: 'Thiếu ý', signatures: [] },
    });
    await record(plenary, setting.conferenceId, 'Hai');
    await approve(plenary, setting);
    expect(await refuse('returnMinutes', { reason: 'x' })).toEqual(['INVALID_STATE id']);
    const seen = await minutesSeenBy(plenary, null, setting.conferenceId);
    expect(seen!.entries.totalCount).toBe(2);
  });

  it('freezes all of it, and the digest tells what was changed in spite of that', async () => {
    const { id } = await record(plenary, setting.conferenceId, 'Nguyên văn');
    await approve(plenary, setting);
    for (const statement of [
      "update minutes set digest = 'x'",
      "update minutes set state = 'DRAFT', digest = null, approved_at = null",
      'delete from minutes',
      "update minutes_entry set plain_text = 'x'",
      'delete from minutes_entry',
      'delete from minutes_signature',
      "update minutes_signature set signed_on = '2020-01-01'",
      `insert into minutes_entry select (json_populate_record(e, '{"id":"${NOBODY}","place":7}')).* from minutes_entry e where id = '${id}'`,
    ]) {
      await expect(sql(plenary, statement)).rejects.toMatchObject({ driverError: { code: '23001' } });
    }
    expect((await read('verified')).node.verified).toBe(true);
    await asOwner(plenary.app, 'alter table minutes_entry disable trigger minutes_entry_rules');
    await asOwner(plenary.app, `update minutes_entry set plain_text = 'Khác' where id = '${id}'`);
    await asOwner(plenary.app, 'alter table minutes_entry enable trigger minutes_entry_rules');
    expect((await read('verified')).node.verified).toBe(false);
  });

  it('leaves corrections, told beside the entry that stays as it is', async () => {
    const { id } = await record(plenary, setting.conferenceId, 'Nguyên văn');
    const input = { id, text: paragraph('Bản đúng'), reason: 'Nghe nhầm' };
    expect((await plenary.refuse('correctMinutesEntry', input))[0]).toMatchObject({
      ...{ code: 'INVALID_STATE', path: ['id'] },
    });
    await approve(plenary, setting);
    const select =
      'revision plainText corrections { plainText reason correctedAt digest verified text { kind text } }';
    const { minutesEntry } = await plenary.mutate('correctMinutesEntry', input, `minutesEntry { ${select} }`);
    expect(minutesEntry).toEqual({
      ...{ revision: 1, plainText: 'Nguyên văn' },
      corrections: [
        {
          ...{ plainText: 'Bản đúng', reason: 'Nghe nhầm', correctedAt: '2021-03-30T01:00:00Z' },
          ...{ verified: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
          text: [{ kind: 'PARAGRAPH', text: 'Bản đúng' }],
        },
      ],
    });
    expect((await read('verified')).node.verified).toBe(true);
    expect((await plenary.refuse('correctMinutesEntry', { ...input, id: NOBODY }))[0]!.code).toBe(
      'NOT_FOUND',
    );
    expect(await tryAs(plenary, await signedIn(plenary), 'correctMinutesEntry', input)).toEqual([
      'FORBIDDEN',
    ]);
    for (const statement of [
      "update minutes_correction set reason = 'x'",
      'delete from minutes_correction',
    ]) {
      await expect(sql(plenary, statement)).rejects.toThrow('corrections of minutes are not changed');
    }
  });
});
