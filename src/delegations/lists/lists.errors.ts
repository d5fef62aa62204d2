import { HttpFault } from '../../platform/http/index.js';

/** One for both reasons, so that it does not tell whether there is somebody. */
export function nobodyListed(): HttpFault {
  const messages = {
    vi: 'Không có đại biểu nào như vậy, hoặc bạn không được xem.',
    en: 'There are no such delegates, or none that you may see.',
  };
  return new HttpFault(404, 'NOT_FOUND', messages, { reason: 'NOBODY_LISTED' });
}
