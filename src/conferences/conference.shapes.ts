import { accountShape } from '../accounts/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import { legalInstrumentShape, programmeShape } from '../instruments/index.js';
import { ConferenceRole } from '../platform/auth/index.js';
import {
  columns,
  computed,
  connection,
  embedded,
  expression,
  hasRole,
  many,
  one,
  type PageArgs,
  type RowAccess,
  Shape,
} from '../platform/graphql/index.js';
import { isConcludable } from './concluding.js';
import { seen } from './conference.access.js';
import { ConferenceState } from './conference.states.js';
import type { RolesArgs } from './conference-role.type.js';

/** That the conference of the row may be seen. */
export const withinConference: RowAccess = {
  within: (row, statement) => statement.sees(conferenceShape, `${row}.conference_id`),
};

/** The rows of a conference, in their order. */
const ofConference = {
  inside: true,
  on: (conference: string, row: string) => `${row}.conference_id = ${conference}.id`,
  order: (row: string) => `${row}.position, ${row}.id`,
};

export const conferenceKindShape = new Shape('ConferenceKind', 'conference_kind', {
  ...columns('code', 'revision', 'name'),
  policy: embedded(
    'ConferencePolicy',
    columns(
      'invitationNoticeDays',
      'countsClearDays',
      'conclusionsNoticeDays',
      'approvesAgenda',
      'governedBy',
    ),
  ),
});

const officerShape = new Shape(
  'Officer',
  'officer',
  {
    ...columns('id', 'role', 'postPrinted', 'honorificPrinted'),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    post: one(
      () => postShape,
      row => `(select post_id from appointment where id = ${row}.appointment_id)`,
    ),
  },
  withinConference,
);

const basisShape = new Shape(
  'ConferenceBasis',
  'conference_basis',
  {
    ...columns('id', 'component'),
    instrument: one(
      () => legalInstrumentShape,
      row => `${row}.instrument_id`,
    ),
    programme: one(
      () => programmeShape,
      row => `${row}.programme_id`,
    ),
  },
  withinConference,
);

export const roleAtConferenceShape = new Shape(
  'RoleAtConference',
  'conference_role',
  {
    ...columns('id', 'revision', 'role', 'validFrom', 'validUntil'),
    account: one(
      () => accountShape,
      row => `${row}.account_id`,
    ),
  },
  {
    // Who may do what is for the organisers to know.
    scope: (row, statement) => hasRole(statement, `${row}.conference_id`, [ConferenceRole.ORGANISER]),
  },
);

export const sourceShape = new Shape(
  'Source',
  'source',
  columns(
    'id',
    'kind',
    'title',
    'language',
    'author',
    'publisher',
    'publishedAt',
    'publishedAtPrinted',
    'url',
    'quote',
    'note',
  ),
  withinConference,
);

export const siteShape: Shape = new Shape(
  'Site',
  'site',
  {
    ...columns('id', 'revision', 'kind', 'name', 'address', 'capacity'),
    host: one(
      () => bodyShape,
      row => `${row}.host_id`,
    ),
    rooms: many(() => roomShape, {
      on: (site, room) => `${room}.site_id = ${site}.id`,
      order: room => `${room}.position, ${room}.id`,
      inside: true,
    }),
  },
  withinConference,
);

export const roomShape: Shape = new Shape(
  'Room',
  'room',
  {
    ...columns('id', 'name', 'capacity'),
    site: one(
      () => siteShape,
      row => `${row}.site_id`,
    ),
  },
  withinConference,
);

export const conferenceShape: Shape = new Shape(
  'Conference',
  'conference',
  {
    ...columns(
      'id',
      'revision',
      'slug',
      'title',
      'fullTitle',
      'state',
      'visibility',
      'stateReason',
      'startsOn',
      'endsOn',
      'startsAt',
    ),
    ...columns('endsAt', 'datePrinted', 'timeZone', 'place', 'venue', 'sample'),
    allowedActions: computed({
      ...columns('state'),
      concludable: expression(
        row => `(case when ${row}.state = '${ConferenceState.CLOSED}' then ${isConcludable(row)} end)`,
      ),
    }),
    kind: one(
      () => conferenceKindShape,
      row => `${row}.kind_code`,
      'code',
    ),
    convener: one(
      () => bodyShape,
      row => `${row}.convener_id`,
    ),
    hosts: many(() => bodyShape, {
      on: (conference, body) =>
        `${body}.id in (select host.body_id from conference_host host where host.conference_id = ${conference}.id)`,
      order: (body, conference) =>
        `(select host.position from conference_host host where host.conference_id = ${conference}.id and host.body_id = ${body}.id)`,
    }),
    officers: many(() => officerShape, ofConference),
    basis: many(() => basisShape, ofConference),
    sources: many(() => sourceShape, ofConference),
    sites: connection<PageArgs>(
      () => siteShape,
      conference => ({
        inside: true,
        where: site => [`${site}.conference_id = ${conference}.id`],
        order: [{ sql: site => `${site}.position`, type: 'integer' }],
      }),
    ),
    roles: many<RolesArgs>(() => roleAtConferenceShape, {
      on: (conference, role, { now }) =>
        `${role}.conference_id = ${conference}.id` +
        (now ? ` and ${role}.valid_from <= now() and coalesce(${role}.valid_until > now(), true)` : ''),
      order: role => `${role}.role, ${role}.valid_from, ${role}.id`,
    }),
    viewerCan: expression(row => `json_build_object('id', ${row}.id)`),
  },
  { scope: seen },
);
