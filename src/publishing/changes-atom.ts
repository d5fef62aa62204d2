import { type AgendaContent, agendaDifferences, inWords } from '../agenda/index.js';
import { inLanguage } from '../platform/graphql/index.js';
import { element, textElement, xmlDocument, xmlText } from '../platform/markup/index.js';
import { wordsIn } from './feed-language.js';
import { modifiedAt, type PublishedAgenda, type PublishedVersion } from './published-agenda.js';
import { words } from './words.js';

/** What the feed points to. */
export interface AtomLinks {
  /** The feed itself. */
  self: string;
  /** The agenda as a calendar. */
  calendar: string;
}

/** An Atom feed (RFC 4287) of the versions of an agenda, newest first: why each was published, and what it changed. */
export function changesAtom(agenda: PublishedAgenda, language: string, links: AtomLinks): string {
  const { id, title, convener, versions } = agenda;
  const entries = versions.map((version, at) => entry(agenda, version, versions[at - 1], language));
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      textElement('id', `urn:uuid:${id}`),
      textElement('title', words.changes(inLanguage(title, { language }), language)),
      textElement('updated', modifiedAt(agenda).toISOString()),
      element('author', {}, textElement('name', inLanguage(convener, { language }))),
      element('link', { rel: 'self', type: 'application/atom+xml', href: links.self }),
      element('link', { rel: 'alternate', type: 'text/calendar', href: links.calendar }),
      element('generator', {}, 'Plenary'),
      ...entries.reverse(),
    ),
  );
}

function entry(
  { timeZone }: PublishedAgenda,
  { id, number, publishedAt, reason, content }: PublishedVersion,
  before: PublishedVersion | undefined,
  language: string,
): string {
  const changes = before ? changesIn(before.content, content, timeZone, language) : [words.first(language)];
  const at = new Date(publishedAt).toISOString();
  return element(
    'entry',
    {},
    textElement('id', `urn:uuid:${id}`),
    textElement('title', words.version(number, language)),
    textElement('published', at),
    textElement('updated', at),
    ...(reason === null ? [] : [element('summary', { type: 'text' }, xmlText(reason))]),
    element('content', { type: 'text' }, xmlText(changes.join('\n'))),
  );
}

/** As far as the reader sees them: a change of what is masked shows as nothing. */
function changesIn(
  before: AgendaContent,
  after: AgendaContent,
  timeZone: string,
  language: string,
): string[] {
  return agendaDifferences(before, after).map(change => inWords(change, timeZone)[wordsIn(language)]);
}
