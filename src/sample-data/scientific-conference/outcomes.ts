import { SourceKind } from '../../conferences/index.js';
import { AssignmentRole, DirectiveForce, DirectiveTiming } from '../../directives/index.js';
import { FindingKind } from '../../reports/index.js';
import type { Commands } from '../commands.js';
import { english, text } from '../text.js';
import type { Conference } from './conference.js';
import type { Institution } from './institutions.js';
import { RECOMMENDATIONS, REQUESTS } from './outcome-texts.js';

interface Parts {
  conference: Conference;
  institutions: Institution[];
}

const STATEMENT_DAY = '2023-12-15';

/** 14 recommendations of the joint statement, and 3 requests of the chair: issued, verified, and only recorded. */
export async function scientificOutcomes(
  commands: Commands,
  { conference, institutions }: Parts,
): Promise<void> {
  const { by, reports, directives } = commands;
  const { conferenceId, sourceId, chair } = conference;
  const stated = { conferenceId, sourceId, language: 'vi' };
  for (const [vi, en] of RECOMMENDATIONS) {
    const said = { text: vi, translations: english(en), statedByBodyId: institutions[0]!.id };
    await reports.recordFinding(by, { ...stated, kind: FindingKind.RECOMMENDATION, ...said });
  }
  for (const [at, { vi, en, output }] of REQUESTS.entries()) {
    const id = await directives.record(by, {
      ...stated,
      text: vi,
      translations: english(en),
      force: DirectiveForce.REQUEST,
      verb: 'đề nghị',
      statedById: chair.personId,
      postId: chair.postId,
      statedIn: SourceKind.SPEECH,
      expectedOutput: text(...output),
      timing: DirectiveTiming.ONGOING,
      reviewOn: '2024-11-08',
      assignments: [
        { role: AssignmentRole.LEAD, bodyId: institutions[at]!.id },
        { role: AssignmentRole.COORDINATE, bodyId: institutions[at + 60]!.id },
      ],
    });
    if (at < 2) await directives.verify(by, { id, expectedRevision: 1, sourceId });
    if (at < 1) await directives.issue(by, { id, expectedRevision: 2, issuedOn: STATEMENT_DAY });
  }
}
