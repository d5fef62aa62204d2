import { vi } from '../agenda/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { AGENDA, type PublicSetting, publishedSetting, read } from './setting.js';

describe('two instances over one database', () => {
  let database: TestDatabase;
  let instances: [TestApp, TestApp];
  let setting: PublicSetting;
  beforeAll(async () => {
    database = await createTestDatabase();
    instances = [await testAppOn(database.connection), await testAppOn(database.connection)];
    setting = await publishedSetting(instances[0]);
  });
  afterAll(async () => {
    await Promise.all(instances.map(instance => instance.close()));
    await database.drop();
  });

  it('each show at once what the other has published, a hundred times in turn', async () => {
    const { conferenceId: id, opening } = setting;
    for (let time = 1; time <= 100; time += 1) {
      const [writer, reader] = time % 2 ? instances : [instances[1], instances[0]];
      await changeItem(writer, opening, { title: vi(`Khai mạc ${time}`) });
      await publish(writer, id, { reason: `Lần ${time}` });
      for (const instance of [reader, writer, reader]) {
        const { conference } = await read(instance, AGENDA, { id });
        expect(conference.agenda.number).toBe(time + 1);
        expect(conference.agenda.sessions[0].items[0].title).toBe(`Khai mạc ${time}`);
      }
    }
  });
});
