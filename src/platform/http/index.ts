export * from './graphql-ide.js';
export * from './health.controller.js';
export * from './http-errors.js';
