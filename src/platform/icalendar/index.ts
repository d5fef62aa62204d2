export * from './icalendar.js';
