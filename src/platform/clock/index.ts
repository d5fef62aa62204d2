export * from './clock.js';
export * from './clock.module.js';
export * from './day-text.js';
