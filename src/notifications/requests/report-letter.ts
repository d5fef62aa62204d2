import { dayText } from '../../platform/clock/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import { deadlineLine, LISTED, letter, quote } from '../letter.js';
import type { Notice } from '../notifier.js';
import { MailKind } from '../outgoing-mail.enums.js';
import { closing, mailOf, SUBJECT_ENDS } from './mail-of.js';
import type { Asked, Occasion } from './occasion.js';

/** A report that a body is asked for. */
export type AskedReport = Asked & {
  requestedReportId: string;
  title: LocalizedText;
  documentNumber: string | null;
  headings: LocalizedText[];
  figures: { name: LocalizedText; from: string; to: string; label: string | null }[];
};

const OPENINGS: Record<Occasion, Message> = {
  NEW: { vi: 'được đề nghị gửi báo cáo sau đây:', en: 'is asked for the following report:' },
  NEAR: {
    vi: 'chưa gửi báo cáo sau đây, sắp đến hạn:',
    en: 'has not delivered the following report, which is due soon:',
  },
  LATE: {
    vi: 'chưa gửi báo cáo sau đây, đã quá hạn:',
    en: 'has not delivered the following report, which is overdue:',
  },
};

const CLOSING: Message = {
  vi: 'Đề nghị soạn, nhập số liệu và gửi báo cáo trên Plenary, theo mã yêu cầu nêu trên',
  en: 'Please write the report, fill in the figures and deliver it in Plenary; the request code above names it',
};

const REPORT: Message = { vi: 'Báo cáo', en: 'Report' };
const OUTLINE: Message = { vi: 'Đề cương', en: 'Outline' };
const FIGURES: Message = { vi: 'Số liệu', en: 'Figures' };

/** A mail about one report, to one who speaks for the body. */
export function reportMail(asked: AskedReport, publicUrl: string): Notice {
  const { occasion, recipient, body, headings, figures, dueOn } = asked;
  const { language } = recipient;
  const sections = [
    { heading: REPORT, total: 1, entries: [reportLines(asked, language)] },
    listed(OUTLINE, headings, heading => quote(heading, language)),
    listed(FIGURES, figures, figure => figureLine(figure, language)),
  ];
  const subject = { vi: 'Yêu cầu báo cáo', en: 'Report requested' }[language];
  return {
    ...mailOf(asked, [asked.askingId]),
    kind: occasion === 'NEW' ? MailKind.REPORT_REQUEST : MailKind.REPORT_REMINDER,
    subject: `${subject}: ${SUBJECT_ENDS[occasion][language]} ${dayText(dueOn, language)}`,
    text: letter(
      recipient,
      `${quote(body, language)} ${OPENINGS[occasion][language]}`,
      sections,
      closing(CLOSING, publicUrl),
    ),
  };
}

function listed<T>(heading: Message, all: readonly T[], line: (each: T) => string) {
  return { heading, total: all.length, entries: all.slice(0, LISTED).map(each => [line(each)]) };
}

function reportLines(asked: AskedReport, language: MessageLanguage): string[] {
  const { title, asking, documentNumber, dueOn: deadline, daysToAnswer: daysLeft, requestedReportId } = asked;
  const labels = {
    vi: { at: 'Hội nghị', number: 'Văn bản số', id: 'Mã yêu cầu' },
    en: { at: 'Conference', number: 'Letter no.', id: 'Request code' },
  }[language];
  return [
    quote(title, language),
    `${labels.at}: ${quote(asking, language)}`,
    ...(documentNumber ? [`${labels.number}: ${quote(documentNumber, language)}`] : []),
    ...deadlineLine({ deadline, daysLeft }, language),
    `${labels.id}: ${requestedReportId}`,
  ];
}

function figureLine({ name, from, to, label }: AskedReport['figures'][number], language: MessageLanguage) {
  const period = label ? quote(label, language) : `${dayText(from, language)} – ${dayText(to, language)}`;
  return `${quote(name, language)}, ${{ vi: 'kỳ', en: 'period' }[language]} ${period}`;
}
