import { dayInWords } from '../conferences/index.js';
import { DirectiveTiming } from '../directives/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';

/** The languages that notices are written in, the official one first. */
const LANGUAGES = ['vi', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

export interface OpeningFacts {
  title: LocalizedText;
  startsOn: string | null;
  endsOn: string | null;
  place: LocalizedText | null;
  convener: LocalizedText;
  /** Who chaired, with the post, if that is known. */
  chair: { name: string; post: LocalizedText | null; body: LocalizedText | null } | null;
  attended: LocalizedText[];
  /** How many bodies were represented beside those, where they are too many for a sentence. */
  attendedBesides: number;
  reports: LocalizedText[];
}

export interface TaskFacts {
  text: string;
  language: string;
  translations: LocalizedText | null;
  summary: LocalizedText | null;
  leads: LocalizedText[];
  coordinating: LocalizedText[];
  timing: DirectiveTiming;
  deadline: string | null;
  reviewOn: string | null;
  event: LocalizedText | null;
}

export function subjectOf({ title, chair }: OpeningFacts): LocalizedText {
  return inEach(language => {
    const who = chair && postOf(chair, language);
    return language === 'vi'
      ? `Kết luận${who ? ` của ${who}` : ''} tại ${inLanguage(title, { language })}`
      : `Conclusions${who ? ` of ${who}` : ''} at ${inLanguage(title, { language })}`;
  });
}

/** When, where, who chaired, who attended; then what was heard. What is not known is not said. */
export function openingOf(facts: OpeningFacts): LocalizedText[] {
  const { title, place, chair, reports } = facts;
  return [
    inEach(language => {
      const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
      const days = daysOf(facts, language);
      const at = place
        ? say(`tại ${inLanguage(place, { language })}`, `in ${inLanguage(place, { language })}`)
        : '';
      const when = [days, at].filter(Boolean).join(', ');
      const name = inLanguage(title, { language });
      const chairedBy = chair && [postOf(chair, language), chair.name].filter(Boolean).join(' ');
      const held = chairedBy
        ? say(`${chairedBy} chủ trì ${name}`, `${chairedBy} chaired: ${name}`)
        : say(`${name} được tổ chức`, `was held: ${name}`);
      const parties = partiesOf(facts, language);
      const who = parties && say(` Tham dự có đại diện ${parties}.`, ` Represented were: ${parties}.`);
      return `${capitalised(when ? `${when}, ${held}` : held)}.${who}`;
    }),
    inEach(language => {
      const heard = listOf(reports, language, '; ');
      const post = (chair && postOf(chair, language)) || (language === 'vi' ? 'Chủ trì' : 'the chair');
      return language === 'vi'
        ? `Sau khi nghe ${heard ? `báo cáo (${heard}) và ` : ''}ý kiến của các đại biểu, ${post} kết luận như sau:`
        : `Having heard ${heard ? `the reports (${heard}) and ` : ''}the delegates, ${post} concluded:`;
    }),
  ];
}

export function closingOf({ convener }: OpeningFacts): LocalizedText {
  return inEach(language =>
    language === 'vi'
      ? `${inLanguage(convener, { language })} thông báo để các cơ quan biết, thực hiện./.`
      : `${inLanguage(convener, { language })} gives notice of this to the bodies concerned for action./.`,
  );
}

/** "Bộ X chủ trì, phối hợp với Bộ Y: …; hoàn thành trước ngày …." */
export function taskOf(task: TaskFacts): LocalizedText {
  return inEach(language => {
    const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
    const what = task.summary ?? { [task.language]: task.text, ...task.translations };
    const leads = listOf(task.leads, language, ', ');
    const others = listOf(task.coordinating, language, ', ');
    const who = [
      leads && say(`${leads} chủ trì`, `${leads} leads`),
      others && say(`phối hợp với ${others}`, `co-ordinating with ${others}`),
    ].filter(Boolean);
    const text = inLanguage(what, { language }).replace(/[\s./;]+$/, '');
    return `${who.length > 0 ? `${who.join(', ')}: ` : ''}${text}; ${untilWhen(task, language)}.`;
  });
}

function untilWhen({ timing, deadline, reviewOn, event }: TaskFacts, language: Language): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  if (deadline) {
    const day = dayInWords(deadline, language);
    return say(`hoàn thành trước ${day}`, `to be completed by ${day}`);
  }
  if (timing === DirectiveTiming.ON_EVENT) {
    const what = inLanguage(event, { language });
    return say(`thực hiện sau khi: ${what}`, `to be carried out after: ${what}`);
  }
  const next = reviewOn && dayInWords(reviewOn, language);
  return say(
    `thực hiện thường xuyên${next ? `, rà soát vào ${next}` : ''}`,
    `ongoing${next ? `, to be reviewed on ${next}` : ''}`,
  );
}

function partiesOf({ attended, attendedBesides }: OpeningFacts, language: Language): string {
  const named = listOf(attended, language, ', ');
  if (attendedBesides === 0) return named;
  if (language === 'vi')
    return named ? `${named} và ${attendedBesides} cơ quan khác` : `${attendedBesides} cơ quan`;
  return named ? `${named}, and ${attendedBesides} other bodies` : `${attendedBesides} bodies`;
}

function daysOf({ startsOn, endsOn }: OpeningFacts, language: Language): string {
  if (!startsOn) return '';
  const first = dayInWords(startsOn, language);
  const last = endsOn && endsOn !== startsOn ? dayInWords(endsOn, language) : null;
  if (language === 'vi') return last ? `từ ${first} đến ${last}` : first;
  return last ? `from ${first} to ${last}` : `on ${first}`;
}

function postOf({ post, body }: NonNullable<OpeningFacts['chair']>, language: Language): string {
  return listOf(
    [post, body].filter(part => part !== null),
    language,
    language === 'vi' ? ' ' : ', ',
  );
}

function listOf(names: LocalizedText[], language: Language, between: string): string {
  return names.map(name => inLanguage(name, { language })).join(between);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function inEach(write: (language: Language) => string): LocalizedText {
  return Object.fromEntries(LANGUAGES.map(language => [language, write(language)]));
}
