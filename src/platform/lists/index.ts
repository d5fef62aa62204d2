export * from './list-document.js';
export * from './list-queries.js';
export * from './list-text.js';
export * from './send-list.js';
