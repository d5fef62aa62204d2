export { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.js';
export { EmbeddedDatabaseError } from './embedded-database-error.js';
