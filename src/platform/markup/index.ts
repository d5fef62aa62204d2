export * from './html.js';
export * from './xml.js';
