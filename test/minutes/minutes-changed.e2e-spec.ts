import { ConferenceRolesService } from '../../src/conferences/index.js';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { SYSTEM } from '../accounts/visitor.js';
import { asAdministrator, aWhile, listen, Subscriber } from '../live/subscriber.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import {
  approve,
  createMinutes,
  type MinutesSetting,
  paragraph,
  record,
  signedIn,
  withRole,
} from './setting.js';

const FOLLOW = `subscription ($id: ID!, $after: Int) { minutesChanged(conferenceId: $id, after: $after) {
  number previous kind entry { plainText struckReason } minutes { state } } }`;

describe('minutesChanged', () => {
  let plenary: TestApp;
  let url: string;
  let setting: MinutesSetting;
  const open: Subscriber[] = [];
  beforeEach(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    setting = await createMinutes(plenary);
  });
  afterEach(async () => {
    for (const subscriber of open.splice(0)) subscriber.close();
    await plenary.close();
  });

  const follow = async (cookie: string, after?: number) => {
    const subscriber = await Subscriber.of(url, { headers: { cookie } });
    open.push(subscriber);
    subscriber.subscribe(FOLLOW, { id: setting.conferenceId, after });
    await aWhile();
    return subscriber;
  };
  const told = async (subscriber: Subscriber, n: number) =>
    (await subscriber.events(n)).map(({ minutesChanged }: Data) => minutesChanged);
  const faultOf = async (subscriber: Subscriber) =>
    (await subscriber.message('error')).payload[0].extensions.code;

  it('tells those who keep the minutes everything once and in order, each event with the number of the one before', async () => {
    const [one, two] = [await follow(setting.secretary), await asAdministrator(url)];
    open.push(two);
    two.subscribe(FOLLOW, { id: setting.conferenceId });
    await aWhile();
    const { id } = await record(plenary, setting.conferenceId, 'Một');
    // What is no minutes is not told.
    const site = {
      conferenceId: setting.conferenceId,
      kind: 'REMOTE',
      name: [{ language: 'vi', text: 'Hà Nội' }],
    };
    await plenary.mutate('addSite', site, 'site { id }');
    const second = await record(plenary, setting.conferenceId, 'Hai');
    await plenary.mutate(
      'updateMinutesEntry',
      { id, expectedRevision: 1, text: paragraph('Một, sửa') },
      'minutesEntry { id }',
    );
    await plenary.mutate(
      'moveMinutesEntry',
      { id, expectedRevision: 2, afterId: second.id },
      'minutesEntry { id }',
    );
    await plenary.mutate(
      'strikeMinutesEntry',
      { id, expectedRevision: 3, reason: 'Nhầm' },
      'minutesEntry { id }',
    );
    await approve(plenary, setting);
    const correction = { id: second.id, text: paragraph('Đúng'), reason: 'Nghe nhầm' };
    await plenary.mutate('correctMinutesEntry', correction, 'minutesEntry { id }');
    const events = await told(one, 9);
    expect(events.map(({ kind }) => kind)).toEqual([
      'ENTRY_RECORDED',
      'ENTRY_RECORDED',
      'ENTRY_CHANGED',
      'ENTRY_MOVED',
      'ENTRY_STRUCK',
      'STATE_CHANGED',
      'SIGNED',
      'STATE_CHANGED',
      'ENTRY_CORRECTED',
    ]);
    expect(events[4]).toMatchObject({ entry: { plainText: 'Một, sửa', struckReason: 'Nhầm' } });
    expect(events[8]).toMatchObject({ entry: { plainText: 'Hai' }, minutes: { state: 'APPROVED' } });
    expect(events.slice(1).map(({ previous }) => previous)).toEqual(
      events.slice(0, -1).map(({ number }) => number),
    );
    // An entry is told as it is when it is told, so that the two may differ in it.
    const place = ({ number, previous, kind }: Data) => ({ number, previous, kind });
    expect((await told(two, 9)).map(place)).toEqual(events.map(place));
    const again = await follow(setting.secretary, events[5].number);
    expect((await told(again, 3)).map(({ number }) => number)).toEqual(
      events.slice(6).map(({ number }) => number),
    );
  });

  it('is for the staff of the conference, and ends with the role, also when nothing happens', async () => {
    const { cookie, roleId } = await withRole(plenary, setting.conferenceId, ConferenceRole.SECRETARY);
    const secretary = await follow(cookie);
    const delegate = await withRole(plenary, setting.conferenceId, ConferenceRole.DELEGATE);
    expect([
      await faultOf(await follow(setting.chair)),
      await faultOf(await follow(delegate.cookie)),
      await faultOf(await follow(await signedIn(plenary))),
    ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    await record(plenary, setting.conferenceId, 'Một');
    await told(secretary, 1);
    await plenary.app.get(ConferenceRolesService).end(SYSTEM, { id: roleId, expectedRevision: 1 });
    expect(await faultOf(secretary)).toBe('FORBIDDEN');
    await record(plenary, setting.conferenceId, 'Hai');
    await aWhile();
    expect(secretary.told).toHaveLength(1);
  });

  it('is of one conference: staff of another find none', async () => {
    const other = await plenary.mutate(
      'createConference',
      {
        ...{ title: [{ language: 'vi', text: 'Khác' }], kindCode: 'SO_KET', startsOn: '2021-03-30' },
        convenerId: setting.ministry,
      },
      'conference { id }',
    );
    const { cookie } = await withRole(plenary, other.conference.id, ConferenceRole.ORGANISER);
    expect(await faultOf(await follow(cookie))).toBe('NOT_FOUND');
  });
});
