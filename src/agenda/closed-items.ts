import { STAFF } from '../platform/auth/index.js';
import { hasRole, inPerson, type LocalizedText, or, type Statement } from '../platform/graphql/index.js';
import { type AgendaRows, currentVersion, DRAFT_ROWS } from './agenda-rows.js';

/** What those who are not admitted read in place of the title of a closed item (nội dung họp kín). */
export const CLOSED_SESSION: LocalizedText = { vi: 'Nội dung họp kín', en: 'Closed session' };

/** Officers who conduct the conference, and so sit in its closed sessions. */
const CONDUCTING = `'CHAIR', 'CO_CHAIR', 'PRESIDIUM_MEMBER', 'SECRETARY'`;

/**
 * Condition: the item is open, or the viewer is admitted to it: as organiser or secretary of the conference,
 * as an officer who conducts it, or as a presenter of the item.
 */
export function admitted(item: string, statement: Statement, rows: AgendaRows = DRAFT_ROWS): string {
  return or([`not ${closed(item, rows)}`, admittedIfClosed(item, statement, rows)]);
}

/** The same for an item that is, or was, closed. */
export function admittedIfClosed(item: string, statement: Statement, rows: AgendaRows = DRAFT_ROWS): string {
  const isStaff = hasRole(statement, `${item}.conference_id`, STAFF);
  // Nothing more is written then: a statement must use every parameter that it has.
  return isStaff === 'true' ? isStaff : or([isStaff, ...byPart(item, statement, rows)]);
}

/** Condition: the viewer is of the staff, or has a part in the item that needs them to be there, whether it is closed or not. */
export function takesPart(item: string, statement: Statement, rows: AgendaRows): string {
  return or([hasRole(statement, `${item}.conference_id`, STAFF), ...byPart(item, statement, rows)]);
}

/** SQL: values of an item for those who are admitted to it, and what others read instead. */
export function ifAdmittedTo(item: string, statement: Statement, rows: AgendaRows) {
  const condition = admitted(item, statement, rows);
  return (value: string, otherwise = 'null') =>
    condition === 'true' ? value : `case when ${condition} then ${value} else ${otherwise} end`;
}

/** A draft that opens an item says nothing to others before it is published. */
export function closed(item: string, rows: AgendaRows = DRAFT_ROWS): string {
  if (rows !== DRAFT_ROWS) return `${item}.closed`;
  return (
    `(${item}.closed or exists (select from published_item now where now.id = ${item}.id and now.closed ` +
    `and now.version_id = ${currentVersion(`${item}.conference_id`)}))`
  );
}

/** Conditions: the viewer has a part in it that needs them to be there. */
function byPart(item: string, statement: Statement, { presenters, together }: AgendaRows): string[] {
  const own = inPerson(statement, 'own.person_id', `${item}.conference_id`);
  if (own === 'false') return [];
  return [
    `exists (select from ${presenters} own where own.item_id = ${item}.id and ${together('own', item)} and ${own})`,
    isConductor(`${item}.conference_id`, statement),
  ];
}

/** Condition: the viewer is an officer who conducts the conference. */
export function isConductor(conferenceId: string, statement: Statement): string {
  const own = inPerson(statement, 'own.person_id', conferenceId);
  if (own === 'false') return own;
  return (
    `exists (select from officer own where own.conference_id = ${conferenceId} ` +
    `and own.role in (${CONDUCTING}) and ${own})`
  );
}

/** SQL: the people who are admitted in person to any item that is closed now or was in some version, or to all of them. */
export function admittedPeople(conferenceId: string): string {
  const closedOnce =
    `select item.id from published_item item join agenda_version version on version.id = item.version_id ` +
    `where version.conference_id = ${conferenceId} and item.closed`;
  return (
    `select person_id from officer where conference_id = ${conferenceId} and role in (${CONDUCTING}) ` +
    `union select own.person_id from presenter own join agenda_item item on item.id = own.item_id ` +
    `where item.conference_id = ${conferenceId} and (item.closed or item.id in (${closedOnce})) and own.person_id is not null ` +
    `union select own.person_id from published_presenter own where own.item_id in (${closedOnce}) and own.person_id is not null`
  );
}

/** SQL: the people who are admitted in person to a published item, whether it is closed or not. */
export function peopleAdmittedTo(item: string): string {
  return (
    `select person_id from officer where conference_id = ${item}.conference_id and role in (${CONDUCTING}) ` +
    `union select own.person_id from published_presenter own where own.item_id = ${item}.id ` +
    `and own.version_id = ${item}.version_id and own.person_id is not null`
  );
}

/** Condition: the person is an officer who conducts the conference; both are SQL. */
export function conducts(personId: string, conferenceId: string): string {
  return (
    `exists (select from officer own where own.conference_id = ${conferenceId} ` +
    `and own.person_id = ${personId}::uuid and own.role in (${CONDUCTING}))`
  );
}
