export { Initial1790000000001 } from './0001-initial.js';
