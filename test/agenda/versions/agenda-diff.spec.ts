import { PresenterRole } from '../../../src/agenda/index.js';
import type { AgendaContent, ItemContent } from '../../../src/agenda/versions/agenda-content.js';
import { agendaDifferences } from '../../../src/agenda/versions/agenda-diff.js';
import { inWords } from '../../../src/agenda/versions/agenda-diff.words.js';

const ZONE = 'Asia/Ho_Chi_Minh';

const presenter = (person: string, more: object = {}) => ({
  ...{ role: PresenterRole.PRESENTER, personId: person, person, post: null, body: null, printed: null },
  ...more,
});
const ITEM: ItemContent = {
  id: 'i',
  sessionId: 's',
  title: { vi: 'Báo cáo', en: 'Report' },
  kind: 'REPORT',
  plannedStart: '2021-03-30T01:00:00Z',
  plannedEnd: '2021-03-30T02:00:00Z',
  room: { id: 'a', name: { vi: 'Phòng A', en: 'Room A' } },
  closed: false,
  presenters: [presenter('An')],
};
/** As somebody sees it who is not admitted. */
const MASKED: ItemContent = {
  ...ITEM,
  ...{ closed: true, kind: null, room: null, presenters: [] },
  title: { vi: 'Nội dung họp kín', en: 'Closed session' },
};
const SESSION = { id: 's', title: { vi: 'Sáng', en: 'Morning' }, plannedStart: null, plannedEnd: null };
const agenda = (items: ItemContent[], sessions = [SESSION]): AgendaContent => ({ sessions, items });

function told(before: AgendaContent, after: AgendaContent): string[] {
  return agendaDifferences(before, after).map(
    difference => `${difference.kind} ${inWords(difference, ZONE).en}`,
  );
}
const ofItem = (changes: Partial<ItemContent>, from = ITEM) =>
  told(agenda([from]), agenda([{ ...from, ...changes }]));

describe('the difference of two agendas', () => {
  it.each<[Partial<ItemContent>, string]>([
    [{ title: { vi: 'Tham luận', en: 'Paper' } }, 'RETITLED Retitled from “Report” to “Paper”.'],
    [
      { plannedStart: '2021-03-30T01:30:00Z' },
      'MOVED_IN_TIME Moved in time: “Report”, from 08:00-09:00, 30 March 2021 to 08:30-09:00, 30 March 2021.',
    ],
    [
      { plannedStart: null, plannedEnd: null },
      'MOVED_IN_TIME Moved in time: “Report”, from 08:00-09:00, 30 March 2021 to at no time yet.',
    ],
    [
      { plannedEnd: '2021-03-30T18:00:00Z' },
      'MOVED_IN_TIME Moved in time: “Report”, from 08:00-09:00, 30 March 2021 to 08:00, 30 March 2021 - 01:00, 31 March 2021.',
    ],
    [
      { room: { id: 'b', name: { vi: 'Phòng B', en: 'Room B' } } },
      'MOVED_TO_ROOM Moved to another room: “Report”, from Room A to Room B.',
    ],
    [{ room: null }, 'MOVED_TO_ROOM Moved to another room: “Report”, from Room A to no room yet.'],
    [{ kind: 'PAPER' }, 'KIND_CHANGED Of another kind now: “Report”.'],
    [{ presenters: [presenter('Bình')] }, 'PRESENTERS_CHANGED Other presenters: “Report”, from An to Bình.'],
    [{ presenters: [] }, 'PRESENTERS_CHANGED Other presenters: “Report”, from An to nobody yet.'],
    [{ closed: true }, 'CLOSED Held behind closed doors now: “Report”.'],
  ])('tells %j', (changes, text) => {
    expect(ofItem(changes)).toEqual([text]);
  });

  it('tells what is opened, added and removed, of items and of sessions', () => {
    expect(ofItem({ closed: false }, { ...ITEM, closed: true })).toEqual([
      'OPENED Held in the open now: “Report”.',
    ]);
    const other = { ...SESSION, id: 't', title: null as never };
    expect(told(agenda([]), agenda([ITEM], [SESSION, other]))).toEqual([
      'ADDED Added: the session (untitled), at no time yet.',
      'ADDED Added: “Report”, 08:00-09:00, 30 March 2021.',
    ]);
    expect(told(agenda([ITEM]), agenda([], []))).toEqual([
      'REMOVED Removed: the session “Morning”, formerly at no time yet.',
      'REMOVED Removed: “Report”, formerly 08:00-09:00, 30 March 2021.',
    ]);
  });

  it('tells from which session to which one an item moves', () => {
    const sessions = [SESSION, { ...SESSION, id: 't', title: { vi: 'Chiều', en: 'Afternoon' } }];
    expect(told(agenda([ITEM], sessions), agenda([{ ...ITEM, sessionId: 't' }], sessions))).toEqual([
      'MOVED_TO_SESSION Moved to another session: “Report”, from “Morning” to “Afternoon”.',
    ]);
  });

  it('tells several changes of one item one by one, in Vietnamese as well', () => {
    const after = agenda([{ ...ITEM, kind: 'PAPER', closed: true }]);
    const differences = agendaDifferences(agenda([ITEM]), after);
    expect(differences.map(difference => inWords(difference, ZONE).vi)).toEqual([
      'Chuyển “Báo cáo” thành nội dung họp kín.',
      'Đổi loại nội dung của “Báo cáo”.',
    ]);
  });

  it('is none where only the form differs: other offsets of one time, another spelling of a name', () => {
    expect(ofItem({ plannedStart: '2021-03-30T08:00:00+07:00' })).toEqual([]);
    expect(ofItem({ presenters: [presenter('An', { person: 'Văn An', printed: 'ông An' })] })).toEqual([]);
    expect(ofItem({ room: { id: 'a', name: { vi: 'Hội trường A' } } })).toEqual([]);
  });

  it('tells those who are not admitted that an item was closed, opened or moved, and nothing of what is in it', () => {
    expect(told(agenda([ITEM]), agenda([MASKED]))).toEqual([
      'CLOSED Held behind closed doors now: “Closed session”.',
    ]);
    expect(told(agenda([MASKED]), agenda([ITEM]))).toEqual(['OPENED Held in the open now: “Report”.']);
    expect(told(agenda([MASKED]), agenda([{ ...MASKED, plannedStart: '2021-03-30T01:30:00Z' }]))).toEqual([
      'MOVED_IN_TIME Moved in time: “Closed session”, from 08:00-09:00, 30 March 2021 to 08:30-09:00, 30 March 2021.',
    ]);
  });
});
