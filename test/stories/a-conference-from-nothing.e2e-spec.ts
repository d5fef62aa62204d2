import { createTestApp, type TestApp } from '../support/create-test-app.js';

/** An organiser records a review meeting from an empty database, through mutations alone, and reads it back. */
describe('a conference from nothing', () => {
  let plenary: TestApp;
  const vi = (text: string) => [{ language: 'vi', text }];
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  afterAll(() => plenary.close());

  /** Runs a mutation and gives the id of its result. */
  async function id(mutation: string, result: string, input: object): Promise<string> {
    return (await plenary.mutate(mutation, input, `${result} { id }`))[result].id;
  }

  async function directory() {
    const ministry = await id('createBody', 'body', {
      name: vi('Bộ Mẫu'),
      kind: 'MINISTRY',
      level: 'CENTRAL',
    });
    const department = await id('createBody', 'body', {
      name: vi('Vụ Tổng hợp'),
      kind: 'DEPARTMENT',
      level: 'UNIT',
      parentId: ministry,
    });
    const provinces = [];
    for (const name of ['Tỉnh Mẫu 1', 'Tỉnh Mẫu 2']) {
      provinces.push(await id('createBody', 'body', { name: vi(name), kind: 'PROVINCE', level: 'PROVINCE' }));
    }
    const group = await id('createBodyGroup', 'bodyGroup', {
      name: vi('các tỉnh'),
      rule: { kinds: ['PROVINCE'] },
    });
    const chair = await id('createPerson', 'person', { name: 'Nguyễn Thị Mẫu' });
    const post = await id('createPost', 'post', { title: vi('Bộ trưởng'), bodyId: ministry });
    await id('appointPerson', 'appointment', { personId: chair, postId: post, heldFrom: '2020-01-01' });
    const decision = await id('registerLegalInstrument', 'legalInstrument', {
      type: 'DECISION',
      number: '12/QĐ-BM',
    });
    return { ministry, department, provinces, group, chair, post, decision };
  }

  type Directory = Awaited<ReturnType<typeof directory>>;

  async function conference({ ministry, department, group, chair, post, decision }: Directory) {
    const conferenceId = await id('createConference', 'conference', {
      slug: 'tong-ket-mau-2023',
      title: vi('Hội nghị tổng kết Chương trình mẫu'),
      kindCode: 'TONG_KET',
      convenerId: ministry,
      startsOn: '2023-11-20',
      officers: [{ role: 'CHAIR', personId: chair, postId: post }],
      basis: [{ instrumentId: decision }],
    });
    const siteId = await id('addSite', 'site', { conferenceId, kind: 'MAIN', name: vi('Trụ sở Bộ') });
    const roomId = await id('addRoom', 'room', { siteId, name: vi('Hội trường lớn') });
    const sourceId = await id('addSource', 'source', {
      conferenceId,
      kind: 'MINUTES',
      title: vi('Biên bản'),
      language: 'vi',
    });
    const sessionId = await id('addSession', 'agendaSession', {
      conferenceId,
      roomId,
      plannedStart: '2023-11-20T08:00:00+07:00',
      plannedEnd: '2023-11-20T11:30:00+07:00',
    });
    const reportItem = await id('addAgendaItem', 'agendaItem', {
      sessionId,
      kind: 'REPORT',
      title: vi('Báo cáo kết quả'),
      plannedStart: '2023-11-20T08:30:00+07:00',
      durationMinutes: 40,
      presenters: [{ bodyId: department }],
    });
    const conclusion = await id('addAgendaItem', 'agendaItem', {
      sessionId,
      kind: 'CONCLUSION',
      title: vi('Phát biểu kết luận'),
      presenters: [{ personId: chair, postId: post }],
    });
    await id('recordAttendance', 'attendance', { conferenceId, groupId: group, sourceId });
    return { conferenceId, sourceId, reportItem, conclusion };
  }

  async function report({ department, decision }: Directory, conferenceId: string, itemId: string) {
    const period = { from: '2021-01-01', to: '2022-12-31', label: '2021-2022' };
    const reportId = await id('recordReport', 'report', {
      conferenceId,
      title: vi('Báo cáo kết quả hai năm'),
      preparedById: department,
      presentations: [{ itemId, presentedByBodyId: department }],
    });
    const indicatorId = await id('defineIndicator', 'indicator', {
      code: 'trained',
      name: vi('số lượt người được bồi dưỡng'),
      unit: 'PERSON_TIMES',
      aggregation: 'SUM',
    });
    const targetId = await id('setTarget', 'target', {
      indicatorId,
      period,
      value: '500000',
      setById: decision,
    });
    await id('recordObservation', 'observation', {
      reportId,
      indicatorId,
      period,
      reportedValue: '403183',
      printed: '403.183 lượt người',
      targetId,
      reportedRatio: { percent: '80.3', printed: '80,3%', denominator: 'TARGET' },
    });
    await id('recordFinding', 'finding', {
      conferenceId,
      reportId,
      kind: 'SHORTCOMING',
      text: 'Chưa đạt mục tiêu đề ra.',
      language: 'vi',
      statedByBodyId: department,
    });
  }

  async function directive(
    { group, chair, post }: Directory,
    { conferenceId, sourceId, conclusion }: Record<'conferenceId' | 'sourceId' | 'conclusion', string>,
  ) {
    const { directive: recorded } = await plenary.mutate(
      'recordDirective',
      {
        conferenceId,
        sourceId,
        agendaItemId: conclusion,
        text: 'Giao các tỉnh hoàn thành kế hoạch trước ngày 31/3/2024.',
        language: 'vi',
        force: 'ASSIGN',
        verb: 'giao',
        statedById: chair,
        postId: post,
        statedIn: 'SPEECH',
        timing: 'FIXED',
        deadline: '2024-03-31',
        assignments: [{ role: 'LEAD', groupId: group }],
      },
      'directive { id revision }',
    );
    const { directive: verified } = await plenary.mutate(
      'verifyDirective',
      { id: recorded.id, expectedRevision: recorded.revision },
      'directive { id revision }',
    );
    await plenary.mutate(
      'issueDirective',
      { id: verified.id, expectedRevision: verified.revision, issuedOn: '2023-11-24' },
      'directive { id }',
    );
  }

  it('is there as it was entered', async () => {
    const entries = await directory();
    const held = await conference(entries);
    const { conferenceId, reportItem } = held;
    await report(entries, conferenceId, reportItem);
    await directive(entries, held);
    const { conferenceBySlug } = await plenary.ask(`{ conferenceBySlug(slug: "tong-ket-mau-2023") {
      title convener { name } officers { role person { name } post { title } } basis { instrument { number } }
      attendances { nodes { stated party { ... on BodyGroup { name } } source { kind } } }
      sessions { room { name } items { title plannedStart plannedEnd room { name } presenters { person { name } body { name } } } }
      reports { nodes { title observations { nodes {
        value reportedRatio { percent } computedRatio { percent } notes { code message } target { value } } } } }
      findings { kind text }
      directives { nodes {
        number state issuedOn deadline addressees { ... on BodyGroup { name } }
        assignments { role members { nodes { role party { ... on Body { name } } } } }
      } }
    } }`);
    expect(conferenceBySlug).toEqual({
      title: 'Hội nghị tổng kết Chương trình mẫu',
      convener: { name: 'Bộ Mẫu' },
      officers: [{ role: 'CHAIR', person: { name: 'Nguyễn Thị Mẫu' }, post: { title: 'Bộ trưởng' } }],
      basis: [{ instrument: { number: '12/QĐ-BM' } }],
      attendances: {
        nodes: [{ stated: 'GROUP_REPRESENTED', party: { name: 'các tỉnh' }, source: { kind: 'MINUTES' } }],
      },
      sessions: [
        {
          room: { name: 'Hội trường lớn' },
          items: [
            {
              title: 'Báo cáo kết quả',
              plannedStart: '2023-11-20T01:30:00Z',
              plannedEnd: '2023-11-20T02:10:00Z',
              room: { name: 'Hội trường lớn' },
              presenters: [{ person: null, body: { name: 'Vụ Tổng hợp' } }],
            },
            {
              title: 'Phát biểu kết luận',
              plannedStart: null,
              plannedEnd: null,
              room: { name: 'Hội trường lớn' },
              presenters: [{ person: { name: 'Nguyễn Thị Mẫu' }, body: { name: 'Bộ Mẫu' } }],
            },
          ],
        },
      ],
      reports: {
        nodes: [
          {
            title: 'Báo cáo kết quả hai năm',
            observations: {
              nodes: [
                {
                  value: '403183',
                  reportedRatio: { percent: '80.3' },
                  computedRatio: { percent: '80.6366' },
                  notes: [
                    { code: 'RATIO_DIFFERS', message: '403,183 / 500,000 = 80.64%, the report says 80.3%' },
                  ],
                  target: { value: '500000' },
                },
              ],
            },
          },
        ],
      },
      findings: [{ kind: 'SHORTCOMING', text: 'Chưa đạt mục tiêu đề ra.' }],
      directives: {
        nodes: [
          {
            number: 1,
            state: 'ISSUED',
            issuedOn: '2023-11-24',
            deadline: '2024-03-31',
            addressees: [{ name: 'các tỉnh' }],
            assignments: [
              {
                role: 'LEAD',
                members: {
                  nodes: [
                    { role: 'LEAD', party: { name: 'Tỉnh Mẫu 1' } },
                    { role: 'LEAD', party: { name: 'Tỉnh Mẫu 2' } },
                  ],
                },
              },
            ],
          },
        ],
      },
    });
  });
});
