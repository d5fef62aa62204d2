import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  addSession,
  at,
  createConference,
  createSetting,
  NOBODY,
  outline,
  type Setting,
  vi,
} from './setting.js';

describe('addSession', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  it('adds a session and reads it back', async () => {
    const input = {
      conferenceId: setting.conferenceId,
      title: [...vi('Phiên khai mạc'), { language: 'en', text: 'Opening session' }],
      plannedStart: at('08:00'),
      plannedEnd: at('11:30'),
      roomId: setting.roomA,
    };
    const { agendaSession } = await plenary.mutate(
      'addSession',
      input,
      `agendaSession {
        revision position title english: title(language: "en") plannedStart plannedEnd room { name } items { id }
        conference { id }
      }`,
    );
    expect(agendaSession).toEqual({
      revision: 1,
      position: 1,
      title: 'Phiên khai mạc',
      english: 'Opening session',
      plannedStart: '2021-03-30T01:00:00Z',
      plannedEnd: '2021-03-30T04:30:00Z',
      room: { name: 'Hội trường A' },
      items: [],
      conference: { id: setting.conferenceId },
    });
  });

  it('keeps what is not known as null', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const { agendaSession } = await plenary.mutate(
      'addSession',
      { conferenceId },
      'agendaSession { position title plannedStart plannedEnd room { id } }',
    );
    expect(agendaSession).toEqual({
      position: 1,
      title: null,
      plannedStart: null,
      plannedEnd: null,
      room: null,
    });
  });

  it('inserts at a place and moves the later ones on; a place beyond the last is last', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    await addSession(plenary, { conferenceId, title: vi('một') });
    await addSession(plenary, { conferenceId, title: vi('hai') });
    await addSession(plenary, { conferenceId, title: vi('chen vào'), position: 2 });
    await addSession(plenary, { conferenceId, title: vi('cuối'), position: 99 });
    expect(await outline(plenary, conferenceId)).toEqual(['1 một', '2 chen vào', '3 hai', '4 cuối']);
  });

  it('takes a session that fills the days of the conference from midnight to midnight in its zone', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const times = { plannedStart: at('00:00'), plannedEnd: '2021-04-01T00:00:00+07:00' };
    expect(await addSession(plenary, { conferenceId, ...times })).toEqual(expect.any(String));
  });

  it('gives sessions that are added at once places of their own', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const titles = ['a', 'b', 'c', 'd'];
    await Promise.all(
      titles.map(title => addSession(plenary, { conferenceId, title: vi(title), position: 1 })),
    );
    const lines = await outline(plenary, conferenceId);
    expect(lines.map(line => line.slice(0, 1))).toEqual(['1', '2', '3', '4']);
    expect(lines.map(line => line.slice(2)).sort()).toEqual(titles);
  });

  describe('refuses, and writes nothing', () => {
    const sessionIds = async () => {
      const { conference } = await plenary.ask(
        'query ($id: ID!) { conference(id: $id) { sessions { id } } }',
        {
          id: setting.conferenceId,
        },
      );
      return conference.sessions;
    };
    const DAYS = 'from 2021-03-30 00:00 to 2021-04-01 00:00 (Asia/Ho_Chi_Minh)';

    it.each([
      [
        'a conference that does not exist',
        () => ({ conferenceId: NOBODY }),
        'NOT_FOUND',
        'conferenceId',
        'No such conference.',
      ],
      ['a room that does not exist', () => ({ roomId: NOBODY }), 'NOT_FOUND', 'roomId', 'No such room.'],
      [
        'a room of another conference',
        () => ({ roomId: setting.foreignRoom }),
        'NOT_FOUND',
        'roomId',
        'No such room.',
      ],
      [
        'an end before the start',
        () => ({ plannedStart: at('11:00'), plannedEnd: at('08:00') }),
        'PERIOD_REVERSED',
        'plannedEnd',
        'A session must end after it starts.',
      ],
      [
        'an end at the start',
        () => ({ plannedStart: at('11:00'), plannedEnd: at('11:00') }),
        'PERIOD_REVERSED',
        'plannedEnd',
        'A session must end after it starts.',
      ],
      [
        'a start before the first day in the zone of the conference',
        () => ({ plannedStart: at('23:59', 29) }),
        'SESSION_OUTSIDE_CONFERENCE',
        'plannedStart',
        `A session must lie within the days of the conference: ${DAYS}.`,
      ],
      [
        'an end after the last day',
        () => ({ plannedStart: at('22:00', 31), plannedEnd: '2021-04-01T00:01:00+07:00' }),
        'SESSION_OUTSIDE_CONFERENCE',
        'plannedEnd',
        `A session must lie within the days of the conference: ${DAYS}.`,
      ],
    ])('%s', async (_, changes, code, field, message) => {
      const before = await sessionIds();
      const input = { conferenceId: setting.conferenceId, ...changes() };
      expect(await plenary.refuse('addSession', input)).toEqual([{ code, path: [field], message }]);
      expect(await sessionIds()).toEqual(before);
    });

    it('says so in Vietnamese', async () => {
      const input = { conferenceId: setting.conferenceId, plannedStart: at('08:00', 29) };
      expect(await plenary.refuse('addSession', input, 'vi')).toEqual([
        {
          code: 'SESSION_OUTSIDE_CONFERENCE',
          path: ['plannedStart'],
          message:
            'Phiên phải nằm trong các ngày của hội nghị: từ 2021-03-30 00:00 đến 2021-04-01 00:00 (giờ Asia/Ho_Chi_Minh).',
        },
      ]);
    });
  });

  it('is not limited by days that are not known', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const advance = { id: conferenceId, expectedRevision: 1, action: 'PLAN' };
    await plenary.mutate('advanceConference', advance, 'conference { id }');
    const postpone = { id: conferenceId, expectedRevision: 2, reason: 'bão' };
    await plenary.mutate('postponeConference', postpone, 'conference { startsOn }');
    expect(await addSession(plenary, { conferenceId, plannedStart: '2022-05-04T08:00:00+07:00' })).toEqual(
      expect.any(String),
    );
  });
});
