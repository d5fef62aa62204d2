export * from './directive.entity.js';
