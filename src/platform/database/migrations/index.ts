export { Initial1790000000001 } from './0001-initial.js';
export { AgendaVersions1790000000002 } from './0002-agenda-versions.js';
export { ConferenceSeries1790000000004 } from './0004-conference-series.js';
