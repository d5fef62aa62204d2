import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, at, createSetting, NOBODY, type Setting } from '../setting.js';
import { createDay, type Day, draftContent, revisionOf, times } from './setting.js';

describe('moving the rest of an agenda', () => {
  let plenary: TestApp;
  let setting: Setting;
  let day: Day;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  beforeEach(async () => {
    day = await createDay(plenary, setting);
  });
  afterAll(() => plenary.close());

  const DRAFT = [
    'Sáng 08:00-11:00',
    '08:00 Khai mạc 20',
    '08:20 Báo cáo 40',
    '09:15 Tham luận 45',
    'Chiều 14:00-16:30',
    '14:00 Thảo luận 30',
  ];
  const draft = () => times(plenary, day.conferenceId);
  const shift = async (itemId: string, minutes: number, more: object = {}) => ({
    ...{ itemId, minutes, expectedRevision: await revisionOf(plenary, itemId) },
    ...more,
  });

  describe('shiftRest', () => {
    it('moves the item and the later ones of its session, and no other', async () => {
      await plenary.mutate('shiftRest', await shift(day.report, 15), 'conference { id }');
      expect(await draft()).toEqual([
        ...DRAFT.slice(0, 2),
        '08:35 Báo cáo 40',
        '09:30 Tham luận 45',
        ...DRAFT.slice(4),
      ]);
      expect(await revisionOf(plenary, day.paper)).toBe(2);
      expect(await revisionOf(plenary, day.opening)).toBe(1);
    });

    it('moves the rest of the day, with its sessions if that is asked for', async () => {
      const input = await shift(day.report, 90, { scope: 'DAY', moveSessions: true });
      await plenary.mutate('shiftRest', input, 'conference { id }');
      expect(await draft()).toEqual([
        'Sáng 08:00-12:30',
        '08:00 Khai mạc 20',
        '09:50 Báo cáo 40',
        '10:45 Tham luận 45',
        'Chiều 15:30-18:00',
        '15:30 Thảo luận 30',
      ]);
    });

    it('moves a session as a whole with its first item', async () => {
      await plenary.mutate(
        'shiftRest',
        await shift(day.opening, -30, { moveSessions: true }),
        'conference { id }',
      );
      expect(await draft()).toEqual([
        'Sáng 07:30-10:30',
        '07:30 Khai mạc 20',
        '07:50 Báo cáo 40',
        '08:45 Tham luận 45',
        ...DRAFT.slice(4),
      ]);
    });

    it.each([
      ['an item would leave its session', { minutes: 61 }, 'ITEM_OUTSIDE_SESSION', 'Tham luận'],
      ['an item would begin before its session', { minutes: -21 }, 'ITEM_OUTSIDE_SESSION', 'Báo cáo'],
      [
        'an item of another session would leave it',
        { minutes: 30, scope: 'DAY', from: 'morning too short' },
        'ITEM_OUTSIDE_SESSION',
        'Chiều cuối',
      ],
    ])(
      'refuses it, and moves nothing, if %s',
      async (_, { from, ...input }: Record<string, unknown>, code, named) => {
        if (from)
          await addItem(plenary, 'Chiều cuối', {
            ...{ sessionId: day.afternoon, plannedStart: at('16:00'), durationMinutes: 30 },
          });
        const before = await draft();
        const [error] = await plenary.refuse('shiftRest', await shift(day.report, 0, input));
        expect([error?.code, error?.path]).toEqual([code, ['minutes']]);
        expect(error?.message).toContain(named);
        expect(await draft()).toEqual(before);
      },
    );

    it('refuses to take a session out of the days of the conference', async () => {
      const input = await shift(day.opening, -481, { moveSessions: true });
      const [error] = await plenary.refuse('shiftRest', input);
      expect(error).toMatchObject({ code: 'SESSION_OUTSIDE_CONFERENCE', path: ['minutes'] });
      expect(error?.message).toContain('Sáng');
      expect(await draft()).toEqual(DRAFT);
    });

    it('refuses to begin at an item without a start, or that is not there', async () => {
      const item = await addItem(plenary, 'Chưa xếp giờ', { sessionId: day.morning });
      expect(await plenary.refuse('shiftRest', await shift(item, 5))).toMatchObject([
        { code: 'ITEM_WITHOUT_START', path: ['itemId'] },
      ]);
      expect(
        await plenary.refuse('shiftRest', { itemId: NOBODY, minutes: 5, expectedRevision: 1 }),
      ).toMatchObject([{ code: 'NOT_FOUND', path: ['itemId'] }]);
    });
  });

  describe('updateAgendaItem with shiftLater', () => {
    it('moves the later items by as much as the end moves', async () => {
      const input = { id: day.report, expectedRevision: 1, durationMinutes: 60, shiftLater: true };
      await plenary.mutate('updateAgendaItem', input, 'agendaItem { id }');
      expect((await draft()).slice(1, 4)).toEqual([
        '08:00 Khai mạc 20',
        '08:20 Báo cáo 60',
        '09:35 Tham luận 45',
      ]);
    });

    it('changes nothing if a later item would not fit', async () => {
      const input = { id: day.report, expectedRevision: 1, durationMinutes: 120, shiftLater: true };
      const [error] = await plenary.refuse('updateAgendaItem', input);
      expect(error).toMatchObject({ code: 'ITEM_OUTSIDE_SESSION', path: ['shiftLater'] });
      expect(await draft()).toEqual(DRAFT);
    });
  });

  describe('compactSession', () => {
    it('lets each item begin when the one before it ends', async () => {
      const input = { sessionId: day.morning, expectedRevision: 1 };
      await plenary.mutate('compactSession', input, 'agendaSession { id }');
      expect((await draft()).slice(1, 4)).toEqual([
        '08:00 Khai mạc 20',
        '08:20 Báo cáo 40',
        '09:00 Tham luận 45',
      ]);
    });

    it('stops at an item without a duration, and names it', async () => {
      await plenary.mutate(
        'updateAgendaItem',
        { id: day.report, expectedRevision: 1, durationMinutes: null },
        'agendaItem { id }',
      );
      const before = await draft();
      const [error] = await plenary.refuse('compactSession', { sessionId: day.morning, expectedRevision: 1 });
      expect(error).toMatchObject({ code: 'ITEM_WITHOUT_DURATION', path: ['sessionId'] });
      expect(error?.message).toContain('Báo cáo');
      expect(await draft()).toEqual(before);
    });
  });

  describe('insertBreak', () => {
    it('puts the break after the item before, and moves the later ones', async () => {
      const input = { sessionId: day.morning, position: 3, durationMinutes: 15 };
      const { agendaItem } = await plenary.mutate(
        'insertBreak',
        input,
        'agendaItem { kind position title(language: "en") }',
      );
      expect(agendaItem).toEqual({ kind: 'BREAK', position: 3, title: 'Break' });
      expect((await draft()).slice(0, 5)).toEqual([
        ...DRAFT.slice(0, 3),
        '09:00 Nghỉ giải lao 15',
        '09:30 Tham luận 45',
      ]);
    });

    it('opens a session, which then lasts longer', async () => {
      const input = { sessionId: day.morning, position: 1, durationMinutes: 75, moveSessions: true };
      await plenary.mutate('insertBreak', input, 'agendaItem { id }');
      expect((await draft()).slice(0, 3)).toEqual([
        'Sáng 08:00-12:15',
        '08:00 Nghỉ giải lao 75',
        '09:15 Khai mạc 20',
      ]);
    });

    it('is refused if it would lie outside the session itself', async () => {
      await plenary.mutate(
        'updateAgendaItem',
        { id: day.paper, expectedRevision: 1, durationMinutes: 105 },
        'agendaItem { id }',
      );
      const input = { sessionId: day.morning, durationMinutes: 15 };
      const errors = await plenary.refuse('insertBreak', input);
      expect(errors).toMatchObject([{ code: 'ITEM_OUTSIDE_SESSION', path: ['durationMinutes'] }]);
      await plenary.mutate('insertBreak', { ...input, moveSessions: true }, 'agendaItem { id }');
      expect((await draft())[0]).toBe('Sáng 08:00-11:15');
    });

    it('is refused, and nothing moves, if a later item would not fit', async () => {
      const input = { sessionId: day.morning, position: 3, durationMinutes: 90 };
      const [error] = await plenary.refuse('insertBreak', input);
      expect(error).toMatchObject({ code: 'ITEM_OUTSIDE_SESSION', path: ['durationMinutes'] });
      expect(await draft()).toEqual(DRAFT);
    });
  });

  describe('copyAgendaItem', () => {
    it('copies an item with its presenters into another session', async () => {
      const input = { id: day.report, sessionId: day.afternoon, position: 1, plannedStart: at('15:00') };
      await plenary.mutate('copyAgendaItem', input, 'agendaItem { id }');
      const [morning, afternoon] = await draftContent(plenary, day.conferenceId);
      const { id, presenters, ...copy } = afternoon.items[0];
      const { id: original, presenters: originals, ...report } = morning.items[1];
      expect(copy).toEqual({ ...report, position: 1, plannedStart: '2021-03-30T08:00:00Z' });
      expect(id).not.toBe(original);
      const anonymous = (list: { id: string }[]) => list.map(({ id: _, ...presenter }) => presenter);
      expect(anonymous(presenters)).toEqual(anonymous(originals));
      expect(presenters[0].id).not.toBe(originals[0].id);
      expect(afternoon.items[1]).toMatchObject({ position: 2, title: 'Thảo luận' });
    });

    it('leaves the presenters if that is asked for', async () => {
      const input = { id: day.report, presenters: false };
      const { agendaItem } = await plenary.mutate(
        'copyAgendaItem',
        input,
        'agendaItem { position plannedStart presenters { id } }',
      );
      expect(agendaItem).toEqual({ position: 4, plannedStart: null, presenters: [] });
    });

    it.each([
      ['a start outside the session', { plannedStart: at('13:00') }, 'ITEM_OUTSIDE_SESSION', 'plannedStart'],
      ['a session that is not there', { sessionId: NOBODY }, 'NOT_FOUND', 'sessionId'],
      ['an item that is not there', { id: NOBODY }, 'NOT_FOUND', 'id'],
    ])('refuses %s, and copies nothing', async (_, changes, code, field) => {
      const errors = await plenary.refuse('copyAgendaItem', { id: day.report, ...changes });
      expect(errors.map(error => [error.code, error.path])).toEqual([[code, [field]]]);
      expect(await draft()).toEqual(DRAFT);
    });
  });
});
