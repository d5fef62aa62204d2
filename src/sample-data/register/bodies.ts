import { BodyKind, BodyLevel } from '../../directory/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import { text } from '../text.js';

export interface RegisterBody {
  id: string;
  vi: string;
  en: string;
}

export interface RegisterBodies {
  ministries: RegisterBody[];
  provinces: RegisterBody[];
  /** Units of ministries and communes of provinces. */
  lower: RegisterBody[];
}

/** One of so many bodies is of this sort; the rest are communes. */
const MINISTRIES = 160;
const PROVINCES = 64;
const UNITS = 8;

const NAMES = {
  ministry: ['Bộ Theo dõi mẫu số', 'Sample Ministry of Follow-up No.'],
  province: ['Ủy ban nhân dân tỉnh Giả định', "People's Committee of Fictitious Province"],
  unit: ['Vụ Nghiệp vụ mẫu số', 'Sample Department No.'],
  commune: ['Ủy ban nhân dân xã Giả định', "People's Committee of Fictitious Commune"],
} as const;

/**
 * Bodies in four levels: a government with its ministries, provinces, units of ministries, communes.
 * @param count how many there are to be; never less than one of each sort
 */
export async function registerBodies(commands: Commands, count: number): Promise<RegisterBodies> {
  const government = await commands.bodies.create(commands.by, {
    name: text('Chính phủ mẫu (sổ theo dõi)', 'Sample Government (register)'),
    kind: BodyKind.GOVERNMENT,
    level: BodyLevel.CENTRAL,
  });
  const one = (each: number) => Math.max(1, Math.round(count / each));
  const { MINISTRY, PEOPLES_COMMITTEE, DEPARTMENT, COMMUNE } = BodyKind;
  const { CENTRAL, PROVINCE, UNIT } = BodyLevel;
  const root = [{ id: government }];
  const create = (sort: Sort) => createAll(commands, sort);
  const ministries = await create({
    count: one(MINISTRIES),
    name: NAMES.ministry,
    kind: MINISTRY,
    level: CENTRAL,
    parents: root,
  });
  const provinces = await create({
    count: one(PROVINCES),
    name: NAMES.province,
    kind: PEOPLES_COMMITTEE,
    level: PROVINCE,
    parents: root,
  });
  const units = await create({
    count: one(UNITS),
    name: NAMES.unit,
    kind: DEPARTMENT,
    level: UNIT,
    parents: ministries,
  });
  const communes = await create({
    count: Math.max(1, count - 1 - ministries.length - provinces.length - units.length),
    name: NAMES.commune,
    kind: COMMUNE,
    level: BodyLevel.COMMUNE,
    parents: provinces,
  });
  return { ministries, provinces, lower: [...units, ...communes] };
}

interface Sort {
  count: number;
  name: readonly [vi: string, en: string];
  kind: BodyKind;
  level: BodyLevel;
  /** The bodies are spread over these. */
  parents: { id: string }[];
}

async function createAll(
  { by, bodies }: Commands,
  { count, name: [vi, en], kind, level, parents }: Sort,
): Promise<RegisterBody[]> {
  const created: RegisterBody[] = [];
  for (let number = 1; number <= count; number += 1) {
    const names = { vi: `${vi} ${numbered(number, 4)}`, en: `${en} ${numbered(number, 4)}` };
    const parentId = parents[number % parents.length]!.id;
    const id = await bodies.create(by, { name: text(names.vi, names.en), kind, level, parentId });
    created.push({ id, ...names });
  }
  return created;
}
