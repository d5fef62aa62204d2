import { makeAgendaItem } from '../factories/agenda-item.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, NOBODY, type Setting, vi } from './setting.js';

describe('recordReport', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const input = (changes: object = {}) => ({
    conferenceId: setting.conference,
    title: vi('Báo cáo kết quả'),
    ...changes,
  });
  const presentation = (changes: object = {}) => ({
    itemId: setting.item,
    presentedByBodyId: setting.department,
    ...changes,
  });
  const titles = async () => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { reports { totalCount nodes { title } } } }',
      { id: setting.conference },
    );
    return conference.reports;
  };

  it('records a report presented by a body whose representative is not named', async () => {
    const { report } = await plenary.mutate(
      'recordReport',
      input({
        title: [...vi('Báo cáo kết quả'), { language: 'en', text: 'Report of results' }],
        preparedById: setting.ministry,
        sourceId: setting.source,
        presentations: [presentation({ printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ' })],
      }),
      `report {
        title english: title(language: "en") conference { slug } preparedBy { name } source { title }
        presentations { item { title } presentedByBody { name } presentedByPerson { name } printed }
        findings { text } observations { totalCount } notes { code }
      }`,
    );
    expect(report).toEqual({
      title: 'Báo cáo kết quả',
      english: 'Report of results',
      conference: { slug: 'hoi-nghi' },
      preparedBy: { name: 'Bộ Nội vụ' },
      source: { title: 'Bài báo' },
      presentations: [
        {
          item: { title: 'Báo cáo 1' },
          presentedByBody: { name: 'Vụ Đào tạo bồi dưỡng' },
          presentedByPerson: null,
          printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ',
        },
      ],
      findings: [],
      observations: { totalCount: 0 },
      notes: [],
    });
  });

  it('leaves unknown what is not given', async () => {
    const { report } = await plenary.mutate(
      'recordReport',
      input({ title: vi('Báo cáo thứ hai') }),
      'report { preparedBy { name } source { title } presentations { printed } }',
    );
    expect(report).toEqual({ preparedBy: null, source: null, presentations: [] });
  });

  it('lists presentations in the order of the agenda, and the reports of an item', async () => {
    const later = await makeAgendaItem(plenary, setting.conference, 2);
    const presentations = [
      presentation({ itemId: later, presentedByBodyId: null, presentedByPersonId: setting.person }),
      presentation(),
    ];
    const { report } = await plenary.mutate(
      'recordReport',
      input({ title: vi('Báo cáo thứ ba'), presentations }),
      'report { presentations { item { title reports { title } } presentedByPerson { name } } }',
    );
    expect(report.presentations).toEqual([
      {
        item: { title: 'Báo cáo 1', reports: [{ title: 'Báo cáo kết quả' }, { title: 'Báo cáo thứ ba' }] },
        presentedByPerson: null,
      },
      {
        item: { title: 'Báo cáo 2', reports: [{ title: 'Báo cáo thứ ba' }] },
        presentedByPerson: { name: 'Triệu Văn Cường' },
      },
    ]);
  });

  it('lists the reports of a conference in their order', async () => {
    expect(await titles()).toEqual({
      totalCount: 3,
      nodes: [{ title: 'Báo cáo kết quả' }, { title: 'Báo cáo thứ hai' }, { title: 'Báo cáo thứ ba' }],
    });
  });

  it.each<[string, () => object, string, string[]]>([
    ['an unknown conference', () => ({ conferenceId: NOBODY }), 'NOT_FOUND', ['conferenceId']],
    ['an unknown body', () => ({ preparedById: NOBODY }), 'NOT_FOUND', ['preparedById']],
    ['an unknown source', () => ({ sourceId: NOBODY }), 'NOT_FOUND', ['sourceId']],
    ['a source of another conference', () => ({ sourceId: setting.other.source }), 'NOT_FOUND', ['sourceId']],
    [
      'an agenda item of another conference',
      () => ({ presentations: [presentation(), presentation({ itemId: setting.other.item })] }),
      'NOT_FOUND',
      ['presentations', '1', 'itemId'],
    ],
    [
      'an agenda item twice',
      () => ({ presentations: [presentation(), presentation()] }),
      'ITEM_TWICE',
      ['presentations', '1', 'itemId'],
    ],
    [
      'a presentation by nobody',
      () => ({ presentations: [presentation({ presentedByBodyId: null })] }),
      'PRESENTER_MISSING',
      ['presentations', '0'],
    ],
    [
      'an unknown presenter',
      () => ({ presentations: [presentation({ presentedByPersonId: NOBODY })] }),
      'NOT_FOUND',
      ['presentations', '0', 'presentedByPersonId'],
    ],
    [
      'an unknown presenting body',
      () => ({ presentations: [presentation({ presentedByBodyId: NOBODY })] }),
      'NOT_FOUND',
      ['presentations', '0', 'presentedByBodyId'],
    ],
    ['an empty title', () => ({ title: vi('') }), 'TEXT_LENGTH', ['title']],
  ])('refuses %s, and writes nothing', async (_, changes, code, path) => {
    const errors = await plenary.refuse('recordReport', input(changes()));
    expect(errors.map(error => [error.code, error.path])).toEqual([[code, path]]);
    expect((await titles()).totalCount).toBe(3);
  });

  it('answers null for a report that does not exist', async () => {
    expect(await plenary.ask('query ($id: ID!) { report(id: $id) { title } }', { id: NOBODY })).toEqual({
      report: null,
    });
  });
});
