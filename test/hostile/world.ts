import { addAccount, cookieOf, DAY } from '../accounts/visitor.js';
import { addFile } from '../factories/file.js';
import type { TestApp } from '../support/create-test-app.js';
import type { Administrator } from './administrator.js';

/** The ids of what there is, by table. */
export type World = Record<string, string[]>;

const vi = (text: string) => [{ language: 'vi', text }];

let made = 0;

/** Adds one or more of everything that an input can name. */
export async function addWorld(plenary: TestApp, { ask, made: makeOne }: Administrator): Promise<World> {
  made += 1;
  const world: World = {};
  const make = async (table: string, mutation: string, field: string, input: object) => {
    const { id } = await makeOne(mutation, input, `${field} { id }`);
    world[table] = [...(world[table] ?? []), id];
    return id as string;
  };

  const body = (name: string, kind: string, level: string) =>
    make('body', 'createBody', 'body', { name: vi(name), kind, level });
  const ministry = await body('Bộ Nội vụ', 'MINISTRY', 'CENTRAL');
  await body('Bộ Tài chính', 'MINISTRY', 'CENTRAL');
  await body('Hà Giang', 'PROVINCE', 'PROVINCE');
  await make('body_group', 'createBodyGroup', 'bodyGroup', { name: vi('các Bộ'), memberIds: [ministry] });
  const speaker = await make('person', 'createPerson', 'person', { name: 'Triệu Văn Cường' });
  await make('person', 'createPerson', 'person', { name: 'Trần Thị Mẫu' });
  const post = await make('post', 'createPost', 'post', { title: vi('Thứ trưởng'), bodyId: ministry });
  const appointment = { personId: speaker, postId: post, heldFrom: '2018-01-01' };
  await make('appointment', 'appointPerson', 'appointment', appointment);
  const number = `${made}/QĐ-TTg`;
  const decision = { type: 'DECISION', number };
  await make('legal_instrument', 'registerLegalInstrument', 'legalInstrument', decision);
  await make('programme', 'registerProgramme', 'programme', { name: vi(`Chương trình ${made}`) });
  const measure = { name: vi('Lượt người'), unit: 'PERSON_TIMES', aggregation: 'SUM' };
  const indicatorId = await make('indicator', 'defineIndicator', 'indicator', {
    code: `luot-nguoi-${made}`,
    ...measure,
  });
  const period = { from: '2016-01-01', to: '2020-12-31' };
  await make('target', 'setTarget', 'target', { indicatorId, period, value: '10' });

  for (const at of [1, 2]) {
    const conferenceId = await make('conference', 'createConference', 'conference', {
      slug: `the-gioi-${made}-${at}`,
      title: vi('Hội nghị tổng kết'),
      kindCode: 'TONG_KET',
      convenerId: ministry,
      startsOn: '2020-06-12',
      alreadyHeld: at === 1,
    });
    const siteId = await make('site', 'addSite', 'site', { conferenceId, kind: 'MAIN', name: vi('Hà Nội') });
    await make('room', 'addRoom', 'room', { siteId, name: vi('Hội trường A') });
    if (at === 2) {
      const invitation = { conferenceId, bodyId: ministry, contactPoint: 'Văn phòng' };
      await make('invitation', 'createInvitation', 'invitation', invitation);
    }
    const source = { conferenceId, kind: 'ARTICLE', title: vi('Bài báo'), language: 'vi' };
    await make('source', 'addSource', 'source', source);
    const sessionId = await make('agenda_session', 'addSession', 'agendaSession', { conferenceId });
    await make('agenda_session', 'addSession', 'agendaSession', { conferenceId });
    for (const title of ['Khai mạc', 'Phát biểu']) {
      await make('agenda_item', 'addAgendaItem', 'agendaItem', {
        sessionId,
        kind: 'SPEECH',
        title: vi(title),
      });
    }
    const fileId = await addFile(plenary, conferenceId);
    world.file = [...(world.file ?? []), fileId];
    await make('paper', 'addPaper', 'paper', {
      ...{ conferenceId, fileId, title: vi('Tham luận'), kind: 'PAPER', language: 'vi' },
      ...{ confidentiality: 'NONE', itemIds: [world.agenda_item!.at(-1)] },
    });
    if (at === 1) {
      await make('minutes', 'openMinutes', 'minutes', { conferenceId });
      const entry = { conferenceId, kind: 'NOTE', text: [{ text: 'Đã khai mạc' }] };
      await make('minutes_entry', 'recordMinutesEntry', 'minutesEntry', entry);
    }
    const reportId = await make('report', 'recordReport', 'report', { conferenceId, title: vi('Báo cáo') });
    const observation = { reportId, indicatorId, period, reportedValue: '403183' };
    await make('observation', 'recordObservation', 'observation', observation);
    const finding = { conferenceId, kind: 'ACHIEVEMENT', language: 'vi', text: 'Đã đạt' };
    await make('finding', 'recordFinding', 'finding', finding);
    const asking = { conferenceId, dueOn: '2020-07-31', title: vi('Yêu cầu báo cáo') };
    await make('report_request', 'createReportRequest', 'reportRequest', {
      ...{ ...asking, headings: [{ title: vi('Kết quả') }], figures: [{ indicatorId, period }] },
      addressees: [{ bodyId: ministry }],
    });
    await make('attendance', 'recordAttendance', 'attendance', { conferenceId, bodyId: ministry });
    if (at === 2) {
      const delegate = { conferenceId, role: 'DELEGATE', bodyId: ministry, newPerson: { name: 'Đại Biểu' } };
      await make('delegate', 'addDelegate', 'delegate', delegate);
    }
    const directive = {
      ...{ conferenceId, text: 'Giao Bộ Nội vụ rà soát', language: 'vi', force: 'ASSIGN' },
      ...{ statedById: speaker, statedIn: 'SPEECH', timing: 'FIXED', deadline: '2020-12-31' },
      assignments: [{ role: 'LEAD', bodyId: ministry }],
    };
    for (const _ of [1, 2, 3]) await make('directive', 'recordDirective', 'directive', directive);
    const verify = { id: world.directive!.at(-1), expectedRevision: 1, sourceId: world.source!.at(-1) };
    await makeOne('verifyDirective', verify, 'directive { id }');
  }

  for (const name of ['A', 'B']) {
    const { id, email } = await addAccount(plenary, { name });
    world.account = [...(world.account ?? []), id];
    world.email = [...(world.email ?? []), email];
  }
  const role = { conferenceId: world.conference![0], email: world.email![0], role: 'SECRETARY' };
  await make('conference_role', 'giveRole', 'roleAtConference', role);
  await make('focal_point', 'appointFocalPoint', 'focalPoint', { bodyId: ministry, email: world.email![0] });
  const expiresOn = new Date(Date.now() + 7 * DAY).toISOString().slice(0, 10);
  const token = { name: 'máy', scope: 'READ', expiresOn };
  await make('access_token', 'createAccessToken', 'accessToken', token);
  await make('calendar_link', 'createCalendarLink', 'calendarLink', {});
  const { me } = await ask('{ me { id } }');
  await cookieOf(plenary, me.id);
  const { sessions } = (await ask('{ me { sessions { id current } } }')).me;
  world.session = sessions
    .filter((session: { current: boolean }) => !session.current)
    .map((session: { id: string }) => session.id);
  return world;
}
