import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { at, createSetting, NOBODY, type Setting } from '../setting.js';

const FACTS = `query ($id: ID!) { conference(id: $id) {
  travelTimes { oneRoom { id } otherRoom { id } minutes } unavailabilities { id person { name } from to } } }`;

describe('what must be known to tell conflicts', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const facts = async (by?: null) => (await plenary.ask(FACTS, { id: setting.conferenceId }, by)).conference;
  const rooms = () => ({ oneRoomId: setting.roomB, otherRoomId: setting.roomA });

  it('is the way between two rooms, kept once whichever is named first', async () => {
    const [oneRoom, otherRoom] = [setting.roomA, setting.roomB].sort().map(id => ({ id }));
    const select = 'travelTime { oneRoom { id } otherRoom { id } minutes }';
    const first = await plenary.mutate('setTravelTime', { ...rooms(), minutes: 5 }, select);
    expect(first.travelTime).toEqual({ oneRoom, otherRoom, minutes: 5 });
    await plenary.mutate(
      'setTravelTime',
      { oneRoomId: setting.roomA, otherRoomId: setting.roomB, minutes: 7 },
      select,
    );
    expect((await facts()).travelTimes).toEqual([{ oneRoom, otherRoom, minutes: 7 }]);
    const gone = await plenary.mutate('setTravelTime', { ...rooms(), minutes: null }, select);
    expect([gone.travelTime, (await facts()).travelTimes]).toEqual([null, []]);
  });

  it.each([
    ['a room to itself', () => ({ ...rooms(), otherRoomId: setting.roomB }), 'SAME_ROOM', 'otherRoomId'],
    [
      'rooms of two conferences',
      () => ({ ...rooms(), otherRoomId: setting.foreignRoom }),
      'NOT_FOUND',
      'otherRoomId',
    ],
    ['no such room', () => ({ ...rooms(), oneRoomId: NOBODY }), 'NOT_FOUND', 'oneRoomId'],
    ['more than a day', () => ({ ...rooms(), minutes: 1441 }), 'OUT_OF_RANGE', 'minutes'],
  ])('refuses for the way %s', async (_, input, code, field) => {
    expect(await plenary.refuse('setTravelTime', { minutes: 5, ...input() })).toMatchObject([
      { code, path: [field] },
    ]);
    expect((await facts()).travelTimes).toEqual([]);
  });

  const absence = () => ({
    ...{ conferenceId: setting.conferenceId, personId: setting.person },
    ...{ from: at('08:00'), to: at('12:00') },
  });

  it('is who cannot come when, until that is taken back', async () => {
    const { unavailability } = await plenary.mutate(
      'recordUnavailability',
      absence(),
      'unavailability { id person { name } from to }',
    );
    expect(unavailability).toMatchObject({
      ...{ person: { name: 'Nguyễn Văn Mẫu' } },
      ...{ from: '2021-03-30T01:00:00Z', to: '2021-03-30T05:00:00Z' },
    });
    expect((await facts()).unavailabilities).toEqual([unavailability]);
    await plenary.mutate('removeUnavailability', { id: unavailability.id }, 'conference { id }');
    expect((await facts()).unavailabilities).toEqual([]);
    expect(await plenary.refuse('removeUnavailability', { id: unavailability.id })).toMatchObject([
      { code: 'NOT_FOUND', path: ['id'] },
    ]);
  });

  it.each([
    ['an end before the start', { to: at('07:00') }, 'PERIOD_REVERSED', 'to'],
    ['nobody', { personId: NOBODY }, 'NOT_FOUND', 'personId'],
    ['no conference', { conferenceId: NOBODY }, 'NOT_FOUND', 'conferenceId'],
  ])('refuses for an absence %s', async (_, changes, code, field) => {
    expect(await plenary.refuse('recordUnavailability', { ...absence(), ...changes })).toMatchObject([
      { code, path: [field] },
    ]);
    expect((await facts()).unavailabilities).toEqual([]);
  });
});
