export * from './access/index.js';
export * from './execution/client-error.js';
export type { KeepableFields } from './execution/keepable.js';
export { DOCUMENTS, documentId, readDocuments } from './execution/persisted-documents.js';
export * from './execution/subscription.js';
export * from './inputs/index.js';
export * from './look-ahead/index.js';
export * from './request.js';
export * from './types/index.js';
