export * from './history.module.js';
export * from './history.type.js';
