import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const PAPER: Message = { vi: 'tài liệu', en: 'paper' };

export function fileNotAvailable(): DomainError {
  return domainError('FILE_NOT_AVAILABLE', ['fileId'], {
    vi: 'Tệp chưa được quét xong hoặc đã bị từ chối; hãy chờ, hoặc gửi tệp khác.',
    en: 'The file was not scanned yet, or was refused; wait, or upload another one.',
  });
}

export function paperRemoved(): DomainError {
  return domainError('PAPER_REMOVED', ['id'], {
    vi: 'Tài liệu này đã bị gỡ; hãy thêm tài liệu mới.',
    en: 'This paper was removed; add a new one.',
  });
}
