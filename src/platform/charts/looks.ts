import type { Look } from './bar-chart.js';

const STRIPES = {
  symbol: 'rect',
  rotation: -Math.PI / 4,
  color: '#fff',
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
};

const CHECKS = {
  ...STRIPES,
  rotation: 0,
  dashArrayX: [
    [4, 4],
    [0, 4, 4, 0],
  ],
  dashArrayY: [4, 0],
};

const DOTS = { symbol: 'rect', color: '#444', dashArrayX: [[2, 3]], dashArrayY: [2, 3] };

/** Each has a contrast of at least 3 to 1 with the white ground (WCAG 2.2, 1.4.11), by itself or by its line. */
export const LOOKS: Record<Look, object> = {
  SOLID: { color: '#1d4f91' },
  HATCHED: { color: '#1d4f91', borderColor: '#1d4f91', borderWidth: 1, decal: STRIPES },
  PALE: { color: '#dfe7f2', borderColor: '#1d4f91', borderWidth: 1 },
  CHECKED: { color: '#9b1c1c', borderColor: '#9b1c1c', borderWidth: 1, decal: CHECKS },
  DOTTED: { color: '#fff', borderColor: '#444', borderWidth: 1, decal: DOTS },
  // Its line sets it off from the bar that it lies on.
  MARK: { color: '#111', opacity: 1, borderColor: '#fff', borderWidth: 1 },
};
