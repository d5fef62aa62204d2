import { DateTime } from 'luxon';
import { dayText } from '../../platform/clock/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { oneLine, SECRET } from '../../platform/mail/index.js';
import type { Told } from './told.js';

/** What a mail to somebody who is invited is for. */
export type Purpose =
  | 'INVITATION'
  | 'INVITATION_REMINDER'
  | 'INVITATION_WITHDRAWN'
  | 'CONFERENCE_POSTPONED'
  | 'CONFERENCE_CANCELLED';

/** A line of a giấy mời: what it is, and what it says. */
export type Fact = [label: string, text: string];

const LABELS = {
  to: { vi: 'Kính mời', en: 'Invited' },
  event: { vi: 'Tới dự', en: 'To' },
  chairs: { vi: 'Chủ trì', en: 'Chair' },
  time: { vi: 'Thời gian', en: 'Time' },
  place: { vi: 'Địa điểm', en: 'Place' },
  site: { vi: 'Điểm cầu', en: 'Site' },
  sends: { vi: 'Thành phần', en: 'Participants' },
  note: { vi: 'Yêu cầu', en: 'Please note' },
  documents: { vi: 'Tài liệu (tải trên Plenary)', en: 'Documents (in Plenary)' },
  contact: { vi: 'Đầu mối liên hệ', en: 'Contact' },
  replyBy: { vi: 'Đề nghị trả lời trước hết ngày', en: 'Please answer by the end of' },
  number: { vi: 'Số', en: 'No.' },
  replaces: { vi: 'Thay thế giấy mời trước, vì', en: 'Replaces the earlier invitation, because' },
  reason: { vi: 'Lý do', en: 'Reason' },
} satisfies Record<string, Message>;

const OPENINGS: Record<Purpose, (told: Told, language: MessageLanguage) => string> = {
  INVITATION: ({ convener }, language) =>
    ({
      vi: `${text(convener, 'vi')} trân trọng kính mời tham dự hội nghị sau.`,
      en: `${text(convener, 'en')} has the honour to invite you to the following conference.`,
    })[language],
  INVITATION_REMINDER: ({ convener }, language) =>
    ({
      vi: `${text(convener, 'vi')} chưa nhận được trả lời đối với giấy mời sau.`,
      en: `${text(convener, 'en')} has not had an answer to the following invitation yet.`,
    })[language],
  INVITATION_WITHDRAWN: ({ convener }, language) =>
    ({
      vi: `${text(convener, 'vi')} đã thu hồi giấy mời sau.`,
      en: `${text(convener, 'en')} has withdrawn the following invitation.`,
    })[language],
  CONFERENCE_POSTPONED: ({ convener }, language) =>
    ({
      vi: `${text(convener, 'vi')} thông báo hoãn hội nghị sau; thời gian mới sẽ ghi trong giấy mời thay thế.`,
      en: `${text(convener, 'en')} has put off the following conference; another invitation will state the new time.`,
    })[language],
  CONFERENCE_CANCELLED: ({ convener }, language) =>
    ({
      vi: `${text(convener, 'vi')} thông báo không tổ chức hội nghị sau.`,
      en: `${text(convener, 'en')} has called off the following conference.`,
    })[language],
};

const SUBJECTS: Record<Purpose, Message> = {
  INVITATION: { vi: 'Giấy mời', en: 'Invitation' },
  INVITATION_REMINDER: { vi: 'Đề nghị trả lời giấy mời', en: 'Please answer the invitation' },
  INVITATION_WITHDRAWN: { vi: 'Thu hồi giấy mời', en: 'Invitation withdrawn' },
  CONFERENCE_POSTPONED: { vi: 'Hoãn hội nghị', en: 'Conference put off' },
  CONFERENCE_CANCELLED: { vi: 'Không tổ chức hội nghị', en: 'Conference called off' },
};

const REPLY: Message = {
  vi: 'Trả lời bằng liên kết riêng sau (xin đừng chuyển tiếp thư này), hoặc đăng nhập Plenary:',
  en: 'Answer by this link, which is yours alone (please do not forward this mail), or sign in to Plenary:',
};

