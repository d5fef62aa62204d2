export * from './agenda.entity.js';
export * from './agenda.enums.js';
export * from './agenda.errors.js';
export * from './agenda.module.js';
export * from './agenda.service.js';
export * from './agenda.shapes.js';
export * from './agenda.type.js';
export type { AddAgendaItemInput, PresenterInput } from './agenda-item.input.js';
export type { AddSessionInput } from './agenda-session.input.js';
