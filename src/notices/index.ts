export * from './notice.entity.js';
export * from './notice.enums.js';
export * from './notice.shapes.js';
export * from './notice.type.js';
export * from './notices.module.js';
