export * from './floor.module.js';
export * from './floor.shapes.js';
export * from './floor.type.js';
export * from './speak-request.entity.js';
export * from './speak-request.states.js';
