import { type DomainError, domainError, type Message } from '../../platform/errors/index.js';
import { type AgendaItemState, allowedActions } from './item-course.states.js';

export function itemNotPublished(): DomainError {
  return domainError('ITEM_NOT_PUBLISHED', ['id'], {
    vi: 'Nội dung này không có trong chương trình đã công bố; hãy công bố chương trình trước (publishAgenda).',
    en: 'The item is not part of the published agenda; publish the agenda first (publishAgenda).',
  });
}

export function itemInState(state: AgendaItemState): DomainError {
  const allowed = allowedActions(state).join(', ');
  return domainError('INVALID_STATE', ['id'], {
    vi: `Nội dung đang ở trạng thái ${state}; các bước có thể: ${allowed}.`,
    en: `The item is ${state}; possible steps: ${allowed}.`,
  });
}

/** @param title of the item that runs in the room; @param since when it began, in the time of the conference */
export function roomBusy(title: Message, since: string): DomainError {
  return domainError('ROOM_BUSY', ['id'], {
    vi: `“${title.vi}” đang diễn ra trong phòng này từ ${since}; hãy kết thúc nội dung đó (finishAgendaItem), hoặc dùng finishRunning.`,
    en: `“${title.en}” has been running in this room since ${since}; finish it (finishAgendaItem), or set finishRunning.`,
  });
}

/** The same where no room is known. */
export function placeBusy(title: Message, since: string): DomainError {
  return domainError('ROOM_BUSY', ['id'], {
    vi: `“${title.vi}” đang diễn ra từ ${since}, và các nội dung chưa định phòng diễn ra lần lượt; hãy kết thúc nội dung đó (finishAgendaItem), dùng finishRunning, hoặc công bố phòng của hai nội dung.`,
    en: `“${title.en}” has been running since ${since}, and items without a room follow one another; finish it (finishAgendaItem), set finishRunning, or publish the rooms of both.`,
  });
}

/** What the constraint `item_course_room_once` says where the item in the room cannot be named. */
export function roomsBusy(): DomainError {
  return domainError('ROOM_BUSY', ['id'], {
    vi: 'Hai nội dung không thể cùng diễn ra trong một phòng; hãy kết thúc nội dung đang diễn ra trước.',
    en: 'Two items cannot run in one room at a time; finish the one that is running first.',
  });
}

export function timeInFuture(field: string, now: string): DomainError {
  return domainError('TIME_IN_FUTURE', [field], {
    vi: `Chỉ ghi điều đã diễn ra; bây giờ là ${now}.`,
    en: `Only what has happened is recorded; it is ${now} now.`,
  });
}

/** @param limits the days of the conference */
export function timeOutsideConference(field: string, limits: Message): DomainError {
  return domainError('TIME_OUTSIDE_CONFERENCE', [field], {
    vi: `Thời điểm phải nằm trong các ngày của hội nghị: ${limits.vi}.`,
    en: `The time must lie within the days of the conference: ${limits.en}.`,
  });
}

export function timeRequired(field: string): DomainError {
  return domainError('TIME_REQUIRED', [field], {
    vi: 'Hội nghị đã bế mạc: hãy nêu thời điểm.',
    en: 'The conference is closed: say at what time it was.',
  });
}

export function startRequired(): DomainError {
  return domainError('START_REQUIRED', ['startedAt'], {
    vi: 'Chưa ghi lúc bắt đầu của nội dung này; hãy nêu startedAt, hoặc dùng startAgendaItem trước.',
    en: 'The start of this item was not recorded; give startedAt, or call startAgendaItem first.',
  });
}

/** @param start when the item began, in the time of the conference */
export function endBeforeStart(title: Message, start: string): DomainError {
  return domainError('END_BEFORE_START', ['at'], {
    vi: `“${title.vi}” bắt đầu lúc ${start}; lúc kết thúc phải sau đó.`,
    en: `“${title.en}” began at ${start}; it must end after that.`,
  });
}

export function heldTooLong(title: Message, start: string): DomainError {
  return domainError('HELD_TOO_LONG', ['at'], {
    vi: `“${title.vi}” bắt đầu lúc ${start}; một nội dung kéo dài nhiều nhất 24 giờ. Hãy nêu lúc kết thúc thật.`,
    en: `“${title.en}” began at ${start}; an item lasts 24 hours at most. Give the time when it really ended.`,
  });
}

export function durationUnknown(): DomainError {
  return domainError('DURATION_UNKNOWN', ['id'], {
    vi: 'Nội dung này không có thời lượng dự kiến nên không thể kéo dài thêm; hãy công bố thời lượng trước.',
    en: 'The item has no planned duration that could be exceeded; publish one first.',
  });
}
