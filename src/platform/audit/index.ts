export * from './entry.js';
export * from './verify.js';
