export { Initial1790000000001 } from './0001-initial.js';
export { AgendaVersions1790000000002 } from './0002-agenda-versions.js';
export { AgendaConflicts1790000000003 } from './0003-agenda-conflicts.js';
export { ConferenceSeries1790000000004 } from './0004-conference-series.js';
export { AgendaCourse1790000000005 } from './0005-agenda-course.js';
export { Announcements1790000000006 } from './0006-announcements.js';
export { CalendarLinks1790000000007 } from './0007-calendar-links.js';
export { AgendaExternalIds1790000000008 } from './0008-agenda-external-ids.js';
