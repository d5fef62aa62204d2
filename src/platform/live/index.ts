export * from './event-streams.js';
export * from './feed.js';
export * from './live.module.js';
export * from './live-source.js';
export * from './trail-source.js';
export * from './trail-tables.js';
