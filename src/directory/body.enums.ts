import { registerEnumType } from '@nestjs/graphql';

export enum BodyKind {
  GOVERNMENT = 'GOVERNMENT',
  MINISTRY = 'MINISTRY',
  MINISTERIAL_AGENCY = 'MINISTERIAL_AGENCY',
  GOVERNMENT_AGENCY = 'GOVERNMENT_AGENCY',
  DEPARTMENT = 'DEPARTMENT',
  PROVINCE = 'PROVINCE',
  PEOPLES_COMMITTEE = 'PEOPLES_COMMITTEE',
  PROVINCIAL_DEPARTMENT = 'PROVINCIAL_DEPARTMENT',
  SCHOOL = 'SCHOOL',
  COMMUNE = 'COMMUNE',
  ASSOCIATION = 'ASSOCIATION',
  INSTITUTE = 'INSTITUTE',
  OTHER = 'OTHER',
}

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What sort of body it is.',
  valuesMap: {
    GOVERNMENT: { description: 'The government itself (Chính phủ).' },
    MINISTRY: { description: 'A ministry (bộ).' },
    MINISTERIAL_AGENCY: { description: 'An agency of ministerial rank (cơ quan ngang bộ).' },
    GOVERNMENT_AGENCY: { description: 'An agency under the government (cơ quan thuộc Chính phủ).' },
    DEPARTMENT: { description: 'A department of a ministry (vụ, cục).' },
    PROVINCE: { description: 'A province or city under the centre (tỉnh, thành phố trực thuộc Trung ương).' },
    PEOPLES_COMMITTEE: { description: "A people's committee (ủy ban nhân dân)." },
    PROVINCIAL_DEPARTMENT: { description: 'A department of a province (sở).' },
    SCHOOL: { description: 'A school that trains officials (trường).' },
    COMMUNE: { description: 'A commune, ward or special zone (xã, phường, đặc khu).' },
    ASSOCIATION: { description: 'An association or mass organisation (hội, đoàn thể).' },
    INSTITUTE: { description: 'A university, institute or academy (đại học, viện, học viện).' },
    OTHER: { description: 'Any other body.' },
  },
});

export enum BodyBloc {
  PARTY = 'PARTY',
  ASSEMBLY = 'ASSEMBLY',
  GOVERNMENT = 'GOVERNMENT',
  FRONT = 'FRONT',
}

registerEnumType(BodyBloc, {
  name: 'BodyBloc',
  description: 'The bloc to which a body belongs where bodies are named in the order of precedence.',
  valuesMap: {
    PARTY: { description: 'The Party (khối Đảng).' },
    ASSEMBLY: { description: "National Assembly and people's councils (Quốc hội, Hội đồng nhân dân)." },
    GOVERNMENT: { description: "Government and people's committees (Chính phủ, Ủy ban nhân dân)." },
    FRONT: { description: 'Fatherland Front and mass organisations (Mặt trận Tổ quốc, đoàn thể).' },
  },
});

export enum BodyLevel {
  CENTRAL = 'CENTRAL',
  PROVINCE = 'PROVINCE',
  COMMUNE = 'COMMUNE',
  UNIT = 'UNIT',
}

registerEnumType(BodyLevel, {
  name: 'BodyLevel',
  description: 'The level of government at which a body stands.',
  valuesMap: {
    CENTRAL: { description: 'Central (trung ương).' },
    PROVINCE: { description: 'Province (cấp tỉnh).' },
    COMMUNE: { description: 'Commune (cấp xã).' },
    UNIT: { description: 'A unit inside a body, or outside the levels of government (đơn vị).' },
  },
});
