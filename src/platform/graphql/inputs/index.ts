export * from './fields.js';
export * from './input.pipe.js';
export * from './mutation-input.js';
export { tidy } from './tidy.js';
export * from './user-errors.interceptor.js';
