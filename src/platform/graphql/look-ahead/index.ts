export * from './connection.js';
export * from './fields.js';
export * from './reader.js';
export * from './selection.js';
export * from './shape.js';
export * from './statement.js';
