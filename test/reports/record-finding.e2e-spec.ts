import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, NOBODY, recordReport, type Setting } from './setting.js';

describe('recordFinding', () => {
  let plenary: TestApp;
  let setting: Setting;
  let reportId: string;
  let reportElsewhere: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    reportId = await recordReport(plenary, setting.conference);
    reportElsewhere = await recordReport(plenary, setting.other.conference);
  });
  afterAll(() => plenary.close());

  const TEXT = 'Đội ngũ cán bộ, công chức cấp xã đã dần đáp ứng ngày một tốt hơn yêu cầu, nhiệm vụ';
  const input = (changes: object = {}) => ({
    conferenceId: setting.conference,
    kind: 'ACHIEVEMENT',
    text: TEXT,
    language: 'vi',
    ...changes,
  });
  const findings = async () => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { findings { text report { id } statedByPerson { name } } } }',
      { id: setting.conference },
    );
    return conference.findings;
  };

  it('records a finding of a report word for word, with its translation', async () => {
    const { finding } = await plenary.mutate(
      'recordFinding',
      input({
        reportId,
        statedByBodyId: setting.ministry,
        sourceId: setting.source,
        translations: [{ language: 'en', text: 'The corps meets its tasks better and better' }],
      }),
      `finding {
        kind language text verbatim: text(language: "vi") english: text(language: "en") french: text(language: "fr")
        statedByBody { name } statedByPerson { name } report { id } source { title }
      }`,
    );
    expect(finding).toEqual({
      kind: 'ACHIEVEMENT',
      language: 'vi',
      text: TEXT,
      verbatim: TEXT,
      english: 'The corps meets its tasks better and better',
      french: TEXT,
      statedByBody: { name: 'Bộ Nội vụ' },
      statedByPerson: null,
      report: { id: reportId },
      source: { title: 'Bài báo' },
    });
  });

  it('records what a speaker stated by himself, and lists all findings of the conference in order', async () => {
    const text = 'ghi nhận kết quả đã đạt được trong 2 giai đoạn';
    await plenary.mutate(
      'recordFinding',
      input({ text, statedByPersonId: setting.person }),
      'finding { id }',
    );
    expect(await findings()).toEqual([
      { text: TEXT, report: { id: reportId }, statedByPerson: null },
      { text, report: null, statedByPerson: { name: 'Triệu Văn Cường' } },
    ]);
    const { report } = await plenary.ask('query ($id: ID!) { report(id: $id) { findings { text } } }', {
      id: reportId,
    });
    expect(report.findings).toEqual([{ text: TEXT }]);
  });

  it.each<[string, () => object, string, string[]]>([
    ['an unknown conference', () => ({ conferenceId: NOBODY }), 'NOT_FOUND', ['conferenceId']],
    ['an unknown report', () => ({ reportId: NOBODY }), 'NOT_FOUND', ['reportId']],
    ['a report of another conference', () => ({ reportId: reportElsewhere }), 'NOT_FOUND', ['reportId']],
    ['a source of another conference', () => ({ sourceId: setting.other.source }), 'NOT_FOUND', ['sourceId']],
    ['an unknown body', () => ({ statedByBodyId: NOBODY }), 'NOT_FOUND', ['statedByBodyId']],
    ['an unknown person', () => ({ statedByPersonId: NOBODY }), 'NOT_FOUND', ['statedByPersonId']],
    ['an empty text', () => ({ text: ' ' }), 'TEXT_LENGTH', ['text']],
    [
      'a translation into the language of the text',
      () => ({ translations: [{ language: 'vi', text: 'khác' }] }),
      'TRANSLATION_OF_ITSELF',
      ['translations', '0', 'language'],
    ],
  ])('refuses %s, and writes nothing', async (_, changes, code, path) => {
    const errors = await plenary.refuse('recordFinding', input(changes()));
    expect(errors.map(error => [error.code, error.path])).toEqual([[code, path]]);
    expect(await findings()).toHaveLength(2);
  });
});
