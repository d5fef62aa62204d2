export * from './describe-error.js';
export * from './logger.js';
export * from './nest-logger.js';
