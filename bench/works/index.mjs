import { agendaOf } from './agenda.mjs';
import { directives } from './directives.mjs';
import { nothing } from './nothing.mjs';
import { recording } from './recording.mjs';

/**
 * What is measured. Each work has a `title`, the `target` ratio to PostGraphile, the `ids` that it is
 * asked for in turn, one GraphQL document for each of Plenary and PostGraphile, and the `sql` whose
 * result the limit sends. Where answers may be kept (`kept`), that is measured as well. What
 * `writes` does so as an administrator. `facts` brings the data of each server to one form, to see that all answer the same.
 */
export const works = [
  agendaOf('W1', 'agenda of 5 × 8 items', "slug not like 'hoi-nghi-lon-%'"),
  agendaOf('W2', 'agenda of 400 items, 600 speakers', "slug like 'hoi-nghi-lon-%'"),
  directives,
  recording,
  nothing,
];
