import { type DomainError, domainError, type Message } from '../platform/errors/index.js';

export const CONFERENCE: Message = { vi: 'hội nghị', en: 'conference' };
export const CONFERENCE_KIND: Message = { vi: 'loại hội nghị', en: 'kind of conference' };
export const OFFICER: Message = { vi: 'người giữ vai trò tại hội nghị', en: 'officer' };
export const BASIS: Message = { vi: 'căn cứ', en: 'basis' };
export const SITE: Message = { vi: 'điểm cầu', en: 'site' };
export const ROOM: Message = { vi: 'phòng', en: 'room' };
export const SOURCE: Message = { vi: 'nguồn', en: 'source' };

export function slugTaken(): DomainError {
  return domainError('SLUG_TAKEN', ['slug'], {
    vi: 'Đã có hội nghị dùng tên địa chỉ này; hãy chọn tên khác.',
    en: 'Another conference has this slug; choose another one.',
  });
}
