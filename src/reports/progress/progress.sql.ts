import { existsOn, isMember } from '../../directory/index.js';
import type { Statement } from '../../platform/graphql/index.js';
import { observationShape } from '../observation.shapes.js';
import { observationsOn } from '../revisions/observation-revision.shapes.js';
import type { IndicatorProgressArgs } from './progress.args.js';
import { indicatorMissing } from './progress.errors.js';

/** Stands for "all together" where keys are compared: no body has this id. */
const ALL_TOGETHER = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The day on which a figure was made known. */
const HEARD = 'coalesce(c.starts_on, o.created_at::date)';

/**
 * The tables of one statement (`with ...`) that the shapes of progress read:
 *
 * - `progress_asked`: the day whose state is told, and the one of the values, one row
 * - `progress_indicator`: the indicators asked for
 * - `progress_period`: their periods
 * - `progress_cell`: their bodies in their periods, with the figure that counts, those it has superseded, and the targets
 */
export function progressTables(args: IndicatorProgressArgs, today: string, statement: Statement): string {
  const toldOn = statement.date(args.asOf ?? today, 'asOf');
  const valuesOn = args.asOf ? toldOn : "'infinity'::date";
  const wanted = indicatorsWanted(args, statement);
  const named = bodiesNamed(args, today, statement);
  const ofBodies = (row: string) => (named ? [`${row}.body_id in (select id from progress_body)`] : []);
  const ofIndicators = (row: string) => `${row}.indicator_id in (select id from progress_indicator)`;
  const figures = [
    ofIndicators('o'),
    // Staff and the body see others as well, which are no record of the conference yet.
    "r.state = 'ACCEPTED'",
    statement.visible(observationShape, 'o'),
    ...ofBodies('o'),
    ...scope(args, statement),
  ];
  const targets = [ofIndicators('t'), ...ofBodies('t')];
  return `
    with progress_asked as (select ${toldOn} as told_on, ${valuesOn} as values_on),
    progress_indicator as materialized (select i.* from indicator i where ${wanted}),
    ${named ? `progress_body as materialized (select b.id from body b where ${named}),` : ''}
    ${args.periods ? `progress_wish as (${wishes(args.periods, statement)}),` : ''}
    progress_figure as materialized (
      select o.id, o.indicator_id, o.period_from, o.period_to, o.period_label, o.created_at,
        coalesce(o.body_id, ${ALL_TOGETHER}) as body_key, ${HEARD} as heard, o.as_of,
        ${args.seriesId ? 'c.number_in_series' : '0'} as number, o.reported_value, o.scale, o.approximate, o.target_id,
        o.ratio_percent, o.ratio_decimals, o.ratio_denominator, o.ratio_denominator_value, c.starts_on as reported_on
      from ${args.asOf ? observationsOn('(select values_on from progress_asked)') : 'observation'} o join report r on r.id = o.report_id join conference c on c.id = r.conference_id
      where ${figures.join(' and ')}),
    progress_period as materialized (${periods(args, targets)}),
    progress_key as materialized (
      select indicator_id, period_from, period_to, body_key,
        array_agg(figure order by number desc nulls last, heard desc, as_of desc nulls last, created_at desc, figure desc)
          filter (where figure is not null) as figures,
        array_agg(target order by created_at, target) filter (where target is not null) as targets
      from (
        select indicator_id, period_from, period_to, body_key, number, heard, as_of, created_at, id as figure,
          null::uuid as target from progress_figure
        union all
        select t.indicator_id, t.period_from, t.period_to, coalesce(t.body_id, ${ALL_TOGETHER}), null, null, null,
          t.created_at, null, t.id from target t
        where ${targets.join(' and ')} and (t.indicator_id, t.period_from, t.period_to) in (
          select indicator_id, period_from, period_to from progress_period)
        ${named ? KEYS_OF_BODIES : ''}) known
      group by indicator_id, period_from, period_to, body_key),
    progress_cell as materialized (${CELLS})`;
}

/**
 * SQL: of how many bodies in periods it will be told. Bodies that were named stand in every period, and no others do: they
 * are counted before they are put together, since that alone takes minutes for what would be refused.
 */
export function cellCount({ bodyIds, groupId }: IndicatorProgressArgs): string {
  if (!bodyIds && !groupId) return '(select count(*) from progress_key)';
  return '((select count(*) from progress_period) * (select count(*) from progress_body))';
}

function indicatorsWanted({ indicatorIds, codes }: IndicatorProgressArgs, statement: Statement): string {
  const wanted = [
    ...(indicatorIds?.length ? [`i.id = any(${ids(indicatorIds, 'indicatorIds', statement)})`] : []),
    ...(codes?.length ? [`i.code = any(${statement.param(codes)}::text[])`] : []),
  ];
  if (wanted.length === 0) throw indicatorMissing();
  return wanted.join(' or ');
}

