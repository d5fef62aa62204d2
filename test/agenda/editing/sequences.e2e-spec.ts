import fc from 'fast-check';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { at, createSetting, type Setting, vi } from '../setting.js';
import { draftOf } from '../versions/setting.js';
import { createDay, draftContent, revisionOf } from './setting.js';

/** A command on the draft as it stands; `pick` chooses among its items and sessions. */
interface Step {
  command: number;
  pick: number;
  place: number;
  minutes: number;
  flag: boolean;
}

const steps = fc.array(
  fc.record({
    command: fc.nat(8),
    pick: fc.nat(20),
    place: fc.integer({ min: 1, max: 6 }),
    minutes: fc.integer({ min: -40, max: 60 }),
    flag: fc.boolean(),
  }),
  { minLength: 4, maxLength: 10 },
);

describe('any sequence of edits', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  /** Sends one command; whether it is refused does not matter, what it leaves does. */
  async function act(conferenceId: string, step: Step): Promise<void> {
    const sessions = await draftContent(plenary, conferenceId);
    const items: Data[] = sessions.flatMap(session => session.items);
    const session = sessions[step.pick % sessions.length];
    const item = items[step.pick % items.length];
    const expectedRevision = await revisionOf(plenary, item.id);
    const ofSession = { sessionId: session.id, expectedRevision: await revisionOf(plenary, session.id) };
    const { place: position, minutes, flag } = step;
    const length = Math.abs(minutes) + 1;
    const commands: [string, object][] = [
      [
        'shiftRest',
        {
          itemId: item.id,
          expectedRevision,
          minutes,
          scope: flag ? 'DAY' : 'SESSION',
          moveSessions: step.pick % 2 === 0,
        },
      ],
      ['compactSession', ofSession],
      ['insertBreak', { sessionId: session.id, position, durationMinutes: length, moveSessions: flag }],
      ['copyAgendaItem', { id: item.id, sessionId: session.id, position }],
      [
        'moveAgendaItem',
        {
          id: item.id,
          expectedRevision,
          sessionId: session.id,
          position,
          plannedStart: session.plannedStart,
        },
      ],
      [
        'updateAgendaItem',
        { id: item.id, expectedRevision, durationMinutes: length, shiftLater: flag, presenters: [] },
      ],
      ['removeAgendaItem', { id: item.id, expectedRevision }],
      [
        'changeAgenda',
        {
          conferenceId,
          changes: [
            {
              addSession: {
                ref: 'mới',
                position,
                title: vi('Mới'),
                plannedStart: at('17:00'),
                plannedEnd: at('20:00'),
              },
            },
            {
              addItem: {
                sessionRef: 'mới',
                kind: 'PAPER',
                title: vi('Tối'),
                plannedStart: at('17:00'),
                durationMinutes: length,
              },
            },
            {
              moveItem: { id: item.id, expectedRevision, sessionRef: 'mới', position: 1, plannedStart: null },
            },
          ],
        },
      ],
      [
        'undoAgendaChange',
        { conferenceId, expectedRevision: (await draftOf(plenary, conferenceId)).revision },
      ],
    ];
    const [name, input] = commands[step.command]!;
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const { errors } = await plenary.send(
      `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
  }

  function assertOrdered(sessions: Data[]): void {
    const places = (list: Data[]) => list.map(({ position }) => position);
    expect(places(sessions)).toEqual(sessions.map((_, at) => at + 1));
    for (const { plannedStart, plannedEnd, items } of sessions) {
      expect(places(items)).toEqual(items.map((_: unknown, at: number) => at + 1));
      for (const item of items.filter((each: Data) => each.plannedStart)) {
        const start = Date.parse(item.plannedStart);
        expect(start).toBeGreaterThanOrEqual(Date.parse(plannedStart));
        expect(start + (item.durationMinutes ?? 0) * 60_000).toBeLessThanOrEqual(Date.parse(plannedEnd));
      }
    }
  }

  /** The entries of the history that have changed the draft, newest first. */
  const changesOf = async (conferenceId: string): Promise<string[]> => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { history(first: 40) { nodes { id changes(first: 5) { nodes { table } } } } } }',
      { id: conferenceId },
    );
    const ofDraft = ({ changes }: Data) =>
      changes.nodes.some(({ table }: Data) => ['agenda_session', 'agenda_item', 'presenter'].includes(table));
    return conference.history.nodes.filter(ofDraft).map(({ id }: Data) => id);
  };

  it('leaves places without gaps and items inside their sessions, and can be undone step by step', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async sequence => {
        const { conferenceId } = await createDay(plenary, setting);
        const start = (await changesOf(conferenceId)).length;
        const before = [await draftContent(plenary, conferenceId)];
        for (const step of sequence) {
          const known = (await changesOf(conferenceId)).length;
          await act(conferenceId, step);
          const content = await draftContent(plenary, conferenceId);
          assertOrdered(content);
          if ((await changesOf(conferenceId)).length > known) before.push(content);
          else expect(content).toEqual(before.at(-1));
        }
        const changes = await changesOf(conferenceId);
        for (const changeId of changes.slice(0, changes.length - start)) {
          expect(await draftContent(plenary, conferenceId)).toEqual(before.pop());
          const expectedRevision = (await draftOf(plenary, conferenceId)).revision;
          await plenary.mutate(
            'undoAgendaChange',
            { conferenceId, expectedRevision, changeId },
            'draftChange { changeId }',
          );
        }
        expect(await draftContent(plenary, conferenceId)).toEqual(before.pop());
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
