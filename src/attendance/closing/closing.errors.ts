import { type DomainError, domainError } from '../../platform/errors/index.js';

export function attendanceNotClosed(): DomainError {
  return domainError('ATTENDANCE_NOT_CLOSED', ['conferenceId'], {
    vi: 'Việc điểm danh của hội nghị chưa khóa sổ.',
    en: 'The attendance of this conference is not closed.',
  });
}
