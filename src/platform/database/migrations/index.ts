export { Initial1790000000001 } from './0001-initial.js';
export { AgendaVersions1790000000002 } from './0002-agenda-versions.js';
export { AgendaConflicts1790000000003 } from './0003-agenda-conflicts.js';
