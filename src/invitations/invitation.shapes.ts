import { conferenceShape, siteShape } from '../conferences/index.js';
import { bodyGroupShape, bodyShape, isMember, personShape, postShape } from '../directory/index.js';
import { fileShape } from '../documents/index.js';
import {
  columns,
  connection,
  embedded,
  expression,
  type Listing,
  many,
  one,
  type PageArgs,
  Shape,
  type Statement,
} from '../platform/graphql/index.js';
import { invitationAccess, inviteeAccess } from './invitation.access.js';
import type { InvitationsArgs, InviteesArgs } from './invitation.type.js';
import { deliveredAt, inviteeState } from './invitee-state.js';
import { noticeDeadline } from './issue/notice.js';
import { isOutdated } from './stated.js';

const ofStated = (name: string) => expression(row => `${row}.stated->>'${name}'`);

export const invitationShape: Shape = new Shape(
  'Invitation',
  'invitation',
  {
    ...columns(
      'id',
      'revision',
      'state',
      'email',
      'quota',
      'requiredRank',
      'profile',
      'note',
      'contactPoint',
      'replyBy',
    ),
    ...columns(
      'documentNumber',
      'expandedOn',
      'issuedAt',
      'issuedOn',
      'latestDay',
      'lateReason',
      'withdrawnOn',
    ),
    ...columns('withdrawnReason', 'reissueReason'),
    isOutdated: expression(isOutdated),
    stated: embedded(
      'StatedTimes',
      {
        startsOn: ofStated('startsOn'),
        endsOn: ofStated('endsOn'),
        startsAt: ofStated('startsAt'),
        endsAt: ofStated('endsAt'),
      },
      row => `${row}.stated is not null`,
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    group: one(
      () => bodyGroupShape,
      row => `${row}.group_id`,
    ),
    post: one(
      () => postShape,
      row => `${row}.post_id`,
    ),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    site: one(
      () => siteShape,
      row => `${row}.site_id`,
    ),
    supersedes: one(
      () => invitationShape,
      row => `${row}.supersedes_id`,
    ),
    supersededBy: one(
      () => invitationShape,
      row => `${row}.id`,
      'supersedes_id',
    ),
    documents: many(() => fileShape, {
      on: (row, file) =>
        `${file}.id in (select sent.file_id from invitation_file sent where sent.invitation_id = ${row}.id)`,
      order: (file, row) =>
        `(select sent.position from invitation_file sent where sent.invitation_id = ${row}.id and sent.file_id = ${file}.id)`,
    }),
  },
  invitationAccess,
);

export const inviteeShape: Shape = new Shape(
  'Invitee',
  'invitee',
  {
    ...columns('id', 'revision', 'quota', 'answer', 'answeredAt', 'answerWay', 'answerNote'),
    state: expression(inviteeState),
    deliveredAt: expression(deliveredAt),
    invitation: one(
      () => invitationShape,
      row => `${row}.invitation_id`,
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    group: one(
      () => bodyGroupShape,
      row => `${row}.group_id`,
    ),
    post: one(
      () => postShape,
      row => `${row}.post_id`,
    ),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    site: one(
      () => siteShape,
      row => `(select issued.site_id from invitation issued where issued.id = ${row}.invitation_id)`,
    ),
  },
  inviteeAccess,
);

/** The conditions of a list of invitees. */
function inviteesLike(
  { state, siteId, groupId, bodyKind }: InviteesArgs,
  statement: Statement,
): Listing['where'] {
  return invitee => {
    const body = (condition: string) =>
      `exists (select from body from_it where from_it.id = ${invitee}.body_id and ${condition})`;
    return [
      ...(state ? [`${inviteeState(invitee, statement)} = ${statement.param(state)}`] : []),
      ...(siteId
        ? [
            `exists (select from invitation to_it where to_it.id = ${invitee}.invitation_id and to_it.site_id = ${statement.id(siteId, 'siteId')})`,
          ]
        : []),
      ...(groupId
        ? [
            body(
              `exists (select from body_group bloc where bloc.id = ${statement.id(groupId, 'groupId')} and ${isMember('from_it', 'bloc')})`,
            ),
          ]
        : []),
      ...(bodyKind ? [body(`from_it.kind = ${statement.param(bodyKind)}::body_kind`)] : []),
    ];
  };
}

const IN_ORDER: Listing['order'] = [
  {
    sql: row => `(select issued.position from invitation issued where issued.id = ${row}.invitation_id)`,
    type: 'integer',
  },
  { sql: row => `${row}.position`, type: 'integer' },
];

invitationShape.extend({
  invitees: connection<PageArgs>(
    () => inviteeShape,
    invitation => ({
      inside: true,
      where: invitee => [`${invitee}.invitation_id = ${invitation}.id`],
      order: [{ sql: invitee => `${invitee}.position`, type: 'integer' }],
    }),
  ),
});

/** Numbers of invitees as a subquery gives them, by site. */
const inviteeCountsShape: Shape = new Shape('InviteeCounts', '', {
  ...columns('invited', 'issued', 'notReached', 'delivered', 'accepted', 'declined', 'noReply', 'withdrawn'),
  site: one(
    () => siteShape,
    row => `${row}.site_id`,
  ),
});

const counted = (name: string, ...states: string[]) =>
  `count(*) filter (where state in ('${states.join("', '")}'))::int as ${name}`;

const COUNTS = [
  counted('invited', 'ISSUED', 'NOT_REACHED', 'DELIVERED', 'ACCEPTED', 'DECLINED', 'NO_REPLY'),
  counted('issued', 'ISSUED'),
  counted('not_reached', 'NOT_REACHED'),
  counted('delivered', 'DELIVERED'),
  counted('accepted', 'ACCEPTED'),
  counted('declined', 'DECLINED'),
  counted('no_reply', 'NO_REPLY'),
  counted('withdrawn', 'WITHDRAWN'),
].join(', ');

conferenceShape.extend({
  noticeDeadline: expression(noticeDeadline),
  invitations: connection<InvitationsArgs>(
    () => invitationShape,
    (conference, { state }, statement) => ({
      inside: true,
      where: invitation => [
        `${invitation}.conference_id = ${conference}.id`,
        ...(state ? [`${invitation}.state = ${statement.param(state)}::invitation_state`] : []),
      ],
      order: [{ sql: invitation => `${invitation}.position`, type: 'integer' }],
    }),
  ),
  invitees: connection<InviteesArgs>(
    () => inviteeShape,
    (conference, args, statement) => {
      const like = inviteesLike(args, statement);
      return {
        inside: true,
        where: invitee => [`${invitee}.conference_id = ${conference}.id`, ...like(invitee)],
        order: IN_ORDER,
      };
    },
  ),
  inviteeCounts: ({ key, row: conference, sets, statement, entries }) => {
    const [invitee, counts] = [statement.alias(), statement.alias()];
    const visible = statement.visible(inviteeShape, invitee, true);
    const states =
      `select issued.site_id, ${inviteeState(invitee, statement)} as state from invitee ${invitee} ` +
      `join invitation issued on issued.id = ${invitee}.invitation_id ` +
      `where ${invitee}.conference_id = ${conference}.id and issued.state <> 'SUPERSEDED' and ${visible}`;
    entries.set(
      key,
      `(select coalesce(json_agg(${statement.object(inviteeCountsShape, counts, sets)} ` +
        `order by (select position from site where site.id = ${counts}.site_id) nulls first), '[]'::json) ` +
        `from (select site_id, ${COUNTS} from (${states}) states group by site_id) ${counts})`,
    );
  },
});
