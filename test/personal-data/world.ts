import { addAccount, cookieOf } from '../accounts/visitor.js';
import type { Data, TestApp } from '../support/create-test-app.js';

export const vi = (text: string) => [{ language: 'vi', text }];

/** A person in all parts that people take, and those who may or may not reach the person. */
export interface World {
  person: string;
  /** Where the person holds a post today, and where one was held before. */
  body: string;
  formerBody: string;
  post: string;
  /** The person is there as what the name says. */
  conferences: { officer: string; presenter: string; reporter: string; attendee: string };
  /** The person takes no part there. */
  otherConference: string;
}

export async function createWorld({ mutate }: TestApp): Promise<World> {
  const made = async (mutation: string, input: object, field: string): Promise<string> =>
    (await mutate(mutation, input, `${field} { id }`))[field].id;
  const createBody = (name: string) =>
    made('createBody', { name: vi(name), kind: 'MINISTRY', level: 'CENTRAL' }, 'body');
  const body = await createBody('Bộ Nội vụ');
  const formerBody = await createBody('Bộ Tài chính');
  const person = await made('createPerson', { name: 'Nguyễn Văn Mẫu' }, 'person');
  const post = await made('createPost', { title: vi('Vụ trưởng'), bodyId: body }, 'post');
  const formerPost = await made('createPost', { title: vi('Phó Vụ trưởng'), bodyId: formerBody }, 'post');
  await mutate(
    'appointPerson',
    { personId: person, postId: post, heldFrom: '2019-01-01' },
    'appointment { id }',
  );
  await mutate(
    'appointPerson',
    { personId: person, postId: formerPost, heldTo: '2018-12-31' },
    'appointment { id }',
  );
  const conference = (title: string, changes: object = {}) => {
    const input = {
      title: vi(title),
      kindCode: 'TONG_KET',
      convenerId: body,
      startsOn: '2020-06-12',
      ...changes,
    };
    return made('createConference', input, 'conference');
  };
  const item = async (conferenceId: string, changes: object = {}) => {
    const sessionId = await made('addSession', { conferenceId }, 'agendaSession');
    return made(
      'addAgendaItem',
      { sessionId, kind: 'SPEECH', title: vi('Phát biểu'), ...changes },
      'agendaItem',
    );
  };
  const presenter = await conference('Trình bày');
  await item(presenter, { presenters: [{ personId: person, printed: 'ông Mẫu' }] });
  await mutate(
    'publishAgenda',
    { conferenceId: presenter, expectedRevision: 2, baseVersion: 0 },
    'agendaVersion { id }',
  );
  await mutate(
    'recordUnavailability',
    {
      ...{ conferenceId: presenter, personId: person },
      ...{ from: '2020-06-12T08:00:00+07:00', to: '2020-06-12T09:00:00+07:00' },
    },
    'unavailability { id }',
  );
  const reporter = await conference('Báo cáo');
  const presentations = [{ itemId: await item(reporter), presentedByPersonId: person }];
  await mutate(
    'recordReport',
    { conferenceId: reporter, title: vi('Báo cáo chính'), presentations },
    'report { id }',
  );
  const attendee = await conference('Tham dự');
  await mutate('recordAttendance', { conferenceId: attendee, personId: person }, 'attendance { id }');
  const officer = await conference('Chủ trì', { officers: [{ role: 'CHAIR', personId: person }] });
  return {
    ...{ person, body, formerBody, post },
    conferences: { officer, presenter, reporter, attendee },
    otherConference: await conference('Khác'),
  };
}

/** A browser in which somebody has signed in who has this role. */
export async function signedIn(
  plenary: TestApp,
  {
    conferenceId,
    bodyId,
    role = 'SECRETARY',
    ...account
  }: {
    conferenceId?: string;
    bodyId?: string;
    role?: string;
    personId?: string;
    administrator?: boolean;
  } = {},
): Promise<string> {
  const { id, email } = await addAccount(plenary, { ...account, password: null });
  const administrator = await administratorCookie(plenary);
  const give = (mutation: string, input: object) => command(plenary, administrator, mutation, input, '');
  if (conferenceId) await give('giveRole', { conferenceId, email, role });
  if (bodyId) await give('appointFocalPoint', { bodyId, email });
  return cookieOf(plenary, id);
}

export async function administratorCookie(plenary: TestApp): Promise<string> {
  const { accounts } = await plenary.ask('{ accounts(text: "administrator@example.org") { nodes { id } } }');
  return cookieOf(plenary, accounts.nodes[0].id);
}

/** Runs a mutation in a browser, and gives its whole answer. */
export function sent({ send }: TestApp, cookie: string, name: string, input: object, select: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${select} userErrors { code path message } } }`;
  return send(document, { input }, cookie ? { cookie } : {}, null);
}

/** Runs a mutation in a browser that must be carried out or answer with user errors. */
export async function command(
  plenary: TestApp,
  cookie: string,
  name: string,
  input: object,
  select: string,
): Promise<Data> {
  const { data, errors } = await sent(plenary, cookie, name, input, select);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}
