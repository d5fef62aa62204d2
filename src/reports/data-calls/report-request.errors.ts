import { type DomainError, domainError, type Message } from '../../platform/errors/index.js';
import { formatDay } from '../note.js';
import { allowedActions, type ReportRequestState } from './report-request.states.js';

export const REPORT_REQUEST: Message = { vi: 'yêu cầu báo cáo', en: 'request for reports' };
export const REQUESTED_REPORT: Message = { vi: 'báo cáo được yêu cầu', en: 'requested report' };
export const REPORT_HEADING: Message = { vi: 'mục đề cương', en: 'heading' };

/** A step, or a change, that the state does not allow. */
export function invalidRequestState(state: ReportRequestState): DomainError {
  const allowed = allowedActions(state).join(', ');
  return domainError('INVALID_STATE', ['id'], {
    vi: `Yêu cầu báo cáo đang ở trạng thái ${state}; các bước có thể: ${allowed || 'không có'}.`,
    en: `The request for reports is ${state}; possible steps: ${allowed || 'none'}.`,
  });
}

export function dueBeforeIssue(): DomainError {
  return domainError('DUE_BEFORE_ISSUE', ['issuedOn'], {
    vi: 'Hạn báo cáo không thể trước ngày ban hành yêu cầu; hãy sửa hạn báo cáo trước.',
    en: 'The reports cannot be due before the request is issued; change the due date first.',
  });
}

export function beforeIssue(path: readonly string[], issuedOn: string): DomainError {
  return domainError('BEFORE_ISSUE', path, {
    vi: `Yêu cầu được ban hành ngày ${formatDay(issuedOn, 'vi')}; không thể gửi báo cáo trước ngày đó.`,
    en: `The request was issued on ${formatDay(issuedOn, 'en')}; nothing was delivered before.`,
  });
}

export function addresseeMissing(): DomainError {
  return domainError('ADDRESSEE_MISSING', ['id'], {
    vi: 'Yêu cầu chưa có cơ quan nhận.',
    en: 'The request does not say yet to whom it goes.',
  });
}

export function nothingAsked(): DomainError {
  return domainError('NOTHING_ASKED', ['id'], {
    vi: 'Yêu cầu cần ít nhất một mục đề cương hoặc một số liệu.',
    en: 'The request needs at least one heading or one figure.',
  });
}

export function addresseeParty(at: number): DomainError {
  return domainError('ADDRESSEE_PARTY', ['addressees', String(at)], {
    vi: 'Mỗi nơi nhận là một cơ quan hoặc một nhóm cơ quan: cho bodyId hoặc groupId.',
    en: 'An addressee is a body or a group of bodies: give either bodyId or groupId.',
  });
}

export function namedTwice(path: readonly string[]): DomainError {
  return domainError('NAMED_TWICE', path, { vi: 'Chỉ ghi một lần.', en: 'Name it once only.' });
}

export function requestNotIssued(): DomainError {
  return domainError('REQUEST_NOT_OPEN', ['id'], {
    vi: 'Yêu cầu báo cáo này không mở; ban tổ chức hoặc thư ký có thể mở lại.',
    en: 'The request for this report is not open; the organisers or secretaries can reopen it.',
  });
}

export function alreadyDelivered(): DomainError {
  return domainError('ALREADY_DELIVERED', ['id'], {
    vi: 'Báo cáo này đã được gửi; muốn sửa hoặc gửi lại, ban tổ chức hoặc thư ký phải trả lại trước.',
    en: 'This report is delivered; to change it or deliver it again, the organisers or secretaries return it first.',
  });
}

export function notDelivered(): DomainError {
  return domainError('NOT_DELIVERED', ['id'], {
    vi: 'Cơ quan này chưa gửi báo cáo, hoặc báo cáo đã được trả lại.',
    en: 'The body has not delivered its report, or it was returned.',
  });
}

export function alreadyAccepted(): DomainError {
  return domainError('ALREADY_ACCEPTED', ['id'], {
    vi: 'Báo cáo này đã được tiếp nhận vào hồ sơ của hội nghị.',
    en: 'This report is part of the record of the conference already.',
  });
}

export function nothingToDeliver(): DomainError {
  return domainError('NOTHING_TO_DELIVER', ['id'], {
    vi: 'Báo cáo chưa có nội dung nào: hãy viết ít nhất một mục hoặc nhập ít nhất một số liệu.',
    en: 'The report says nothing yet: write under at least one heading, or give at least one figure.',
  });
}

export function dueNotLater(dueOn: string): DomainError {
  return domainError('NOT_LATER', ['dueOn'], {
    vi: `Hạn hiện nay là ${formatDay(dueOn, 'vi')}; gia hạn phải đến một ngày sau đó.`,
    en: `It is due on ${formatDay(dueOn, 'en')} now; an extension goes to a later day.`,
  });
}

export function draftBegun(): DomainError {
  return domainError('DRAFT_BEGUN', ['id'], {
    vi: 'Cơ quan đang viết báo cáo này trên hệ thống; hãy đề nghị cơ quan gửi báo cáo tại đây.',
    en: 'The body is writing this report here; ask it to deliver it here.',
  });
}
