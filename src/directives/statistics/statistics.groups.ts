import { conferenceShape } from '../../conferences/index.js';
import { bodyGroupShape, bodyShape, existsOn, isMember } from '../../directory/index.js';
import {
  columns,
  expression,
  one,
  type PageArguments,
  pageSql,
  Shape,
  type Statement,
} from '../../platform/graphql/index.js';
import { DirectiveForce } from '../directive.enums.js';
import { countsOf } from './share-classes.js';
import type { StatisticsGroupsArgs } from './statistics.args.js';
import { StatisticsBy, StatisticsOrder } from './statistics.enums.js';

/** Not a table: what `groupsSql` makes of the shares, with an id of its own for each group, so that it is paged as all lists are. */
const GROUPS = 'statistics_group';

const statisticsGroupShape = new Shape('DirectiveStatisticsGroup', GROUPS, {
  ...columns('force', 'dueFrom', 'dueTo', 'counts'),
  name: expression(row => `${row}.name`),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  bodyGroup: one(
    () => bodyGroupShape,
    row => `${row}.body_group_id`,
  ),
  conference: one(
    () => conferenceShape,
    row => `${row}.conference_id`,
  ),
});

/** How the shares are put together: the subject of a group, its name, and what it is sorted by. */
interface Grouping {
  /** SQL that makes a group for each value, over the alias of the shares. */
  key: (shares: string) => string;
  /** Columns of the group over `key` and `counts`; all are null that are not said. */
  columns: { id: string; name: string; sort: string } & Partial<
    Record<'body_id' | 'body_group_id' | 'conference_id' | 'force' | 'due_from' | 'due_to', string>
  >;
  /** What is joined to name the groups. */
  from?: string;
  /** What is joined to the shares, where a share may be in several groups. */
  among?: (shares: string, day: string) => string;
}

/** An id that no row has: `digits` are twelve of SQL. */
const madeUp = (digits: string) => `('00000000-0000-7000-8000-' || ${digits})::uuid`;

/** @param vi how PostgreSQL is to write the first day of the period in Vietnamese, and `en` in English */
function period(
  unit: 'month' | 'quarter' | 'year',
  length: string,
  { vi, en }: Record<'vi' | 'en', string>,
): Grouping {
  return {
    key: shares => `date_trunc('${unit}', ${shares}.deadline)::date`,
    columns: {
      id: madeUp(`coalesce('0000' || to_char(key, 'YYYYMMDD'), 'ffffffffffff')`),
      name:
        `json_build_object('vi', coalesce(to_char(key, '${vi}'), 'Không có thời hạn'), ` +
        `'en', coalesce(to_char(key, '${en}'), 'No deadline'))`,
      sort: `coalesce(to_char(key, 'YYYYMMDD'), '~')`,
      due_from: 'key',
      due_to: `(key + interval '${length}' - interval '1 day')::date`,
    },
  };
}

const FORCE_NAMES = [
  [DirectiveForce.ASSIGN, 'Giao', 'Assigned'],
  [DirectiveForce.REQUIRE, 'Yêu cầu', 'Required'],
  [DirectiveForce.REQUEST, 'Đề nghị', 'Requested'],
  [DirectiveForce.NOTE, 'Lưu ý', 'Noted'],
] as const;

const GROUPINGS: Record<StatisticsBy, Grouping> = {
  [StatisticsBy.BODY]: {
    key: shares => `${shares}.body_id`,
    from: 'join body on body.id = key',
    columns: { id: 'key', name: 'body.name', sort: 'fold_localized(body.name)', body_id: 'key' },
  },
  [StatisticsBy.BODY_GROUP]: {
    key: () => 'belonging.group_id',
    // Who belongs to what is asked once for each body, not for each of its shares.
    among: (shares, day) =>
      `join (select body_group.id as group_id, body.id as body_id from body_group join body on ${isMember('body', 'body_group')} ` +
      `and ${existsOn('body', day)} where body.id in (select body_id from ${shares})) belonging on belonging.body_id = ${shares}.body_id`,
    from: 'join body_group on body_group.id = key',
    columns: {
      id: 'key',
      name: 'body_group.name',
      sort: 'fold_localized(body_group.name)',
      body_group_id: 'key',
    },
  },
  [StatisticsBy.CONFERENCE]: {
    key: shares => `${shares}.conference_id`,
    from: 'join conference on conference.id = key',
    columns: {
      id: 'key',
      name: 'conference.title',
      sort: 'fold_localized(conference.title)',
      conference_id: 'key',
    },
  },
  [StatisticsBy.FORCE]: {
    key: shares => `${shares}.force`,
    columns: {
      id: madeUp(`lpad(${placeOfForce('key')}::text, 12, '0')`),
      name: `case key ${FORCE_NAMES.map(([force, vi, en]) => `when '${force}' then '{"vi":"${vi}","en":"${en}"}'::json`).join(' ')} end`,
      sort: `${placeOfForce('key')}::text`,
      force: 'key',
    },
  },
  [StatisticsBy.MONTH_OF_DEADLINE]: period('month', '1 month', { vi: 'MM/YYYY', en: 'FMMonth YYYY' }),
  [StatisticsBy.QUARTER_OF_DEADLINE]: period('quarter', '3 months', { vi: '"Quý "Q/YYYY', en: '"Q"Q YYYY' }),
  [StatisticsBy.YEAR_OF_DEADLINE]: period('year', '1 year', { vi: 'YYYY', en: 'YYYY' }),
};

/** From the strongest on. */
function placeOfForce(force: string): string {
  return `array_position(enum_range(null::directive_force), ${force})`;
}

/** SQL: one page of the groups of the classified shares in the alias `shares`. */
export function groupsSql(
  shares: string,
  day: string,
  { by, order, ...page }: StatisticsGroupsArgs & PageArguments,
  sets: Parameters<typeof pageSql>[3],
  statement: Statement,
): string {
  const { key, columns: given, from = '', among } = GROUPINGS[by];
  const written = {
    body_id: 'null::uuid',
    body_group_id: 'null::uuid',
    conference_id: 'null::uuid',
    force: 'null::directive_force',
    due_from: 'null::date',
    due_to: 'null::date',
    ...given,
  };
  const select = Object.entries(written).map(([name, sql]) => `${sql} as ${name}`);
  const counted =
    `select ${key(shares)} as key, ${countsOf(shares, day)} as counts, ` +
    `count(*) filter (where ${shares}.class = 'OPEN_OVERDUE')::int as overdue ` +
    `from ${shares} ${among?.(shares, day) ?? ''} group by 1`;
  const listing = {
    where: () => [],
    order: [
      ...(order === StatisticsOrder.MOST_OVERDUE
        ? [{ sql: (row: string) => `-${row}.overdue`, type: 'integer' as const }]
        : []),
      { sql: (row: string) => `${row}.sort`, type: 'text' as const },
    ],
  };
  return (
    `(with ${GROUPS} as materialized (select ${select.join(', ')}, counts, overdue from (${counted}) counted ${from}) ` +
    `select ${pageSql(statisticsGroupShape, listing, page, sets, statement)})`
  );
}
