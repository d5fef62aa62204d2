import { currentVersion } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import { expression } from '../platform/graphql/index.js';

conferenceShape.extend({
  // The slug, of which the resolver makes addresses.
  feeds: expression(row => `case when ${currentVersion(`${row}.id`)} is not null then ${row}.slug end`),
});
