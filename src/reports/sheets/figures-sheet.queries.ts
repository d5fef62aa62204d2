import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bodiesNamed } from '../../directory/index.js';
import { type Actor, STAFF } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { and, hasRole, type LocalizedText, or, Statement, speaksFor } from '../../platform/graphql/index.js';
import { References } from '../../platform/sheets/index.js';
import { reportRequestShape } from '../data-calls/report-request.shapes.js';
import { requestedReportShape } from '../data-calls/requested-report.shapes.js';
import type { Unit } from '../report.enums.js';
import { reportShape } from '../report.shapes.js';

/** A figure that is asked for or given. */
export interface SheetFigure {
  bodyId: string | null;
  body: LocalizedText | null;
  code: string;
  version: number;
  name: LocalizedText;
  unit: Unit;
  from: string;
  to: string;
  target: string | null;
  value: string | null;
  scale: number;
  approximate: boolean;
  asOf: string | null;
  ratio: string | null;
  printed: string | null;
}

/** Whose figures a sheet holds: of one report, or of all that a request asks for. */
export type FiguresOf = 'report' | 'report_request';

@Injectable()
export class FiguresSheetQueries {
  constructor(
    private readonly sql: Sql,
    private readonly dataSource: DataSource,
  ) {}

  /** Whether the viewer sees the report or the request. */
  async sees(viewer: Actor, of: FiguresOf, id: string): Promise<boolean> {
    const statement = Statement.without(viewer);
    const shape = of === 'report' ? reportShape : reportRequestShape;
    const condition = `one.id = ${statement.param(id)}::uuid and ${statement.visible(shape, 'one')}`;
    const found = await this.sql.read(`select from ${of} one where ${condition}`, statement.values);
    return found.length > 0;
  }

  /** Whether somebody who sees the report may import figures into it, if it is open to it. */
  async mayImport(actor: Actor, reportId: string): Promise<boolean> {
    const statement = Statement.without(actor);
    const isStaff = hasRole(statement, 'one.conference_id', STAFF);
    const isAsked = and([
      "one.state <> 'ACCEPTED'",
      speaksFor(statement, 'one.prepared_by_id', 'one.conference_id'),
    ]);
    const condition = `one.id = ${statement.param(reportId)}::uuid and ${or([isStaff, isAsked])}`;
    const found = await this.sql.read(`select from report one where ${condition}`, statement.values);
    return found.length > 0;
  }

  /** What is asked for and what is given, as far as the viewer sees it, by body. */
  async figures(viewer: Actor, of: FiguresOf, id: string): Promise<SheetFigure[]> {
    const statement = Statement.without(viewer);
    const column = of === 'report' ? 'report_id' : 'request_id';
    const asked = `asked.${column} = ${statement.shared(id)}::uuid and ${statement.visible(requestedReportShape, 'asked')}`;
    const reports =
      of === 'report'
        ? `report.id = ${statement.shared(id)}::uuid`
        : `report.id in (select asked.report_id from requested_report asked where ${asked})`;
    const seen = `${reports} and ${statement.visible(reportShape, 'report')}`;
    return this.sql.read<SheetFigure>(figuresSql(asked, seen), statement.values);
  }

  /** How a sheet has to name the bodies, so that an import finds the same again. */
  async bodies(figures: readonly SheetFigure[]): Promise<References> {
    const names = figures.flatMap(({ body }) => Object.values(body ?? {}));
    return new References(await bodiesNamed(this.dataSource.manager, names));
  }
}

/** The only target that a body has for an indicator and a period. */
const OWN_TARGET =
  `(select (array_agg(own.id))[1] from target own where own.indicator_id = figure.indicator_id ` +
  `and own.period_from = figure.period_from and own.period_to = figure.period_to ` +
  `and own.body_id = asked.body_id having count(*) = 1)`;

function figuresSql(asked: string, reports: string): string {
  return `
    with given as (
      select o.report_id, o.indicator_id, o.period_from, o.period_to, o.body_id, o.target_id, o.reported_value, o.scale,
             o.approximate, o.as_of, o.ratio_percent, o.printed, o.position
        from observation o join report on report.id = o.report_id where ${reports}),
    wanted as (
      select figure.indicator_id, figure.period_from, figure.period_to, asked.body_id, asked.report_id,
             coalesce(${OWN_TARGET}, figure.target_id) as target_id, figure.position
        from requested_report asked join requested_figure figure on figure.request_id = asked.request_id
       where ${asked}),
    figures as (
      select body_id, indicator_id, period_from, period_to, target_id, reported_value, scale, approximate, as_of,
             ratio_percent, printed, 1 as part, position from given
      union all
      select body_id, indicator_id, period_from, period_to, target_id, null, 1, false, null, null, null, 2, position
        from wanted where not exists (
          select from given where given.report_id = wanted.report_id and given.indicator_id = wanted.indicator_id
             and given.period_from = wanted.period_from and given.period_to = wanted.period_to))
    select figures.body_id as "bodyId", body.name as body, indicator.code, indicator.version, indicator.name,
           indicator.unit, figures.period_from::text as "from", figures.period_to::text as "to", trim_scale(target.value)::text as target,
           reported_value::text as value, figures.scale, approximate, as_of::text as "asOf", ratio_percent::text as ratio,
           figures.printed
      from figures join indicator on indicator.id = figures.indicator_id
           left join body on body.id = figures.body_id left join target on target.id = figures.target_id
     order by fold_localized(body.name) nulls first, figures.body_id, part, position`;
}
