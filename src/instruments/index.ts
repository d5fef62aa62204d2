export * from './instrument.entity.js';
export * from './instrument.enums.js';
export * from './instrument.errors.js';
export * from './instrument.shapes.js';
export * from './instrument.type.js';
