import type { TestApp } from '../support/create-test-app.js';

export const NOBODY = '0199a000-0000-7000-8000-000000000000';
export const vi = (text: string) => [{ language: 'vi', text }];

/** A time of the two days of the conference, in its zone. */
export const at = (time: string, day = 30) => `2021-03-${day}T${time}:00+07:00`;

export interface Setting {
  ministry: string;
  department: string;
  /** Deputy minister (`post`) on the days of the conference. */
  person: string;
  post: string;
  /** A post at the ministry that the person holds later only. */
  laterPost: string;
  otherPerson: string;
  /** 30 and 31 March 2021, in Vietnam. */
  conferenceId: string;
  roomA: string;
  roomB: string;
  /** A room of another conference. */
  foreignRoom: string;
}

/** A conference without an agenda, and those who may appear in it. */
export async function createSetting(plenary: TestApp): Promise<Setting> {
  const { mutate } = plenary;
  const body = async (name: string, kind: string) =>
    (await mutate('createBody', { name: vi(name), kind, level: 'CENTRAL' }, 'body { id }')).body.id;
  const person = async (name: string) => (await mutate('createPerson', { name }, 'person { id }')).person.id;
  const post = async (title: string, bodyId: string) =>
    (await mutate('createPost', { title: vi(title), bodyId }, 'post { id }')).post.id;
  const appoint = (personId: string, postId: string, heldFrom: string) =>
    mutate('appointPerson', { personId, postId, heldFrom }, 'appointment { id }');

  const ministry = await body('Bộ Nội vụ', 'MINISTRY');
  const department = await body('Vụ Đào tạo bồi dưỡng', 'DEPARTMENT');
  const deputy = await person('Nguyễn Văn Mẫu');
  const deputyMinister = await post('Thứ trưởng', ministry);
  const minister = await post('Bộ trưởng', ministry);
  await appoint(deputy, deputyMinister, '2018-01-01');
  await appoint(deputy, minister, '2022-01-01');
  const conferenceId = await createConference(plenary, ministry);
  return {
    ministry,
    department,
    person: deputy,
    post: deputyMinister,
    laterPost: minister,
    otherPerson: await person('Trần Thị Mẫu'),
    conferenceId,
    roomA: await createRoom(plenary, conferenceId, 'Hội trường A'),
    roomB: await createRoom(plenary, conferenceId, 'Phòng B'),
    foreignRoom: await createRoom(plenary, await createConference(plenary, ministry), 'Phòng khác'),
  };
}

export async function createConference(
  { mutate }: TestApp,
  convenerId: string,
  changes: object = {},
): Promise<string> {
  const days = { startsOn: '2021-03-30', endsOn: '2021-03-31' };
  const input = { title: vi('Hội nghị mẫu'), kindCode: 'SO_KET', convenerId, ...days, ...changes };
  return (await mutate('createConference', input, 'conference { id }')).conference.id;
}

export async function createRoom({ mutate }: TestApp, conferenceId: string, name: string): Promise<string> {
  const site = { conferenceId, kind: 'MAIN', name: vi('Điểm cầu chính') };
  const { id } = (await mutate('addSite', site, 'site { id }')).site;
  return (await mutate('addRoom', { siteId: id, name: vi(name) }, 'room { id }')).room.id;
}

export async function addSession({ mutate }: TestApp, input: object): Promise<string> {
  return (await mutate('addSession', input, 'agendaSession { id }')).agendaSession.id;
}

export async function addItem({ mutate }: TestApp, title: string, input: object): Promise<string> {
  const item = { kind: 'PAPER', title: vi(title), ...input };
  return (await mutate('addAgendaItem', item, 'agendaItem { id }')).agendaItem.id;
}

/** The agenda as titles with their places, to see its order at a glance. */
export async function outline({ ask }: TestApp, conferenceId: string): Promise<string[]> {
  const { conference } = await ask(
    'query ($id: ID!) { conference(id: $id) { sessions { position title items { position title } } } }',
    { id: conferenceId },
  );
  interface Placed {
    position: number;
    title: string | null;
  }
  return conference.sessions.flatMap((session: Placed & { items: Placed[] }) => [
    `${session.position} ${session.title}`,
    ...session.items.map(item => `${session.position}.${item.position} ${item.title}`),
  ]);
}
