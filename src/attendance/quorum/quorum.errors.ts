import { type DomainError, domainError } from '../../platform/errors/index.js';

export function quorumNeeds(): DomainError {
  return domainError('QUORUM_NEEDS', ['numerator'], {
    vi: 'Cần nêu một tỷ lệ (numerator và denominator, không quá 1) hoặc một số (atLeast), không nêu cả hai; moreThan chỉ đi với tỷ lệ dưới 1.',
    en: 'Give either a share (numerator and denominator, at most 1) or a number (atLeast), not both; moreThan goes with a share below 1 only.',
  });
}

export function quorumAboveTotal(total: number): DomainError {
  return domainError('QUORUM_ABOVE_TOTAL', ['atLeast'], {
    vi: `Không thể cần nhiều hơn tổng số đã nêu (${total}).`,
    en: `No more can be needed than the total that is stated (${total}).`,
  });
}

export function quorumNotSet(): DomainError {
  return domainError('QUORUM_NOT_SET', ['conferenceId'], {
    vi: 'Hội nghị chưa đặt điều kiện số người có mặt.',
    en: 'No quorum is set for this conference.',
  });
}
