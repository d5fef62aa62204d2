import type { GraphQLError } from 'graphql';
import { clientError } from '../../../platform/graphql/index.js';
import type { SeriesFigures } from './figures.js';
import { MOST_ROWS } from './progress-chart.js';

export function noSuchIndicator(): GraphQLError {
  return clientError('NOT_FOUND', { vi: 'Không tìm thấy chỉ tiêu.', en: 'No such indicator.' });
}

export function severalDefinitions(series: readonly SeriesFigures[]): GraphQLError {
  const names = series
    .map(({ indicator: { name, code, version } }) => `"${name}" (${code}, ${version})`)
    .join('; ');
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: `Các định nghĩa khác nhau không vẽ trong một biểu đồ: ${names}. Hãy chọn một bằng indicatorIds, hoặc xem trang indicator-progress.html.`,
      en: `Different definitions are not drawn in one chart: ${names}. Choose one by indicatorIds, or see the page indicator-progress.html.`,
    },
    { reason: 'INDICATOR_VERSION_MISMATCH' },
  );
}

export function tooManyRows(): GraphQLError {
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: `Biểu đồ có nhiều nhất ${MOST_ROWS} kết quả. Hãy nêu ít giai đoạn hoặc cơ quan hơn.`,
      en: `A chart has at most ${MOST_ROWS} results. Name fewer periods or bodies.`,
    },
    { reason: 'TOO_MUCH' },
  );
}
