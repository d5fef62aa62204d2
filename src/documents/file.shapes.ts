import { conferenceShape } from '../conferences/index.js';
import { columns, expression, one, Shape } from '../platform/graphql/index.js';
import { fileAccess } from './file.access.js';

export const fileShape: Shape = new Shape(
  'File',
  'file',
  {
    ...columns('id', 'name', 'mediaType', 'size', 'sha256', 'state', 'refusal'),
    uploadedAt: expression(row => `${row}.created_at`),
    // The resolver makes an address of it.
    url: expression(row => `case when ${row}.state = 'AVAILABLE' then ${row}.id end`),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
  },
  fileAccess,
);
