import { vietnameseName } from '../../../../src/sample-data/names.js';
import { Random } from '../../../../src/sample-data/random.js';

const random = new Random(1_450);
const given = new Set<string>();

/** The invented name of somebody new; no two have the same. */
export function newName(): string {
  for (;;) {
    const name = `${vietnameseName(random)}`;
    const unique = given.has(name)
      ? name.replace(' Mẫu', ` Mẫu ${MIDDLE[given.size % MIDDLE.length]}`)
      : name;
    if (given.has(unique)) continue;
    given.add(unique);
    return unique;
  }
}

const MIDDLE = ['An', 'Bảo', 'Đăng', 'Gia', 'Hữu', 'Khắc', 'Ngọc', 'Quang', 'Thế', 'Tuệ', 'Việt', 'Xuân'];

/** By given name, then by what stands before it, in the Vietnamese alphabet. */
export function inAlphabet(one: string, other: string): number {
  const { compare } = VIETNAMESE;
  return compare(givenNameOf(one), givenNameOf(other)) || compare(othersOf(one), othersOf(other));
}

const VIETNAMESE = new Intl.Collator('vi');
const givenNameOf = (name: string) => name.split(' ').at(-1)!;
const othersOf = (name: string) => name.split(' ').slice(0, -1).join(' ');

/** As somebody types it who has no Vietnamese keyboard. */
export function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}
