import { Injectable } from '@nestjs/common';
import { Clock, HOME_ZONE } from '../../platform/clock/index.js';
import {
  Reader,
  type ReadRequest,
  type Row,
  rootSets,
  type Statement,
} from '../../platform/graphql/index.js';
import type { IndicatorProgressArgs } from './progress.args.js';
import {
  groupUndefined,
  MOST_CELLS,
  MOST_NAMED,
  noSuchGroup,
  tooManyNamed,
  tooMuch,
} from './progress.errors.js';
import { indicatorProgressShape } from './progress.shapes.js';
import { cellCount, progressTables } from './progress.sql.js';

const LISTS = ['indicatorIds', 'codes', 'bodyIds', 'periods'] as const;

interface Found {
  /** Whether it is known who belongs to the group; null if there is none. */
  group: boolean | null;
  cells: number;
  progress: Row | null;
}

@Injectable()
export class IndicatorProgressQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Targets and what was reached, as far as the viewer sees the reports: one statement.
   * @throws GraphQLError NOT_FOUND if there is no such group, BAD_USER_INPUT
   */
  async progress(request: ReadRequest, args: IndicatorProgressArgs): Promise<Row> {
    for (const name of LISTS) {
      const entries = args[name]?.length ?? 0;
      if (entries > MOST_NAMED) throw tooManyNamed(name, entries);
    }
    const today = this.clock.today(HOME_ZONE);
    const { group, cells, progress } = await this.reader.value<Found>(request, statement =>
      read(request, args, today, statement),
    );
    if (args.groupId && group === null) throw noSuchGroup();
    if (group === false) throw groupUndefined();
    if (!progress) throw tooMuch(cells);
    return progress;
  }
}

function read(
  { info }: ReadRequest,
  args: IndicatorProgressArgs,
  today: string,
  statement: Statement,
): string {
  const tables = progressTables(args, today, statement);
  const sets = rootSets(info);
  const asked = statement.alias();
  const cells = cellCount(args);
  return (
    `(${tables} select json_build_object('group', ${isDefined(args, statement)}, 'cells', ${cells}, 'progress', ` +
    `case when ${cells} <= ${MOST_CELLS} then ${statement.object(indicatorProgressShape, asked, sets)} end) ` +
    `from progress_asked ${asked})`
  );
}

function isDefined({ groupId }: IndicatorProgressArgs, statement: Statement): string {
  if (!groupId) return 'null';
  return (
    '(select listed or rule_kinds is not null or rule_level is not null or rule_under_id is not null ' +
    `from body_group where id = ${statement.id(groupId, 'groupId')})`
  );
}
