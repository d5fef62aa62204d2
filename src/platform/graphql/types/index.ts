export * from './connection.type.js';
export * from './date.scalar.js';
export * from './decimal.scalar.js';
export * from './language-tag.scalar.js';
export * from './localized-text.js';
export * from './node.interface.js';
export * from './payload.js';
