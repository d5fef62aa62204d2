export * from './attendance.entity.js';
