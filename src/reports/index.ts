export * from './indicator.entity.js';
export * from './observation.entity.js';
export * from './report.entity.js';
