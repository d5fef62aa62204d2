export * from './access-table.js';
export * from './apply-access.js';
export * from './commands-on.js';
export * from './root-access.js';
export * from './row-rules.js';
