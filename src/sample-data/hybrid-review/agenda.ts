import { AgendaItemKind } from '../../agenda/index.js';
import type { Commands } from '../commands.js';
import { current, publishAgenda } from '../publish-agenda.js';
import { text } from '../text.js';
import { type Conference, DAY } from './conference.js';
import type { Bodies } from './directory.js';
import type { Official, People } from './people.js';

export type Items = Awaited<ReturnType<typeof reviewAgenda>>;

interface Parts {
  conference: Conference;
  bodies: Bodies;
  people: People;
}

interface Item {
  start: string;
  minutes: number;
  kind: AgendaItemKind;
  vi: string;
  en: string;
  presenter?: Official;
}

/** One morning with 14 items, in the usual order; published in three versions. */
export async function reviewAgenda(commands: Commands, { conference, people, bodies }: Parts) {
  const { by, agenda } = commands;
  const at = (time: string) => `${DAY}T${time}:00+07:00`;
  const sessionId = await agenda.addSession(by, {
    conferenceId: conference.conferenceId,
    title: text('Phiên toàn thể', 'Plenary session'),
    plannedStart: at('07:30'),
    plannedEnd: at('11:30'),
  });
  const ids: string[] = [];
  for (const { start, minutes, kind, vi, en, presenter } of itemsOf(people, bodies)) {
    const item = {
      sessionId,
      kind,
      title: text(vi, en),
      plannedStart: at(start),
      durationMinutes: minutes,
      presenters: presenter ? [{ personId: presenter.personId, postId: presenter.postId }] : [],
    };
    ids.push(await agenda.addItem(by, item));
  }
  await publishVersions(commands, conference.conferenceId, ids, people);
  return { report: ids[4]!, conclusions: ids[12]! };
}

/** The second gives the discussion more time, the third has another presenter of the report. */
async function publishVersions(
  commands: Commands,
  conferenceId: string,
  ids: string[],
  { coChair }: People,
): Promise<void> {
  const { by, agenda } = commands;
  const change = async (at: number, changes: object) =>
    agenda.updateItem(by, { ...(await current(commands, ids[at]!)), ...changes });
  await publishAgenda(commands, conferenceId);
  await change(10, { durationMinutes: 35 });
  await change(11, { plannedStart: `${DAY}T10:50:00+07:00`, durationMinutes: 10 });
  await publishAgenda(commands, conferenceId, 'Thêm thời gian thảo luận giữa các điểm cầu');
  const { personId, postId } = coChair;
  await change(4, { presenters: [{ personId, postId }] });
  await publishAgenda(
    commands,
    conferenceId,
    'Đồng chí Thứ trưởng trực tiếp trình bày báo cáo (21:40 tối 25/3)',
  );
}

/** As in the first version. */
function itemsOf(people: People, bodies: Bodies): Item[] {
  const { CEREMONY, OPENING_REMARKS, REPORT, BREAK, DISCUSSION, CONCLUSION } = AgendaItemKind;
  const { chair, coChair, secretary, host } = people;
  return [
    item('07:30', 30, CEREMONY, 'Đón tiếp đại biểu, phát tài liệu', 'Reception, distribution of papers'),
    item('08:00', 5, CEREMONY, 'Chào cờ', 'Flag ceremony'),
    item('08:05', 5, CEREMONY, 'Tuyên bố lý do, giới thiệu đại biểu', 'Purpose and introductions', host),
    item('08:10', 10, OPENING_REMARKS, 'Phát biểu khai mạc', 'Opening remarks', chair),
    item(
      '08:20',
      40,
      REPORT,
      'Báo cáo tổng kết Chương trình mẫu giai đoạn 2016-2020',
      'Final report on the Sample Programme 2016-2020',
      secretary,
    ),
    ...papers(people, bodies),
    item('10:00', 15, BREAK, 'Giải lao', 'Break'),
    item('10:15', 30, DISCUSSION, 'Thảo luận giữa các điểm cầu', 'Discussion between the sites', coChair),
    item('10:45', 15, CEREMONY, 'Công bố quyết định khen thưởng', 'Commendations', host),
    item('11:00', 25, CONCLUSION, 'Phát biểu kết luận', 'Conclusions', chair),
    item('11:25', 5, CEREMONY, 'Bế mạc', 'Close', host),
  ];
}

/** Three provinces and an institute, a quarter of an hour each. */
function papers({ speakers, speakingProvinces }: People, { provinces }: Bodies): Item[] {
  return speakers.map((speaker, at) => {
    const province = provinces[speakingProvinces[at] ?? -1];
    const start = `09:${String(at * 15).padStart(2, '0')}`;
    const vi = province
      ? `Tham luận: kinh nghiệm bồi dưỡng cán bộ cơ sở của ${province.vi}`
      : 'Tham luận: đánh giá độc lập về hiệu quả sau bồi dưỡng';
    const en = province
      ? `Paper: experience of ${province.en} with the training of local officials`
      : 'Paper: an independent evaluation of the effects of training';
    return item(start, 15, AgendaItemKind.PAPER, vi, en, speaker);
  });
}

function item(
  start: string,
  minutes: number,
  kind: AgendaItemKind,
  vi: string,
  en: string,
  presenter?: Official,
): Item {
  return { start, minutes, kind, vi, en, ...(presenter ? { presenter } : {}) };
}
