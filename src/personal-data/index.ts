export * from './contact.access.js';
export * from './personal-data.module.js';
export * from './personal-data.type.js';
export * from './personal-data-erasure.entity.js';
