import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createDirectory, type Directory } from './directory.js';

describe('sites, rooms, sources and kinds', () => {
  let plenary: TestApp;
  let directory: Directory;
  let conferenceId: string;
  const vi = (text: string) => [{ language: 'vi', text }];
  const NOBODY = '0199a000-0000-7000-8000-000000000000';

  beforeAll(async () => {
    plenary = await createTestApp();
    directory = await createDirectory(plenary);
    const input = {
      title: vi('Hội nghị'),
      kindCode: 'SO_KET',
      convenerId: directory.ministry,
      startsOn: '2021-03-30',
    };
    conferenceId = (await plenary.mutate('createConference', input, 'conference { id }')).conference.id;
  });
  afterAll(() => plenary.close());

  it('adds sites and rooms in order', async () => {
    const main = await plenary.mutate(
      'addSite',
      { conferenceId, kind: 'MAIN', name: vi('Điểm cầu chính'), capacity: 200, hostId: directory.ministry },
      'site { id kind name capacity host { name } address }',
    );
    expect(main.site).toMatchObject({
      kind: 'MAIN',
      name: 'Điểm cầu chính',
      capacity: 200,
      host: { name: 'Bộ Nội vụ' },
      address: null,
    });
    await plenary.mutate('addSite', { conferenceId, kind: 'REMOTE', name: vi('Đà Nẵng') }, 'site { id }');
    for (const name of ['Hội trường A', 'Phòng họp 2']) {
      await plenary.mutate(
        'addRoom',
        { siteId: main.site.id, name: vi(name) },
        'room { name site { name } }',
      );
    }
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sites { totalCount nodes { name rooms { name capacity } } } } }',
      { id: conferenceId },
    );
    expect(conference.sites).toEqual({
      totalCount: 2,
      nodes: [
        {
          name: 'Điểm cầu chính',
          rooms: [
            { name: 'Hội trường A', capacity: null },
            { name: 'Phòng họp 2', capacity: null },
          ],
        },
        { name: 'Đà Nẵng', rooms: [] },
      ],
    });
  });

  it.each([
    ['addSite', { conferenceId: NOBODY, kind: 'MAIN', name: vi('x') }, 'NOT_FOUND', ['conferenceId']],
    ['addRoom', { siteId: NOBODY, name: vi('x') }, 'NOT_FOUND', ['siteId']],
    [
      'addSource',
      { conferenceId: NOBODY, kind: 'ARTICLE', title: vi('x'), language: 'vi' },
      'NOT_FOUND',
      ['conferenceId'],
    ],
    ['setConferencePolicy', { kindCode: 'NONE', expectedRevision: 1 }, 'NOT_FOUND', ['kindCode']],
  ])('%s refuses what it cannot find', async (mutation, input, code, path) => {
    const errors = await plenary.refuse(mutation, input);
    expect(errors.map(error => ({ code: error.code, path: error.path }))).toEqual([{ code, path }]);
  });

  it('refuses a site without seats', async () => {
    const input = { conferenceId, kind: 'MAIN', name: vi('Điểm cầu'), capacity: 0 };
    expect(await plenary.refuse('addSite', input)).toEqual([
      { code: 'OUT_OF_RANGE', path: ['capacity'], message: 'Must be a whole number from 1 to 1000000.' },
    ]);
  });

  it('names a source with its time of publication in UTC', async () => {
    const input = {
      conferenceId,
      kind: 'ARTICLE',
      title: vi('Bài báo'),
      language: 'vi',
      publishedAt: '2020-06-16T16:29:00+07:00',
      publishedAtPrinted: '16/06/2020 16:29',
    };
    const { source } = await plenary.mutate(
      'addSource',
      input,
      'source { title publishedAt publishedAtPrinted publisher }',
    );
    expect(source).toEqual({
      title: 'Bài báo',
      publishedAt: '2020-06-16T09:29:00Z',
      publishedAtPrinted: '16/06/2020 16:29',
      publisher: null,
    });
  });

  it('changes the rules of a kind, and keeps what is not given', async () => {
    const input = {
      kindCode: 'GIAO_BAN',
      expectedRevision: 1,
      invitationNoticeDays: 5,
      countsClearDays: true,
    };
    const { conferenceKind } = await plenary.mutate(
      'setConferencePolicy',
      input,
      'conferenceKind { code revision policy { invitationNoticeDays countsClearDays conclusionsNoticeDays } }',
    );
    expect(conferenceKind).toEqual({
      code: 'GIAO_BAN',
      revision: 2,
      policy: { invitationNoticeDays: 5, countsClearDays: true, conclusionsNoticeDays: 5 },
    });
    const { conferenceKinds } = await plenary.ask('{ conferenceKinds { code } }');
    expect(conferenceKinds).toHaveLength(7);
  });
});
