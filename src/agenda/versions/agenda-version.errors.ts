import { type DomainError, domainError, type Message } from '../../platform/errors/index.js';
import { AgendaDraftState } from './agenda-version.enums.js';

/** As many changes or clashes as one message tells; the rest is counted. */
const TOLD = 10;

export function reasonRequired(): DomainError {
  return domainError('REASON_REQUIRED', ['reason'], {
    vi: 'Chương trình đã công bố chỉ được thay đổi khi nêu lý do.',
    en: 'A published agenda is changed with a reason only; give one.',
  });
}

/** @param changes between the two versions, in words */
export function staleVersion(base: number, current: number, changes: Message[]): DomainError {
  const told = list(changes);
  return domainError('STALE_VERSION', ['baseVersion'], {
    vi: `Phiên bản hiện hành là ${current}, không phải ${base}; hãy xem các thay đổi rồi công bố lại. ${told.vi}`.trim(),
    en: `The current version is ${current}, not ${base}; look at what has changed, then publish again. ${told.en}`.trim(),
  });
}

export function agendaEmpty(): DomainError {
  return domainError('AGENDA_EMPTY', ['conferenceId'], {
    vi: 'Chương trình chưa có nội dung nào để công bố.',
    en: 'The agenda has no items to publish.',
  });
}

export function nothingChanged(current: number): DomainError {
  return domainError('NOTHING_CHANGED', ['conferenceId'], {
    vi: `Dự thảo không khác phiên bản ${current} đã công bố.`,
    en: `The draft does not differ from the published version ${current}.`,
  });
}

/** @param clashes each in words */
export function roomsUsedTwice(clashes: Message[]): DomainError {
  const told = list(clashes);
  return domainError('ROOM_USED_TWICE', ['conferenceId'], {
    vi: `Không thể công bố khi một phòng dùng cho hai nội dung cùng lúc. ${told.vi}`.trim(),
    en: `An agenda that needs one room twice at a time is not published. ${told.en}`.trim(),
  });
}

export function notApproved(): DomainError {
  return domainError('NOT_APPROVED', ['conferenceId'], {
    vi: 'Chương trình của loại hội nghị này phải được duyệt trước khi công bố (submitAgenda, approveAgenda).',
    en: 'An agenda of this kind of conference is approved before it is published (submitAgenda, approveAgenda).',
  });
}

export function ownSubmission(): DomainError {
  return domainError('OWN_SUBMISSION', ['conferenceId'], {
    vi: 'Người trình không thể tự duyệt; cần một người khác trong ban tổ chức.',
    en: 'Who submitted it does not approve it; another organiser must.',
  });
}

export function draftInState(state: AgendaDraftState): DomainError {
  return domainError('INVALID_STATE', ['conferenceId'], {
    vi: `Dự thảo ${STATES[state].vi}, nên không thể làm việc này.`,
    en: `The draft ${STATES[state].en}, so this cannot be done.`,
  });
}

export function versionNotFound(argument: string, number: number, current: number): DomainError {
  const now =
    current > 0 ? { vi: `; hiện hành là ${current}`, en: `; the current one is ${current}` } : NONE_YET;
  return domainError('VERSION_NOT_FOUND', [argument], {
    vi: `Không có phiên bản ${number} của chương trình${now.vi}.`,
    en: `There is no version ${number} of the agenda${now.en}.`,
  });
}

const NONE_YET: Message = { vi: '; chưa công bố phiên bản nào', en: '; none is published yet' };

const STATES: Record<AgendaDraftState, Message> = {
  [AgendaDraftState.DRAFT]: { vi: 'chưa được trình', en: 'has not been submitted' },
  [AgendaDraftState.SUBMITTED]: { vi: 'đang chờ duyệt', en: 'waits for approval' },
  [AgendaDraftState.APPROVED]: { vi: 'đã được duyệt', en: 'is approved' },
  [AgendaDraftState.RETURNED]: { vi: 'đã bị trả lại', en: 'was returned' },
};

function list(messages: Message[]): Message {
  const rest = messages.length - TOLD;
  const told = (language: keyof Message) => messages.slice(0, TOLD).map(message => message[language]);
  return {
    vi: [...told('vi'), ...(rest > 0 ? [`Và ${rest} mục khác.`] : [])].join(' '),
    en: [...told('en'), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' '),
  };
}
