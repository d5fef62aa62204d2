import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { addItem, createSetting } from '../agenda/setting.js';
import { publish } from '../agenda/versions/setting.js';
import { POLYGLOTS } from '../hostile/polyglots.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { type Berlin, berlin, eventsOf, read } from './setting.js';

const HOSTILE = [...POLYGLOTS, '=1+1; \\, \\n "x":y', 'Dòng một\nDòng hai\tcột', ']]>&amp;\u2028\u2029 x'];

/** Texts that look like markup, properties or formulas stay texts, and are read as they were written. */
describe('hostile texts in feeds', () => {
  let plenary: TestApp;
  let conference: Berlin;
  let titles: Map<string, string>;
  beforeAll(async () => {
    plenary = await createTestApp();
    const { ministry, person, post } = await createSetting(plenary);
    conference = await berlin(plenary, { convener: ministry, person, post });
    titles = new Map();
    for (const [at, title] of HOSTILE.entries()) {
      const plannedStart = new Date(Date.UTC(2021, 2, 27, 10, at * 3)).toISOString();
      const presenters = [{ personId: person, printed: title }];
      const place = { sessionId: conference.session, plannedStart, durationMinutes: 3, presenters };
      titles.set(await addItem(plenary, title, place), title);
    }
    await publish(plenary, conference.id);
  });
  afterAll(() => plenary.close());

  const feed = (ending: string) => read(plenary, `/conferences/${conference.slug}/${ending}`);
  const hostile = (events: [id: string, title: string][]) => new Map(events.filter(([id]) => titles.has(id)));

  it('are read from the calendar as they were written, and make no property of their own', async () => {
    const calendar = await feed('agenda.ics');
    const events = eventsOf(calendar).map(({ uid, summary }): [string, string] => [
      uid.replace('@plenary', ''),
      summary,
    ]);
    expect(hostile(events)).toEqual(titles);
    const component = new ICAL.Component(ICAL.parse(calendar));
    const names = component.getAllSubcomponents('vevent').flatMap(event => event.getAllProperties());
    expect([...new Set(names.map(({ name }) => name))].sort()).toEqual([
      ...['categories', 'created', 'description', 'dtend', 'dtstamp', 'dtstart', 'last-modified', 'location'],
      ...['sequence', 'status', 'summary', 'uid'],
    ]);
  });

  it('are read from schedule.xml as they were written', async () => {
    using document = XmlDocument.fromString(await feed('schedule.xml'));
    const found = document
      .find('//event')
      .map((event: Data): [string, string] => [
        event.attrs.find(({ name }: Data) => name === 'guid').value,
        event.get('title').content,
      ]);
    expect(hostile(found)).toEqual(titles);
  });

  it('are read from JSON as they were written, and end no script around it', async () => {
    const json = await feed('schedule.json');
    const days: Data[] = JSON.parse(json).schedule.conference.days;
    const events = days.flatMap(({ rooms }) => Object.values(rooms).flat() as Data[]);
    expect(hostile(events.map(({ guid, title }) => [guid, title]))).toEqual(titles);
    const jsonLd = await feed('agenda.jsonld');
    const linked: Data[] = JSON.parse(jsonLd).subEvent;
    expect(hostile(linked.map(event => [event['@id'].split('#')[1], event.name]))).toEqual(titles);
    expect(`${json}${jsonLd}`).not.toContain('<');
  });
});
