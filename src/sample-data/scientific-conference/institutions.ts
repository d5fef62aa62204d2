import { BodyKind, BodyLevel } from '../../directory/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';
import { COUNTRIES } from './countries.js';

export interface Institution {
  id: string;
  vi: string;
  isVietnamese: boolean;
}

/** 240 institutions: 60 in Viet Nam and 6 in each of 30 other countries. */
const AT_HOME = 60;
const IN_EACH_OTHER = 6;

const SORTS: readonly [vi: string, en: string][] = [
  ['Đại học Khoa học mẫu', 'Sample University of Science'],
  ['Đại học Công nghệ mẫu', 'Sample University of Technology'],
  ['Viện Nghiên cứu phát triển mẫu', 'Sample Institute for Development Studies'],
  ['Đại học Kinh tế mẫu', 'Sample University of Economics'],
  ['Viện Khoa học môi trường mẫu', 'Sample Institute of Environmental Science'],
  ['Học viện Quản lý mẫu', 'Sample Academy of Management'],
];

export async function scientificInstitutions({ by, bodies }: Commands): Promise<Institution[]> {
  const institutions: Institution[] = [];
  for (const [country, [vi, en]] of COUNTRIES.entries()) {
    const isVietnamese = country === 0;
    for (let at = 0; at < (isVietnamese ? AT_HOME : IN_EACH_OTHER); at += 1) {
      const [sortVi, sortEn] = SORTS[at % SORTS.length]!;
      const number = Math.floor(at / SORTS.length) + 1;
      const name = {
        vi: `${sortVi} số ${number} (${vi})`,
        en: `${sortEn} No. ${number} (${en})`,
      };
      const id = await bodies.create(by, {
        name: text(name.vi, name.en),
        kind: BodyKind.INSTITUTE,
        level: BodyLevel.UNIT,
      });
      institutions.push({ id, vi: name.vi, isVietnamese });
    }
  }
  return institutions;
}
