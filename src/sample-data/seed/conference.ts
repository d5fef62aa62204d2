import { AgendaItemKind } from '../../agenda/index.js';
import { OfficerRole, SourceKind, Visibility } from '../../conferences/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';
import { ARTICLE } from './article.js';
import type { seedDirectory, seedInstruments } from './directory.js';

type Directory = Awaited<ReturnType<typeof seedDirectory>>;
type Instruments = Awaited<ReturnType<typeof seedInstruments>>;

export const SEED_SLUG = 'tong-ket-boi-duong-can-bo-cong-chuc-xa-2020';

/** The conference itself, its source, its agenda as far as it is told, and who was represented. */
export async function seedConference(commands: Commands, directory: Directory, instruments: Instruments) {
  const { by, conferences, sources } = commands;
  const component = text(
    'công tác bồi dưỡng cán bộ, công chức xã',
    'further training of commune cadres and civil servants',
  );
  const conferenceId = await conferences.create(by, {
    slug: SEED_SLUG,
    title: text(
      'Hội nghị tổng kết 10 năm thực hiện công tác bồi dưỡng cán bộ, công chức xã',
      'Final review of ten years of further training of commune cadres and civil servants',
    ),
    fullTitle: text(
      'Hội nghị tổng kết 10 năm thực hiện công tác bồi dưỡng cán bộ, công chức xã thực hiện Quyết định số 1956/QĐ-TTg và Quyết định số 1600/QĐ-TTg của Thủ tướng Chính phủ',
    ),
    visibility: Visibility.PUBLIC,
    kindCode: 'TONG_KET',
    convenerId: directory.ministry,
    startsOn: '2020-06-12',
    datePrinted: 'Ngày 12/6',
    place: text('thành phố Đà Nẵng', 'Da Nang City'),
    officers: [
      {
        role: OfficerRole.CHAIR,
        personId: directory.chair,
        postId: directory.deputyMinister,
        postPrinted: 'thứ trưởng Bộ Nội vụ',
        honorificPrinted: 'Đồng chí',
      },
    ],
    basis: [
      { instrumentId: instruments.decision1956, component },
      { instrumentId: instruments.decision1600, component },
    ],
    alreadyHeld: true,
  });
  const sourceId = await sources.add(by, {
    conferenceId,
    kind: SourceKind.ARTICLE,
    title: text('Hội nghị tổng kết 10 năm thực hiện công tác bồi dưỡng cán bộ, công chức xã'),
    language: 'vi',
    author: 'Vũ Vân Anh',
    publishedAt: '2020-06-16T16:29:00+07:00',
    publishedAtPrinted: '16/06/2020 16:29',
    quote: ARTICLE,
    note:
      'The year of the conference is taken from the date of publication, whose offset is not printed and assumed to be +07:00. ' +
      'No agenda is given: the two items are what the article says was heard, in its order.',
  });
  const { reportItem, speechItem } = await seedAgenda(commands, conferenceId, directory);
  await seedAttendance(commands, conferenceId, sourceId, directory);
  return { conferenceId, sourceId, reportItem, speechItem };
}

async function seedAgenda({ by, agenda }: Commands, conferenceId: string, directory: Directory) {
  const sessionId = await agenda.addSession(by, { conferenceId });
  const reportItem = await agenda.addItem(by, {
    sessionId,
    kind: AgendaItemKind.REPORT,
    title: text(
      'Báo cáo kết quả triển khai thực hiện công tác đào tạo, bồi dưỡng cán bộ, công chức xã',
      'Report on the results of training and further training of commune cadres and civil servants',
    ),
    presenters: [{ bodyId: directory.department, printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ' }],
  });
  const speechItem = await agenda.addItem(by, {
    sessionId,
    kind: AgendaItemKind.SPEECH,
    title: text('Phát biểu tại Hội nghị', 'Speech at the conference'),
    presenters: [
      { personId: directory.chair, postId: directory.deputyMinister, printed: 'Thứ trưởng Triệu Văn Cường' },
    ],
  });
  return { reportItem, speechItem };
}

async function seedAttendance(
  { by, attendance }: Commands,
  conferenceId: string,
  sourceId: string,
  directory: Directory,
): Promise<void> {
  const stated = { conferenceId, sourceId };
  await attendance.record(by, { ...stated, bodyId: directory.ministry, printed: 'đại diện Bộ Nội vụ' });
  const represented: [groupId: string, printed: string][] = [
    [directory.centralSectors, 'các Bộ, ngành trung ương'],
    [directory.schoolsOfMinistries, 'các trường đào tạo bồi dưỡng thuộc các Bộ có liên quan'],
    [directory.homeAffairsDepartments, 'Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương'],
    [directory.politicalSchools, 'trường Chính trị các tỉnh, thành phố trực thuộc Trung ương'],
  ];
  for (const [groupId, printed] of represented) await attendance.record(by, { ...stated, groupId, printed });
}
