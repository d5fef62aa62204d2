import { Injectable } from '@nestjs/common';
import { bodyShape, existsOn, successorIdsOn } from '../../directory/index.js';
import { ConferenceRole } from '../../platform/auth/index.js';
import {
  expression,
  hasRole,
  many,
  one,
  Reader,
  type ReadRequest,
  type Row,
  rootSets,
  Shape,
} from '../../platform/graphql/index.js';
import { OPEN_STATES } from '../assignment.states.js';
import type { PreviewTransferArgs } from './transfers.args.js';

/** Read from what `preview` computes: `body_id`, `open_shares`, `successor_ids`. */
const transferProposalShape = new Shape('TransferProposal', '', {
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
  successors: many(() => bodyShape, {
    on: (proposal, body) => `${body}.id = any(${proposal}.successor_ids)`,
    order: body => `fold_localized(${body}.name), ${body}.id`,
  }),
  openShares: expression(row => `${row}.open_shares`),
  note: expression(
    row =>
      `case cardinality(${row}.successor_ids) when 0 then 'NO_SUCCESSOR' when 1 then null else 'SEVERAL_SUCCESSORS' end`,
  ),
});

@Injectable()
export class TransfersQueries {
  constructor(private readonly reader: Reader) {}

  /** Bodies that do not exist on a day and have open shares in directives of the conferences that the viewer organises. */
  async preview(request: ReadRequest, { on, conferenceId }: PreviewTransferArgs): Promise<Row[]> {
    return this.reader.value(request, statement => {
      const organised = hasRole(statement, 'directive.conference_id', [ConferenceRole.ORGANISER]);
      if (organised === 'false') return `'[]'::json`;
      const day = statement.date(on, 'on');
      const open =
        `select share.body_id, count(*)::int as open_shares from assignment share ` +
        `join directive on directive.id = share.directive_id ` +
        `where share.state = any(${statement.param(OPEN_STATES)}::assignment_state[]) and ${organised}` +
        (conferenceId ? ` and directive.conference_id = ${statement.id(conferenceId, 'conferenceId')}` : '') +
        ` group by 1`;
      const row = statement.alias();
      const sets = rootSets(request.info);
      return (
        `(select coalesce(json_agg(${statement.object(transferProposalShape, row, sets)} ` +
        `order by ${row}.name, ${row}.body_id), '[]'::json) from (` +
        `select open.*, fold_localized(gone.name) as name, ${successorIdsOn('gone.id', day)} as successor_ids ` +
        `from (${open}) open join body gone on gone.id = open.body_id and not ${existsOn('gone', day)}) ${row})`
      );
    });
  }
}
