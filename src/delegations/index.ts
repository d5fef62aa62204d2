export * from './delegate.entity.js';
export * from './delegate.enums.js';
export * from './delegate.shapes.js';
export * from './delegate.type.js';
export * from './delegations.module.js';
