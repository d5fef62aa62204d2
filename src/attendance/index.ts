export * from './attendance.entity.js';
export * from './attendance.enums.js';
export type { RecordAttendanceInput } from './attendance.input.js';
export * from './attendance.module.js';
export * from './attendance.service.js';
export * from './attendance.shapes.js';
export * from './attendance.type.js';
