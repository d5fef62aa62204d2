import { itemById } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import { bodyShape, personShape } from '../directory/index.js';
import {
  and,
  columns,
  computed,
  connection,
  decimals,
  embedded,
  expression,
  many,
  one,
  Shape,
  variant,
} from '../platform/graphql/index.js';
import { entryScope, minutesAccess, worksOnThem } from './minutes.access.js';
import type { MinutesEntriesArgs } from './minutes-entry.type.js';

const signatureShape = new Shape('MinutesSignature', 'minutes_signature', {
  ...columns('role', 'onPaper', 'signedOn'),
  person: one(
    () => personShape,
    row => `${row}.person_id`,
  ),
});

export const minutesShape: Shape = new Shape(
  'Minutes',
  'minutes',
  {
    ...columns('id', 'revision', 'state', 'approvedAt', 'digest'),
    returnReason: expression(
      (row, statement) => `case when ${worksOnThem(row, statement)} then ${row}.return_reason end`,
    ),
    allowedActions: computed(columns('state')),
    verified: expression(row => `(${row}.digest = minutes_digest(${row}.conference_id, ${row}.approved_at))`),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    signatures: many(() => signatureShape, {
      on: (minutes, signature) => `${signature}.conference_id = ${minutes}.conference_id`,
      order: signature => `${signature}.role`,
      inside: true,
    }),
    entries: connection<MinutesEntriesArgs>(
      () => minutesEntryShape,
      (minutes, { agendaItemId, kind }, statement) => ({
        inside: true,
        where: entry => [
          `${entry}.conference_id = ${minutes}.conference_id`,
          ...(agendaItemId
            ? [`${entry}.agenda_item_id = ${statement.id(agendaItemId, 'agendaItemId')}`]
            : []),
          ...(kind ? [`${entry}.kind = ${statement.param(kind)}::minutes_entry_kind`] : []),
        ],
        order: [{ sql: entry => `${entry}.place`, type: 'numeric' }],
      }),
    ),
  },
  minutesAccess,
);

export const minutesEntryShape: Shape = new Shape(
  'MinutesEntry',
  'minutes_entry',
  {
    ...columns('id', 'revision', 'kind', 'closed', 'speakerPrinted', 'capacityPrinted', 'saidAt'),
    ...columns('text', 'plainText', 'struckAt', 'struckReason'),
    ...decimals('place'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    minutes: one(
      () => minutesShape,
      row => `${row}.conference_id`,
      'conference_id',
    ),
    agendaItem: itemById(row => `${row}.agenda_item_id`),
    speaker: variant(
      [() => personShape, row => `${row}.speaker_person_id`],
      [() => bodyShape, row => `${row}.speaker_body_id`],
    ),
    votes: embedded(
      'VoteCounts',
      {
        for: expression(row => `${row}.votes_for`),
        against: expression(row => `${row}.votes_against`),
        abstaining: expression(row => `${row}.votes_abstaining`),
      },
      row => `${row}.kind = 'VOTE'`,
    ),
    corrections: many(() => correctionShape, {
      on: (entry, correction) => `${correction}.entry_id = ${entry}.id`,
      order: correction => `${correction}.corrected_at, ${correction}.id`,
      inside: true,
    }),
  },
  {
    within: (row, statement) => {
      const minutes = statement.alias();
      const seen = [
        `${minutes}.conference_id = ${row}.conference_id`,
        statement.visible(minutesShape, minutes),
      ];
      return `exists (select from minutes ${minutes} where ${and(seen)})`;
    },
    scope: entryScope,
  },
);

const correctionShape = new Shape('MinutesCorrection', 'minutes_correction', {
  ...columns('text', 'plainText', 'reason', 'correctedAt', 'digest'),
  verified: expression(row => `(${row}.digest = minutes_correction_digest(${row}))`),
});

conferenceShape.extend({
  minutes: one(
    () => minutesShape,
    row => `${row}.id`,
    'conference_id',
  ),
});
