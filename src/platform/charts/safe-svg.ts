import { xmlText } from '../markup/index.js';

const ELEMENTS = new Set(['svg', 'g', 'path', 'rect', 'text', 'tspan', 'defs', 'pattern', 'clipPath']);
const ATTRIBUTES = new Set(
  `clip-path d dominant-baseline fill fill-opacity font-family font-size font-weight height id opacity patternTransform
  patternUnits stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor transform
  width x y`.split(/\s+/),
);

interface About {
  title: string;
  description: string;
  language: string;
  id: string;
  width: number;
  height: number;
}

/**
 * What was drawn, with nothing in it but shapes and texts: no script, no style (which a content security policy would
 * refuse), nothing from elsewhere. The ids in it are the same each time.
 */
export function safeSvg(drawn: string, { title, description, language, id, width, height }: About): string {
  const content = drawn
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    // Texts are escaped in it: whatever is between these brackets is a tag.
    .replace(/<(\/?)([\w:]+)([^>]*)>/g, (_, closing: string, name: string, attributes: string) => {
      if (!ELEMENTS.has(name)) throw new Error(`A chart may not have <${name}> in it`);
      return `<${closing}${name}${safeAttributes(attributes, id)}>`;
    })
    .replace(/\n/g, '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" aria-labelledby="${id}-title ${id}-desc" lang="${language}">` +
    `<title id="${id}-title">${xmlText(title)}</title><desc id="${id}-desc">${xmlText(description)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#fff"/>${content}\n`
  );
}

function safeAttributes(attributes: string, id: string): string {
  const inStyle: string[] = [];
  const others = attributes.replace(/ style="([^"]*)"/, (_, style: string) => {
    for (const declaration of style.split(';')) {
      const [name = '', value = ''] = declaration.split(/:(.*)/s);
      if (value) inStyle.push(` ${name.trim()}="${value.trim()}"`);
    }
    return '';
  });
  return [...`${others}${inStyle.join('')}`.matchAll(/ ([\w:-]+)="([^"]*)"/g)]
    .filter(([, name]) => ATTRIBUTES.has(name!))
    .map(([, name, value]) => ` ${name}="${ownId(name!, value!, id)}"`)
    .join('');
}

/** Ids of the drawing count all drawings of the process. */
function ownId(name: string, value: string, id: string): string {
  if (name === 'id') return value.replace(/^zr\d+/, id);
  return value.replace(/^url\(#zr\d+/, `url(#${id}`);
}
