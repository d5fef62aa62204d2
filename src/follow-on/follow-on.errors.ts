import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const STATUS_REQUEST: Message = { vi: 'yêu cầu báo cáo tình hình', en: 'request for status' };

export function nothingToTakeUp(): DomainError {
  return domainError('NOTHING_TO_TAKE_UP', ['directiveIds'], {
    vi: 'Không có ý kiến chỉ đạo nào còn phải thực hiện mà chương trình chưa có.',
    en: 'There is no directive that is still open and that the agenda does not take up already.',
  });
}

export function alreadyTakenUp(path: readonly string[] = ['directiveIds']): DomainError {
  return domainError('ALREADY_TAKEN_UP', path, {
    vi: 'Chương trình của hội nghị này đã có ý kiến chỉ đạo này.',
    en: 'The agenda of this conference takes this directive up already.',
  });
}

export function notInForce(path: readonly string[]): DomainError {
  return domainError('NOT_IN_FORCE', path, {
    vi: 'Ý kiến chỉ đạo chưa hoặc không còn hiệu lực; chỉ đưa vào chương trình những ý kiến còn phải thực hiện.',
    en: 'The directive is not, or no longer, in force; an agenda takes up what is still open.',
  });
}

export function nothingOpen(path: readonly string[]): DomainError {
  return domainError('NOTHING_OPEN', path, {
    vi: 'Ý kiến chỉ đạo không còn việc nào phải thực hiện hay xác nhận; chỉ đưa vào chương trình những ý kiến còn phải thực hiện.',
    en: 'Nothing of the directive is still to be done or confirmed; an agenda takes up what is still open.',
  });
}

export function duePast(): DomainError {
  return domainError('DEADLINE_IN_PAST', ['dueOn'], {
    vi: 'Hạn trả lời đã qua; hãy cho một ngày từ hôm nay trở đi.',
    en: 'The last day to answer has passed; give today or a later day.',
  });
}

export function nobodyToAsk(): DomainError {
  return domainError('NOBODY_TO_ASK', ['conferenceId'], {
    vi: 'Không còn cơ quan nào để hỏi: chương trình không có ý kiến chỉ đạo còn phải thực hiện, hoặc các cơ quan đều đã được hỏi.',
    en: 'There is nobody to ask: the agenda takes up no directive that is still open, or all bodies have been asked.',
  });
}
