export * from './bar-chart.js';
export * from './draw-bar-chart.js';
