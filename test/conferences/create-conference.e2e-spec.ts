import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createDirectory, type Directory } from './directory.js';

describe('createConference', () => {
  let plenary: TestApp;
  let directory: Directory;
  beforeAll(async () => {
    plenary = await createTestApp();
    directory = await createDirectory(plenary);
  });
  afterAll(() => plenary.close());

  const input = (changes: object = {}) => ({
    title: [{ language: 'vi', text: 'Hội nghị tổng kết công tác đào tạo' }],
    kindCode: 'TONG_KET',
    convenerId: directory.ministry,
    startsOn: '2020-06-12',
    ...changes,
  });
  const total = async () => (await plenary.ask('{ conferences { totalCount } }')).conferences.totalCount;

  it('creates a draft and reads back what was given, unknown parts null', async () => {
    const { conference } = await plenary.mutate(
      'createConference',
      input({
        slug: 'tong-ket-2020',
        hostIds: [directory.province],
        place: [{ language: 'vi', text: 'Đà Nẵng' }],
        officers: [
          { role: 'CHAIR', personId: directory.person, postId: directory.post, honorificPrinted: 'Đồng chí' },
        ],
        basis: [
          {
            instrumentId: directory.instrument,
            component: [{ language: 'vi', text: 'bồi dưỡng cán bộ xã' }],
          },
        ],
      }),
      `conference {
        slug state title fullTitle startsOn endsOn startsAt endsAt timeZone place venue revision allowedActions
        kind { code name policy { invitationNoticeDays countsClearDays conclusionsNoticeDays governedBy } }
        convener { name } hosts { name }
        officers { role person { name } post { title body { name } } honorificPrinted postPrinted }
        basis { instrument { number } programme { name } component }
      }`,
    );
    expect(conference).toEqual({
      slug: 'tong-ket-2020',
      state: 'DRAFT',
      title: 'Hội nghị tổng kết công tác đào tạo',
      fullTitle: null,
      startsOn: '2020-06-12',
      endsOn: '2020-06-12',
      startsAt: null,
      endsAt: null,
      timeZone: 'Asia/Ho_Chi_Minh',
      place: 'Đà Nẵng',
      venue: null,
      revision: 1,
      allowedActions: ['PLAN', 'CANCEL'],
      kind: {
        code: 'TONG_KET',
        name: 'Hội nghị tổng kết',
        policy: {
          invitationNoticeDays: 3,
          countsClearDays: false,
          conclusionsNoticeDays: 5,
          governedBy: 'Quyết định 45/2018/QĐ-TTg',
        },
      },
      convener: { name: 'Bộ Nội vụ' },
      hosts: [{ name: 'Thành phố Đà Nẵng' }],
      officers: [
        {
          role: 'CHAIR',
          person: { name: 'Nguyễn Văn Mẫu' },
          post: { title: 'Thứ trưởng', body: { name: 'Bộ Nội vụ' } },
          honorificPrinted: 'Đồng chí',
          postPrinted: null,
        },
      ],
      basis: [{ instrument: { number: '1956/QĐ-TTg' }, programme: null, component: 'bồi dưỡng cán bộ xã' }],
    });
  });

  it('makes a slug from the title and numbers it when it is taken', async () => {
    const slugs = [];
    for (let times = 0; times < 2; times += 1) {
      const { conference } = await plenary.mutate('createConference', input(), 'conference { slug }');
      slugs.push(conference.slug);
    }
    expect(slugs).toEqual(['hoi-nghi-tong-ket-cong-tac-dao-tao', 'hoi-nghi-tong-ket-cong-tac-dao-tao-2']);
  });

  it('begins as closed when it is recorded after the event', async () => {
    const { conference } = await plenary.mutate(
      'createConference',
      input({ alreadyHeld: true }),
      'conference { state }',
    );
    expect(conference.state).toBe('CLOSED');
  });

  it('names the posts that the chair does hold when the given one is not held on the day', async () => {
    const before = await total();
    const officers = [{ role: 'CHAIR', personId: directory.person, postId: directory.laterPost }];
    expect(await plenary.refuse('createConference', input({ officers }), 'vi')).toEqual([
      {
        code: 'POST_NOT_HELD_ON_DATE',
        path: ['officers', '0', 'postId'],
        message:
          'Nguyễn Văn Mẫu không giữ chức vụ này ngày 2020-06-12. Chức vụ đang giữ: Thứ trưởng (Bộ Nội vụ).',
      },
    ]);
    expect(await total()).toBe(before);
  });

  it.each([
    ['an end before the start', { endsOn: '2020-06-11' }, 'PERIOD_REVERSED', ['endsOn']],
    ['a day that does not exist', { startsOn: '2020-02-31' }, 'INVALID_DATE', ['startsOn']],
    [
      'an opening on another day',
      { startsAt: '2020-06-11T08:00:00+07:00' },
      'TIME_OUTSIDE_DAYS',
      ['startsAt'],
    ],
    ['an unknown kind', { kindCode: 'PARTY' }, 'UNKNOWN_KIND', ['kindCode']],
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, 'INVALID_TIME_ZONE', ['timeZone']],
    ['a slug with marks', { slug: 'Hội nghị' }, 'INVALID_SLUG', ['slug']],
    ['a slug that is taken', { slug: 'tong-ket-2020' }, 'SLUG_TAKEN', ['slug']],
    [
      'an unknown convener',
      { convenerId: '0199a000-0000-7000-8000-000000000000' },
      'NOT_FOUND',
      ['convenerId'],
    ],
    ['no title', { title: [] }, 'TEXT_LENGTH', ['title']],
    ['a basis of nothing', { basis: [{}] }, 'BASIS_PARTY', ['basis', '0']],
    [
      'a future event as held',
      { startsOn: '2120-01-01', alreadyHeld: true },
      'NOT_OVER_YET',
      ['alreadyHeld'],
    ],
  ])('refuses %s and writes nothing', async (_, changes, code, path) => {
    const before = await total();
    const errors = await plenary.refuse('createConference', input(changes));
    expect(errors.map(error => ({ code: error.code, path: error.path }))).toEqual([{ code, path }]);
    expect(await total()).toBe(before);
  });

  it('tells all faults of the fields at once', async () => {
    const errors = await plenary.refuse('createConference', input({ title: [], startsOn: '31/02/2020' }));
    expect(errors.map(error => error.code)).toEqual(['TEXT_LENGTH', 'INVALID_DATE']);
  });
});
