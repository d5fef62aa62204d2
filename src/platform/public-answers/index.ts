export type { Answer, Made, Stamp } from './answer.js';
export { strongTag } from './answer.js';
export { stampSql } from './chain-heads.js';
export * from './public-answers.js';
export * from './public-answers.module.js';
