export * from './follow-on.module.js';
export * from './status-request.entity.js';
export * from './taken-up-directive.entity.js';
