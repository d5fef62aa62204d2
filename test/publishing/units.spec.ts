import { ConferenceState } from '../../src/conferences/index.js';
import { element, textElement } from '../../src/platform/markup/index.js';
import { calendarItems } from '../../src/publishing/calendar-items.js';
import { feedLanguage } from '../../src/publishing/feed-language.js';
import type { PublishedAgenda } from '../../src/publishing/index.js';

describe('calendarItems', () => {
  const START = '2021-03-30T08:00:00+07:00';
  const day = (number: number) => `2021-03-0${number}T00:00:00Z`;
  const item = (title: string, plannedStart: string | null = START) => ({
    ...{ id: 'item', sessionId: 'session', title: { vi: title }, kind: 'PAPER', room: null, closed: false },
    ...{ plannedStart, plannedEnd: null, presenters: [] },
  });
  const agenda = (items: (ReturnType<typeof item> | null)[], state = ConferenceState.PLANNED) =>
    ({
      state,
      changedAt: day(9),
      versions: items.map((each, at) => ({
        number: at + 1,
        publishedAt: day(at + 1),
        content: { sessions: [], items: each ? [each] : [] },
      })),
    }) as unknown as PublishedAgenda;
  const told = (...items: Parameters<typeof agenda>) =>
    calendarItems(agenda(...items)).map(({ sequence, cancelled, changedAt, title }) => [
      ...[sequence, cancelled, changedAt, title.vi],
    ]);

  it('does not count versions in which the item is the same', () => {
    expect(told([item('A'), item('A'), item('B'), item('B')])).toEqual([[1, false, day(3), 'B']]);
  });

  it('cancels what is left out, with a higher number', () => {
    expect(told([item('A'), item('B'), null, null])).toEqual([[2, true, day(3), 'B']]);
  });

  it('gives what comes back a number above that of its cancellation', () => {
    expect(told([item('A'), null])).toEqual([[1, true, day(2), 'A']]);
    expect(told([item('A'), null, item('A')])).toEqual([[2, false, day(3), 'A']]);
    expect(told([item('A'), null, item('A'), null])).toEqual([[3, true, day(4), 'A']]);
  });

  it('cancels what loses its time, and leaves out what never had one', () => {
    expect(told([item('A'), item('A', null)])).toEqual([[1, true, day(2), 'A']]);
    expect(told([item('A', null)])).toEqual([]);
  });

  it('cancels all of a cancelled conference, and what was cancelled before once only', () => {
    expect(told([item('A')], ConferenceState.CANCELLED)).toEqual([[1, true, day(9), 'A']]);
    expect(told([item('A'), null], ConferenceState.CANCELLED)).toEqual([[1, true, day(2), 'A']]);
  });
});

describe('feedLanguage', () => {
  it.each([
    ['en', undefined, 'en'],
    ['fr', 'en', 'fr'],
    ['<script>', 'en', 'en'],
    [['en'], 'vi', 'vi'],
    [undefined, undefined, 'lo'],
    [undefined, '*', 'lo'],
    [undefined, 'fr, ja;q=0.5', 'lo'],
    [undefined, 'fr, en;q=0.3, vi;q=0.8', 'vi'],
    [undefined, 'en-GB,en;q=0.9', 'en'],
    [undefined, 'en;q=0, vi;q=0.1', 'vi'],
    [undefined, 'lo-LA', 'lo'],
  ])('of ?lang=%s and Accept-Language: %s is %s', (wanted, accepted, language) => {
    expect(feedLanguage(wanted, accepted, { lo: 'ກອງປະຊຸມ', vi: 'Hội nghị' })).toBe(language);
  });
});

describe('the XML of feeds', () => {
  it('escapes what is markup, and drops what XML cannot hold', () => {
    const text = 'a\u0000b\u0008<c>&"d"\u000B\uD800e\uFFFF😀\n';
    expect(textElement('t', text)).toBe('<t>ab&lt;c&gt;&amp;&quot;d&quot;e😀&#10;</t>');
    expect(element('t', { at: text, none: null })).toBe('<t at="ab&lt;c&gt;&amp;&quot;d&quot;e😀&#10;"></t>');
  });
});
