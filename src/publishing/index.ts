export * from './conference-feeds.type.js';
export * from './feeds.js';
export * from './published-agenda.js';
export * from './published-agendas.queries.js';
export * from './publishing.module.js';
