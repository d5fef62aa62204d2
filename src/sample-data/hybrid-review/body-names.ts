import { BodyKind } from '../../directory/index.js';
import { numbered } from '../names.js';

interface CentralBody {
  vi: string;
  en: string;
  abbreviation: string;
  kind: BodyKind;
}

const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** 18 ministries, 4 agencies of ministerial rank and 8 agencies under the government, all invented. */
export const CENTRAL: readonly CentralBody[] = [
  ...range(18).map(number => ({
    vi: `Bộ Phát triển mẫu số ${number}`,
    en: `Sample Ministry of Development No. ${number}`,
    abbreviation: `BPTM${number}`,
    kind: BodyKind.MINISTRY,
  })),
  ...range(4).map(number => ({
    vi: `Ủy ban Điều phối mẫu số ${number}`,
    en: `Sample Commission for Co-ordination No. ${number}`,
    abbreviation: `UBĐPM${number}`,
    kind: BodyKind.MINISTERIAL_AGENCY,
  })),
  ...range(8).map(number => ({
    vi: `Cơ quan Dịch vụ công mẫu số ${number}`,
    en: `Sample Agency for Public Services No. ${number}`,
    abbreviation: `CQDVM${number}`,
    kind: BodyKind.GOVERNMENT_AGENCY,
  })),
];

/** 13 others: associations and institutes. */
export const OTHERS = [
  ...range(8).map(number => ({
    vi: `Hội Khuyến học mẫu số ${number}`,
    en: `Sample Association for Learning No. ${number}`,
    kind: BodyKind.ASSOCIATION,
  })),
  ...range(5).map(number => ({
    vi: `Viện Nghiên cứu quản lý mẫu số ${number}`,
    en: `Sample Institute for Management Studies No. ${number}`,
    kind: BodyKind.INSTITUTE,
  })),
];

/** 58 provinces and 5 cities under the centre, as many as there were in those years. */
export function provinceNames(): { number: number; vi: string; en: string }[] {
  return range(63).map(number => {
    const isCity = number > 58;
    return {
      number,
      vi: `${isCity ? 'thành phố' : 'tỉnh'} Mẫu ${numbered(number)}`,
      en: `Sample ${isCity ? 'City' : 'Province'} ${numbered(number)}`,
    };
  });
}
