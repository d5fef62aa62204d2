export * from './file-store.js';
export * from './files.module.js';
export * from './spool.js';
