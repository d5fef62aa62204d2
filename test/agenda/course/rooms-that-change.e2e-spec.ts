import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, at } from '../setting.js';
import { changeItem, publish, refusePublishing } from '../versions/setting.js';
import { createOpenConference, itIs, type OpenConference, refuseStep, step } from './setting.js';

describe('items that run while another version is published', () => {
  let plenary: TestApp;
  let conference: OpenConference;
  beforeAll(async () => {
    plenary = await createTestApp();
    conference = await createOpenConference(plenary);
    itIs(plenary, '08:30');
  });
  afterAll(() => plenary.close());

  const publishAs = (reason: string) => publish(plenary, conference.conferenceId, { reason });

  it('go along to their new rooms, also where they change places', async () => {
    const { opening, report, session, roomA, roomB } = conference;
    await changeItem(plenary, report, { roomId: roomB });
    await publishAs('Báo cáo ở phòng B');
    await step(plenary, 'start', opening);
    await step(plenary, 'start', report);
    await changeItem(plenary, opening, { roomId: roomB });
    await changeItem(plenary, report, { roomId: roomA });
    await addItem(plenary, 'Thảo luận', {
      ...{ sessionId: session, roomId: roomA, plannedStart: at('10:00'), durationMinutes: 30 },
    });
    await publishAs('Đổi phòng cho nhau');
    const { ask } = plenary;
    const { conference: now } = await ask(
      'query ($id: ID!) { conference(id: $id) { agenda { sessions { items { id } } } } }',
      { id: conference.conferenceId },
    );
    const discussion = now.agenda.sessions[0].items[2].id;
    const [busy] = await refuseStep(plenary, 'start', discussion);
    expect(busy).toMatchObject({ code: 'ROOM_BUSY', message: expect.stringContaining('“Báo cáo”') });
    itIs(plenary, '08:40');
    const started = await step(plenary, 'start', discussion, { finishRunning: true });
    expect(started.state).toBe('RUNNING');
  });

  it('keep a version from being published that would put two of them into one room', async () => {
    await changeItem(plenary, conference.opening, { roomId: conference.roomA });
    const [busy] = await refusePublishing(plenary, conference.conferenceId, { reason: 'x' });
    expect(busy!.code).toBe('ROOM_BUSY');
  });
});
