export * from './agenda.entity.js';
