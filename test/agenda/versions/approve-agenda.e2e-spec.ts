import { addAccount, cookieOf } from '../../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { at, createConference, createSetting, type Setting } from '../setting.js';
import { changeItem, draftOf, type Morning, morning, publish, refusePublishing } from './setting.js';

describe('an agenda that must be approved', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  let items: Morning;
  /** Cookies of two organisers. */
  let one: string;
  let other: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    await plenary.mutate(
      'setConferencePolicy',
      { kindCode: 'SO_KET', expectedRevision: 1, approvesAgenda: true },
      'conferenceKind { policy { approvesAgenda } }',
    );
  });
  afterAll(() => plenary.close());
  beforeEach(async () => {
    conferenceId = await createConference(plenary, setting.ministry);
    items = await morning(plenary, conferenceId, null);
    one = await organiser();
    other = await organiser();
  });

  async function organiser(): Promise<string> {
    const { id, email } = await addAccount(plenary, { password: null });
    const cookie = await cookieOf(plenary, id);
    const given = await plenary.send(
      'mutation ($input: GiveRoleInput!) { giveRole(input: $input) { userErrors { code } } }',
      { input: { conferenceId, email, role: 'ORGANISER' } },
      { cookie: await administrator() },
      null,
    );
    expect(given.data.giveRole.userErrors).toEqual([]);
    return cookie;
  }

  async function administrator(): Promise<string> {
    const { id } = await addAccount(plenary, { password: null, administrator: true });
    return cookieOf(plenary, id);
  }

  /** A step of the draft as it stands, by whom the cookie belongs to: the state after it, or what was wrong. */
  async function step(mutation: string, cookie: string, more: object = {}): Promise<string> {
    const { revision } = await draftOf(plenary, conferenceId);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const { data } = await plenary.send(
      `mutation ($input: ${type}) { it: ${mutation}(input: $input) { agendaDraft { state } userErrors { code } } }`,
      { input: { conferenceId, expectedRevision: revision, ...more } },
      { cookie },
      null,
    );
    return data.it.agendaDraft?.state ?? data.it.userErrors.map(({ code }: Data) => code).join();
  }
  const refusal = async () => (await refusePublishing(plenary, conferenceId))[0]!.code;

  it('is submitted, approved by somebody else and published, and the version says by whom', async () => {
    expect(await refusal()).toBe('NOT_APPROVED');
    expect(await step('submitAgenda', one)).toBe('SUBMITTED');
    expect(await refusal()).toBe('NOT_APPROVED');
    expect(await step('approveAgenda', one)).toBe('OWN_SUBMISSION');
    expect((await draftOf(plenary, conferenceId)).state).toBe('SUBMITTED');
    expect(await step('approveAgenda', other)).toBe('APPROVED');
    const version = await publish(plenary, conferenceId, {}, 'number approvedBy { id } publishedBy { id }');
    expect(version).toEqual({
      number: 1,
      approvedBy: { id: expect.any(String) },
      publishedBy: { id: expect.any(String) },
    });
    expect(version.approvedBy.id).not.toBe(version.publishedBy.id);
    expect((await draftOf(plenary, conferenceId)).state).toBe('DRAFT');
  });

  it('is returned with a note, worked on, and submitted again', async () => {
    await step('submitAgenda', one);
    expect(await step('returnAgenda', other, { note: 'Thiếu giờ nghỉ' })).toBe('RETURNED');
    expect(await draftOf(plenary, conferenceId)).toMatchObject({ state: 'RETURNED', note: 'Thiếu giờ nghỉ' });
    expect(await step('submitAgenda', one)).toBe('SUBMITTED');
    expect((await draftOf(plenary, conferenceId)).note).toBeNull();
  });

  it('is not approved any more once the draft has changed', async () => {
    await step('submitAgenda', one);
    await step('approveAgenda', other);
    await changeItem(plenary, items.report, { plannedStart: at('09:00') });
    expect((await draftOf(plenary, conferenceId)).state).toBe('DRAFT');
    expect(await refusal()).toBe('NOT_APPROVED');
  });

  it.each([
    ['approved before it is submitted', 'approveAgenda', []],
    ['returned before it is submitted', 'returnAgenda', []],
    ['submitted twice', 'submitAgenda', ['submitAgenda']],
    ['submitted when it is approved', 'submitAgenda', ['submitAgenda', 'approveAgenda']],
  ])('is not %s', async (_, mutation, before) => {
    for (const [place, each] of before.entries()) await step(each, place === 0 ? one : other);
    const { state } = await draftOf(plenary, conferenceId);
    expect(await step(mutation, other, mutation === 'returnAgenda' ? { note: 'x' } : {})).toBe(
      'INVALID_STATE',
    );
    expect((await draftOf(plenary, conferenceId)).state).toBe(state);
  });
});
