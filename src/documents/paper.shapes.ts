import { agendaItemShape, itemById } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import {
  columns,
  connection,
  expression,
  type FieldWriter,
  hasRole,
  many,
  one,
  type PageArgs,
  Shape,
} from '../platform/graphql/index.js';
import { showFileWhere } from './file.access.js';
import { fileShape } from './file.shapes.js';
import { paperAccess, seenAt } from './paper.access.js';

/** Through each placement that the viewer sees: as the item is in the draft for those who see that, else as published. */
const items: FieldWriter = writing => {
  const { row, key, statement, entries } = writing;
  const placed = statement.alias();
  const written = new Map<string, string>();
  itemById(placement => `${placement}.item_id`)({ ...writing, row: placed, key: 'item', entries: written });
  entries.set(
    key,
    `(select coalesce(json_agg(found.item order by found.item_id), '[]'::json) from ` +
      `(select ${written.get('item')} as item, ${placed}.item_id from paper_placement ${placed} ` +
      `where ${placed}.paper_id = ${row}.id and ${seenAt(row, `${placed}.item_id`, statement)}) found ` +
      `where found.item is not null)`,
  );
};

export const paperShape: Shape = new Shape(
  'Paper',
  'paper',
  {
    ...columns(
      'id',
      'revision',
      'title',
      'kind',
      'language',
      'confidentiality',
      'removedAt',
      'removedReason',
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    file: one(
      () => fileShape,
      row => `${row}.file_id`,
    ),
    versions: many(() => paperVersionShape, {
      on: (paper, version) => `${version}.paper_id = ${paper}.id`,
      order: version => `${version}.number desc`,
      inside: true,
    }),
    items,
  },
  paperAccess,
);

const paperVersionShape: Shape = new Shape(
  'PaperVersion',
  'paper_version',
  {
    ...columns('number', 'reason'),
    addedAt: expression(row => `${row}.created_at`),
    file: one(
      () => fileShape,
      row => `${row}.file_id`,
    ),
  },
  {
    within: (row, statement) => statement.sees(paperShape, `${row}.paper_id`),
    scope: (row, statement) => {
      const paper = statement.alias();
      const isStaff = hasRole(statement, `${paper}.conference_id`, STAFF);
      if (isStaff === 'true') return isStaff;
      return (
        `exists (select from paper ${paper} where ${paper}.id = ${row}.paper_id and (${isStaff} ` +
        `or ${paper}.removed_at is null and ${row}.number = ` +
        `(select max(number) from paper_version newest where newest.paper_id = ${paper}.id)))`
      );
    },
  },
);

/** With a paper its present file is seen. */
showFileWhere((row, statement) => {
  const paper = statement.alias();
  return (
    `exists (select from paper ${paper} where ${paper}.file_id = ${row}.id and ${paper}.removed_at is null ` +
    `and ${statement.visible(paperShape, paper)})`
  );
});

conferenceShape.extend({
  papers: connection<PageArgs>(
    () => paperShape,
    conference => ({
      inside: true,
      where: paper => [`${paper}.conference_id = ${conference}.id`],
      order: [],
    }),
  ),
});

agendaItemShape.extend({
  papers: many(() => paperShape, {
    on: (item, paper, _, statement) =>
      `${paper}.id in (select placed.paper_id from paper_placement placed where placed.item_id = ${item}.id) ` +
      `and ${seenAt(paper, `${item}.id`, statement)}`,
    order: paper => `${paper}.id`,
    inside: true,
  }),
});
