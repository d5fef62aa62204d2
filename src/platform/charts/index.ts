export * from './bar-chart.js';
export * from './chart-address.js';
export * from './chart-answers.js';
export * from './draw-bar-chart.js';
export * from './page.style.js';
