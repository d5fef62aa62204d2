import type { Recipient } from '../directory/index.js';
import { dayText } from '../platform/clock/index.js';
import type { Message, MessageLanguage } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import { oneLine } from '../platform/mail/index.js';
import type { Task } from './task.js';

/** Longer texts are cut: the whole is in Plenary. */
const LONGEST_QUOTE = 300;

/** So many things of one kind a mail lists; more are counted. */
export const LISTED = 30;

/** Some things of one kind. */
export interface Section {
  heading: Message;
  /** How many there are; not all need be listed. */
  total: number;
  /** A thing in so many lines. */
  entries: string[][];
}

const CLOSING: Message = {
  vi: 'Đề nghị cập nhật tiến độ, báo cáo hoàn thành hoặc đề nghị gia hạn trên Plenary, theo mã phân công nêu trên.\n\nThư này do Plenary tự động gửi.',
  en: 'Please report progress or completion, or ask for an extension, in Plenary; the assignment codes above name the tasks.\n\nPlenary has sent this mail by itself.',
};

/** The text of a mail. */
export function letter(
  { name, language }: Recipient,
  opening: string,
  sections: readonly Section[],
  closing: Message = CLOSING,
): string {
  const greeting = { vi: `Kính gửi Ông/Bà ${oneLine(name)},`, en: `Dear ${oneLine(name)},` }[language];
  const parts = sections.filter(({ total }) => total > 0).map(section => sectionText(section, language));
  return `${[greeting, opening, ...parts, closing[language]].join('\n\n')}\n`;
}

function sectionText({ heading, total, entries }: Section, language: MessageLanguage): string {
  const listed = entries.map(lines => lines.join('\n   ')).map((entry, at) => `${at + 1}. ${entry}`);
  const more = total - entries.length;
  const rest = { vi: `… và ${more} mục khác.`, en: `… and ${more} more.` }[language];
  return [`${heading[language]} (${total})`, ...listed, ...(more > 0 ? [rest] : [])].join('\n');
}

/** A task in a few lines, which no text in it can pass for others. */
export function taskLines(task: Task, language: MessageLanguage, ...more: string[]): string[] {
  const { number, wording, conference, assignmentId } = task;
  const closed = { vi: 'Nội dung họp kín, xem trên Plenary', en: 'Said in closed session; see Plenary' };
  const labels = {
    vi: { at: 'Hội nghị', number: 'ý kiến chỉ đạo số', id: 'Mã phân công' },
    en: { at: 'Conference', number: 'directive no.', id: 'Assignment code' },
  }[language];
  return [
    wording ? quote(wording, language) : closed[language],
    `${labels.at}: ${quote(conference, language)}, ${labels.number} ${number}`,
    ...more,
    `${labels.id}: ${assignmentId}`,
  ];
}

/** The deadline, and how far it is from today. */
export function deadlineLine(
  { deadline, daysLeft }: Pick<Task, 'deadline' | 'daysLeft'>,
  language: MessageLanguage,
): string[] {
  if (deadline === null || daysLeft === null) return [];
  const days = Math.abs(daysLeft);
  const distance = {
    vi: daysLeft < 0 ? `quá hạn ${days} ngày` : daysLeft === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày`,
    en: daysLeft < 0 ? `${inDays(days)} overdue` : daysLeft === 0 ? 'due today' : `${inDays(days)} left`,
  };
  const label = { vi: 'Thời hạn', en: 'Deadline' };
  return [`${label[language]}: ${dayText(deadline, language)} (${distance[language]})`];
}

/** A text of somebody's in one line. */
export function quote(text: LocalizedText | string, language: MessageLanguage): string {
  const line = oneLine(typeof text === 'string' ? text : inLanguage(text, { language }));
  const characters = [...line];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : line}”`;
}

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
