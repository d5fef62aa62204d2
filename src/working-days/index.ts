export * from './calendar-day.entity.js';
export * from './calendar-day.enums.js';