/** The bodies asked for by themselves or as members of a group, as a condition on `b`; null if none were. */
function bodiesNamed(args: IndicatorProgressArgs, today: string, statement: Statement): string | null {
  const { bodyIds, groupId, asOf, membersAsOf } = args;
  if (!bodyIds && !groupId) return null;
  const isMemberOn = (group: string) =>
    `exists (select from body_group g where g.id = ${group} and ${isMember('b', 'g')}) ` +
    `and ${existsOn('b', statement.date(membersAsOf ?? asOf ?? today, 'membersAsOf'))}`;
  const conditions = [
    ...(bodyIds ? [`b.id = any(${ids(bodyIds, 'bodyIds', statement)})`] : []),
    ...(groupId ? [`(${isMemberOn(statement.id(groupId, 'groupId'))})`] : []),
  ];
  return `(${conditions.join(' or ')})`;
}

/** Of which conferences and periods figures count, and those of what day. */
function scope(
  { conferenceId, seriesId, asOf, periods }: IndicatorProgressArgs,
  statement: Statement,
): string[] {
  return [
    ...(conferenceId ? [`r.conference_id = ${statement.id(conferenceId, 'conferenceId')}`] : []),
    ...(seriesId ? [`c.series_id = ${statement.id(seriesId, 'seriesId')}`] : []),
    ...(asOf ? [`${HEARD} <= (select told_on from progress_asked)`] : []),
    ...(periods
      ? ['(o.period_from, o.period_to) in (select period_from, period_to from progress_wish)']
      : []),
  ];
}

function ids(values: readonly string[], argument: string, statement: Statement): string {
  return `array[${values.map(id => statement.id(id, argument)).join(', ')}]::uuid[]`;
}

function wishes(periods: NonNullable<IndicatorProgressArgs['periods']>, statement: Statement): string {
  const rows = periods.map(
    ({ from, to }) => `(${statement.date(from, 'periods')}, ${statement.date(to, 'periods')})`,
  );
  return rows.length === 0
    ? 'select null::date as period_from, null::date as period_to where false'
    : `select distinct * from (values ${rows.join(', ')}) wish (period_from, period_to)`;
}

/** Each with the label that was printed last, of figures rather than of targets. */
function periods(
  { periods, conferenceId, seriesId }: IndicatorProgressArgs,
  targets: readonly string[],
): string {
  const columns = 'indicator_id, period_from, period_to, period_label, created_at';
  const known = [
    `select ${columns}, 1 as source from progress_figure`,
    `select ${columns}, 2 from target t where ${targets.join(' and ')}`,
    ...(periods
      ? ['select id, period_from, period_to, null, null, 3 from progress_indicator, progress_wish']
      : []),
  ];
  const withTargetsOnly = !periods && !conferenceId && !seriesId;
  return (
    'select indicator_id, period_from, period_to, ' +
    '(array_agg(period_label order by source, created_at desc) filter (where period_label is not null))[1] as period_label ' +
    `from (${known.join(' union all ')}) known group by indicator_id, period_from, period_to ` +
    (withTargetsOnly ? '' : `having bool_or(source = ${periods ? 3 : 1})`)
  );
}

/** Bodies that were named stand in every period. */
const KEYS_OF_BODIES = `
        union all
        select p.indicator_id, p.period_from, p.period_to, b.id, null, null, null, null, null, null
        from progress_period p, progress_body b`;

const CELLS = `
  select k.indicator_id, k.period_from, k.period_to, p.period_label, asked.told_on, asked.values_on, i.unit, i.aggregation,
    b.id as body_id, case when b.id is not null then fold_localized(b.name) else '' end as place,
    f.id as actual_id, f.reported_value, f.scale, f.approximate, f.as_of, f.reported_on,
    f.ratio_percent, f.ratio_decimals, f.ratio_denominator, f.ratio_denominator_value,
    k.figures[2:] as superseded, target.id as target_id, target.value as target_value,
    case when target.body_id is not null then target.value end as own_target, k.targets
  from progress_key k
  join progress_period p on p.indicator_id = k.indicator_id and p.period_from = k.period_from
    and p.period_to = k.period_to
  cross join progress_asked asked
  join progress_indicator i on i.id = k.indicator_id
  left join body b on b.id = k.body_key
  left join progress_figure f on f.id = k.figures[1]
  left join target on target.id = coalesce(f.target_id, case when cardinality(k.targets) = 1 then k.targets[1] end)`;
