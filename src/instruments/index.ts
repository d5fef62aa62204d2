export * from './instrument.entity.js';
export * from './instrument.enums.js';
export * from './instrument.errors.js';
export * from './instrument.shapes.js';
export * from './instrument.type.js';
export * from './instruments.module.js';
export * from './instruments.service.js';
