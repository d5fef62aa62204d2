import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, at, createConference, NOBODY } from '../setting.js';
import { changeItem, publish } from '../versions/setting.js';
import {
  courseRevision,
  createOpenConference,
  itIs,
  type OpenConference,
  refuseStep,
  step,
} from './setting.js';

describe('startAgendaItem', () => {
  let plenary: TestApp;
  let setting: OpenConference;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  beforeEach(async () => {
    setting = await createOpenConference(plenary);
  });
  afterAll(() => plenary.close());

  const rows = () =>
    plenary.app
      .get(DataSource)
      .query('select id, state::text, revision from item_course where conference_id = $1 order by id', [
        setting.conferenceId,
      ]);

  it('records the start by the clock of the server', async () => {
    itIs(plenary, '08:03');
    expect(await step(plenary, 'start', setting.opening)).toEqual({
      state: 'RUNNING',
      actualStart: '2021-03-30T01:03:00Z',
      actualEnd: null,
      extraMinutes: 0,
      skipReason: null,
    });
    expect(await rows()).toEqual([{ id: setting.opening, state: 'RUNNING', revision: 1 }]);
  });

  it('takes another time, but none in the future and none outside the conference', async () => {
    const [future] = await refuseStep(plenary, 'start', setting.opening, { at: at('08:01') });
    expect(future).toEqual({
      code: 'TIME_IN_FUTURE',
      path: ['at'],
      message: 'Only what has happened is recorded; it is 2021-03-30 08:00 now.',
    });
    const [before] = await refuseStep(plenary, 'start', setting.opening, { at: at('23:59', 29) }, 'vi');
    expect(before).toEqual({
      code: 'TIME_OUTSIDE_CONFERENCE',
      path: ['at'],
      message:
        'Thời điểm phải nằm trong các ngày của hội nghị: từ 2021-03-30 00:00 đến 2021-04-01 00:00 (giờ Asia/Ho_Chi_Minh).',
    });
    expect(await rows()).toEqual([]);
    const { actualStart } = await step(plenary, 'start', setting.opening, { at: at('07:58') });
    expect(actualStart).toBe('2021-03-30T00:58:00Z');
  });

  it('refuses a second item in the room, naming the one that runs', async () => {
    await step(plenary, 'start', setting.opening);
    itIs(plenary, '08:25');
    const [busy] = await refuseStep(plenary, 'start', setting.report);
    expect(busy).toEqual({
      code: 'ROOM_BUSY',
      path: ['id'],
      message:
        '“Khai mạc” has been running in this room since 2021-03-30 08:00; finish it (finishAgendaItem), or set finishRunning.',
    });
    expect(await rows()).toMatchObject([{ id: setting.opening, state: 'RUNNING' }]);
  });

  it('takes items without a room one after another', async () => {
    const { conferenceId } = setting;
    const grouped = async (title: string) =>
      addItem(plenary, title, { sessionId: await addSession(plenary, { conferenceId }) });
    const [one, other] = [await grouped('Nhóm 1'), await grouped('Nhóm 2')];
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    await step(plenary, 'start', one);
    expect(await refuseStep(plenary, 'start', other)).toEqual([
      {
        code: 'ROOM_BUSY',
        path: ['id'],
        message:
          '“Nhóm 1” has been running since 2021-03-30 08:00, and items without a room follow one another; ' +
          'finish it (finishAgendaItem), set finishRunning, or publish the rooms of both.',
      },
    ]);
    await step(plenary, 'start', setting.opening);
  });

  it('ends the one that runs with the same minute, if that is wanted', async () => {
    await step(plenary, 'start', setting.opening);
    const [reversed] = await refuseStep(plenary, 'start', setting.report, { finishRunning: true });
    expect(reversed).toMatchObject({ code: 'END_BEFORE_START', path: ['at'] });
    itIs(plenary, '08:25');
    await step(plenary, 'start', setting.report, { finishRunning: true });
    expect(await rows()).toEqual([
      { id: setting.opening, state: 'FINISHED', revision: 2 },
      { id: setting.report, state: 'RUNNING', revision: 1 },
    ]);
  });

  it('lets one of two secretaries win who start an item, or two items of a room, at the same moment', async () => {
    const start = (id: string) =>
      plenary.ask(
        `mutation ($input: StartAgendaItemInput!) { startAgendaItem(input: $input) {
          agendaItem { state } userErrors { code message } } }`,
        { input: { id, expectedRevision: 0 } },
      );
    const outcomes = async (...ids: string[]) =>
      (await Promise.all(ids.map(start)))
        .map(({ startAgendaItem: { agendaItem, userErrors } }) => agendaItem?.state ?? userErrors[0].code)
        .sort();
    expect(await outcomes(setting.opening, setting.opening)).toEqual(['INVALID_STATE', 'RUNNING']);
    setting = await createOpenConference(plenary);
    expect(await outcomes(setting.opening, setting.report)).toEqual(['ROOM_BUSY', 'RUNNING']);
    expect(await rows()).toHaveLength(1);
  });

  it('is done once, however often one operation is sent', async () => {
    const input = { id: setting.opening, expectedRevision: 0, operationId: randomUUID() };
    for (const time of ['08:00', '08:05']) {
      itIs(plenary, time);
      const { agendaItem } = await plenary.mutate('startAgendaItem', input, 'agendaItem { actualStart }');
      expect(agendaItem).toEqual({ actualStart: '2021-03-30T01:00:00Z' });
    }
    expect(await courseRevision(plenary, setting.opening)).toBe(1);
  });

  it('says what somebody else has recorded since', async () => {
    await step(plenary, 'skip', setting.opening, { reason: 'Vắng' });
    const { errors } = await plenary.send(
      `mutation ($input: StartAgendaItemInput!) { startAgendaItem(input: $input) { agendaItem { state skipReason } } }`,
      { input: { id: setting.opening, expectedRevision: 0 } },
    );
    expect(errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { state: 'SKIPPED', skipReason: 'Vắng' },
    });
  });

  it('follows the published agenda only, of a conference that is open', async () => {
    const added = await addItem(plenary, 'Tham luận', { sessionId: setting.session });
    const [unpublished] = await refuseStep(plenary, 'start', added);
    expect(unpublished).toMatchObject({ code: 'ITEM_NOT_PUBLISHED', path: ['id'] });
    const [unknown] = await plenary.refuse('startAgendaItem', { id: NOBODY, expectedRevision: 0 });
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', message: 'No such agenda item.' });

    const conferenceId = await createConference(plenary, setting.ministry);
    const sessionId = await addSession(plenary, { conferenceId });
    const opening = await addItem(plenary, 'Khai mạc', { sessionId });
    await publish(plenary, conferenceId);
    const [unopened] = await refuseStep(plenary, 'start', opening);
    expect(unopened).toEqual({
      code: 'INVALID_STATE',
      path: ['id'],
      message: 'The conference is DRAFT; possible steps: PLAN, CANCEL.',
    });
  });

  it('still ends what a later version has dropped', async () => {
    await step(plenary, 'start', setting.report);
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { revision } } }',
      { id: setting.report },
    );
    const removed = { id: setting.report, expectedRevision: node.revision };
    await plenary.mutate('removeAgendaItem', removed, 'agendaSession { id }');
    await publish(plenary, setting.conferenceId, { reason: 'Bỏ báo cáo' });
    itIs(plenary, '08:10');
    const finish = { id: setting.report, expectedRevision: 1 };
    await plenary.mutate('finishAgendaItem', finish, 'agendaItem { id }');
    expect(await rows()).toEqual([{ id: setting.report, state: 'FINISHED', revision: 2 }]);
    const [dropped] = await plenary.refuse('skipAgendaItem', { ...finish, reason: 'x' });
    expect(dropped).toMatchObject({ code: 'ITEM_NOT_PUBLISHED' });
  });

  it('moves a running item with the current version, so that its old room is free', async () => {
    await step(plenary, 'start', setting.opening);
    await changeItem(plenary, setting.opening, { roomId: setting.roomB });
    await publish(plenary, setting.conferenceId, { reason: 'Đổi phòng' });
    expect(await step(plenary, 'start', setting.report, {}, 'state')).toEqual({ state: 'RUNNING' });
  });
});
