import type { Commands } from '../commands.js';
import { Random } from '../random.js';
import { reviewAgenda } from './agenda.js';
import { reviewAttendance } from './attendance.js';
import { concludeReview, reviewConference } from './conference.js';
import { reviewDirectives } from './directives.js';
import { reviewBodies, reviewGroups } from './directory.js';
import { reviewFigures } from './figures.js';
import { reviewFindings } from './findings.js';
import { reviewFollowUp } from './follow-up.js';
import { reviewIndicators } from './indicators.js';
import { reviewProgramme } from './instruments.js';
import { reviewPeople } from './people.js';
import { reorganiseLater } from './reorganisation.js';
import { reviewReports } from './reports.js';
import { reviewSites } from './sites.js';

export { HYBRID_REVIEW_SLUG } from './conference.js';

/**
 * An invented one-day review with 64 sites: 232 bodies, 64 reports with 2,304 observations of which 36
 * state a ratio that does not fit, and 24 directives that become 412 assignments, followed for a year.
 */
export async function hybridReview(commands: Commands) {
  const random = new Random(20_162_020);
  const bodies = await reviewBodies(commands);
  const groups = await reviewGroups(commands, bodies);
  const people = await reviewPeople(commands, bodies, random);
  const basis = await reviewProgramme(commands, bodies);
  const conference = await reviewConference(commands, { bodies, people, basis });
  const sites = await reviewSites(commands, conference.conferenceId, bodies);
  const items = await reviewAgenda(commands, { conference, bodies, people });
  await reviewAttendance(commands, { conference, bodies, groups, people, sites });
  const indicators = await reviewIndicators(commands);
  const reports = await reviewReports(commands, { conference, bodies, items });
  await reviewFigures(commands, { reports, indicators, basis, random });
  await reviewFindings(commands, { conference, bodies, people, reports });
  await reviewDirectives(commands, { conference, bodies, groups, people, basis, items });
  await reviewFollowUp(commands, { conference, bodies, people });
  await concludeReview(commands, conference.conferenceId);
  await reorganiseLater(commands, bodies);
  return { conferenceId: conference.conferenceId, bodies, people };
}
