export * from './contact.access.js';
export * from './corrections/correction.entity.js';
export * from './corrections/correction.shapes.js';
export * from './corrections/correction.type.js';
export * from './own-erasure/erasure-request.entity.js';
export * from './personal-data.module.js';
export * from './personal-data.type.js';
export * from './personal-data-erasure.entity.js';
