import { HttpFault } from '../../platform/http/index.js';

/** One for all reasons, so that it does not tell who is expected. */
export function noBadges(): HttpFault {
  const messages = {
    vi: 'Không có thẻ đại biểu nào như vậy, hoặc bạn không được nhận.',
    en: 'There are no such badges, or none that you may get.',
  };
  return new HttpFault(404, 'NOT_FOUND', messages, { reason: 'NO_BADGES' });
}
