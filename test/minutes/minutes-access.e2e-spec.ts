import { ConferenceRole } from '../../src/platform/auth/index.js';
import { step } from '../agenda/course/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  approve,
  check,
  createMinutes,
  type MinutesSetting,
  minutesSeenBy,
  record,
  signedIn,
  textsSeenBy,
  withRole,
} from './setting.js';

const ALL = ['Mở', 'Kín', 'Kín khi nói', 'Kín về sau', 'Gạch'];

describe('who sees minutes', () => {
  let plenary: TestApp;
  let setting: MinutesSetting;
  let readers: Record<string, string | null>;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createMinutes(plenary);
    const { conferenceId, report, opening } = setting;
    const { person: presenter } = await plenary.mutate(
      'createPerson',
      { name: 'Báo cáo viên' },
      'person { id }',
    );
    const presenters = [{ role: 'PRESENTER', personId: presenter.id }];
    await changeItem(plenary, report, { closed: true, presenters });
    await publish(plenary, conferenceId, { reason: 'Họp kín' });
    await step(plenary, 'start', report);
    const write = async (text: string, more: object = {}) => {
      ids[text] = (await record(plenary, conferenceId, text, more)).id;
    };
    await write('Mở', { agendaItemId: opening });
    // Under the item that runs.
    await write('Kín');
    await write('Kín khi nói');
    await write('Kín về sau', { agendaItemId: opening });
    await write('Gạch', { agendaItemId: null });
    const strike = { id: ids.Gạch, expectedRevision: 1, reason: 'Nhầm' };
    await plenary.mutate('strikeMinutesEntry', strike, 'minutesEntry { id }');
    const organiser = await withRole(plenary, conferenceId, ConferenceRole.ORGANISER);
    const delegate = await withRole(plenary, conferenceId, ConferenceRole.DELEGATE);
    readers = {
      organiser: organiser.cookie,
      secretary: setting.secretary,
      chair: setting.chair,
      presenter: await signedIn(plenary, presenter.id),
      delegate: delegate.cookie,
      nobody: null,
    };
  });
  afterAll(() => plenary.close());

  const seen = async () => {
    const found: Record<string, string[]> = {};
    for (const [name, cookie] of Object.entries(readers))
      found[name] = await textsSeenBy(plenary, cookie, setting.conferenceId);
    return found;
  };
  const work = { organiser: ALL, secretary: ALL, chair: ALL };

  it('is, before they are approved, the staff and the officers who conduct', async () => {
    const others = { presenter: [], delegate: [], nobody: [] };
    expect(await seen()).toEqual({ ...work, ...others });
    await check(plenary, setting.minutesId);
    expect(await seen()).toEqual({ ...work, ...others });
    expect(await minutesSeenBy(plenary, readers.delegate!, setting.conferenceId)).toBeNull();
    const back = { id: setting.minutesId, expectedRevision: 2, reason: 'Xem lại' };
    await plenary.mutate('returnMinutes', back, 'minutes { id }');
  });

  it('is then whoever sees the conference, but for struck entries, and for closed ones unless admitted', async () => {
    await approve(plenary, setting);
    const open = ['Mở', 'Kín về sau'];
    expect(await seen()).toEqual({
      ...work,
      presenter: ['Mở', 'Kín', 'Kín khi nói', 'Kín về sau'],
      delegate: open,
      nobody: open,
    });
    // An item that is opened later does not open what was said; one that is closed later closes it.
    await changeItem(plenary, setting.report, { closed: false });
    await changeItem(plenary, setting.opening, { closed: true });
    await publish(plenary, setting.conferenceId, { reason: 'Đổi' });
    expect(await seen()).toEqual({
      ...work,
      presenter: ['Kín', 'Kín khi nói'],
      delegate: [],
      nobody: [],
    });
  });

  it('decides about an entry by its id, its filters and why it was returned just so', async () => {
    const node = async (cookie: string | null, text: string) =>
      (
        await plenary.send(
          'query ($id: ID!) { node(id: $id) { ... on MinutesEntry { plainText minutes { returnReason } } } }',
          { id: ids[text] },
          cookie ? { cookie } : {},
          null,
        )
      ).data.node;
    expect([
      await node(readers.chair!, 'Gạch'),
      await node(readers.presenter!, 'Kín'),
      await node(readers.presenter!, 'Gạch'),
      await node(readers.delegate!, 'Kín'),
      await node(null, 'Mở'),
    ]).toEqual([
      { plainText: 'Gạch', minutes: { returnReason: 'Xem lại' } },
      { plainText: 'Kín', minutes: { returnReason: null } },
      null,
      null,
      null,
    ]);
    const counts = async (cookie: string | null, filter: string) =>
      (
        await plenary.send(
          `query ($id: ID!) { node(id: $id) { ... on Minutes { entries(${filter}) { totalCount } } } }`,
          { id: setting.minutesId },
          cookie ? { cookie } : {},
          null,
        )
      ).data.node.entries.totalCount;
    const ofReport = `agendaItemId: "${setting.report}"`;
    expect([
      await counts(readers.chair!, ofReport),
      await counts(readers.delegate!, ofReport),
      await counts(readers.secretary!, 'kind: STATEMENT'),
      await counts(null, 'kind: STATEMENT'),
    ]).toEqual([2, 0, 5, 0]);
  });
});
