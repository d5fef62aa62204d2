import ICAL from 'ical.js';
import { createSetting } from '../agenda/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { administratorToken } from '../support/administrator.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { type Berlin, berlin, eventsOf, get, type People, read } from './setting.js';

describe('agenda.ics', () => {
  let plenary: TestApp;
  let people: People;
  let conference: Berlin;
  let url: string;
  let first: string;
  beforeAll(async () => {
    plenary = await createTestApp(undefined, { PUBLIC_URL: 'http://plenary.example' });
    const { ministry, person, post } = await createSetting(plenary);
    people = { convener: ministry, person, post };
    conference = await berlin(plenary, people);
    url = `/conferences/${conference.slug}/agenda.ics`;
  });
  afterAll(() => plenary.close());

  const event = (calendar: string, id: string) =>
    eventsOf(calendar).find(({ uid }) => uid === `${id}@plenary`);
  const remove = async (id: string) => {
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { revision } } }',
      { id },
    );
    await plenary.mutate('removeAgendaItem', { id, expectedRevision: node.revision }, 'agendaSession { id }');
  };

  it('is not there before the agenda is published', async () => {
    expect((await get(plenary, url)).statusCode).toBe(404);
  });

  it('tells the items in UTC, whatever the zone of the conference, and of a closed one only when it is', async () => {
    await publish(plenary, conference.id);
    first = await read(plenary, url);
    expect(eventsOf(first)).toEqual([
      {
        uid: `${conference.opening}@plenary`,
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'Khai mạc',
        start: '2021-03-27T08:00:00.000Z',
        end: '2021-03-27T08:45:00.000Z',
        location: 'Phòng 1, Hội trường Thành phố, Béc-lin',
        description: 'Hội nghị Béc-lin\nPhiên một',
        categories: ['Phát biểu khai mạc'],
      },
      {
        uid: `${conference.talk}@plenary`,
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'Tham luận “Số hóa; dữ liệu, con người”',
        start: '2021-03-28T07:00:00.000Z',
        end: '2021-03-28T07:45:00.000Z',
        location: 'Phòng 1, Hội trường Thành phố, Béc-lin',
        description: 'Hội nghị Béc-lin\nPhiên một\nTrình bày: Nguyễn Văn Mẫu',
        categories: ['Tham luận'],
      },
      {
        uid: `${conference.closed}@plenary`,
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'Nội dung họp kín',
        start: '2021-03-28T08:00:00.000Z',
        end: '2021-03-28T08:45:00.000Z',
        location: null,
        description: 'Hội nghị Béc-lin\nPhiên một',
        categories: ['Họp kín'],
      },
    ]);
  });

  it('names itself, where it is, and when to ask again', () => {
    const calendar = new ICAL.Component(ICAL.parse(first));
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(
      ['name', 'x-wr-calname', 'source', 'url', 'refresh-interval', 'method', 'version'].map(value),
    ).toEqual([
      ...['Hội nghị Béc-lin', 'Hội nghị Béc-lin'],
      ...Array(2).fill(`http://plenary.example/conferences/${conference.slug}/agenda.ics?lang=vi`),
      ...['PT15M', 'PUBLISH', '2.0'],
    ]);
  });

  it('has lines of at most 75 octets that end with CR and LF, and no character is cut', () => {
    const lines = first.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter(line => Buffer.byteLength(line) > 75 || /[\r\n\uFFFD]/.test(line))).toEqual([]);
    expect(lines.some(line => line.startsWith(' '))).toBe(true);
  });

  it('is the same to the byte until something is published, and asks the database once', async () => {
    await changeItem(plenary, conference.opening, { title: [{ language: 'vi', text: 'Bản nháp' }] });
    const { result, statements } = await statementsOf(() => read(plenary, url));
    expect(result).toBe(first);
    // The draft has changed, so what was kept is asked about and made anew.
    expect(statements).toHaveLength(2);
    await changeItem(plenary, conference.opening, { title: [{ language: 'vi', text: 'Khai mạc' }] });
  });

  it('shows closed items to those who are admitted', async () => {
    const authorization = `Bearer ${administratorToken()}`;
    const calendar = await read(plenary, `${url}?lang=en`, { authorization });
    expect(event(calendar, conference.closed)).toMatchObject({
      summary: 'Phương án nhân sự',
      location: 'Phòng 1, City Hall, Berlin',
      categories: ['Decision'],
    });
  });

  it('counts a move under the same UID, and cancels what was left out', async () => {
    await changeItem(plenary, conference.talk, { plannedStart: '2021-03-28T14:00:00+02:00' });
    await remove(conference.opening);
    await publish(plenary, conference.id, { reason: 'Đổi giờ' });
    const calendar = await read(plenary, url);
    expect(event(calendar, conference.talk)).toMatchObject({
      sequence: 1,
      start: '2021-03-28T12:00:00.000Z',
    });
    expect(event(calendar, conference.opening)).toMatchObject({
      sequence: 1,
      status: 'CANCELLED',
      summary: 'Khai mạc',
    });
    expect(event(calendar, conference.closed)).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
    expect(eventsOf(calendar)).toHaveLength(3);
  });

  it('says nothing of changes behind closed doors', async () => {
    await changeItem(plenary, conference.closed, { title: [{ language: 'vi', text: 'Phương án khác' }] });
    await publish(plenary, conference.id, { reason: 'Nội bộ' });
    expect(event(await read(plenary, url), conference.closed)).toMatchObject({ sequence: 0 });
  });

  it('cancels everything when the conference is cancelled', async () => {
    const { conference: now } = await plenary.ask('query ($id: ID!) { conference(id: $id) { revision } }', {
      id: conference.id,
    });
    const input = { id: conference.id, expectedRevision: now.revision, reason: 'Bão số 5' };
    await plenary.mutate('cancelConference', input, 'conference { state }');
    const events = eventsOf(await read(plenary, url));
    expect(events.map(({ status, sequence }) => [status, sequence])).toEqual([
      ['CANCELLED', 1],
      ['CANCELLED', 2],
      ['CANCELLED', 1],
    ]);
  });
});
