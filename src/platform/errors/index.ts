export * from './conflict.error.js';
export * from './day-in-future.js';
export * from './domain-error.js';
export * from './message-language.js';
export * from './outage.js';
export * from './sign-in-first.js';
export * from './start-fault.js';
