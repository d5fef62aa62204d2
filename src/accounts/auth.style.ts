import { createHash } from 'node:crypto';
import { Markup } from '../platform/markup/index.js';

const STYLE = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 24rem; margin: 10vh auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
input, button { box-sizing: border-box; width: 100%; padding: .55rem .7rem; font: inherit; border-radius: .35rem; }
input { border: 1px solid GrayText; }
button { border: 0; background: #1d4f91; color: #fff; cursor: pointer; }
button:hover, button:focus-visible { background: #163c6e; }
[role=alert] { padding: .6rem .8rem; border-left: .25rem solid #b3261e; background: #b3261e1a; }
`;

export const STYLE_ELEMENT = new Markup(`<style>${STYLE}</style>`);
/** How the content security policy allows just this style. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
