import type { Data, TestApp } from '../support/create-test-app.js';

/** What is there when a directive is recorded: the conference of 12 June 2020, and whom it spoke to. */
export interface World {
  conference: string;
  article: string;
  minutes: string;
  item: string;
  programme: string;
  /** Deputy minister at the ministry, since 2018. */
  speaker: string;
  deputyMinister: string;
  /** A post that nobody holds. */
  minister: string;
  ministry: string;
  finance: string;
  provinces: string[];
  /** By a rule: the three provinces. */
  provincesGroup: string;
  /** By a list: the two ministries. */
  ministriesGroup: string;
  /** A source names it, and does not say who belongs to it. */
  sectorsGroup: string;
}

export const NOBODY = '00000000-0000-7000-8000-000000000000';

export const vi = (text: string) => [{ language: 'vi', text }];

export async function createWorld({ mutate }: TestApp): Promise<World> {
  const made = async (mutation: string, input: object, field: string): Promise<string> =>
    (await mutate(mutation, input, `${field} { id }`))[field].id;
  const body = (name: string, kind: string, level: string) =>
    made('createBody', { name: vi(name), kind, level }, 'body');
  const group = (name: string, members: object) =>
    made('createBodyGroup', { name: vi(name), ...members }, 'bodyGroup');

  const ministry = await body('Bộ Nội vụ', 'MINISTRY', 'CENTRAL');
  const finance = await body('Bộ Tài chính', 'MINISTRY', 'CENTRAL');
  const provinces = [];
  for (const name of ['Hà Giang', 'Đà Nẵng', 'An Giang'])
    provinces.push(await body(name, 'PROVINCE', 'PROVINCE'));
  const speaker = await made('createPerson', { name: 'Triệu Văn Cường' }, 'person');
  const deputyMinister = await made('createPost', { title: vi('Thứ trưởng'), bodyId: ministry }, 'post');
  const minister = await made('createPost', { title: vi('Bộ trưởng'), bodyId: ministry }, 'post');
  await mutate(
    'appointPerson',
    { personId: speaker, postId: deputyMinister, heldFrom: '2018-01-01' },
    'appointment { id }',
  );
  const conference = await createConference({ mutate }, ministry);
  const source = (kind: string, title: string) =>
    made('addSource', { conferenceId: conference, kind, title: vi(title), language: 'vi' }, 'source');
  const session = await made('addSession', { conferenceId: conference }, 'agendaSession');
  return {
    conference,
    article: await source('ARTICLE', 'Bài báo ngày 16/6/2020'),
    minutes: await source('MINUTES', 'Biên bản hội nghị'),
    item: await made(
      'addAgendaItem',
      { sessionId: session, kind: 'SPEECH', title: vi('Phát biểu') },
      'agendaItem',
    ),
    programme: await made('registerProgramme', { name: vi('Xây dựng nông thôn mới') }, 'programme'),
    speaker,
    deputyMinister,
    minister,
    ministry,
    finance,
    provinces,
    provincesGroup: await group('các tỉnh, thành phố', { rule: { kinds: ['PROVINCE'] } }),
    ministriesGroup: await group('các Bộ', { memberIds: [ministry, finance] }),
    sectorsGroup: await group('các Bộ, ngành', {}),
  };
}

/** Another conference on the same day. */
export async function createConference(
  { mutate }: Pick<TestApp, 'mutate'>,
  convenerId: string,
  changes: object = {},
): Promise<string> {
  const input = {
    title: vi('Hội nghị tổng kết'),
    kindCode: 'TONG_KET',
    convenerId,
    startsOn: '2020-06-12',
    alreadyHeld: true,
    ...changes,
  };
  return (await mutate('createConference', input, 'conference { id }')).conference.id;
}

/** The least that a directive needs; a deadline, nobody assigned. */
export function plainDirective(world: World, changes: object = {}) {
  return {
    conferenceId: world.conference,
    text: 'Giao Bộ Nội vụ rà soát',
    language: 'vi',
    force: 'ASSIGN',
    statedById: world.speaker,
    statedIn: 'SPEECH',
    timing: 'FIXED',
    deadline: '2020-12-31',
    ...changes,
  };
}

/** What a directive may be verified against, in any conference. */
async function addArticle({ mutate }: TestApp, conferenceId: string): Promise<string> {
  const input = { conferenceId, kind: 'ARTICLE', title: vi('Bài báo'), language: 'vi' };
  return (await mutate('addSource', input, 'source { id }')).source.id;
}

const STEP = 'directive { id revision state }';

/** Takes directives through their life. */
export function lifeOf(plenary: TestApp, world: World) {
  const sources = new Map<string, Promise<string>>();
  /** An article about the conference, the same for all that is verified. */
  const sourceOf = (conferenceId: string): Promise<string> => {
    const known = sources.get(conferenceId) ?? addArticle(plenary, conferenceId);
    sources.set(conferenceId, known);
    return known;
  };
  const record = async (changes: object = {}): Promise<Data> =>
    (await plenary.mutate('recordDirective', plainDirective(world, changes), STEP)).directive;
  const step = async (mutation: string, { id, revision }: Data, input: object = {}): Promise<Data> =>
    (await plenary.mutate(mutation, { id, expectedRevision: revision, ...input }, STEP)).directive;
  const verified = async (changes: object = {}) => {
    const { conferenceId } = { conferenceId: world.conference, ...changes };
    return step('verifyDirective', await record(changes), { sourceId: await sourceOf(conferenceId) });
  };
  return {
    record,
    verified,
    issued: async (changes: object = {}, issuedOn = '2020-07-01') =>
      step('issueDirective', await verified(changes), { issuedOn }),
    step,
  };
}
