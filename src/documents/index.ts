export * from './documents.module.js';
export { mayUploadWhere, showFileWhere } from './file.access.js';
export * from './file.entity.js';
export * from './file.enums.js';
export * from './file.shapes.js';
export * from './file.type.js';
export * from './paper.entity.js';
