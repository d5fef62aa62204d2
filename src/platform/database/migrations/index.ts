export { Initial1790000000001 } from './0001-initial.js';
export { AgendaVersions1790000000002 } from './0002-agenda-versions.js';
export { CalendarLinks1790000000007 } from './0007-calendar-links.js';
