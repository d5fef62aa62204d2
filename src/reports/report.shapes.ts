import { agendaItemShape, itemById, seesItem } from '../agenda/index.js';
import { conferenceShape, sourceShape, withinConference } from '../conferences/index.js';
import { bodyShape, personShape } from '../directory/index.js';
import {
  columns,
  computed,
  connection,
  expression,
  many,
  one,
  type PageArgs,
  Shape,
} from '../platform/graphql/index.js';
import { reportAccess } from './report.access.js';

/** Every indicator that a report observes, once a period, as `ObservedSeries`. */
const observedSeries = expression(
  report =>
    `(select coalesce(json_agg(series order by series.unit, series."from", series.name::text), '[]'::json) from (` +
    `select distinct on (observed.indicator_id, observed.period_from, observed.period_to) ` +
    `observed.indicator_id as "indicatorId", indicator.name, indicator.unit, ` +
    `observed.period_from as "from", observed.period_to as "to", observed.period_label as label ` +
    `from observation observed join indicator on indicator.id = observed.indicator_id ` +
    `where observed.report_id = ${report}.id ` +
    `order by observed.indicator_id, observed.period_from, observed.period_to, observed.position) series)`,
);

export const reportShape: Shape = new Shape(
  'Report',
  'report',
  {
    ...columns('id', 'title', 'state'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    preparedBy: one(
      () => bodyShape,
      row => `${row}.prepared_by_id`,
    ),
    source: one(
      () => sourceShape,
      row => `${row}.source_id`,
    ),
    presentations: many(() => presentationShape, {
      on: (report, presentation) => `${presentation}.report_id = ${report}.id`,
      order: presentation =>
        `(select array[session.position, item.position] from agenda_item item ` +
        `join agenda_session session on session.id = item.session_id where item.id = ${presentation}.item_id)`,
    }),
    findings: many(() => findingShape, {
      on: (report, finding) => `${finding}.report_id = ${report}.id`,
      order: finding => `${finding}.position`,
      inside: true,
    }),
    notes: computed({ observedSeries }),
  },
  reportAccess,
);

const presentationShape = new Shape(
  'ReportPresentation',
  'report_presentation',
  {
    ...columns('printed'),
    item: itemById(row => `${row}.item_id`),
    presentedByBody: one(
      () => bodyShape,
      row => `${row}.presented_by_body_id`,
    ),
    presentedByPerson: one(
      () => personShape,
      row => `${row}.presented_by_person_id`,
    ),
  },
  // Where the item is not known to the viewer, neither is that the report was on the agenda.
  { scope: (row, statement) => seesItem(`${row}.item_id`, statement) },
);

export const findingShape: Shape = new Shape(
  'Finding',
  'finding',
  {
    ...columns('id', 'kind', 'language'),
    text: computed(columns('text', 'translations', 'language')),
    statedByBody: one(
      () => bodyShape,
      row => `${row}.stated_by_body_id`,
    ),
    statedByPerson: one(
      () => personShape,
      row => `${row}.stated_by_person_id`,
    ),
    report: one(
      () => reportShape,
      row => `${row}.report_id`,
    ),
    source: one(
      () => sourceShape,
      row => `${row}.source_id`,
    ),
  },
  {
    ...withinConference,
    scope: (row, statement) => {
      const report = statement.sees(reportShape, `${row}.report_id`);
      return report === 'true' ? 'true' : `${row}.report_id is null or ${report}`;
    },
  },
);

conferenceShape.extend({
  reports: connection<PageArgs>(
    () => reportShape,
    conference => ({
      inside: true,
      where: report => [`${report}.conference_id = ${conference}.id`],
      order: [{ sql: report => `${report}.position`, type: 'integer' }],
    }),
  ),
  findings: many(() => findingShape, {
    on: (conference, finding) => `${finding}.conference_id = ${conference}.id`,
    order: finding => `${finding}.position`,
    inside: true,
  }),
});

agendaItemShape.extend({
  reports: many(() => reportShape, {
    on: (item, report) =>
      `${report}.id in (select presentation.report_id from report_presentation presentation where presentation.item_id = ${item}.id)`,
    order: report => `${report}.position`,
    inside: true,
  }),
});
