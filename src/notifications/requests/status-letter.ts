import { dayText } from '../../platform/clock/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import { deadlineLine, LISTED, letter, quote, taskLines } from '../letter.js';
import type { Notice } from '../notifier.js';
import { MailKind } from '../outgoing-mail.enums.js';
import type { Task } from '../task.js';
import { closing, mailOf, SUBJECT_ENDS } from './mail-of.js';
import type { Asked, Occasion } from './occasion.js';

/** An open assignment of which a body is asked how it stands. */
export type AskedStatus = Asked & Task & { statusRequestId: string };

const OPENINGS: Record<Occasion, Message> = {
  NEW: { vi: 'được đề nghị cho biết tình hình thực hiện', en: 'is asked how its assignments stand' },
  NEAR: {
    vi: 'chưa cho biết tình hình thực hiện, sắp đến hạn trả lời',
    en: 'has not said yet how its assignments stand, and the day to answer is near',
  },
  LATE: {
    vi: 'chưa cho biết tình hình thực hiện, đã quá hạn trả lời',
    en: 'has not said how its assignments stand, and the day to answer is over',
  },
};

const HEADING: Message = { vi: 'Nhiệm vụ được giao, chưa hoàn thành', en: 'Open assignments' };

const CLOSING: Message = {
  vi: 'Đề nghị trả lời trên Plenary, theo mã đề nghị nêu trên',
  en: 'Please answer in Plenary; the request codes above name the questions',
};

/** A mail about all that one conference asks a body at once, or by one day; of its rows the first tells for all. */
export function statusMail(shares: readonly AskedStatus[], publicUrl: string): Notice {
  const first = shares[0]!;
  const { occasion, recipient, dueOn, askingId } = first;
  const { language } = recipient;
  const entries = shares.slice(0, LISTED).map(share => shareLines(share, language));
  const subject = { vi: 'Đề nghị báo cáo tình hình thực hiện', en: 'How assignments stand' }[language];
  // The text quotes directives of earlier conferences as well.
  const conferenceIds = [...new Set([askingId, ...shares.map(({ conferenceId }) => conferenceId)])].sort();
  return {
    ...mailOf(first, conferenceIds),
    kind: occasion === 'NEW' ? MailKind.STATUS_REQUEST : MailKind.STATUS_REMINDER,
    subject: `${subject}: ${SUBJECT_ENDS[occasion][language]} ${dayText(dueOn, language)}`,
    text: letter(
      recipient,
      opening(first, language),
      [{ heading: HEADING, total: shares.length, entries }],
      closing(CLOSING, publicUrl),
    ),
  };
}

function opening({ body, asking, occasion, dueOn, daysToAnswer }: AskedStatus, language: MessageLanguage) {
  const [day] = deadlineLine({ deadline: dueOn, daysLeft: daysToAnswer }, language);
  const before = {
    vi: `để chuẩn bị hội nghị ${quote(asking, language)}`,
    en: `to prepare the conference ${quote(asking, language)}`,
  };
  return `${quote(body, language)} ${OPENINGS[occasion][language]}, ${before[language]}.\n${day}`;
}

function shareLines(share: AskedStatus, language: MessageLanguage): string[] {
  const label = { vi: 'Mã đề nghị', en: 'Request code' }[language];
  return taskLines(share, language, ...deadlineLine(share, language), `${label}: ${share.statusRequestId}`);
}
