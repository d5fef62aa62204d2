/** Text that is markup already; everything else is escaped where it goes into a page. */
export class Markup {
  constructor(readonly text: string) {}
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag for HTML. */
export function html(parts: TemplateStringsArray, ...values: (string | Markup)[]): Markup {
  return new Markup(parts.reduce((done, part, at) => done + markupOf(values[at - 1]!) + part));
}

function markupOf(value: string | Markup): string {
  return value instanceof Markup ? value.text : value.replace(/[&<>"']/g, character => ESCAPES[character]!);
}
