import { BodyKind, BodyLevel } from '../../directory/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import { text } from '../text.js';
import { CENTRAL, OTHERS, provinceNames } from './body-names.js';

export interface CentralBody {
  id: string;
  vi: string;
  en: string;
}

/** A province with the three of its bodies that take part. */
export interface Province {
  vi: string;
  en: string;
  committee: string;
  department: string;
  school: string;
}

export type Bodies = Awaited<ReturnType<typeof reviewBodies>>;
export type Groups = Awaited<ReturnType<typeof reviewGroups>>;

/**
 * The 232 bodies that take part (30 central ones, three in each of 63 provinces, 13 others), below an
 * invented government that groups can be told by.
 */
export async function reviewBodies(commands: Commands) {
  const { by, bodies } = commands;
  const government = await bodies.create(by, {
    name: text('Chính phủ mẫu', 'Sample Government'),
    kind: BodyKind.GOVERNMENT,
    level: BodyLevel.CENTRAL,
  });
  const central: CentralBody[] = [];
  for (const { vi, en, abbreviation, kind } of CENTRAL) {
    const body = { name: text(vi, en), abbreviation, kind, level: BodyLevel.CENTRAL, parentId: government };
    central.push({ id: await bodies.create(by, body), vi, en });
  }
  const provinces: Province[] = [];
  for (const province of provinceNames())
    provinces.push(await createProvince(commands, government, province));
  const others: string[] = [];
  for (const { vi, en, kind } of OTHERS) {
    const body = { name: text(vi, en), kind, level: BodyLevel.UNIT, parentId: government };
    others.push(await bodies.create(by, body));
  }
  // The first ministry convenes the review; the first agency of ministerial rank monitors what follows.
  const agency = CENTRAL.findIndex(({ kind }) => kind === BodyKind.MINISTERIAL_AGENCY);
  return { government, ministry: central[0]!.id, monitor: central[agency]!, central, provinces, others };
}

async function createProvince(
  { by, bodies }: Commands,
  government: string,
  { vi, en, number }: ReturnType<typeof provinceNames>[number],
): Promise<Province> {
  const level = BodyLevel.PROVINCE;
  const committee = await bodies.create(by, {
    name: text(`Ủy ban nhân dân ${vi}`, `People's Committee of ${en}`),
    abbreviation: `UBND-M${numbered(number)}`,
    kind: BodyKind.PEOPLES_COMMITTEE,
    level,
    parentId: government,
  });
  const below = { level, parentId: committee };
  const department = await bodies.create(by, {
    ...below,
    name: text(`Sở Phát triển ${vi}`, `Department of Development of ${en}`),
    kind: BodyKind.PROVINCIAL_DEPARTMENT,
  });
  const school = await bodies.create(by, {
    ...below,
    name: text(`Trường Bồi dưỡng cán bộ ${vi}`, `Training School for Officials of ${en}`),
    kind: BodyKind.SCHOOL,
  });
  return { vi, en, committee, department, school };
}

/** Groups as speakers name them: by a rule below the invented government, by a list, or only by name. */
export async function reviewGroups({ by, groups }: Commands, { government, others }: Bodies) {
  const rule = (kinds: BodyKind[], level: BodyLevel) => ({ kinds, level, underId: government });
  const centralKinds = [BodyKind.MINISTRY, BodyKind.MINISTERIAL_AGENCY, BodyKind.GOVERNMENT_AGENCY];
  return {
    centralBodies: await groups.create(by, {
      name: text('các bộ, ngành trung ương mẫu', 'the sample central ministries and sectors'),
      rule: rule(centralKinds, BodyLevel.CENTRAL),
    }),
    committees: await groups.create(by, {
      name: text(
        'Ủy ban nhân dân các tỉnh, thành phố mẫu',
        "the People's Committees of the sample provinces",
      ),
      rule: rule([BodyKind.PEOPLES_COMMITTEE], BodyLevel.PROVINCE),
    }),
    departments: await groups.create(by, {
      name: text(
        'Sở Phát triển các tỉnh, thành phố mẫu',
        'the Departments of Development of the sample provinces',
      ),
      rule: rule([BodyKind.PROVINCIAL_DEPARTMENT], BodyLevel.PROVINCE),
    }),
    schools: await groups.create(by, {
      name: text('các trường bồi dưỡng cán bộ mẫu', 'the sample training schools for officials'),
      rule: rule([BodyKind.SCHOOL], BodyLevel.PROVINCE),
    }),
    partners: await groups.create(by, {
      name: text('các hội, viện đồng hành cùng Chương trình mẫu', 'the partners of the Sample Programme'),
      memberIds: others,
    }),
    press: await groups.create(by, { name: text('các cơ quan báo chí mẫu', 'the sample press') }),
  };
}
