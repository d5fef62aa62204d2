import { FocalPointsService } from '../../../src/directory/index.js';
import { addAccount, cookieOf, SYSTEM } from '../../accounts/visitor.js';
import type { Data } from '../../support/create-test-app.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { draftContent } from '../editing/setting.js';
import {
  addItem,
  addSession,
  at,
  createConference,
  createRoom,
  createSetting,
  NOBODY,
  type Setting,
  vi,
} from '../setting.js';
import { openToAll, publish } from '../versions/setting.js';

describe('createConferenceFrom', () => {
  let plenary: TestApp;
  let setting: Setting;
  let sourceId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  beforeEach(async () => {
    const { ministry, department, person, post } = setting;
    sourceId = await createConference(plenary, ministry, {
      hostIds: [department],
      officers: [{ role: 'CHAIR', personId: person, postId: post, postPrinted: 'Thứ trưởng' }],
      startsAt: at('08:00'),
    });
    const roomId = await createRoom(plenary, sourceId, 'Hội trường lớn');
    const session = await addSession(plenary, {
      ...{ conferenceId: sourceId, title: vi('Sáng'), roomId },
      ...{ plannedStart: at('08:00', 31), plannedEnd: at('11:00', 31) },
    });
    const timed = { sessionId: session, durationMinutes: 30 };
    const presenters = [{ personId: person, postId: post }];
    await addItem(plenary, 'Báo cáo', { ...timed, plannedStart: at('08:00', 31), presenters });
    await addItem(plenary, 'Họp kín', { ...timed, plannedStart: at('09:00', 31), closed: true, roomId });
  });
  afterAll(() => plenary.close());

  const create = async (input: object = {}, select = 'id') =>
    plenary.mutate(
      'createConferenceFrom',
      { sourceId, startsOn: '2021-09-30', ...input },
      `conference { ${select} } notes { code message }`,
    );
  const count = async () => (await plenary.ask('{ conferences { totalCount } }')).conferences.totalCount;

  it('brings all that is chosen, on the new days', async () => {
    const { conference, notes } = await create(
      {},
      `id state title startsOn endsOn startsAt hosts { id } officers { role person { id } post { id } postPrinted }
       sites { nodes { name rooms { id name } } } convener { id } kind { code }`,
    );
    const { id, sites, ...rest } = conference;
    expect(rest).toEqual({
      ...{ state: 'DRAFT', title: 'Hội nghị mẫu', startsOn: '2021-09-30', endsOn: '2021-10-01' },
      ...{ startsAt: '2021-09-30T01:00:00Z', hosts: [{ id: setting.department }] },
      officers: [
        {
          role: 'CHAIR',
          person: { id: setting.person },
          post: { id: setting.post },
          postPrinted: 'Thứ trưởng',
        },
      ],
      ...{ convener: { id: setting.ministry }, kind: { code: 'SO_KET' } },
    });
    expect(notes).toEqual([]);
    const [room] = sites.nodes[0].rooms;
    expect(room.name).toBe('Hội trường lớn');
    const [session] = await draftContent(plenary, id);
    expect(session).toMatchObject({
      title: 'Sáng',
      plannedStart: '2021-10-01T01:00:00Z',
      room: { id: room.id },
    });
    expect(session.items).toMatchObject([
      {
        position: 1,
        title: 'Báo cáo',
        plannedStart: '2021-10-01T01:00:00Z',
        durationMinutes: 30,
        presenters: [],
      },
      { position: 2, title: 'Họp kín', closed: true, room: { id: room.id } },
    ]);
  });

  it('leaves what is not chosen', async () => {
    const { conference } = await create(
      { include: ['SESSIONS'], title: vi('Hội nghị khác'), slug: 'hoi-nghi-khac', kindCode: 'TONG_KET' },
      'id slug title kind { code } officers { id } hosts { id } sites { totalCount }',
    );
    expect(conference).toMatchObject({
      ...{ slug: 'hoi-nghi-khac', title: 'Hội nghị khác', kind: { code: 'TONG_KET' } },
      ...{ officers: [], hosts: [], sites: { totalCount: 0 } },
    });
    const [session] = await draftContent(plenary, conference.id);
    expect([session.room, session.items.length]).toEqual([null, 2]);
  });

  it('leaves out posts that are not held on the new first day, and says whose', async () => {
    const { appointments } = (
      await plenary.ask('query ($id: ID!) { person(id: $id) { appointments { id revision post { id } } } }', {
        id: setting.person,
      })
    ).person;
    const { id, revision } = appointments.find(({ post }: Data) => post.id === setting.post);
    await plenary.mutate(
      'endAppointment',
      { id, expectedRevision: revision, heldTo: '2024-12-31' },
      'appointment { id }',
    );
    const input = { startsOn: '2025-03-30', include: ['SESSIONS', 'PRESENTERS', 'OFFICERS'] };
    const { conference, notes } = await create(
      input,
      'id officers { person { id } post { id } postPrinted }',
    );
    expect(conference.officers).toEqual([{ person: { id: setting.person }, post: null, postPrinted: null }]);
    expect(notes.map(({ code }: Data) => code)).toEqual(['OFFICER_WITHOUT_POST', 'PRESENTER_WITHOUT_POST']);
    expect(notes[0].message).toContain('Nguyễn Văn Mẫu');
    const [session] = await draftContent(plenary, conference.id);
    expect(session.items[0].presenters).toMatchObject([{ person: { id: setting.person }, post: null }]);
  });

  it('keeps the time of the day where the clocks change in between', async () => {
    const berlin = await createConference(plenary, setting.ministry, { timeZone: 'Europe/Berlin' });
    const times = { plannedStart: '2021-03-30T08:00:00+02:00', plannedEnd: '2021-03-30T11:00:00+02:00' };
    await addSession(plenary, { conferenceId: berlin, ...times });
    const { conference } = await create({ sourceId: berlin, startsOn: '2021-11-30' });
    expect(await draftContent(plenary, conference.id)).toMatchObject([
      { plannedStart: '2021-11-30T07:00:00Z', plannedEnd: '2021-11-30T10:00:00Z' },
    ]);
  });

  it('takes the next number of the series', async () => {
    const input = { name: vi('Chuỗi'), convenerId: setting.ministry };
    const { conferenceSeries } = await plenary.mutate(
      'createConferenceSeries',
      input,
      'conferenceSeries { id }',
    );
    const first = await createConference(plenary, setting.ministry, { seriesId: conferenceSeries.id });
    const { conference } = await create(
      { sourceId: first, nextInSeries: true },
      'numberInSeries previousInSeries { id }',
    );
    expect(conference).toEqual({ numberInSeries: 2, previousInSeries: { id: first } });
  });

  it('gives others only what is published and open to them', async () => {
    await openToAll(plenary, sourceId);
    await publish(plenary, sourceId);
    const [{ id: session }] = await draftContent(plenary, sourceId);
    await addItem(plenary, 'Chưa công bố', { sessionId: session });
    const { id, email } = await addAccount(plenary);
    const focalPoint = { bodyId: setting.ministry, email, includesBelow: false };
    await plenary.app.get(FocalPointsService).appoint(SYSTEM, focalPoint);
    const { data, errors } = await plenary.send(
      `mutation ($input: CreateConferenceFromInput!) { createConferenceFrom(input: $input) { conference { id } userErrors { code } } }`,
      { input: { sourceId, startsOn: '2021-09-30' } },
      { cookie: await cookieOf(plenary, id), 'sec-fetch-site': 'same-origin' },
      null,
    );
    expect(errors).toBeUndefined();
    const [copied] = await draftContent(plenary, data.createConferenceFrom.conference.id);
    expect(copied.items.map(({ title }: Data) => title)).toEqual(['Báo cáo']);
  });

  it.each([
    ['a source that is not there', { sourceId: NOBODY }, 'NOT_FOUND', 'sourceId'],
    ['a slug that cannot be one', { slug: 'Không Được' }, 'INVALID_SLUG', 'slug'],
    ['a kind that is not there', { kindCode: 'KHONG' }, 'UNKNOWN_KIND', 'kindCode'],
    ['the next one of no series', { nextInSeries: true }, 'SERIES_MISSING', 'nextInSeries'],
  ])('refuses %s, and creates nothing', async (_, changes, code, field) => {
    const before = await count();
    const errors = await plenary.refuse('createConferenceFrom', {
      sourceId,
      startsOn: '2021-09-30',
      ...changes,
    });
    expect(errors.map(error => [error.code, error.path])).toEqual([[code, [field]]]);
    expect(await count()).toBe(before);
  });
});
