import { SEED_SLUG } from '../../src/sample-data/index.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../support/samples.js';
import { SAMPLES_TEMPLATE } from '../support/server.js';

/** What the founding article tells of the conference of 12 June 2020; what it does not tell is null. */
describe('the seed conference', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE);
  }, SAMPLES_TIMEOUT);
  afterAll(() => plenary.close());

  const ask = async (selection: string): Promise<Data> =>
    (await plenary.ask(`{ conferenceBySlug(slug: "${SEED_SLUG}") { ${selection} } }`)).conferenceBySlug;

  it('has title, date, place and convener, and neither venue nor times nor hosts', async () => {
    const conference = await ask(
      `slug revision title english: title(language: "en") fullTitle kind { code name } state stateReason sample
       startsOn endsOn startsAt endsAt datePrinted timeZone place venue convener { name } hosts { name }
       sites { totalCount }`,
    );
    expect(conference).toEqual({
      slug: 'tong-ket-boi-duong-can-bo-cong-chuc-xa-2020',
      revision: 1,
      title: 'Hội nghị tổng kết 10 năm thực hiện công tác bồi dưỡng cán bộ, công chức xã',
      english: 'Final review of ten years of further training of commune cadres and civil servants',
      fullTitle:
        'Hội nghị tổng kết 10 năm thực hiện công tác bồi dưỡng cán bộ, công chức xã thực hiện Quyết định số 1956/QĐ-TTg và Quyết định số 1600/QĐ-TTg của Thủ tướng Chính phủ',
      kind: { code: 'TONG_KET', name: 'Hội nghị tổng kết' },
      state: 'CLOSED',
      stateReason: null,
      sample: false,
      startsOn: '2020-06-12',
      endsOn: '2020-06-12',
      startsAt: null,
      endsAt: null,
      datePrinted: 'Ngày 12/6',
      timeZone: 'Asia/Ho_Chi_Minh',
      place: 'thành phố Đà Nẵng',
      venue: null,
      convener: { name: 'Bộ Nội vụ' },
      hosts: [],
      sites: { totalCount: 0 },
    });
  });

  it('has one officer, the chair, by the post as printed and as it is', async () => {
    const { officers } = await ask(
      `officers { role honorificPrinted postPrinted person { name sample appointments { heldFrom heldTo acting } }
       post { title rank body { name } } }`,
    );
    expect(officers).toEqual([
      {
        role: 'CHAIR',
        honorificPrinted: 'Đồng chí',
        postPrinted: 'thứ trưởng Bộ Nội vụ',
        person: {
          name: 'Triệu Văn Cường',
          sample: false,
          appointments: [{ heldFrom: null, heldTo: null, acting: false }],
        },
        post: { title: 'Thứ trưởng', rank: null, body: { name: 'Bộ Nội vụ' } },
      },
    ]);
  });

  it('reviews a component of two decisions, whose dates and titles come from elsewhere', async () => {
    const { basis } = await ask(
      `basis { component programme { name } instrument {
        type number printedForms issuerPrinted issuer { name } issuedOn title sample provenance } }`,
    );
    const component = 'công tác bồi dưỡng cán bộ, công chức xã';
    const common = { type: 'DECISION', issuerPrinted: 'Thủ tướng Chính phủ', issuer: null, sample: false };
    expect(basis).toEqual([
      {
        component,
        programme: null,
        instrument: {
          ...common,
          number: '1956/QĐ-TTg',
          printedForms: ['1956/QĐ-TTG', 'sô 1956/QĐ-TTg'],
          issuedOn: '2009-11-27',
          title: 'phê duyệt Đề án "Đào tạo nghề cho lao động nông thôn đến năm 2020"',
          provenance: expect.stringContaining('4330/BNN-KTHT'),
        },
      },
      {
        component,
        programme: null,
        instrument: {
          ...common,
          number: '1600/QĐ-TTg',
          printedForms: [],
          issuedOn: '2016-08-16',
          title: 'phê duyệt Chương trình mục tiêu Quốc gia xây dựng nông thôn mới (giai đoạn 2016-2020)',
          provenance: expect.stringContaining('not verified'),
        },
      },
    ]);
  });

  it('has one source, the article, word for word and without a publisher', async () => {
    const { sources } = await ask(
      'sources { kind title language author publisher publishedAt publishedAtPrinted url quote note }',
    );
    expect(sources).toEqual([
      {
        kind: 'ARTICLE',
        title: 'Hội nghị tổng kết 10 năm thực hiện công tác bồi dưỡng cán bộ, công chức xã',
        language: 'vi',
        author: 'Vũ Vân Anh',
        publisher: null,
        publishedAt: '2020-06-16T09:29:00Z',
        publishedAtPrinted: '16/06/2020 16:29',
        url: null,
        quote: expect.stringMatching(
          /^Ngày 12\/6, .*báo\s{2}cáo.*QĐ-TTG.*sô 1956.*phụ trách\.\.\. .*tình hình mới\.\/\.$/s,
        ),
        note: expect.stringContaining('+07:00'),
      },
    ]);
    // The counters of the web page are no facts about the conference.
    expect(sources[0].quote).not.toMatch(/132|6100|43748858/);
  });

  it('was attended by one body and four groups, none of them expanded', async () => {
    const { attendances } = await ask(
      `attendances { totalCount nodes { stated role printed body { name } site { id } source { kind }
        party { __typename ... on Body { name } ... on BodyGroup { groupName: name definition within { name } } } } }`,
    );
    const stated = { role: 'PARTICIPANT', body: null, site: null, source: { kind: 'ARTICLE' } };
    const group = (name: string, within: string | null) => ({
      ...stated,
      stated: 'GROUP_REPRESENTED',
      printed: name,
      party: {
        __typename: 'BodyGroup',
        groupName: name,
        definition: 'NAMED_ONLY',
        within: within && { name: within },
      },
    });
    expect(attendances).toEqual({
      totalCount: 5,
      nodes: [
        {
          ...stated,
          stated: 'BODY_REPRESENTED',
          printed: 'đại diện Bộ Nội vụ',
          party: { __typename: 'Body', name: 'Bộ Nội vụ' },
        },
        group('các Bộ, ngành trung ương', null),
        group('các trường đào tạo bồi dưỡng thuộc các Bộ có liên quan', 'các Bộ, ngành trung ương'),
        group(
          'Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương',
          'các tỉnh, thành phố trực thuộc Trung ương',
        ),
        group(
          'trường Chính trị các tỉnh, thành phố trực thuộc Trung ương',
          'các tỉnh, thành phố trực thuộc Trung ương',
        ),
      ],
    });
  });

  it('heard a report and a speech, at times that are not known', async () => {
    const { sessions } = await ask(
      `sessions { title plannedStart plannedEnd room { name } items {
        position kind title plannedStart plannedEnd durationMinutes closed room { name } reports { title }
        presenters { role printed representativeUnnamed person { name } post { title } body { name parent { name } } }
      } }`,
    );
    const unknown = { plannedStart: null, plannedEnd: null, room: null };
    const item = { ...unknown, durationMinutes: null, closed: false };
    expect(sessions).toEqual([
      {
        ...unknown,
        title: null,
        items: [
          {
            ...item,
            position: 1,
            kind: 'REPORT',
            title: 'Báo cáo kết quả triển khai thực hiện công tác đào tạo, bồi dưỡng cán bộ, công chức xã',
            reports: [{ title: expect.stringContaining('giai đoạn 2010-2015') }],
            presenters: [
              {
                role: 'PRESENTER',
                printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ',
                representativeUnnamed: true,
                person: null,
                post: null,
                body: { name: 'Vụ Đào tạo bồi dưỡng', parent: { name: 'Bộ Nội vụ' } },
              },
            ],
          },
          {
            ...item,
            position: 2,
            kind: 'SPEECH',
            title: 'Phát biểu tại Hội nghị',
            reports: [],
            presenters: [
              {
                role: 'PRESENTER',
                printed: 'Thứ trưởng Triệu Văn Cường',
                representativeUnnamed: false,
                person: { name: 'Triệu Văn Cường' },
                post: { title: 'Thứ trưởng' },
                body: { name: 'Bộ Nội vụ', parent: { name: 'Chính phủ' } },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('brings seven groups, three bodies, one person, two instruments and one programme, and no more', async () => {
    const real = (nodes: { name: string; sample: boolean }[]) =>
      nodes.filter(({ sample }) => !sample).map(({ name }) => name);
    const { bodyGroups, programmes, legalInstruments, chinhPhu, boNoiVu, vuDaoTao } = await plenary.ask(`{
      bodyGroups(first: 100) { nodes { name sample } }
      programmes(first: 100) { nodes { name sample printedForms basis { number } } }
      legalInstruments(first: 100) { nodes { name: number sample } }
      chinhPhu: bodies(text: "Chính phủ", first: 100) { nodes { name sample kind level abbreviation parent { name } validFrom validTo } }
      boNoiVu: bodies(text: "Nội vụ", first: 100) { nodes { name sample kind level abbreviation parent { name } validFrom validTo } }
      vuDaoTao: bodies(text: "Vụ Đào tạo bồi dưỡng", first: 100) { nodes { name sample kind level abbreviation parent { name } validFrom validTo } }
    }`);
    expect(real(bodyGroups.nodes).sort()).toEqual([
      'Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương',
      'các Bộ, ngành',
      'các Bộ, ngành trung ương',
      'các trường đào tạo bồi dưỡng thuộc các Bộ có liên quan',
      'các tỉnh, thành phố',
      'các tỉnh, thành phố trực thuộc Trung ương',
      'trường Chính trị các tỉnh, thành phố trực thuộc Trung ương',
    ]);
    expect(real(legalInstruments.nodes).sort()).toEqual(['1600/QĐ-TTg', '1956/QĐ-TTg']);
    expect(programmes.nodes.filter(({ sample }: Data) => !sample)).toEqual([
      {
        name: 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới',
        sample: false,
        printedForms: ['chương trình quốc gia về xây dựng nông thôn mới'],
        basis: null,
      },
    ]);
    const unknown = { sample: false, abbreviation: null, validFrom: null, validTo: null };
    const found = [...chinhPhu.nodes, ...boNoiVu.nodes, ...vuDaoTao.nodes].filter(
      ({ sample }: Data) => !sample,
    );
    expect(found).toEqual([
      { ...unknown, name: 'Chính phủ', kind: 'GOVERNMENT', level: 'CENTRAL', parent: null },
      { ...unknown, name: 'Bộ Nội vụ', kind: 'MINISTRY', level: 'CENTRAL', parent: { name: 'Chính phủ' } },
      {
        ...unknown,
        name: 'Vụ Đào tạo bồi dưỡng',
        kind: 'DEPARTMENT',
        level: 'UNIT',
        parent: { name: 'Bộ Nội vụ' },
      },
    ]);
  });
});
