import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { withoutInternalFaults } from '../support/races.js';
import { createMinutes, type MinutesSetting, paragraph, record } from './setting.js';

describe('an entry of the minutes that is changed while a directive is taken from it', () => {
  let plenary: TestApp;
  let setting: MinutesSetting;
  let id: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createMinutes(plenary);
    const said = { kind: 'DIRECTIVE', speakerPersonId: setting.person };
    ({ id } = await record(plenary, setting.conferenceId, 'Giao Bộ Nội vụ', said));
  });
  afterAll(() => plenary.close());

  it('is changed, moved and taken: neither waits for the other for ever', async () => {
    const { conferenceId } = setting;
    const directive = {
      ...{ conferenceId, minutesEntryId: id, language: 'vi', timing: 'ONGOING' },
      ...{ force: 'ASSIGN', statedIn: 'SPEECH' },
    };
    for (let round = 0; round < 15; round += 1) {
      const { node } = await plenary.ask(
        'query ($id: ID!) { node(id: $id) { ... on MinutesEntry { revision } } }',
        { id },
      );
      const target = { id, expectedRevision: node.revision };
      const codes = await withoutInternalFaults(plenary, [
        ['recordDirective', directive],
        ['updateMinutesEntry', { ...target, text: paragraph(`Lần ${round}`) }],
        ['recordDirective', directive],
        ['moveMinutesEntry', { ...target, afterId: null }],
      ]);
      expect(codes.filter(code => code === 'DONE').length).toBeGreaterThanOrEqual(3);
    }
  });
});
