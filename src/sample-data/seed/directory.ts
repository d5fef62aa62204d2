import { BodyKind, BodyLevel } from '../../directory/index.js';
import { InstrumentType } from '../../instruments/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';

/** The bodies, groups and the one person that the article names as taking part. */
export async function seedDirectory({ by, bodies, groups, people }: Commands) {
  const government = await bodies.create(by, {
    name: text('Chính phủ', 'Government'),
    kind: BodyKind.GOVERNMENT,
    level: BodyLevel.CENTRAL,
  });
  const ministry = await bodies.create(by, {
    name: text('Bộ Nội vụ', 'Ministry of Home Affairs'),
    kind: BodyKind.MINISTRY,
    level: BodyLevel.CENTRAL,
    parentId: government,
  });
  const department = await bodies.create(by, {
    name: text('Vụ Đào tạo bồi dưỡng', 'Department of Training'),
    kind: BodyKind.DEPARTMENT,
    level: BodyLevel.UNIT,
    parentId: ministry,
  });

  // The article names these groups and does not say who belongs to them. "các Bộ, ngành" may or may not be
  // "các Bộ, ngành trung ương", and "các tỉnh, thành phố" those under the centre: they stay apart.
  const centralSectors = await groups.create(by, {
    name: text('các Bộ, ngành trung ương', 'the central ministries and sectors'),
  });
  const schoolsOfMinistries = await groups.create(by, {
    name: text(
      'các trường đào tạo bồi dưỡng thuộc các Bộ có liên quan',
      'the training schools of the ministries concerned',
    ),
    withinId: centralSectors,
  });
  const centralProvinces = await groups.create(by, {
    name: text('các tỉnh, thành phố trực thuộc Trung ương', 'the provinces and cities under the centre'),
  });
  const homeAffairsDepartments = await groups.create(by, {
    name: text(
      'Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương',
      'the Departments of Home Affairs of the provinces and cities under the centre',
    ),
    withinId: centralProvinces,
  });
  const politicalSchools = await groups.create(by, {
    name: text(
      'trường Chính trị các tỉnh, thành phố trực thuộc Trung ương',
      'the political schools of the provinces and cities under the centre',
    ),
    withinId: centralProvinces,
  });
  const sectors = await groups.create(by, { name: text('các Bộ, ngành', 'the ministries and sectors') });
  const provinces = await groups.create(by, {
    name: text('các tỉnh, thành phố', 'the provinces and cities'),
  });

  const chair = await people.create(by, { name: 'Triệu Văn Cường' });
  const deputyMinister = await people.createPost(by, {
    title: text('Thứ trưởng', 'Deputy Minister'),
    bodyId: ministry,
  });
  await people.appoint(by, { personId: chair, postId: deputyMinister });

  return {
    ministry,
    department,
    centralSectors,
    schoolsOfMinistries,
    homeAffairsDepartments,
    politicalSchools,
    sectors,
    provinces,
    chair,
    deputyMinister,
  };
}

/** The two decisions under review, and the programme that the first directive names. */
export async function seedInstruments({ by, instruments }: Commands) {
  const decision1956 = await instruments.register(by, {
    type: InstrumentType.DECISION,
    number: '1956/QĐ-TTg',
    printedForms: ['1956/QĐ-TTG', 'sô 1956/QĐ-TTg'],
    issuerPrinted: 'Thủ tướng Chính phủ',
    issuedOn: '2009-11-27',
    title: text('phê duyệt Đề án "Đào tạo nghề cho lao động nông thôn đến năm 2020"'),
    provenance:
      'The article prints neither date nor title; both are taken from official letter 4330/BNN-KTHT of 2020.',
  });
  const decision1600 = await instruments.register(by, {
    type: InstrumentType.DECISION,
    number: '1600/QĐ-TTg',
    issuerPrinted: 'Thủ tướng Chính phủ',
    issuedOn: '2016-08-16',
    title: text('phê duyệt Chương trình mục tiêu Quốc gia xây dựng nông thôn mới (giai đoạn 2016-2020)'),
    provenance:
      'The article prints neither date nor title; both are taken from decision 5480/QĐ-BNN-KTHT of 2016, the period in the title is not verified.',
  });
  const programme = await instruments.registerProgramme(by, {
    name: text(
      'Chương trình mục tiêu quốc gia xây dựng nông thôn mới',
      'National Target Programme on New Rural Development',
    ),
    printedForms: ['chương trình quốc gia về xây dựng nông thôn mới'],
  });
  return { decision1956, decision1600, programme };
}
