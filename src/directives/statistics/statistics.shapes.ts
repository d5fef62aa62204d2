import type { SelectionSetNode } from 'graphql';
import { conferenceShape } from '../../conferences/index.js';
import { bodyShape, existsOn, isMember } from '../../directory/index.js';
import {
  columns,
  expression,
  expressionBy,
  type FieldWriter,
  Shape,
  type Statement,
} from '../../platform/graphql/index.js';
import { assignmentShape } from '../assignment.shapes.js';
import { inForceOn } from '../directive.open.js';
import { directiveShape } from '../directive.shapes.js';
import {
  asOfDay,
  classifiedShares,
  classOf,
  countsOf,
  deadlineOn,
  type ShareConditions,
  today,
} from './share-classes.js';
import type {
  AsOfArgs,
  BodyStatisticsArgs,
  DirectiveStatisticsArgs,
  StatisticsGroupsArgs,
} from './statistics.args.js';
import { groupsSql } from './statistics.groups.js';

/** Its row is the day that is asked for; the shares as they were on it stand beside it, see `statisticsSql`. */
const statisticsShape = new Shape('DirectiveStatistics', '', {
  ...columns('asOf'),
  isForecast: expression(row => `${row}.as_of > ${row}.today`),
  label: expression(row => `json_build_object('asOf', ${row}.as_of, 'today', ${row}.today)`),
  total: ({ key, row, entries }) =>
    entries.set(key, `(select ${countsOf(sharesOf(row), dayOf(row))} from ${sharesOf(row)})`),
  groups: ({ key, row, args, sets, statement, entries }) =>
    entries.set(
      key,
      groupsSql(sharesOf(row), dayOf(row), args as unknown as StatisticsGroupsArgs, sets, statement),
    ),
});

const sharesOf = (row: string) => `${row}_shares`;
/** A sub-select, so that it is computed once and not for each share. */
const dayOf = (row: string) => `(select as_of from ${row})`;

/** What is counted. */
interface Counted {
  asOf: string | undefined;
  conditions: (day: string) => ShareConditions;
  /** Whether the viewer is known to see the conference to which the directives belong. */
  inside?: boolean;
  /** Whether most of the shares there are will be counted. */
  most?: boolean;
}

/**
 * SQL: the statistics of the shares for which the conditions hold, as a JSON object of what is asked for.
 * The shares are read once, however many counts are made of them.
 */
function statisticsSql(
  statement: Statement,
  sets: readonly SelectionSetNode[],
  { asOf, conditions, inside = false, most = false }: Counted,
): string {
  const row = statement.alias();
  const day = dayOf(row);
  const visible = (directive: string) => statement.visible(directiveShape, directive, inside);
  return (
    `(with ${row} as materialized (select ${asOfDay(asOf, statement)} as as_of, ${today(statement)} as today), ` +
    `${sharesOf(row)} as materialized (${classifiedShares(statement, day, { visible, conditions: conditions(day), most })}) ` +
    `select ${statement.object(statisticsShape, row, sets)} from ${row})`
  );
}

/** SQL: the statistics of all directives that the arguments leave. */
export function allStatisticsSql(
  statement: Statement,
  sets: readonly SelectionSetNode[],
  args: DirectiveStatisticsArgs,
): string {
  const { bodyId, includesBelow, groupId, conferenceId, seriesId, force } = args;
  const body = bodyId && statement.id(bodyId, 'bodyId');
  const group = groupId && statement.id(groupId, 'groupId');
  const conference = conferenceId && statement.id(conferenceId, 'conferenceId');
  const series = seriesId && statement.id(seriesId, 'seriesId');
  const on = (name: 'issuedFrom' | 'issuedTo' | 'dueFrom' | 'dueTo', condition: (day: string) => string) => {
    const day = args[name];
    return day ? [condition(statement.date(day, name))] : [];
  };
  const isOfForce = force && `${statement.param(force)}::directive_force`;
  return statisticsSql(statement, sets, {
    asOf: args.asOf,
    most: !(body || group || conference || series),
    conditions: day => ({
      share: share => [
        ...(body ? [ledBy(share, body, includesBelow)] : []),
        ...(group ? [`${share}.body_id in (${membersOn(group, day)})`] : []),
      ],
      directive: directive => [
        ...(conference ? [`${directive}.conference_id = ${conference}`] : []),
        ...(series
          ? [`${directive}.conference_id in (select id from conference where series_id = ${series})`]
          : []),
        ...(isOfForce ? [`${directive}.force = ${isOfForce}`] : []),
        ...on('issuedFrom', from => `${directive}.issued_on >= ${from}`),
        ...on('issuedTo', to => `${directive}.issued_on <= ${to}`),
      ],
      deadline: deadline => [
        ...on('dueFrom', from => `${deadline} >= ${from}`),
        ...on('dueTo', to => `${deadline} <= ${to}`),
      ],
    }),
  });
}

/** Condition: the body has the share, or one below it. */
function ledBy(share: string, body: string, includesBelow: boolean): string {
  if (!includesBelow) return `${share}.body_id = ${body}`;
  return (
    `${share}.body_id in (with recursive below as (select ${body} as id ` +
    `union select child.id from body child join below on child.parent_id = below.id) select id from below)`
  );
}

function membersOn(group: string, day: string): string {
  return (
    `select body.id from body_group join body on ${isMember('body', 'body_group')} and ${existsOn('body', day)} ` +
    `where body_group.id = ${group}`
  );
}

/** The statistics of the shares of one thing. */
function statisticsOf<A extends AsOfArgs>(
  conditions: (row: string, args: A) => ShareConditions,
  inside?: boolean,
): FieldWriter {
  return ({ key, row, args: given, sets, statement, entries }) => {
    const args = given as unknown as A;
    const counted = { asOf: args.asOf, conditions: () => conditions(row, args), ...(inside && { inside }) };
    entries.set(key, statisticsSql(statement, sets, counted));
  };
}

conferenceShape.extend({
  directiveStatistics: statisticsOf(
    conference => ({ directive: directive => [`${directive}.conference_id = ${conference}.id`] }),
    true,
  ),
});

directiveShape.extend({
  statistics: statisticsOf(row => ({ directive: directive => [`${directive}.id = ${row}.id`] }), true),
});

bodyShape.extend({
  directiveStatistics: statisticsOf<BodyStatisticsArgs>((body, { includesBelow }) => ({
    share: share => [ledBy(share, `${body}.id`, includesBelow)],
  })),
});

assignmentShape.extend({
  classification: expressionBy<AsOfArgs>((share, { asOf }, statement) => {
    const [day, directive] = [asOfDay(asOf, statement), statement.alias()];
    const deadline = `(select ${deadlineOn(share, directive, day)} from directive ${directive} where ${directive}.id = ${share}.directive_id)`;
    return `case when ${inForceOn(share, day)} then ${classOf(share, deadline, day)} end`;
  }),
});
