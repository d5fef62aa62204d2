export * from './calendar-day.entity.js';
export * from './calendar-day.enums.js';
export * from './calendar-day.type.js';
export * from './counted.js';
export * from './working-days.module.js';
export * from './working-days.service.js';
