import { makeConcludable } from '../conferences/concluding.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import {
  addItem,
  addSession,
  createConference,
  createSetting,
  outline,
  type Setting,
  vi,
} from './setting.js';

describe('the agenda by the state of its conference', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  /** Takes the steps that bring a conference, which was held already, to a state. */
  const settle = async (id: string, ...actions: string[]) => {
    await makeConcludable(plenary, id);
    for (const [taken, action] of actions.entries()) {
      const input = { id, expectedRevision: taken + 1, action };
      await plenary.mutate('advanceConference', input, 'conference { state }');
    }
  };
  const cancel = (id: string) =>
    plenary.mutate('cancelConference', { id, expectedRevision: 1, reason: 'bão' }, 'conference { state }');

  it('is entered after the event, when the conference is CLOSED from the start', async () => {
    const conferenceId = await createConference(plenary, setting.ministry, { alreadyHeld: true });
    const sessionId = await addSession(plenary, { conferenceId, title: vi('Sáng') });
    await addItem(plenary, 'Báo cáo', { sessionId });
    expect(await outline(plenary, conferenceId)).toEqual(['1 Sáng', '1.1 Báo cáo']);
  });

  it.each([
    ['CONCLUDED', true, (id: string) => settle(id, 'CONCLUDE')],
    ['ARCHIVED', true, (id: string) => settle(id, 'CONCLUDE', 'ARCHIVE')],
    ['CANCELLED', false, cancel],
  ])('is not changed any more in the state %s, by any mutation', async (state, alreadyHeld, settled) => {
    const conferenceId = await createConference(plenary, setting.ministry, { alreadyHeld });
    const sessionId = await addSession(plenary, { conferenceId, title: vi('Sáng') });
    const itemId = await addItem(plenary, 'Báo cáo', { sessionId });
    await addSession(plenary, { conferenceId, title: vi('Chiều') });
    await settled(conferenceId);
    const before = await outline(plenary, conferenceId);

    const session = { id: sessionId, expectedRevision: 1 };
    const item = { id: itemId, expectedRevision: 1 };
    const attempts: [mutation: string, input: object, field: string][] = [
      ['addSession', { conferenceId }, 'conferenceId'],
      ['updateSession', { ...session, title: null }, 'id'],
      ['moveSession', { ...session, position: 2 }, 'id'],
      ['removeSession', session, 'id'],
      ['addAgendaItem', { sessionId, kind: 'PAPER', title: vi('Tham luận') }, 'sessionId'],
      ['updateAgendaItem', { ...item, closed: true }, 'id'],
      ['moveAgendaItem', { ...item, position: 1 }, 'id'],
      ['removeAgendaItem', item, 'id'],
    ];
    for (const [mutation, input, field] of attempts) {
      expect([mutation, await plenary.refuse(mutation, input)]).toEqual([
        mutation,
        [
          {
            code: 'INVALID_STATE',
            path: [field],
            message: expect.stringContaining(`The conference is ${state};`),
          },
        ],
      ]);
    }
    expect(await outline(plenary, conferenceId)).toEqual(before);
  });
});
