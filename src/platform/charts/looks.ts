import type { Look } from './bar-chart.js';

const STRIPES = {
  symbol: 'rect',
  rotation: -Math.PI / 4,
  color: '#fff',
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
};

/** Each has a contrast of at least 3 to 1 with the white ground (WCAG 2.2, 1.4.11), by itself or by its line. */
export const LOOKS: Record<Look, object> = {
  SOLID: { color: '#1d4f91' },
  HATCHED: { color: '#1d4f91', borderColor: '#1d4f91', borderWidth: 1, decal: STRIPES },
  // Its line sets it off from the bar that it lies on.
  MARK: { color: '#111', opacity: 1, borderColor: '#fff', borderWidth: 1 },
};
