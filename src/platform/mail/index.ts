export * from './bounce-reason.js';
export * from './mail.module.js';
export * from './mailer.js';
export * from './outbox.js';
export * from './sending.js';
