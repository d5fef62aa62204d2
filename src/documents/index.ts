export * from './file.entity.js';
export * from './file.enums.js';
