import { XMLParser } from 'fast-xml-parser';
import { createSetting } from '../agenda/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { administratorToken } from '../support/administrator.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { type Berlin, berlin, read } from './setting.js';

describe('changes.atom and agenda.jsonld', () => {
  let plenary: TestApp;
  let conference: Berlin;
  let base: string;
  beforeAll(async () => {
    plenary = await createTestApp(undefined, { PUBLIC_URL: 'http://plenary.example' });
    const { ministry, person, post } = await createSetting(plenary);
    conference = await berlin(plenary, { convener: ministry, person, post });
    await publish(plenary, conference.id);
    await changeItem(plenary, conference.talk, { plannedStart: '2021-03-28T14:00:00+02:00' });
    await changeItem(plenary, conference.closed, { title: [{ language: 'vi', text: 'Phương án hai' }] });
    await publish(plenary, conference.id, { reason: 'Diễn giả <đến> muộn & mệt' });
    base = `/conferences/${conference.slug}`;
  });
  afterAll(() => plenary.close());

  const atom = async (query: string, headers: Record<string, string> = {}) => {
    const parser = new XMLParser({
      ...{ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false },
      isArray: name => ['entry', 'link'].includes(name),
    });
    return parser.parse(await read(plenary, `${base}/changes.atom${query}`, headers)).feed;
  };
  const versions = async (): Promise<Data[]> => {
    const document = `query ($id: ID!) { conference(id: $id) { agendaVersions { nodes { id publishedAt } } } }`;
    return (await plenary.ask(document, { id: conference.id })).conference.agendaVersions.nodes;
  };

  it('tells each version with its reason and its changes in words, newest first', async () => {
    const [second, first] = await versions();
    const at = (version: Data) => new Date(version.publishedAt).toISOString();
    expect(await atom('?lang=en')).toEqual({
      xmlns: 'http://www.w3.org/2005/Atom',
      'xml:lang': 'en',
      id: `urn:uuid:${conference.id}`,
      title: 'Changes of the agenda: Berlin conference',
      updated: at(second),
      author: { name: 'Bộ Nội vụ' },
      link: [
        {
          rel: 'self',
          type: 'application/atom+xml',
          href: `http://plenary.example${base}/changes.atom?lang=en`,
        },
        { rel: 'alternate', type: 'text/calendar', href: `http://plenary.example${base}/agenda.ics?lang=en` },
      ],
      generator: 'Plenary',
      entry: [
        {
          id: `urn:uuid:${second.id}`,
          title: 'Version 2',
          published: at(second),
          updated: at(second),
          summary: { type: 'text', '#text': 'Diễn giả <đến> muộn & mệt' },
          content: {
            type: 'text',
            '#text':
              'Moved in time: “Tham luận “Số hóa; dữ liệu, con người””, from 09:00-09:45, 28 March 2021 to 14:00-14:45, 28 March 2021.',
          },
        },
        {
          id: `urn:uuid:${first.id}`,
          title: 'Version 1',
          published: at(first),
          updated: at(first),
          content: { type: 'text', '#text': 'The agenda was published for the first time.' },
        },
      ],
    });
  });

  it('tells changes behind closed doors to those who are admitted only', async () => {
    const changesOf = async (headers = {}) => (await atom('', headers)).entry[0].content['#text'];
    expect(await changesOf()).not.toContain('Phương án hai');
    expect(await changesOf({ authorization: `Bearer ${administratorToken()}` })).toContain(
      'Đổi tên “Phương án nhân sự” thành “Phương án hai”.',
    );
  });

  it('tells the conference and its items as events of schema.org', async () => {
    const event = JSON.parse(await read(plenary, `${base}/agenda.jsonld?lang=en`));
    const location = { '@type': 'Place', name: 'City Hall', address: 'Berlin' };
    const url = `http://plenary.example${base}/agenda.jsonld`;
    const { subEvent, ...about } = event;
    expect(about).toEqual({
      ...{ '@context': 'https://schema.org', '@type': 'Event', '@id': url },
      ...{ name: 'Berlin conference', inLanguage: 'en', startDate: '2021-03-27', endDate: '2021-03-28' },
      eventStatus: 'https://schema.org/EventScheduled',
      location,
      organizer: { '@type': 'Organization', name: 'Bộ Nội vụ' },
    });
    const item = { '@type': 'Event', superEvent: { '@id': url }, eventStatus: about.eventStatus };
    const room = { '@type': 'Place', name: 'Phòng 1', containedInPlace: location };
    expect(subEvent).toEqual([
      {
        ...item,
        '@id': `${url}#${conference.opening}`,
        name: 'Khai mạc',
        startDate: '2021-03-27T09:00:00+01:00',
        endDate: '2021-03-27T09:45:00+01:00',
        location: room,
      },
      {
        ...item,
        '@id': `${url}#${conference.closed}`,
        name: 'Closed session',
        startDate: '2021-03-28T10:00:00+02:00',
        endDate: '2021-03-28T10:45:00+02:00',
      },
      {
        ...item,
        '@id': `${url}#${conference.talk}`,
        name: 'Tham luận “Số hóa; dữ liệu, con người”',
        startDate: '2021-03-28T14:00:00+02:00',
        endDate: '2021-03-28T14:45:00+02:00',
        location: room,
        performer: [{ '@type': 'Person', name: 'Nguyễn Văn Mẫu' }],
      },
    ]);
  });
});
