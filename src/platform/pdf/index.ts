export * from './make-pdf.js';
export * from './paper.js';
export * from './pdf.js';
export * from './qr.js';
export * from './table.js';