const CLOSING: Message = {
  vi: 'Thư này do Plenary tự động gửi; xin không trả lời thư.',
  en: 'Plenary has sent this mail by itself; please do not reply to it.',
};

/** Subject and text of a mail; the link to reply stands where `SECRET` is. */
export function letterOf(
  purpose: Purpose,
  told: Told,
  name: string,
  language: MessageLanguage,
  hasLink: boolean,
) {
  const greeting = { vi: `Kính gửi Ông/Bà ${oneLine(name)},`, en: `Dear ${oneLine(name)},` };
  const facts = factsOf(told, language).map(([label, said]) => `${label}: ${said}`);
  const parts = [
    greeting[language],
    OPENINGS[purpose](told, language),
    facts.join('\n'),
    ...(hasLink ? [`${REPLY[language]}\n${SECRET}`] : []),
    CLOSING[language],
  ];
  return {
    subject: `${SUBJECTS[purpose][language]}: ${text(told.stated.title, language)}`,
    text: `${parts.join('\n\n')}\n`,
  };
}

/** All that a giấy mời states, each in one line, so that no text in it can pass for another. */
export function factsOf(told: Told, language: MessageLanguage): Fact[] {
  const { stated, replyBy } = told;
  const lines: [keyof typeof LABELS, string | null][] = [
    ['number', told.documentNumber],
    ['to', addresseeOf(told, language)],
    ['event', text(stated.title, language)],
    ['chairs', told.chairs.map(({ name, post }) => named(name, post, language)).join('; ')],
    ['time', timeOf(told, language)],
    ['place', placeOf(told, language)],
    ['site', stated.site && text(stated.site.name, language)],
    ['sends', participantsOf(told, language)],
    ['note', told.note && text(told.note, language)],
    ['documents', told.documents.map(oneLine).join('; ')],
    ['contact', told.contactPoint],
    ['replyBy', replyBy && dayText(replyBy, language)],
    ['replaces', told.reissueReason],
    ['reason', told.offReason],
  ];
  return lines.flatMap(([label, said]): Fact[] => (said ? [[LABELS[label][language], oneLine(said)]] : []));
}

/** The body, or the person with the post. */
export function addresseeOf({ body, person, post }: Told, language: MessageLanguage): string {
  return person ? named(person, post, language) : text(body, language);
}

/** Where it is: the address of the site, else venue and place. */
export function placeOf({ stated }: Told, language: MessageLanguage): string {
  if (stated.site?.address) return oneLine(stated.site.address);
  return [stated.venue, stated.place].flatMap(part => (part ? text(part, language) : [])).join(', ');
}

function participantsOf({ person, quota, profile, requiredRank }: Told, language: MessageLanguage): string {
  if (person) return '';
  const parts = {
    vi: [`${quota} đại biểu`, requiredRank && `chức vụ từ bậc ${requiredRank} trở lên`],
    en: [
      quota === 1 ? '1 delegate' : `${quota} delegates`,
      requiredRank && `of rank ${requiredRank} or higher`,
    ],
  }[language];
  return [...parts, profile && text(profile, language)].filter(Boolean).join('; ');
}

/** In the conference's own zone. */
function timeOf({ stated, timeZone }: Told, language: MessageLanguage): string {
  const { startsOn, endsOn, startsAt } = stated;
  if (!startsOn) return '';
  const hour = startsAt && DateTime.fromISO(startsAt, { zone: timeZone }).toFormat('HH:mm');
  const days = [startsOn, ...(endsOn && endsOn !== startsOn ? [endsOn] : [])];
  const dates = days.map(day => dayText(day, language)).join(' – ');
  return hour ? `${hour}, ${dates} (${timeZone})` : dates;
}

function named(name: string, post: LocalizedText | string | null, language: MessageLanguage): string {
  const title = typeof post === 'string' ? post : post && text(post, language);
  return [name, title]
    .filter(Boolean)
    .map(part => oneLine(part!))
    .join(', ');
}

function text(localized: LocalizedText | null, language: MessageLanguage): string {
  return oneLine(inLanguage(localized, { language }) ?? '');
}
