import { conferenceShape, siteShape } from '../conferences/index.js';
import { columns, expression, type Fields, inRow, many, one, Shape } from '../platform/graphql/index.js';
import { DelegateState } from './delegate.enums.js';

/** Numbers of delegates by how they stand. */
function counts(of: (row: string) => string): Fields {
  const count = (state: DelegateState) =>
    expression(row => `(select count(*) from delegate d where ${of(row)} and d.state = '${state}')`);
  return {
    confirmed: count(DelegateState.CONFIRMED),
    nominated: count(DelegateState.NOMINATED),
    waiting: count(DelegateState.WAITING),
  };
}

/** SQL: how many are confirmed at a site beyond its seats. */
const overbooked = (site: string) =>
  `greatest(0, (select count(*) from delegate d where d.site_id = ${site}.id and d.state = 'CONFIRMED') - ${site}.capacity)`;

/** Higher features add to it, and to the summary, how many are there. */
export const siteSeatsShape = new Shape('SiteSeats', 'site', {
  ...columns('capacity'),
  ...counts(site => `d.site_id = ${site}.id`),
  site: one(
    () => siteShape,
    site => `${site}.id`,
  ),
  overbooked: expression(site => `coalesce(${overbooked(site)}, 0)`),
});

const sitesOf = (conference: string) => `site s where s.conference_id = ${conference}.id`;

/** The same of all sites; its row is the conference. */
export const siteSummaryShape = new Shape('SiteSummary', '', {
  ...counts(conference => `d.conference_id = ${conference}.id`),
  sites: many(() => siteSeatsShape, {
    on: (conference, site) => `${site}.conference_id = ${conference}.id`,
    order: site => `${site}.position, ${site}.id`,
    inside: true,
  }),
  capacity: expression(
    conference =>
      `(select case when bool_and(s.capacity is not null) then sum(s.capacity) end from ${sitesOf(conference)})`,
  ),
  withoutSite: expression(
    conference =>
      `(select count(*) from delegate d where d.conference_id = ${conference}.id and d.site_id is null ` +
      `and d.state in ('NOMINATED', 'CONFIRMED', 'WAITING'))`,
  ),
  overbooked: expression(
    conference => `(select coalesce(sum(${overbooked('s')}), 0) from ${sitesOf(conference)})`,
  ),
});

conferenceShape.extend({ siteSummary: inRow(siteSummaryShape) });
