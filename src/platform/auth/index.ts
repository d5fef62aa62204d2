export * from './actor.js';
export * from './authenticator.js';
export * from './conference-role.js';
export * from './credentials.js';
export * from './named.js';
export * from './not-allowed.error.js';
export * from './rules.js';
