export * from './agenda.entity.js';
export * from './agenda.enums.js';
export * from './agenda.errors.js';
export * from './agenda.module.js';
export * from './agenda.service.js';
export * from './agenda.shapes.js';
export * from './agenda.type.js';
export type { AddAgendaItemInput, PresenterInput } from './agenda-item.input.js';
export { currentVersion, PUBLISHED_ROWS } from './agenda-rows.js';
export type { AddSessionInput } from './agenda-session.input.js';
export {
  admitted,
  admittedIfClosed,
  closed,
  conducts,
  isConductor,
  peopleAdmittedTo,
  takesPart,
} from './closed-items.js';
export * from './conflicts/agenda-conflicts.module.js';
export * from './conflicts/planning-facts.entity.js';
export * from './course/agenda-course.module.js';
export { CLOCK_FIELDS } from './course/clock-fields.js';
export * from './course/item-course.entity.js';
export * from './course/item-course.service.js';
export { AgendaItemState } from './course/item-course.states.js';
export * from './course/room-now.shapes.js';
export * from './course/room-now.type.js';
export * from './editing/agenda-editing.module.js';
export * from './editing/draft-change.shapes.js';
export * from './editing/draft-change.type.js';
export { restoreWithItem } from './editing/item-parts.js';
export { FollowArgs } from './live/agenda-event.type.js';
export * from './live/agenda-live.module.js';
export * from './live/audience.js';
export * from './sheets/agenda-sheets.module.js';
export { CreateConferenceFromInput } from './templates/template.input.js';
export * from './templates/template.type.js';
export * from './templates/templates.module.js';
export * from './templates/templates.service.js';
export * from './versions/agenda-content.js';
export { agendaDifferences } from './versions/agenda-diff.js';
export { inWords } from './versions/agenda-diff.words.js';
export * from './versions/agenda-draft.entity.js';
export * from './versions/agenda-version.entity.js';
export * from './versions/agenda-version.shapes.js';
export * from './versions/agenda-version.type.js';
export * from './versions/agenda-versions.module.js';
export * from './versions/agenda-versions.service.js';
