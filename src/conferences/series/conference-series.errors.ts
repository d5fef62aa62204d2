import { type DomainError, domainError, type Message } from '../../platform/errors/index.js';

export const SERIES: Message = { vi: 'chuỗi hội nghị', en: 'series of conferences' };

export function seriesOfOtherConvener(): DomainError {
  return domainError('SERIES_OF_OTHER_CONVENER', ['seriesId'], {
    vi: 'Chuỗi hội nghị này thuộc cơ quan khác; chỉ hội nghị do cơ quan của chuỗi triệu tập mới thuộc chuỗi.',
    en: 'The series belongs to another body; its conferences are those that this body convenes.',
  });
}

export function numberWithoutSeries(): DomainError {
  return domainError('SERIES_MISSING', ['seriesId'], {
    vi: 'Đã nêu số thứ tự thì phải nêu chuỗi hội nghị.',
    en: 'A number needs the series in which it counts.',
  });
}

export function numberTaken(): DomainError {
  return domainError('NUMBER_TAKEN', ['numberInSeries'], {
    vi: 'Một hội nghị khác của chuỗi đã mang số này; bỏ trống để lấy số tiếp theo.',
    en: 'Another conference of the series has this number; leave it out for the next one.',
  });
}
