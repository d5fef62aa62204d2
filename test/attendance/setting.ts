import type { TestApp } from '../support/create-test-app.js';

export const NOBODY = '0199a000-0000-7000-8000-000000000000';
export const vi = (text: string) => [{ language: 'vi', text }];

export interface Setting {
  ministry: string;
  school: string;
  /** Schools, as a source names them. */
  schools: string;
  person: string;
  otherPerson: string;
  /** On 12 June 2020. */
  conferenceId: string;
  siteId: string;
  sourceId: string;
  /** Site and source of another conference. */
  foreign: { siteId: string; sourceId: string };
}

/** A conference at which nobody is recorded yet, and those who may have taken part. */
export async function createSetting(plenary: TestApp): Promise<Setting> {
  const { mutate } = plenary;
  const person = async (name: string) => (await mutate('createPerson', { name }, 'person { id }')).person.id;
  const ministry = await createBody(plenary, 'Bộ Nội vụ');
  const group = await mutate(
    'createBodyGroup',
    { name: vi('các trường đào tạo bồi dưỡng') },
    'bodyGroup { id }',
  );
  const conferenceId = await createConference(plenary, ministry);
  const other = await createConference(plenary, ministry);
  return {
    ministry,
    school: await createBody(plenary, 'Trường Chính trị'),
    schools: group.bodyGroup.id,
    person: await person('Nguyễn Văn Mẫu'),
    otherPerson: await person('Trần Thị Mẫu'),
    conferenceId,
    siteId: await createSite(plenary, conferenceId),
    sourceId: await createSource(plenary, conferenceId),
    foreign: { siteId: await createSite(plenary, other), sourceId: await createSource(plenary, other) },
  };
}

export async function createBody({ mutate }: TestApp, name: string, changes: object = {}): Promise<string> {
  const input = { name: vi(name), kind: 'OTHER', level: 'CENTRAL', ...changes };
  return (await mutate('createBody', input, 'body { id }')).body.id;
}

export async function createConference(
  { mutate }: TestApp,
  convenerId: string,
  changes: object = {},
): Promise<string> {
  const input = {
    title: vi('Hội nghị mẫu'),
    kindCode: 'TONG_KET',
    convenerId,
    startsOn: '2020-06-12',
    ...changes,
  };
  return (await mutate('createConference', input, 'conference { id }')).conference.id;
}

async function createSite({ mutate }: TestApp, conferenceId: string): Promise<string> {
  return (await mutate('addSite', { conferenceId, kind: 'MAIN', name: vi('Đà Nẵng') }, 'site { id }')).site
    .id;
}

async function createSource({ mutate }: TestApp, conferenceId: string): Promise<string> {
  const input = { conferenceId, kind: 'ARTICLE', title: vi('Bài báo'), language: 'vi' };
  return (await mutate('addSource', input, 'source { id }')).source.id;
}
