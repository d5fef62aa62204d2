import { MESSAGE_LANGUAGES, type MessageLanguage } from './domain-error.js';

/** The language of messages that suits an `Accept-Language` header best; English where it names none of ours. */
export function messageLanguage(header: string | undefined): MessageLanguage {
  let best: MessageLanguage = 'en';
  let bestQuality = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = MESSAGE_LANGUAGES.find(known => tag === known || tag.startsWith(`${known}-`));
    const weight = parameters.map(parameter => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    const quality = weight === undefined ? 1 : Number(weight);
    if (language && quality > bestQuality) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}
