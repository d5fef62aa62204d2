import { conferenceShape, isOverSql, siteShape } from '../conferences/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import { columns, computed, connection, expression, many, one, Shape } from '../platform/graphql/index.js';
import { concernedByDelegate, delegateAccess, substitutionAccess } from './delegate.access.js';
import type { DelegatesArgs, SubstitutionsArgs } from './delegate.type.js';
import { attendedSo } from './delegate-attendance.js';
import { isOtherSite, isPostHeld, NOTED, requiredRankOf } from './noted.js';
import { nameOf, ORDERS, rankOf } from './precedence.js';

const postOf = one(
  () => postShape,
  row => `(select held.post_id from appointment held where held.id = ${row}.appointment_id)`,
);

export const delegateShape: Shape = new Shape(
  'Delegate',
  'delegate',
  {
    ...columns('id', 'revision', 'postPrinted', 'role', 'isHead', 'isVoting', 'state', 'stateReason'),
    ...columns('nominatedAt', 'waitingSince', 'overQuotaReason', 'precedence'),
    badgeCode: expression(row => `case when ${row}.state = 'CONFIRMED' then ${row}.badge_code end`),
    rankMissing: expression(row => `${row}.precedence is null and ${rankOf(row)} is null`),
    allowedActions: computed({
      ...columns('state'),
      conferenceId: expression(row => `${row}.conference_id`),
      bodyId: expression(row => `${row}.body_id`),
      personId: expression(row => `${row}.person_id`),
      isOver: expression(
        row =>
          `(select ${isOverSql('held.state')} from conference held where held.id = ${row}.conference_id)`,
      ),
      isSubstituted: expression(
        row =>
          `${row}.substitutes_id is not null or exists (select from substitution asked ` +
          `where asked.delegate_id = ${row}.id and asked.state in ('REQUESTED', 'DONE'))`,
      ),
    }),
    notes: computed({
      known: expression(() => 'true'),
      rank: expression(rankOf),
      requiredRank: expression(requiredRankOf),
      isPostHeld: expression(isPostHeld),
      isOtherSite: expression(isOtherSite),
    }),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    post: postOf,
    site: one(
      () => siteShape,
      row => `${row}.site_id`,
    ),
    substitutes: one(
      () => delegateShape,
      row => `${row}.substitutes_id`,
    ),
    substitutedBy: one(
      () => delegateShape,
      row => `${row}.id`,
      'substitutes_id',
    ),
    substitutions: many(() => substitutionShape, {
      on: (delegate, substitution) => `${substitution}.delegate_id = ${delegate}.id`,
      order: substitution => `${substitution}.id`,
    }),
  },
  delegateAccess,
);

export const substitutionShape: Shape = new Shape(
  'Substitution',
  'substitution',
  {
    ...columns(
      'id',
      'revision',
      'postPrinted',
      'reason',
      'needsConsent',
      'state',
      'requestedAt',
      'decidedAt',
    ),
    ...columns('decisionReason'),
    delegate: one(
      () => delegateShape,
      row => `${row}.delegate_id`,
    ),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    post: postOf,
    consentBy: one(
      () => personShape,
      row => `${row}.consent_by_id`,
    ),
    substitute: one(
      () => delegateShape,
      row => `${row}.substitute_id`,
    ),
  },
  substitutionAccess,
);

conferenceShape.extend({
  delegates: connection<DelegatesArgs>(
    () => delegateShape,
    (conference, { order, state, siteId, bodyId, role, text, attendance, note }, statement) => ({
      inside: true,
      order: ORDERS[order],
      where: delegate => [
        `${delegate}.conference_id = ${conference}.id`,
        ...(state ? [`${delegate}.state = ${statement.param(state)}::delegate_state`] : []),
        ...(siteId ? [`${delegate}.site_id = ${statement.id(siteId, 'siteId')}`] : []),
        ...(bodyId ? [`${delegate}.body_id = ${statement.id(bodyId, 'bodyId')}`] : []),
        ...(role ? [`${delegate}.role = ${statement.param(role)}::delegate_role`] : []),
        ...(text ? [statement.words(text, nameOf(delegate, 'fold'))] : []),
        // Found by them are only those of whom they are told.
        ...(attendance || note ? [concernedByDelegate.sql(delegate, statement)] : []),
        ...(attendance ? [attendedSo(attendance)(delegate, statement)] : []),
        ...(note ? [NOTED[note](delegate)] : []),
      ],
    }),
  ),
  substitutions: connection<SubstitutionsArgs>(
    () => substitutionShape,
    (conference, { state }, statement) => ({
      inside: true,
      order: [],
      where: substitution => [
        `${substitution}.conference_id = ${conference}.id`,
        ...(state ? [`${substitution}.state = ${statement.param(state)}::substitution_state`] : []),
      ],
    }),
  ),
});
