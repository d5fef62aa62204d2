import type { Message } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import type { AgendaConflictKind } from './agenda-conflict.enums.js';

/** What a conflict is told by. */
export interface ToldConflict {
  kind: AgendaConflictKind;
  firstTitle: LocalizedText | null;
  secondTitle: LocalizedText | null;
  roomName: LocalizedText | null;
  personName: string | null;
  overlapMinutes: number | null;
  needed: number | null;
  given: number | null;
}

type Language = keyof Message;

/** A conflict as a sentence in each language. */
export function conflictInWords(conflict: ToldConflict): Message {
  return { vi: sentence(conflict, 'vi'), en: sentence(conflict, 'en') };
}

/** The parts of the sentence: the items in quotes, the room, the person, numbers. */
interface Parts {
  one: string;
  other: string;
  room: string;
  person: string;
  overlap: string;
  needed: number;
  given: number;
}

function sentence(conflict: ToldConflict, language: Language): string {
  const { firstTitle, secondTitle, roomName, personName, overlapMinutes, needed, given, kind } = conflict;
  return WORDS[kind][language]({
    one: quoted(firstTitle, language),
    other: quoted(secondTitle, language),
    room: roomName ? inLanguage(roomName, { language }) : '',
    person: personName ?? '',
    overlap: minutes(overlapMinutes ?? 0, language),
    needed: needed ?? 0,
    given: given ?? 0,
  });
}

function quoted(title: LocalizedText | null, language: Language): string {
  return title ? `“${inLanguage(title, { language })}”` : '';
}

function minutes(count: number, language: Language): string {
  if (language === 'vi') return `${count} phút`;
  return count === 1 ? '1 minute' : `${count} minutes`;
}

const WORDS: Record<AgendaConflictKind, Record<Language, (parts: Parts) => string>> = {
  ROOM_USED_TWICE: {
    vi: ({ room, one, other, overlap }) => `${room}: ${one} và ${other} trùng nhau ${overlap}.`,
    en: ({ room, one, other, overlap }) => `${room}: ${one} and ${other} overlap by ${overlap}.`,
  },
  PRESENTER_IN_TWO_PLACES: {
    vi: ({ person, one, other, overlap }) =>
      `${person} phải có mặt ở ${one} và ${other} cùng lúc, trong ${overlap}.`,
    en: ({ person, one, other, overlap }) =>
      `${person} is needed at ${one} and ${other} at the same time, for ${overlap}.`,
  },
  CHAIR_IN_TWO_PLACES: {
    vi: ({ person, one, other, overlap }) =>
      `${person} điều hành nhưng phải có mặt ở ${one} và ${other} cùng lúc, trong ${overlap}.`,
    en: ({ person, one, other, overlap }) =>
      `${person}, who chairs, is needed at ${one} and ${other} at the same time, for ${overlap}.`,
  },
  PRESENTER_NOT_AVAILABLE: {
    vi: ({ person, one, overlap }) => `${person} không thể có mặt trong ${overlap} của ${one}.`,
    en: ({ person, one, overlap }) => `${person} is not available for ${overlap} of ${one}.`,
  },
  TRAVEL_TIME_TOO_SHORT: {
    vi: ({ person, one, other, needed, given }) =>
      `${person} có ${minutes(given, 'vi')} để đi từ ${one} đến ${other}, nhưng cần ${minutes(needed, 'vi')}.`,
    en: ({ person, one, other, needed, given }) =>
      `${person} has ${minutes(given, 'en')} from ${one} to ${other}; the way takes ${minutes(needed, 'en')}.`,
  },
  TRAVEL_TIME_UNKNOWN: {
    vi: ({ person, one, other, given }) =>
      `${person} có ${minutes(given, 'vi')} để đi từ ${one} đến ${other} ở điểm cầu khác; chưa rõ đi mất bao lâu.`,
    en: ({ person, one, other, given }) =>
      `${person} has ${minutes(given, 'en')} from ${one} to ${other} at another site; how long the way takes is not recorded.`,
  },
  TOO_FEW_SEATS: {
    vi: ({ room, one, needed, given }) => `${room} có ${given} chỗ, nhưng ${one} dự kiến ${needed} người.`,
    en: ({ room, one, needed, given }) => `${room} seats ${given}, but ${needed} are expected at ${one}.`,
  },
  ITEM_OUTSIDE_SESSION: {
    vi: ({ one }) => `${one} nằm ngoài thời gian của phiên.`,
    en: ({ one }) => `${one} is not within the time of its session.`,
  },
  ITEM_OUTSIDE_CONFERENCE: {
    vi: ({ one }) => `${one} nằm ngoài các ngày của hội nghị.`,
    en: ({ one }) => `${one} is not within the days of the conference.`,
  },
  ITEM_UNSCHEDULED: {
    vi: ({ one }) => `${one} chưa có giờ bắt đầu hoặc thời lượng.`,
    en: ({ one }) => `${one} has no planned start or no duration yet.`,
  },
  ITEM_WITHOUT_ROOM: {
    vi: ({ one }) => `${one} chưa có phòng, trong khi một nội dung khác diễn ra cùng lúc.`,
    en: ({ one }) => `${one} has no room yet, while another item is held at the same time.`,
  },
  NO_CHAIR: {
    vi: () => 'Hội nghị chưa có người chủ trì.',
    en: () => 'The conference has no chair yet.',
  },
};
