import { makeAgendaItem } from '../factories/agenda-item.js';
import type { TestApp } from '../support/create-test-app.js';

export const vi = (text: string) => [{ language: 'vi', text }];

export const FIRST = { from: '2010-01-01', to: '2015-12-31', label: '2010-2015' };
export const SECOND = { from: '2016-01-01', to: '2020-12-31', label: '2016-2020' };

/** An id that nothing has. */
export const NOBODY = '01890000-0000-7000-8000-000000000000';

/** What a report needs around it. */
export interface Setting {
  ministry: string;
  department: string;
  person: string;
  decision1956: string;
  decision1600: string;
  /** On 12 June 2020. */
  conference: string;
  source: string;
  item: string;
  other: { conference: string; source: string; item: string };
}

export async function createSetting(plenary: TestApp): Promise<Setting> {
  const { mutate } = plenary;
  const body = async (name: string, kind: string) =>
    (await mutate('createBody', { name: vi(name), kind, level: 'CENTRAL' }, 'body { id }')).body.id;
  const instrument = async (number: string) =>
    (await mutate('registerLegalInstrument', { type: 'DECISION', number }, 'legalInstrument { id }'))
      .legalInstrument.id;

  const ministry = await body('Bộ Nội vụ', 'MINISTRY');
  const conference = async (slug: string) => {
    const input = {
      slug,
      title: vi('Hội nghị tổng kết'),
      kindCode: 'TONG_KET',
      convenerId: ministry,
      startsOn: '2020-06-12',
    };
    const { id } = (await mutate('createConference', input, 'conference { id }')).conference;
    const source = { conferenceId: id, kind: 'ARTICLE', title: vi('Bài báo'), language: 'vi' };
    return {
      conference: id as string,
      source: (await mutate('addSource', source, 'source { id }')).source.id as string,
      item: await makeAgendaItem(plenary, id),
    };
  };
  return {
    ministry,
    department: await body('Vụ Đào tạo bồi dưỡng', 'DEPARTMENT'),
    person: (await mutate('createPerson', { name: 'Triệu Văn Cường' }, 'person { id }')).person.id,
    decision1956: await instrument('1956/QĐ-TTg'),
    decision1600: await instrument('1600/QĐ-TTg'),
    ...(await conference('hoi-nghi')),
    other: await conference('hoi-nghi-khac'),
  };
}

let defined = 0;

/** An indicator of person-times, unless `changes` say otherwise. */
export async function defineIndicator({ mutate }: TestApp, changes: object = {}): Promise<string> {
  defined += 1;
  const input = {
    code: `indicator-${defined}`,
    name: vi(`Chỉ tiêu ${defined}`),
    unit: 'PERSON_TIMES',
    aggregation: 'SUM',
  };
  return (await mutate('defineIndicator', { ...input, ...changes }, 'indicator { id }')).indicator.id;
}

export async function recordReport({ mutate }: TestApp, conferenceId: string): Promise<string> {
  return (await mutate('recordReport', { conferenceId, title: vi('Báo cáo') }, 'report { id }')).report.id;
}
