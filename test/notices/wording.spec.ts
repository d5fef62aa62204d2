import { DirectiveTiming } from '../../src/directives/index.js';
import { openingOf, subjectOf, type TaskFacts, taskOf } from '../../src/notices/notice.wording.js';
import type { LocalizedText } from '../../src/platform/graphql/index.js';

const vi = (text: string) => ({ vi: text });

describe('the wording of a notice of conclusions', () => {
  const opening = {
    title: { vi: 'Hội nghị tổng kết', en: 'the final review' },
    startsOn: '2020-06-12',
    endsOn: '2020-06-12',
    place: vi('thành phố Đà Nẵng'),
    convener: vi('Bộ Nội vụ'),
    chair: { name: 'Triệu Văn Cường', post: vi('Thứ trưởng'), body: vi('Bộ Nội vụ') },
    attended: [vi('các Bộ, ngành trung ương'), vi('Sở Nội vụ')],
    attendedBesides: 0,
    reports: [vi('Báo cáo tổng kết')],
  };

  it('opens with day, place, chair, who attended and what was heard', () => {
    expect(openingOf(opening).map(text => text.vi)).toEqual([
      'Ngày 12 tháng 6 năm 2020, tại thành phố Đà Nẵng, Thứ trưởng Bộ Nội vụ Triệu Văn Cường chủ trì Hội nghị tổng kết. Tham dự có đại diện các Bộ, ngành trung ương, Sở Nội vụ.',
      'Sau khi nghe báo cáo (Báo cáo tổng kết) và ý kiến của các đại biểu, Thứ trưởng Bộ Nội vụ kết luận như sau:',
    ]);
    expect(subjectOf(opening)).toEqual({
      vi: 'Kết luận của Thứ trưởng Bộ Nội vụ tại Hội nghị tổng kết',
      en: 'Conclusions of Thứ trưởng, Bộ Nội vụ at the final review',
    });
  });

  it('names those that were recorded, and says how many more bodies were there', () => {
    const [{ vi: beside, en }] = openingOf({ ...opening, attendedBesides: 232 }) as [LocalizedText];
    expect(beside).toContain(' Tham dự có đại diện các Bộ, ngành trung ương, Sở Nội vụ và 232 cơ quan khác.');
    expect(en).toContain(' Represented were: các Bộ, ngành trung ương, Sở Nội vụ, and 232 other bodies.');
    const [{ vi: alone }] = openingOf({ ...opening, attended: [], attendedBesides: 232 }) as [LocalizedText];
    expect(alone).toContain(' Tham dự có đại diện 232 cơ quan.');
  });

  it('says nothing of what is not known', () => {
    const bare = {
      ...opening,
      startsOn: null,
      endsOn: null,
      place: null,
      chair: null,
      attended: [],
      reports: [],
    };
    expect(openingOf(bare).map(text => text.vi)).toEqual([
      'Hội nghị tổng kết được tổ chức.',
      'Sau khi nghe ý kiến của các đại biểu, Chủ trì kết luận như sau:',
    ]);
  });

  const task: TaskFacts = {
    text: 'Giao Bộ Nội vụ rà soát./.',
    language: 'vi',
    translations: null,
    summary: { vi: 'rà soát chương trình', en: 'review the programme' },
    leads: [{ vi: 'Bộ Nội vụ', en: 'The Ministry of Home Affairs' }],
    coordinating: [vi('Bộ Tài chính'), vi('các tỉnh, thành phố')],
    timing: DirectiveTiming.FIXED,
    deadline: '2020-12-31',
    reviewOn: null,
    event: null,
  };

  it('gives lead, co-ordinating bodies and deadline of a task', () => {
    expect(taskOf(task)).toEqual({
      vi: 'Bộ Nội vụ chủ trì, phối hợp với Bộ Tài chính, các tỉnh, thành phố: rà soát chương trình; hoàn thành trước ngày 31 tháng 12 năm 2020.',
      en: 'The Ministry of Home Affairs leads, co-ordinating with Bộ Tài chính, các tỉnh, thành phố: review the programme; to be completed by 31 December 2020.',
    });
  });

  it('takes the words of the directive where there is no summary, without their full stop', () => {
    const verbatim = { ...task, summary: null, coordinating: [] };
    expect(taskOf(verbatim).vi).toBe(
      'Bộ Nội vụ chủ trì: Giao Bộ Nội vụ rà soát; hoàn thành trước ngày 31 tháng 12 năm 2020.',
    );
  });

  it('says of tasks without a deadline what they have instead', () => {
    const open = { ...task, deadline: null, coordinating: [] };
    const until = (changes: Partial<TaskFacts>) => taskOf({ ...open, ...changes }).vi!.split('; ')[1];
    expect([
      until({ timing: DirectiveTiming.ONGOING, reviewOn: '2021-06-05' }),
      until({ timing: DirectiveTiming.ONGOING }),
      until({ timing: DirectiveTiming.ON_EVENT, event: vi('nghị định có hiệu lực') }),
    ]).toEqual([
      'thực hiện thường xuyên, rà soát vào ngày 05 tháng 6 năm 2021.',
      'thực hiện thường xuyên.',
      'thực hiện sau khi: nghị định có hiệu lực.',
    ]);
  });
});
