import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { createSetting } from '../agenda/setting.js';
import { publish } from '../agenda/versions/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { SCHEDULE_SCHEMA } from './forms/schedule-schema.js';
import { type Berlin, berlin, get, read } from './setting.js';

const XSD = readFileSync(join(PROJECT_ROOT, 'test/publishing/forms/schedule.xsd'));

/** @throws XmlValidateError naming each fault */
function validateXml(xml: string): void {
  using xsd = XmlDocument.fromBuffer(XSD);
  using document = XmlDocument.fromString(xml);
  using validator = XsdValidator.fromDoc(xsd);
  validator.validate(document);
}

describe('schedule.xml and schedule.json', () => {
  let plenary: TestApp;
  let conference: Berlin;
  let base: string;
  let person: string;
  beforeAll(async () => {
    plenary = await createTestApp(undefined, { PUBLIC_URL: 'http://plenary.example' });
    const setting = await createSetting(plenary);
    person = setting.person;
    conference = await berlin(plenary, { convener: setting.ministry, person, post: setting.post });
    await publish(plenary, conference.id);
    base = `/conferences/${conference.slug}`;
  });
  afterAll(() => plenary.close());

  const parsed = async (query = '') => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });
    return parser.parse(await read(plenary, `${base}/schedule.xml${query}`)).schedule;
  };

  it('are valid by the rules of C3VOC', async () => {
    validateXml(await read(plenary, `${base}/schedule.xml`));
    expect(() => validateXml('<schedule><version>1</version></schedule>')).toThrow('conference');
    const ajv = new Ajv({ allErrors: true, strict: false });
    (formats as unknown as (to: Ajv) => void)(ajv);
    const validate = ajv.compile(SCHEDULE_SCHEMA);
    validate(JSON.parse(await read(plenary, `${base}/schedule.json`)));
    expect(validate.errors).toBeNull();
  });

  it('tell the days in the zone of the conference, also the short one on which its clocks go forward', async () => {
    const { version, conference: about, day } = await parsed('?lang=en');
    expect([version, about.title, about.start, about.end, about.days, about.time_zone_name]).toEqual([
      ...['1', 'Berlin conference', '2021-03-27', '2021-03-28', '2', 'Europe/Berlin'],
    ]);
    expect(day.map(({ index, date, start, end }: Data) => [index, date, start, end])).toEqual([
      ['1', '2021-03-27', '2021-03-27T00:00:00+01:00', '2021-03-27T23:59:59+01:00'],
      ['2', '2021-03-28', '2021-03-28T00:00:00+01:00', '2021-03-28T23:59:59+02:00'],
    ]);
  });

  it('tell an item with its room, time, track and persons', async () => {
    const { day } = await parsed('?lang=en');
    const [rooms, closedRoom] = day[1].room;
    expect(rooms).toMatchObject({
      name: 'Phòng 1',
      event: {
        guid: conference.talk,
        date: '2021-03-28T09:00:00+02:00',
        start: '09:00',
        duration: '00:45',
        room: 'Phòng 1',
        title: 'Tham luận “Số hóa; dữ liệu, con người”',
        track: 'First session',
        type: 'Paper',
        language: 'vi',
        persons: { person: 'Nguyễn Văn Mẫu' },
      },
    });
    expect(closedRoom).toMatchObject({
      name: 'No room given',
      event: {
        guid: conference.closed,
        title: 'Closed session',
        start: '10:00',
        persons: '',
        type: 'Closed session',
      },
    });
  });

  it('say the same in JSON', async () => {
    const { schedule } = JSON.parse(await read(plenary, `${base}/schedule.json?lang=en`));
    const xml = await parsed('?lang=en');
    const [event] = schedule.conference.days[1].rooms['Phòng 1'];
    const { attachments: _, links: __, persons: ___, id, ...same } = xml.day[1].room[0].event;
    expect(event).toMatchObject({
      ...same,
      id: Number(id),
      persons: [{ guid: person, name: 'Nguyễn Văn Mẫu' }],
    });
    expect(schedule.conference.rooms).toEqual([{ guid: conference.room, name: 'Phòng 1' }]);
    expect(event.url).toBe(`http://plenary.example${base}/agenda.jsonld#${conference.talk}`);
  });

  it('ask the database once', async () => {
    for (const ending of ['schedule.xml', 'schedule.json', 'agenda.jsonld', 'changes.atom']) {
      const { statements } = await statementsOf(() => read(plenary, `${base}/${ending}`));
      expect([ending, statements.length]).toEqual([ending, 1]);
    }
  });

  it('have the days of a cancelled conference, but nothing on them', async () => {
    const { conference: now } = await plenary.ask('query ($id: ID!) { conference(id: $id) { revision } }', {
      id: conference.id,
    });
    const input = { id: conference.id, expectedRevision: now.revision, reason: 'Bão số 5' };
    await plenary.mutate('cancelConference', input, 'conference { state }');
    validateXml(await read(plenary, `${base}/schedule.xml`));
    const { day } = await parsed();
    expect(day.map(({ room }: Data) => room)).toEqual([undefined, undefined]);
    expect((await get(plenary, `${base}/schedule.json`)).body).not.toContain(conference.talk);
  });
});
