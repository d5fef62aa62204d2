import { createHash } from 'node:crypto';
import { Markup } from '../markup/index.js';

const STYLE = `
body { margin: 0 auto; max-width: 76rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
svg { max-width: 100%; height: auto; }
figure { margin: 1rem 0; } figcaption { color: #444; }
[role=note] { padding: .6rem .8rem; border-left: .25rem solid #8a5a00; background: #fff6e0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding: .4rem 0; }
th, td { border: 1px solid #b9c0ca; padding: .3rem .5rem; text-align: left; vertical-align: top; min-width: 4.5rem; }
thead th { background: #e3e9f1; } th[scope=rowgroup] { background: #f1f4f8; } th[scope=row] { font-weight: normal; min-width: 11rem; }
td.number { text-align: right; white-space: nowrap; } tr.total > * { font-weight: bold; }
`;

export const STYLE_ELEMENT = new Markup(`<style>${STYLE}</style>`);
/** No script, nothing from elsewhere, and just this style. */
export const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
